import { epochMsAt, parseTimeOfDay } from '../calendar/zones.ts'
import type { Summons } from '../model/roster.ts'
import { isPresentAtOffice } from '../outcome/decide-outcome.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { isAtOffice } from '../outcome/presence.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, DayRule } from './rule.ts'

/**
 * Who was called to the office was not seen there by the end of the day, or, where the time of the
 * call is recorded, came later than the minutes that the policy gives (K4). Who was there before the
 * call had come. Leave, sickness and official travel excuse.
 *
 * @example called at 09:00, 120 minutes, first seen 11:20: 20 minutes late
 */
export const summonsUnattended: DayRule = {
  id: 'summons-unattended',
  title: { id: 'Panggilan tidak dipenuhi', en: 'Summons not followed' },
  find: findUnattended,
}

function findUnattended(person: FiledDay): DayFinding[] {
  const { plan, presence, over, outcome } = person
  const summons = plan.summonses[0]
  if (!summons || plan.kind !== 'office') return []
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
