import type { PersonEvaluator } from '../../../shared/evaluation/evaluate-month.ts'
import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import { datesOfMonth, monthOf, type Month } from '../../../shared/model/civil-date.ts'
import type { Employee, EmployeeId } from '../../../shared/model/employee.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { earlierBounds } from '../../../shared/rules/earlier-days.ts'
import type { EarlierMonth, KeptPersonMonth } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { countedDays, readCounted } from './earlier-days.ts'
import {
  datesBeside,
  evaluatePeople,
  keepPersonMonths,
  openPeople,
  toKept,
} from './evaluate-people.ts'
import type { Followed } from './follow-ledger.ts'

/** Months of people evaluated at once: what was filed about them is in memory together. */
const MONTHS_AT_ONCE = 50
/** Of so many people it is asked at once how their earlier months stand. */
const PEOPLE_AT_ONCE = 200

interface YearsToRenew {
  readonly followed: Followed
  readonly people: readonly Employee[]
  /** One after the other; the last is the one that is asked about. */
  readonly months: readonly Month[]
  readonly asOf: Instant
  /** Whether the month, as it is kept or undefined, does not say what is. */
  readonly isDue: (id: EmployeeId, month: Month, standing: EarlierMonth | undefined) => boolean
  readonly evaluatorOf: (month: Month) => PersonEvaluator
}

/** A person, and from the first month on that is due those that may be. */
interface Due {
  readonly employee: Employee
  readonly months: readonly Month[]
  readonly standings: ReadonlyMap<Month, EarlierMonth>
}

/**
 * Evaluates and keeps of each person the months that are due, one after the other, and those that come after one
 * that counts otherwise than before. What somebody filed is read once for all of them, and they are kept
 * together. Gives the last month of those of whom it was evaluated.
 */
export async function renewYears(
  context: Context,
  agency: Agency,
  given: YearsToRenew,
): Promise<ReadonlyMap<EmployeeId, PersonMonth>> {
  const found = new Map<EmployeeId, PersonMonth>()
  const evaluators = new Map<Month, PersonEvaluator>()
  function evaluatorOf(month: Month): PersonEvaluator {
    const known = evaluators.get(month) ?? given.evaluatorOf(month)
    evaluators.set(month, known)
    return known
  }
  for (let start = 0; start < given.people.length; start += PEOPLE_AT_ONCE) {
    const people = given.people.slice(start, start + PEOPLE_AT_ONCE)
    for (const part of together(await findDue(context, agency, { ...given, people }))) {
      if (found.size > 0) context.threads.giveWay?.()
      for (const one of await renewPart(context, agency, { ...given, evaluatorOf, part })) {
        found.set(one.employeeId, one)
      }
    }
  }
  return found
}

async function findDue(
  { store: { projections } }: Context,
  agency: Agency,
  { followed, people, months, isDue }: YearsToRenew,
): Promise<Due[]> {
  const employeeIds = people.map(({ id }) => id)
  const bounds = boundsBefore(months, followed)
  const kept = bounds ? await projections.listEarlier(agency.id, { employeeIds, ...bounds }) : []
  const byPerson = Map.groupBy(kept, ({ employeeId }) => employeeId)
  return people.map((employee) => {
    const its = byPerson.get(employee.id) ?? []
    const standings = new Map(its.map((one) => [one.month, one]))
    const first = months.findIndex((month) => isDue(employee.id, month, standings.get(month)))
    return { employee, months: months.slice(Math.max(0, first)), standings }
  })
}

/** Months before the last one of which days may be counted. */
function boundsBefore(
  months: readonly Month[],
  { configuration }: Pick<Followed, 'configuration'>,
): { readonly from: Month; readonly until: Month } | undefined {
  const [first, last] = [months[0]!, months.at(-1)!].map((month) =>
    earlierBounds(datesOfMonth(month)[0]!, configuration),
  )
  if (!last) return undefined
  return { from: monthOf((first ?? last).from), until: monthOf(last.until) }
}

/** In parts of which what was filed is in memory together, those of few months first. */
function together(people: readonly Due[]): Due[][] {
  const parts: Due[][] = []
  for (const one of people.toSorted((left, right) => left.months.length - right.months.length)) {
    const part = parts.at(-1)
    const isRoom = part && (part.length + 1) * one.months.length <= MONTHS_AT_ONCE
    if (isRoom) part.push(one)
    else parts.push([one])
  }
  return parts
}

/** Gives the last month of those of whom it was evaluated. */
async function renewPart(
  context: Context,
  agency: Agency,
  { part, followed, asOf, isDue, evaluatorOf }: YearsToRenew & { readonly part: readonly Due[] },
): Promise<PersonMonth[]> {
  const { months } = part.at(-1)!
  const people = part.map(({ employee }) => employee)
  const open = await openPeople(context, agency, followed, { part: people, ...datesBeside(months) })
  const byId = new Map(part.map((one) => [one.employee.id, one]))
  const counted = new Map(
    part.map(({ employee, standings }) => [
      employee.id,
      countedDays([...standings.values()], asOf),
    ]),
  )
  /** Of whom an earlier month counts otherwise: all that come after it are due. */
  const changed = new Set<EmployeeId>()
  const kept = new Map<Month, KeptPersonMonth[]>()
  let last: PersonMonth[] = []
  for (const month of months) {
    const due = part.filter(
      ({ employee: { id }, standings }) =>
        changed.has(id) || isDue(id, month, standings.get(month)),
    )
    const evaluated = await evaluatePeople(context, agency, {
      followed,
      part: due.map(({ employee }) => employee),
      open,
      evaluate: evaluatorOf(month),
      earlierOf: (id) => counted.get(id),
    })
    for (const one of evaluated) {
      const { employeeId } = one.month
      const { employee, standings } = byId.get(employeeId)!
      const renewed = toKept(one, employee, { ...followed, month, asOf })
      kept.set(month, [...(kept.get(month) ?? []), renewed])
      if ((standings.get(month)?.counted || undefined) !== renewed.counted) changed.add(employeeId)
      const days = counted.get(employeeId)!
      if (renewed.counted === '') days.delete(month)
      else days.set(month, readCounted(month, renewed.counted))
    }
    last = evaluated.map((one) => one.month)
  }
  await keepPersonMonths(context, agency, followed, kept)
  return last
}
