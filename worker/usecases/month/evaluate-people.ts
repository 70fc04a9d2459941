import { setImmediate as breathe } from 'node:timers/promises'

import type { PersonEvaluator } from '../../../shared/evaluation/evaluate-month.ts'
import { codesOf } from '../../../shared/evaluation/month-codes.ts'
import type { EvaluatedPerson } from '../../../shared/evaluation/person-month.ts'
import {
  addDays,
  datesOfMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import type { FactsIndex } from '../../../shared/outcome/index-facts.ts'
import { earlierBounds } from '../../../shared/rules/earlier-days.ts'
import type { KeptPersonMonth } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { writeCounted, type EarlierOf } from './earlier-days.ts'
import { assertUnmoved, type Followed } from './follow-ledger.ts'
import { indexOf } from './index-of.ts'
import { unitCodesOf } from './touched-by-staff.ts'

/** A month looks a little over its ends; who looks further is evaluated again with more. */
export const DAYS_BEFORE = 31
export const DAYS_AFTER = 8

/** What people filed around some months, read once. */
export interface OpenPeople {
  readonly since: CivilDate
  readonly until: CivilDate
  readonly index: FactsIndex
}

/** Of these people, and the plans of their units. */
export async function openPeople(
  context: Context,
  agency: Agency,
  followed: Followed,
  {
    part,
    since,
    until,
  }: { readonly part: readonly Employee[] } & Pick<OpenPeople, 'since' | 'until'>,
): Promise<OpenPeople> {
  const of = {
    subjectIds: part.map(({ id }) => id),
    unitCodes: [...new Set(part.flatMap(unitCodesOf))],
    checkInsSince: since,
    since,
    until,
  }
  return { since, until, index: await indexOf(context, agency, followed, of) }
}

/** As far as these months, one after the other, mostly look. */
export function datesBeside(months: readonly Month[]): Pick<OpenPeople, 'since' | 'until'> {
  const dates = [...datesOfMonth(months[0]!), ...datesOfMonth(months.at(-1)!)]
  return {
    since: addDays(dates[0]!, -DAYS_BEFORE),
    until: addDays(dates.at(-1)!, DAYS_AFTER),
  }
}

/** These people's months out of what they filed; of who looks further more is read. */
export async function evaluatePeople(
  context: Context,
  agency: Agency,
  {
    followed,
    part,
    open,
    evaluate,
    earlierOf,
  }: {
    readonly followed: Followed
    readonly part: readonly Employee[]
    readonly open: OpenPeople
    readonly evaluate: PersonEvaluator
    readonly earlierOf: EarlierOf
  },
): Promise<EvaluatedPerson[]> {
  const found: EvaluatedPerson[] = []
  let { since, until, index } = open
  for (let left = part; left.length > 0;) {
    const further: Employee[] = []
    const [hadSince, hadUntil] = [since, until]
    for (const employee of left) {
      await breathe()
      const one = evaluate(employee, { index, earlier: earlierOf(employee.id) })
      const { from = hadSince, until: to = hadUntil } = one.looked
      if (from >= hadSince && to <= hadUntil) {
        found.push(one)
        continue
      }
      further.push(employee)
      const [before, after] = [addDays(from, -DAYS_BEFORE), addDays(to, DAYS_AFTER)]
      if (before < since) since = before
      if (after > until) until = after
    }
    left = further
    const more = { part: left, since, until }
    if (left.length > 0) ({ index } = await openPeople(context, agency, followed, more))
  }
  return found
}

/** As the store keeps them, of each of these months. Throws `DomainError` `lease-lost` where another worker moved the projections meanwhile. */
export async function keepPersonMonths(
  context: Context,
  agency: Agency,
  followed: Followed,
  months: ReadonlyMap<Month, readonly KeptPersonMonth[]>,
): Promise<void> {
  await context.store.transaction(async ({ projections }) => {
    await assertUnmoved(projections, agency, followed)
    for (const [month, kept] of months) {
      await projections.putPersonMonths(agency.id, month, kept)
    }
  })
}

/** As the store keeps it. */
export function toKept(
  { month: one, looked, areDaysSettled }: EvaluatedPerson,
  employee: Employee,
  {
    month,
    asOf,
    configuration,
    throughSequence,
  }: {
    readonly month: Month
    readonly asOf: Instant
    readonly configuration: Configuration
    readonly throughSequence: number
  },
): KeptPersonMonth {
  const [from, until] = boundsOf(month, configuration)
  return {
    employeeId: one.employeeId,
    asOf,
    throughSequence,
    validUntil: one.validUntilMs === null ? '' : instantOf(one.validUntilMs),
    from: looked.from && looked.from < from ? looked.from : from,
    until: looked.until && looked.until > until ? looked.until : until,
    leansOn: looked.leansOn,
    awaitsForms: one.awaitsForms ?? [],
    counted: areDaysSettled ? writeCounted(one, employee, { month, configuration }) : '',
    codes: codesOf(one),
    body: JSON.stringify(one),
  }
}

/** What every month looks at: its days with their neighbours, and rows of absences over New Year. */
function boundsOf(
  month: Month,
  configuration: Pick<Configuration, 'policies' | 'settings'>,
): [from: CivilDate, until: CivilDate] {
  const dates = datesOfMonth(month)
  const [from, until] = [addDays(dates[0]!, -1), addDays(dates.at(-1)!, 1)]
  const back = earlierBounds(dates[0]!, configuration)?.from ?? from
  return [back.slice(0, 4) < month.slice(0, 4) && back < from ? back : from, until]
}
