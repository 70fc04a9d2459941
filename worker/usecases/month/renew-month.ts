import { personEvaluator } from '../../../shared/evaluation/evaluate-month.ts'
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
import type { Followed } from './follow-ledger.ts'
import { renewYears } from './renew-years.ts'

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
 * from is renewed with it: earlier months of the year, of those people and of whom something came.
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
  const { month, asOf, employees, followed } = given
  const formsRead = formsReadOf(await context.store.forms.list(agency.id))
  const now = { asOf, formsRead }
  const earlier = earlierMonthsOfYear(month, followed.configuration)
  // Before what is kept: whoever renews an earlier month meanwhile makes this one stale with it.
  const stale = await listStalePeople(context, agency, earlier)
  const kept = await listKept()
  const waiting = missingIn(employees, kept, now)
  const people = employees.filter(({ id }) => waiting.has(id) || stale.has(id))
  if (people.length === 0) return { kept, evaluated: new Map() }

  const pending = await given.loadPending()
  const configuration = { ...followed.configuration, pending }
  const evaluated = await renewYears(context, agency, {
    followed,
    people,
    months: [...earlier, month],
    asOf,
    isDue: (id, one, standing) =>
      one === month ? waiting.has(id) : !standing || standing.isStale || !holds(standing, now),
    evaluatorOf: (one) => personEvaluator(configuration, { month: one, asOf }),
  })
  return { kept, evaluated }
}

async function listStalePeople(
  { store: { projections } }: Context,
  agency: Agency,
  months: readonly Month[],
): Promise<ReadonlySet<EmployeeId>> {
  const [from, until] = [months[0], months.at(-1)]
  if (from === undefined || until === undefined) return new Set()
  return new Set(await projections.listStalePeople(agency.id, { from, until }))
}

/** Those of whom no month is kept that says what is at that instant. */
function missingIn(
  employees: readonly Employee[],
  kept: readonly Kept[],
  now: Now,
): ReadonlySet<EmployeeId> {
  const held = kept.filter((one) => one.isGenuine && !one.isStale && holds(one, now))
  const ids = new Set(held.map(({ employeeId }) => employeeId))
  return new Set(employees.map(({ id }) => id).filter((id) => !ids.has(id)))
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
