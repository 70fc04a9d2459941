import type { Context } from '../usecases/context.ts'
import type { Wake } from '../usecases/create-application.ts'
import { describeError } from '../usecases/describe-error.ts'
import { withPatience } from '../usecases/with-patience.ts'
import { createHintFollower } from './follow-hints.ts'
import { atMost, createLane, type Lane } from './lane.ts'
import { repeat, type Repeated } from './repeat.ts'
import { BEAT_MS, type Replica } from './replica.ts'
import { createRecapRunner } from './run-recap-jobs.ts'
import { createSweeper } from './sweep-on-schedule.ts'

/** How often to look for what another process sharing the store has left to do, or what came due. */
const LOOK_MS = 2000
const ALARMS_MS = 60_000
const LONGEST_FAREWELL_MS = 5000
/** Agencies that are worked on beside each other, of each kind of work. */
const PLACES = 4
const PLACE_MS = 30_000
/** In place of an agency: whose alarms are. */
const ALARMS = ''

export interface Background extends Wake {
  start(): Promise<void>
  /**
   * Takes up nothing more and lets what is under way end, for a while: whatever is cut off is taken up at the next
   * start, or by another replica.
   */
  stop(): Promise<void>
}

export interface BackgroundOptions {
  readonly hintDelayMs: number
  /** Google and threads for what nobody waits for: they leave room for people (DESIGN.md). Default the context's. */
  readonly forSweeps?: Pick<Context, 'google' | 'threads'>
  /** Looks for what somebody outside has to be told of, and tells them; one replica does so for all. */
  readonly watchAlarms?: (isOurs: boolean) => Promise<void>
  /** Where the store is shared: of the agencies only its own are worked on. */
  readonly replica?: Replica
}

/**
 * What the worker does on its own: follows hints, sweeps, runs recap jobs. Each kind has a lane of its
 * own, so that no agency waits for another's (G13). What finds another worker at an agency gives way
 * and comes back.
 */
export function createBackground(context: Context, options: BackgroundOptions): Background {
  const patient = withPatience(context, 0)
  const thrifty = { ...patient, ...options.forSweeps }
  const { watchAlarms, replica } = options
  const takes = (agencyId: string): boolean => replica?.takes(agencyId) ?? true
  const hints = createTask(context, 'hints', (lane) => createHintFollower(patient, lane, takes))
  const sweeps = createTask(context, 'sweep', (lane) => createSweeper(thrifty, lane, takes))
  const recaps = createTask(context, 'recaps', (lane) => createRecapRunner(patient, lane, takes))
  const beats = repeat(async () => {
    await look().catch(logFailureOf(context, 'others'))
    return BEAT_MS
  })
  const alarms =
    watchAlarms &&
    repeat(async () => {
      await watchAlarms(takes(ALARMS)).catch(logFailureOf(context, 'alarms'))
      return ALARMS_MS
    })
  const all = [hints, sweeps, recaps, ...(alarms ? [alarms] : [])]

  /** Which others share the store, a command for one, and whether they wait for what this one is at. */
  async function look(): Promise<void> {
    await replica?.look()
    await context.leases.look()
  }

  async function leave(): Promise<void> {
    await beats.stop()
    await replica?.leave().catch(logFailureOf(context, 'replica'))
  }

  return {
    async start() {
      // Before anything is taken up it is known what is others'.
      await look()
      beats.wake(BEAT_MS)
      for (const task of all) task.wake(0)
    },
    async stop() {
      await atMost(LONGEST_FAREWELL_MS, Promise.all([leave(), ...all.map((task) => task.stop())]))
    },
    hinted: () => hints.wake(options.hintDelayMs),
    requested: () => recaps.wake(0),
  }
}

/** Looks again and again for what is to do, and at once when a piece of it has ended well. */
function createTask(
  context: Context,
  task: string,
  createLook: (lane: Lane) => () => Promise<void>,
): Repeated {
  const lane = createLane({ places: PLACES, placeMs: PLACE_MS, ended })
  const look = createLook(lane)
  const logFailure = logFailureOf(context, task)
  const looks = repeat(async () => {
    await look().catch(logFailure)
    return LOOK_MS
  })

  function ended(outcome: PromiseSettledResult<void>): void {
    if (outcome.status === 'fulfilled') looks.wake(0)
    else logFailure(outcome.reason)
  }

  return {
    wake: (delayMs) => looks.wake(delayMs),
    async stop() {
      await Promise.all([looks.stop(), lane.stop()])
    },
  }
}

/** A failure of our own making must not end the worker: it is logged, and tried again later. */
function logFailureOf({ log }: Pick<Context, 'log'>, task: string): (error: unknown) => void {
  return (error) =>
    log({ event: 'background-failed', level: 'error', task, reason: describeError(error) })
}
