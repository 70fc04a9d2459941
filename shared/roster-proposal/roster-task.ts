import { isWorkingDay } from '../calendar/working-day.ts'
import { addDays, datesOfMonth, monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import { employeeOn } from '../model/employment.ts'
import type { AgencyFacts } from '../model/facts.ts'
import { dayContext } from '../outcome/day-context.ts'
import { groundsOf } from '../outcome/grounds.ts'
import { indexFacts } from '../outcome/index-facts.ts'
import { longestWindowDays } from '../policy/longest-window.ts'
import { withRevisions } from '../policy/with-revisions.ts'
import { daysAsPlanned } from './days-as-planned.ts'
import type { RosterTask } from './board.ts'
import { dutiesOf, type KeepsDuty } from './duties-of.ts'
import type { Limit } from './limit.ts'
import { limitsOf } from './limits-of.ts'
import type { EmployedDay } from './person-standing.ts'
import { rememberRosters } from './past.ts'

/** Days at home are counted by the week where nothing longer is. */
const WEEK_DAYS = 7

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
  const { placeOn, boundOn } = daysAsPlanned(planned, index, groundsOf(facts))
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
    past: { ...rememberRosters({ ...planned, roster: facts.roster }, month, index), placeOn },
    boundOn,
    unitOf: (id) => index.byId.get(id)?.unitCode ?? '',
    isWorkingDay: (date) => isWorkingDay(date, facts.settings, facts.holidays),
  }
}

/** Only what is planned of the month, and of windows that reach into it: no presence, and of what was filed the permits. */
function planOnly(facts: AgencyFacts, month: Month): AgencyFacts {
  const policies = withRevisions(facts.policies)
  const reach = Math.max(WEEK_DAYS, longestWindowDays(policies))
  const from = monthOf(addDays(datesOfMonth(month)[0]!, -reach))
  return {
    ...facts,
    roster: facts.roster.filter((row) => from <= row.month && row.month <= month),
    policies,
    clockIns: [],
    submissions: facts.submissions.filter(({ kind }) => kind === 'permit'),
  }
}
