import { isWorkingDay } from '../calendar/working-day.ts'
import { datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import { employeeOn } from '../model/employment.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { dayContext } from '../outcome/day-context.ts'
import { indexFacts } from '../outcome/index-facts.ts'
import { withRevisions } from '../policy/with-revisions.ts'
import type { RosterTask } from './board.ts'
import { dutiesOf, type KeepsDuty } from './duties-of.ts'
import type { Limit } from './limit.ts'
import { limitsOf } from './limits-of.ts'
import type { EmployedDay } from './person-standing.ts'
import { rememberRosters } from './past.ts'

/** A month of an agency as a task: what stands, what the clauses in force ask, and what was before. */
export function rosterTask(
  facts: AgencyFacts,
  month: Month,
  { keepsDuty, limits = [] }: { readonly keepsDuty: KeepsDuty; readonly limits?: readonly Limit[] },
): RosterTask {
  const planned = planOnly(facts, month)
  const index = indexFacts(planned)
  const dayOf = (date: CivilDate): EmployedDay => ({
    context: dayContext(date, planned),
    employed: index.employees.flatMap((whole) => employeeOn(whole, date) ?? []),
  })
  const days = datesOfMonth(month).map(dayOf)
  const duties = days.flatMap(({ employed, context }) =>
    dutiesOf(employed, context, { index, keepsDuty }),
  )
  return {
    days: days.map(({ context: { date, workingDay }, employed }) => ({
      date,
      workingDay,
      employed: employed.map(({ id }) => id),
    })),
    limits: [...duties, ...limitsOf(days, { index, dayOf }), ...limits],
    past: rememberRosters({ ...planned, roster: facts.roster }, month, index),
    unitOf: (id) => index.byId.get(id)?.unitCode ?? '',
    isWorkingDay: (date) => isWorkingDay(date, facts.settings, facts.holidays),
  }
}

/** Only what is planned of the month: no presence, and of what was filed the permits. */
function planOnly(facts: AgencyFacts, month: Month): AgencyFacts {
  return {
    ...facts,
    roster: facts.roster.filter((row) => row.month === month),
    policies: withRevisions(facts.policies),
    clockIns: [],
    submissions: facts.submissions.filter(({ kind }) => kind === 'permit'),
  }
}
