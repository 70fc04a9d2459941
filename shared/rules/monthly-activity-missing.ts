import { epochMsAt } from '../calendar/zones.ts'
import { datesOfMonth, monthOf } from '../model/civil-date.ts'
import { isOnDuty } from '../outcome/office-count.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd } from './local-moment.ts'
import type { AgencyDay, PeriodFinding, PeriodRule, AgencyRuleContext } from './rule.ts'

/**
 * Who was on duty in a month filled no monthly activity by its end (P2); told on the last day of the
 * month under the policy. Where monthly activities are not kept, none is missing.
 */
export const monthlyActivityMissing: PeriodRule = {
  id: 'monthly-activity-missing',
  title: { id: 'Kegiatan bulanan tidak diisi', en: 'Monthly activity missing' },
  find: findMonthlyActivityMissing,
}

function findMonthlyActivityMissing(
  days: readonly AgencyDay[],
  { index, asOf }: AgencyRuleContext,
): PeriodFinding[] {
  const last = days.at(-1)
  if (!last) return []
  const { date, zone } = last.context
  const month = monthOf(date)
  const dueMs = epochMsAt(datesOfMonth(month).at(-1)!, 1440, zone)
  if (!asOf.hasCome(dueMs)) return []
  const onDuty = days.flatMap(({ people }) => people.filter(isOnDuty))
  return [...new Set(onDuty.map(({ employee }) => employee.id))]
    .filter((id) => index.monthlyActivitiesOf(id, month)?.length === 0)
    .map((employeeId) => ({
      date,
      severity: 'warning',
      subject: { kind: 'person', employeeId },
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.monthlyActivity({ month, due: localEnd(dueMs, zone) }),
      ),
    }))
}
