import { epochMsAt, MINUTE_MS, parseTimeOfDay } from '../calendar/zones.ts'
import type { Summons } from '../model/roster.ts'
import { isPresentAtOffice } from '../outcome/decide-outcome.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { dayAskedOf } from '../outcome/pending-on.ts'
import { isAtOffice } from '../outcome/presence.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule, RuleContext } from './rule.ts'

/**
 * Who was called to the office was not seen there by the end of the day, or, where the time of the
 * call is recorded, came later than the minutes that the policy gives (K4). Who was there before the
 * call had come. Leave, sickness and official travel excuse. Where the clause asks for an answer, a check-in from
 * anywhere after the call is one, and the day stays where it was planned.
 *
 * @example called at 09:00, 120 minutes, first seen 11:20: 20 minutes late
 */
export const summonsUnattended: DayRule = {
  id: 'summons-unattended',
  title: { id: 'Panggilan tidak dipenuhi', en: 'Summons not followed' },
  find: findUnattended,
}

function findUnattended(person: FiledDay, { grounds }: RuleContext): DayFinding[] {
  const { day, plan, presence, over, outcome } = person
  const summons = plan.summonses[0]
  if (!summons) return []
  if (day.parameters.summonsAsks === 'answer') {
    return plan.kind === 'home' && !grounds.isCheckInAwaited(dayAskedOf(person))
      ? plan.summonses.flatMap((call) => unanswered(call, person))
      : []
  }
  if (plan.kind !== 'office') return []
  if (isPresentAtOffice(presence)) return lateArrival(person)
  if (!over || outcome.code === 'unsure') return []
  return [
    {
      severity: 'violation',
      subject: { kind: 'person', employeeId: person.employee.id },
      evidence: outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.summonsUnattended({ date: person.day.date, calledBy: summons.calledBy }),
      ),
    },
  ]
}

/** Of a call without its time, a check-in of the day is the answer. */
function unanswered({ calledBy, calledAt }: Summons, person: FiledDay): DayFinding[] {
  const { employee, day, presence, over, outcome } = person
  const { date, zone, parameters } = day
  const calledMs = calledAt && epochMsAt(date, parseTimeOfDay(calledAt), zone)
  const answer = presence.checkIns.find(({ atMs }) => !calledMs || atMs >= calledMs)
  const dueMs = calledMs ? calledMs + parameters.summonsWithinMinutes * MINUTE_MS : undefined
  const isLate = dueMs !== undefined && answer && answer.atMs >= dueMs + MINUTE_MS
  if (answer ? !isLate : !over || outcome.code === 'unsure') return []
  return [
    {
      severity: answer ? 'warning' : 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: answer ? [answer.fact.ref] : outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.summonsUnanswered({
          date,
          calledBy,
          due: dueMs === undefined ? null : localMoment(dueMs, zone),
          answered: answer ? localMoment(answer.atMs, zone) : null,
        }),
      ),
    },
  ]
}

function lateArrival(person: FiledDay): DayFinding[] {
  const { employee, day, plan, presence } = person
  const call = earliestCall(plan.summonses)
  const signs = [...presence.clockIns, ...presence.checkIns.filter(isAtOffice)]
  if (!call || signs.length === 0) return []
  const arrivedMs = Math.min(...signs.map(({ atMs }) => atMs))
  const dueMs = epochMsAt(
    day.date,
    parseTimeOfDay(call.calledAt) + day.parameters.summonsWithinMinutes,
    day.zone,
  )
  const lateMinutes = Math.floor((arrivedMs - dueMs) / 60_000)
  if (lateMinutes < 1) return []
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: person.outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.summonsLate({
          calledBy: call.calledBy,
          due: localMoment(dueMs, day.zone),
          arrived: localMoment(arrivedMs, day.zone),
          lateMinutes,
        }),
      ),
    },
  ]
}

function earliestCall(
  summonses: readonly Summons[],
): (Summons & { readonly calledAt: string }) | undefined {
  return summonses
    .flatMap((summons) => (summons.calledAt ? [{ ...summons, calledAt: summons.calledAt }] : []))
    .sort((a, b) => (a.calledAt < b.calledAt ? -1 : 1))[0]
}
