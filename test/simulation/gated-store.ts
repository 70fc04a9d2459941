import type { Records, Store } from '../../worker/ports/store.ts'
import type { Lease } from '../../worker/ports/work-records.ts'
import type { Lifeline } from './lifeline.ts'
import type { StoreLock } from './store-lock.ts'

/** Told of what a process does with its store. */
export interface StoreWatch {
  /** Rows that went in or out by one operation. */
  moved(rows: number): void
  /** Its lease holds, as it was told right now. */
  holds(lease: Lease): void
}

/**
 * A process' store: before and after each operation it may be killed or stopped. Inside a transaction it
 * may only be killed; then nothing of the transaction is left.
 */
export function gateStore(
  store: Store,
  {
    lifeline,
    storeLock,
    watch,
    really,
  }: {
    readonly lifeline: Lifeline
    readonly storeLock: StoreLock
    readonly watch: StoreWatch
    /** Waits for what takes real time, or for the end of the process. */
    readonly really: (operation: Promise<unknown>) => Promise<unknown>
  },
): Store {
  async function outside(point: string, operation: () => Promise<unknown>): Promise<unknown> {
    await lifeline.pass(point)
    const result = await storeLock.take(lifeline, () => really(operation()))
    await lifeline.pass(`after ${point}`)
    return result
  }

  async function inside(point: string, operation: () => Promise<unknown>): Promise<unknown> {
    await lifeline.passUnpaused(point)
    const result = await operation()
    await lifeline.passUnpaused(`after ${point}`)
    return result
  }

  return {
    ...store,
    ...gateRecords(store, outside, watch),
    transaction: <Result>(work: (records: Records) => Promise<Result>) =>
      outside('transaction', () =>
        store.transaction((inner) => work(gateRecords(inner, inside, watch))),
      ) as Promise<Result>,
    emptyJournal: () => outside('empty journal', () => store.emptyJournal()) as Promise<boolean>,
  }
}

type Operation = (...given: readonly unknown[]) => Promise<unknown>
type Gate = (point: string, operation: () => Promise<unknown>) => Promise<unknown>

function gateRecords(records: Records, gate: Gate, watch: StoreWatch): Records {
  const rooms = Object.entries(records).filter(
    ([room, operations]) => typeof operations === 'object' && room !== 'evidenceKey',
  )
  const gated = rooms.map(([room, operations]) => [
    room,
    Object.fromEntries(
      Object.entries(operations as Record<string, Operation>).map(([name, operation]) => [
        name,
        watched(`${room}.${name}`, operation, { gate, watch }),
      ]),
    ),
  ])
  return Object.fromEntries(gated) as Records
}

function watched(
  point: string,
  operation: Operation,
  { gate, watch }: { readonly gate: Gate; readonly watch: StoreWatch },
): Operation {
  return (...given) =>
    gate(point, async () => {
      const result = await operation(...given)
      watch.moved(given.reduce((rows: number, one) => rows + countRows(one), countRows(result)))
      if (point === 'leases.acquire' && result) watch.holds(result as Lease)
      if (point === 'leases.extend' && result === true) watch.holds(given[0] as Lease)
      return result
    })
}

function countRows(value: unknown): number {
  if (Array.isArray(value)) return value.length
  return value instanceof Map || value instanceof Set ? value.size : 1
}
