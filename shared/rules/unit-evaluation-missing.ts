import { nextWorkingDay } from '../calendar/working-day.ts'
import { epochMsAt, parseTimeOfDay } from '../calendar/zones.ts'
import type { UnitEvaluation } from '../model/unit-record.ts'
import { inBothLanguages } from './in-both-languages.ts'
import { localMoment } from './local-moment.ts'
import type { DayFinding, AgencyRule, AgencyDay, AgencyRuleContext } from './rule.ts'
import { unitsOf } from './units-of.ts'

/**
 * A unit with people at home on a working day and no evaluation of that day when it is due, 10:00 of
 * the next working day (U5). Where the tab *Evaluasi* is not kept, none is missing.
 */
export const unitEvaluationMissing: AgencyRule = {
  id: 'unit-evaluation-missing',
  title: { id: 'Evaluasi harian unit tidak ada', en: 'Daily evaluation of a unit missing' },
  find: findUnitEvaluationMissing,
}

function findUnitEvaluationMissing(day: AgencyDay, rules: AgencyRuleContext): DayFinding[] {
  const { date, zone, workingDay, parameters } = day.context
  const { settings, holidays, index, asOf } = rules
  const dueOn = nextWorkingDay(date, settings, holidays)
  const dueMs = epochMsAt(dueOn, parseTimeOfDay(parameters.unitEvaluationDue), zone)
  if (!workingDay || !asOf.hasCome(dueMs)) return []
  return unitsOf(day, rules).flatMap(({ unit, people }) => {
    const home = people.filter(({ plan }) => plan.kind === 'home').length
    const rows = index.evaluationsOn(unit.code, date)?.filter(isOfDay)
    if (home === 0 || rows?.length !== 0) return []
    return {
      severity: 'violation',
      subject: { kind: 'unit', unitCode: unit.code },
      evidence: [],
      arithmetic: inBothLanguages((texts) =>
        texts.unitEvaluationMissing({
          unit: unit.name,
          date,
          home,
          due: localMoment(dueMs, zone),
        }),
      ),
    }
  })
}

/** A row that does not say of what it is stands for its day. */
function isOfDay({ period = 'day' }: UnitEvaluation): boolean {
  return period === 'day'
}
