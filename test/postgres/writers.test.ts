import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseInstant } from '../../shared/model/instant.ts'
import type { Store } from '../../worker/ports/store.ts'
import { verifyLedger } from '../../worker/usecases/ledger/verify-ledger.ts'
import { contextOf } from '../worker/context-of.ts'
import { openStoreIn, removeStoreIn } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'

const AT = parseInstant('2021-07-05T00:00:00Z')
const [A, B] = ['agency-a', 'agency-b'] as const

/** As the dialect tells the server. */
const CUT_OFF_AFTER_MS = 30_000
const LOCK_NOT_AVAILABLE = '55P03'

let dataDir: string
let stores: Store[]
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-writers-'))
  stores = [await openStoreIn(dataDir), await openStoreIn(dataDir)]
  for (const id of [A, B]) await first().agencies.insert({ ...AGENCY, id, spreadsheetId: id })
})
afterEach(async () => {
  for (const store of stores) await store.close()
  await removeStoreIn(dataDir)
})

function first(): Store {
  return stores[0]!
}

function chat(agencyId: string, messages: number): (store: Store) => Promise<void> {
  const act = { messages, recorded: 0, waiting: 0, standing: 0, refused: 0, left: [], at: AT }
  const by = { email: 'hr@setda.example', sub: '1' }
  return (store) => store.transaction(({ ledger }) => ledger.recordChat(agencyId, { ...act, by }))
}

/** Holds its own agency's lock before it asks for the other's. */
function grant(agencyId: string, memberId: string): (store: Store) => Promise<boolean> {
  return (store) =>
    store.transaction(async (records) => {
      await records.ledger.lastSequence(agencyId)
      await new Promise((resolve) => setTimeout(resolve, 100))
      return records.oversight.grant({ agencyId, memberId, by: 'operator', at: AT })
    })
}

describe('writers of several workers', () => {
  it('of one agency write one after the other: its chain is whole, and nothing is lost', async () => {
    const writes = Array.from({ length: 60 }, (_, index) =>
      chat(index % 3 === 0 ? B : A, index)(stores[index % 2]!),
    )

    await Promise.all(writes)

    const context = contextOf({ store: first(), log: () => undefined })
    for (const [id, entries] of [
      [A, 40],
      [B, 20],
    ] as const) {
      const verified = await verifyLedger(context, { ...AGENCY, id })
      expect(verified).toMatchObject({ entries })
      expect(verified.broken).toBeUndefined()
    }
  })

  it('of another agency do not wait', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const slow = first().transaction(async ({ ledger }) => {
      await ledger.lastSequence(A)
      begin()
      await held
    })
    await begun

    await chat(B, 1)(stores[1]!)
    await chat(B, 2)(first())

    expect(await first().ledger.lastSequence(B)).toBe(2)
    release()
    await slow
  })

  it('that stop in the middle of a transaction are cut off, and nothing of it stays', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const stopped = first().transaction(async ({ ledger }) => {
      const act = { messages: 1, recorded: 0, waiting: 0, standing: 0, refused: 0, left: [] }
      await ledger.recordChat(A, { ...act, by: { email: 'hr@setda.example', sub: '1' }, at: AT })
      begin()
      await new Promise((resolve) => setTimeout(resolve, CUT_OFF_AFTER_MS + 2000))
      await ledger.lastSequence(A)
    })
    await begun

    await expect(chat(A, 2)(stores[1]!)).rejects.toMatchObject({
      code: 'store-unavailable',
      cause: { code: LOCK_NOT_AVAILABLE },
    })
    await expect(stopped).rejects.toMatchObject({
      cause: { message: expect.stringContaining('connection error') as string },
    })
    await chat(A, 3)(stores[1]!)
    await chat(A, 4)(first())

    expect(await first().ledger.lastSequence(A)).toBe(2)
  })

  it('that go on though the server refused a question are told that nothing was written', async () => {
    const refused = first().transaction(async (records) => {
      await chat(A, 1)({ ...first(), transaction: (work) => work(records) })
      await records.agencies.insert({ ...AGENCY, id: A, spreadsheetId: A }).catch(() => undefined)
    })

    await expect(refused).rejects.toThrow('rolled back')
    expect(await first().ledger.lastSequence(A)).toBe(0)
    await chat(A, 2)(first())
    expect(await first().ledger.lastSequence(A)).toBe(1)
  })

  it('of two agencies at once give way to one another, and both are done', async () => {
    const done = await Promise.all([grant(A, B)(stores[0]!), grant(B, A)(stores[1]!)])

    expect(done).toEqual([true, true])
    const sequences = await Promise.all([A, B].map((id) => first().ledger.lastSequence(id)))
    expect(sequences).toEqual([2, 2])
  })
})
