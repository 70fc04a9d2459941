import { ApiError } from './api-error.ts'

export const apiFaultKinds = [
  'delay',
  '403',
  '429',
  '500',
  '503',
  'drop-before',
  'drop-after',
  'lose-last',
  'apply-late',
] as const
export const triggerFaultKinds = ['lose', 'duplicate', 'blank', 'delay'] as const
export const pushFaultKinds = ['lose', 'duplicate', 'delay', 'suspend'] as const

export type ApiFaultKind = (typeof apiFaultKinds)[number]
type TriggerFaultKind = (typeof triggerFaultKinds)[number]
type PushFaultKind = (typeof pushFaultKinds)[number]

/**
 * Misbehaviour on demand of the HTTP surface. `drop-…` destroys the socket before or after applying;
 * `lose-last` leaves the last response out of a listing by time; `apply-late` destroys the socket and
 * applies the call only when `applyLate` says so, however long the caller has given up by then.
 */
export interface ApiFault {
  /** A method id, e.g. `sheets.spreadsheets.batchUpdate`, or `*` for all. */
  readonly method: string
  readonly kind: ApiFaultKind
  /** How often it strikes; `Infinity` (over HTTP: left out) until it is cleared. */
  readonly times: number
  /** How many matching calls pass first. */
  readonly skip?: number
  readonly delayMs?: number
}

/** Misbehaviour of form-submit triggers. */
interface TriggerFault {
  readonly kind: TriggerFaultKind
  readonly times: number
  readonly skip?: number
  readonly delayMs?: number
}

/** Misbehaviour of Pub/Sub; `suspend`: the topic refuses a message, so that its watch is suspended. */
interface PushFault {
  readonly kind: PushFaultKind
  readonly times: number
  readonly skip?: number
  readonly delayMs?: number
}

export interface Faults {
  add(fault: ApiFault): void
  addTrigger(fault: TriggerFault): void
  addPush(fault: PushFault): void
  list(): { api: ApiFault[]; trigger: TriggerFault[]; push: PushFault[] }
  clear(): void
  /** The fault that strikes this call, if any; counts it. */
  nextApiFault(method: string): ApiFault | undefined
  /** The fault that strikes the trigger about to fire, if any; counts it. */
  nextTriggerFault(): TriggerFault | undefined
  /** The fault that strikes the message about to be published, if any; counts it. */
  nextPushFault(): PushFault | undefined
  /** Keeps a call until `applyLate`. */
  hold(call: () => unknown): void
  /** Applies the calls that were held, in their order. Returns how each ended. */
  applyLate(): ('applied' | 'refused')[]
}

interface Counted<Fault> {
  fault: Fault
  times: number
  skip: number
}

export function createFaults(): Faults {
  let api: Counted<ApiFault>[] = []
  let trigger: Counted<TriggerFault>[] = []
  let push: Counted<PushFault>[] = []
  let held: (() => unknown)[] = []
  return {
    add: (fault) => void api.push(count(fault)),
    addTrigger: (fault) => void trigger.push(count(fault)),
    addPush: (fault) => void push.push(count(fault)),
    list: () => ({
      api: api.map(remaining),
      trigger: trigger.map(remaining),
      push: push.map(remaining),
    }),
    clear() {
      api = []
      trigger = []
      push = []
      held = []
    },
    nextApiFault: (method) =>
      strike(api.filter(({ fault }) => fault.method === '*' || fault.method === method)),
    nextTriggerFault: () => strike(trigger),
    nextPushFault: () => strike(push),
    hold: (call) => void held.push(call),
    applyLate() {
      const calls = held
      held = []
      return calls.map((call) => {
        try {
          call()
          return 'applied'
        } catch (error) {
          if (error instanceof ApiError) return 'refused'
          throw error
        }
      })
    },
  }
}

/** What Google answers under such a fault; undefined where it answers otherwise or nothing. */
export function refusalOf(kind: ApiFaultKind): ApiError | undefined {
  switch (kind) {
    case '403':
      return new ApiError(403, 'The domain administrators have disabled this.')
    case '429':
      return new ApiError(429, "Quota exceeded for quota metric 'Requests' of the local workspace.")
    case '500':
      return new ApiError(500, 'Internal error encountered.')
    case '503':
      return new ApiError(503, 'The service is currently unavailable.')
    default:
      return undefined
  }
}

function count<Fault extends { times: number; skip?: number }>(fault: Fault): Counted<Fault> {
  return { fault, times: fault.times, skip: fault.skip ?? 0 }
}

function remaining<Fault>({ fault, times, skip }: Counted<Fault>): Fault {
  return { ...fault, times, skip }
}

function strike<Fault>(candidates: Counted<Fault>[]): Fault | undefined {
  for (const candidate of candidates) {
    if (candidate.times <= 0) continue
    if (candidate.skip > 0) {
      candidate.skip -= 1
      continue
    }
    candidate.times -= 1
    return candidate.fault
  }
  return undefined
}
