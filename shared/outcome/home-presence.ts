import { shiftedTo, type TimeWindow } from '../calendar/shift-window.ts'
import { MINUTE_MS } from '../calendar/zones.ts'
import type { OutcomeFlag } from '../model/outcome.ts'
import type { CheckIn } from '../model/submission.ts'
import { awayPlaceOf } from '../policy/roster-codes.ts'
import type { DayContext } from './day-context.ts'
import type { Timed } from './index-facts.ts'
import { locationSlots } from './location-slots.ts'
import type { DayPlan } from './plan-day.ts'
import type { Presence } from './presence.ts'

/** How the presence of who works from home stands against what the policy asks. */
export interface HomePresence {
  /** Whether the policy asks any. */
  readonly asked: boolean
  readonly lacks: readonly OutcomeFlag[]
  /** The first check-in that counts, where it came after its time. */
  readonly lateIn: Timed<CheckIn> | undefined
}

interface Scene {
  readonly presence: Presence
  readonly day: DayContext
  readonly plan: Pick<DayPlan, 'code'>
}

const NOTHING_ASKED: HomePresence = { asked: false, lacks: [], lateIn: undefined }

/**
 * Check-ins, check-outs or location slots (C10, L6, U4), of whom it is asked where they work. A message that the unit head transcribed and
 * an approved correction stand for all of them.
 */
export function homePresence({ presence, day, plan }: Scene): HomePresence {
  const { homePresence: mode, presencePlace: asked } = day.parameters
  const place = awayPlaceOf(plan, day.parameters)
  if (mode === 'none' || (asked !== 'any' && asked !== place)) return NOTHING_ASKED
  if (presence.alternates.length > 0 || presence.corrections.length > 0) {
    return { asked: true, lacks: [], lateIn: undefined }
  }
  if (mode === 'location-slots') return slotPresence(presence, day)

  const wantsOut = mode === 'check-in-and-out'
  const arrival = presence.checkIns.find((checkIn) => isArrival(checkIn, day, wantsOut))
  const lacks: OutcomeFlag[] = []
  if (!arrival) lacks.push('check-in-missing')
  const times = checkOutTimes(presence, day)
  if (wantsOut && !presence.checkIns.some((checkIn) => isDeparture(checkIn, times))) {
    lacks.push('check-out-missing')
  }
  return { asked: true, lacks, lateIn: arrival && isLate(arrival, day) ? arrival : undefined }
}

function slotPresence(presence: Presence, day: DayContext): HomePresence {
  const missing = locationSlots(presence, day).some(({ servedBy }) => !servedBy)
  return { asked: true, lacks: missing ? ['location-slot-missing'] : [], lateIn: undefined }
}

/** Until when who works at home checks in in time; undefined where any time will do. */
export function checkInDueMs({ parameters, workingHours }: DayContext): number | undefined {
  const within = parameters.presenceWithinMinutes
  return within === null
    ? undefined
    : workingHours.startMs + workingHours.flexMs + within * MINUTE_MS
}

/**
 * Between which moments who works at home checks out; undefined where any time will do. Hours that may shift end so
 * much later as the person began; where that is not known, as is best for who left.
 */
export function checkOutTimes(
  { checkIns }: Pick<Presence, 'checkIns'>,
  day: DayContext,
): TimeWindow | undefined {
  const within = day.parameters.presenceWithinMinutes
  if (within === null) return undefined
  const { workingHours } = day
  const arrival = checkIns.find((checkIn) => isArrival(checkIn, day, true))
  return {
    startMs: shiftedTo(workingHours, arrival?.atMs ?? -Infinity).endMs - within * MINUTE_MS,
    endMs: workingHours.endMs + workingHours.flexMs + within * MINUTE_MS,
  }
}

/** Where nothing is asked at the end of the day, a check-out is a sign of presence as well. */
function isArrival({ atMs, fact }: Timed<CheckIn>, day: DayContext, wantsOut: boolean): boolean {
  if (wantsOut && fact.checkInKind === 'out') return false
  const within = day.parameters.presenceWithinMinutes
  const { startMs, flexMs } = day.workingHours
  return within === null || atMs >= startMs - flexMs - within * MINUTE_MS
}

function isLate({ atMs }: Timed<CheckIn>, day: DayContext): boolean {
  const dueMs = checkInDueMs(day)
  return dueMs !== undefined && atMs >= dueMs + MINUTE_MS
}

function isDeparture({ atMs, fact }: Timed<CheckIn>, times: TimeWindow | undefined): boolean {
  if (fact.checkInKind !== 'out') return false
  return !times || (atMs >= times.startMs && atMs < times.endMs + MINUTE_MS)
}
