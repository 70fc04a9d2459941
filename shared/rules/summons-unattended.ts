import { MINUTE_MS } from '../calendar/zones.ts'
import type { Summons } from '../model/roster.ts'
import { callAnswers, callArrival, type CallAnswer } from '../outcome/call-answers.ts'
import { isPresentAtOffice } from '../outcome/decide-outcome.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { dayAskedOf } from '../outcome/pending-on.ts'
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
    if (grounds.isCheckInAwaited(dayAskedOf(person))) return []
    return callAnswers(person).flatMap((one) => unanswered(one, person))
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

function unanswered({ call, times, answer }: CallAnswer, person: FiledDay): DayFinding[] {
  const { employee, day, over, outcome } = person
  const isLate = times && answer && answer.atMs >= times.dueMs + MINUTE_MS
  if (answer ? !isLate : !over || outcome.code === 'unsure') return []
  return [
    {
      severity: answer ? 'warning' : 'violation',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: answer ? [answer.fact.ref] : outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.summonsUnanswered({
          date: day.date,
          calledBy: call.calledBy,
          due: times ? localMoment(times.dueMs, day.zone) : null,
          answered: answer ? localMoment(answer.atMs, day.zone) : null,
        }),
      ),
    },
  ]
}

function lateArrival(person: FiledDay): DayFinding[] {
  const { employee, day, plan } = person
  const [call] = plan.summonses.toSorted(earliestFirst)
  const arrival = callArrival(person)
  if (!call || !arrival || arrival.lateMinutes < 1) return []
  const { atMs, dueMs, lateMinutes } = arrival
  return [
    {
      severity: 'warning',
      subject: { kind: 'person', employeeId: employee.id },
      evidence: person.outcome.evidence,
      arithmetic: inBothLanguages((texts) =>
        texts.summonsLate({
          calledBy: call.calledBy,
          due: localMoment(dueMs, day.zone),
          arrived: localMoment(atMs, day.zone),
          lateMinutes,
        }),
      ),
    },
  ]
}

/** Those without their time last. */
function earliestFirst(
  { calledAt: one = '99' }: Summons,
  { calledAt: other = '99' }: Summons,
): number {
  return one < other ? -1 : one > other ? 1 : 0
}
