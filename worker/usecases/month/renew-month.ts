import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import { nameBehind } from '../../../shared/outcome/pending-on.ts'
import type { KeptPersonMonth, MonthStanding } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { formsReadOf } from '../ledger/load-agency-facts.ts'
import { earlierMonthsOfYear } from './earlier-days.ts'
import { evaluateAnew, keepPersonMonths } from './evaluate-people.ts'
import type { Followed } from './follow-ledger.ts'

/** People evaluated at once: what they filed about a month is in memory together. */
const PEOPLE_AT_ONCE = 50

interface MonthToRenew {
  readonly followed: Followed
  /** Asked only where anybody is evaluated. */
  readonly loadPending: () => Promise<Pending>
  readonly employees: readonly Employee[]
  readonly month: Month
  readonly asOf: Instant
}

/** An instant, and until when each form is read by then. */
interface Now extends Pick<Pending, 'formsRead'> {
  readonly asOf: Instant
}

type Kept = MonthStanding & { readonly isGenuine: boolean }

/**
 * A month as it is kept, and anew those of whom something came that bears on it. What its absences go on
 * from is renewed before: earlier months of the year, of those people and of whom something came.
 */
export async function renewMonth<One extends Kept>(
  context: Context,
  agency: Agency,
  given: MonthToRenew,
  listKept: () => Promise<One[]>,
): Promise<{
  /** As the store has them, of every month kept, also where it says nothing any more. */
  readonly kept: readonly One[]
  readonly evaluated: ReadonlyMap<EmployeeId, PersonMonth>
}> {
  const { projections } = context.store
  const { month, asOf, employees, followed } = given
  const formsRead = formsReadOf(await context.store.forms.list(agency.id))
  const earlier = earlierMonthsOfYear(month, followed.configuration)
  let kept = await listKept()
  const now = { asOf, formsRead }
  const isGenuine = (one: Kept): boolean => one.isGenuine
  const waiting = missingIn(employees, kept.filter(isGenuine), now)
  const [from, until] = [earlier[0], earlier.at(-1)]
  const isEarlierStale =
    from !== undefined &&
    until !== undefined &&
    (await projections.listStaleMonths(agency.id, { from, until })).length > 0
  if (isEarlierStale || (waiting.length > 0 && earlier.length > 0)) {
    for (const one of earlier)
      await renewEarlier(context, agency, { ...given, month: one, formsRead }, waiting)
    kept = await listKept()
  }
  const people = missingIn(employees, kept.filter(isGenuine), now)
  return { kept, evaluated: await evaluateAll(context, agency, { ...given, employees: people }) }
}

/** Of an earlier month: whose is stale, and those of `waiting` who have none that holds. */
async function renewEarlier(
  context: Context,
  agency: Agency,
  given: MonthToRenew & Now,
  waiting: readonly Employee[],
): Promise<void> {
  const standings = await context.store.projections.listStandings(agency.id, given.month)
  const stale = new Set(standings.filter(({ isStale }) => isStale).map((one) => one.employeeId))
  const missing = new Set(missingIn(waiting, standings, given))
  const employees = given.employees.filter((one) => stale.has(one.id) || missing.has(one))
  await evaluateAll(context, agency, { ...given, employees })
}

/** Those of whom no month is kept that says what is at that instant. */
function missingIn(
  employees: readonly Employee[],
  standings: readonly MonthStanding[],
  now: Now,
): Employee[] {
  const held = standings.filter((one) => !one.isStale && holds(one, now))
  const ids = new Set(held.map(({ employeeId }) => employeeId))
  return employees.filter(({ id }) => !ids.has(id))
}

/** Whether it says what is at that instant, as far as nothing came since: no form that it waits for was read. */
export function holds(
  { asOf, validUntil, awaitsForms }: Pick<KeptPersonMonth, 'asOf' | 'validUntil' | 'awaitsForms'>,
  now: Now,
): boolean {
  if (now.asOf < asOf || (validUntil !== '' && validUntil <= now.asOf)) return false
  if (awaitsForms.length === 0) return true
  const standing = new Set(now.formsRead.map(nameBehind))
  return awaitsForms.every((form) => standing.has(form))
}

async function evaluateAll(
  context: Context,
  agency: Agency,
  { employees, ...given }: MonthToRenew,
): Promise<ReadonlyMap<EmployeeId, PersonMonth>> {
  const months = new Map<EmployeeId, PersonMonth>()
  if (employees.length === 0) return months
  const pending = await given.loadPending()
  for (let start = 0; start < employees.length; start += PEOPLE_AT_ONCE) {
    const people = { ...given, pending, part: employees.slice(start, start + PEOPLE_AT_ONCE) }
    const evaluated = await evaluateAnew(context, agency, people)
    await keepPersonMonths(context, agency, people, evaluated)
    for (const { month } of evaluated) months.set(month.employeeId, month)
  }
  return months
}
