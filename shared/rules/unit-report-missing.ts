import { weekOf } from '../calendar/week.ts'
import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt } from '../calendar/zones.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localEnd } from './local-moment.ts'
import { policyWeek } from './policy-week.ts'
import type { DayFinding, AgencyRule, AgencyDay, AgencyRuleContext } from './rule.ts'
import { unitsOf } from './units-of.ts'

/**
 * A unit without its periodic report (L10), read as weekly: a row of *Evaluasi* dated within the week,
 * due 24:00 of the working day after the week's last. Where the tab is not kept, none is missing.
 */
export const unitReportMissing: AgencyRule = {
  id: 'unit-report-missing',
  title: { id: 'Laporan berkala unit tidak ada', en: 'Periodic report of a unit missing' },
  find: findUnitReports,
}

function findUnitReports(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const { date, zone } = day.context
  const { settings, holidays, index, asOf } = rules
  const week = policyWeek(day.context, rules)
  const dueMs = epochMsAt(nextWorkingDay(date, settings, holidays), 1440, zone)
  if (week.days.at(-1) !== date || !asOf.hasCome(dueMs)) return []
  return unitsOf(day, rules)
    .filter(({ unit }) =>
      weekOf(date).every((each) => index.evaluationsOn(unit.code, each)?.length === 0),
    )
    .map(({ unit }) => ({
      severity: 'violation',
      subject: { kind: 'unit', unitCode: unit.code },
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.unitReportMissing({
          unit: unit.name,
          monday: week.monday,
          due: localEnd(dueMs, zone),
        }),
      ),
    }))
}
