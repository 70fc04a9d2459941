import { epochMsAt, MINUTE_MS, parseTimeOfDay } from '../calendar/zones.ts'
import type { Summons } from '../model/roster.ts'
import type { CheckIn } from '../model/submission.ts'
import type { FiledDay } from './filed-day.ts'
import type { Timed } from './index-facts.ts'
import { isAtOffice } from './presence.ts'

/** A call that is to be answered from where one is, and how it was. */
export interface CallAnswer {
  readonly call: Summons
  /** Absent where the time of the call is not recorded: any check-in of the day is the answer then. */
  readonly times?: { readonly calledMs: number; readonly dueMs: number }
  /** The first check-in from the call on. */
  readonly answer?: Timed<CheckIn>
}

/** Until when who is called to the office is to be there; undefined where no call says its time. */
export function callDueMs({ day, plan }: Pick<FiledDay, 'day' | 'plan'>): number | undefined {
  const [first] = plan.summonses.flatMap(({ calledAt }) => calledAt ?? []).sort()
  if (first === undefined || !plan.summoned) return undefined
  const { date, zone, parameters } = day
  return epochMsAt(date, parseTimeOfDay(first) + parameters.summonsWithinMinutes, zone)
}

/** When who was called to the office was first seen there, and by how many minutes that was after the call's time. */
export function callArrival(
  person: Pick<FiledDay, 'day' | 'plan' | 'presence'>,
): { readonly atMs: number; readonly dueMs: number; readonly lateMinutes: number } | undefined {
  const { clockIns, checkIns } = person.presence
  const dueMs = callDueMs(person)
  const signs = [...clockIns, ...checkIns.filter(isAtOffice)]
  if (dueMs === undefined || signs.length === 0) return undefined
  const atMs = Math.min(...signs.map((sign) => sign.atMs))
  return { atMs, dueMs, lateMinutes: Math.max(0, Math.floor((atMs - dueMs) / MINUTE_MS)) }
}

/** The calls of a day away from the office that a clause has answered by a check-in; none where none asks it. */
export function callAnswers({
  day,
  plan,
  presence,
}: Pick<FiledDay, 'day' | 'plan' | 'presence'>): readonly CallAnswer[] {
  const { date, zone, parameters } = day
  if (parameters.summonsAsks !== 'answer' || plan.kind !== 'home') return []
  return plan.summonses.map((call) => {
    const calledMs = call.calledAt && epochMsAt(date, parseTimeOfDay(call.calledAt), zone)
    const answer = presence.checkIns.find(({ atMs }) => !calledMs || atMs >= calledMs)
    const dueMs = calledMs && calledMs + parameters.summonsWithinMinutes * MINUTE_MS
    return {
      call,
      ...(calledMs && dueMs && { times: { calledMs, dueMs } }),
      ...(answer && { answer }),
    }
  })
}
