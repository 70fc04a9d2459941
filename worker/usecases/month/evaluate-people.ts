import { setImmediate as breathe } from 'node:timers/promises'

import { personEvaluator } from '../../../shared/evaluation/evaluate-month.ts'
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
import type { Pending } from '../../../shared/model/pending.ts'
import { earlierBounds } from '../../../shared/rules/earlier-days.ts'
import type { KeptPersonMonth } from '../../ports/projection-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { loadEarlierDays, writeCounted } from './earlier-days.ts'
import { assertUnmoved, type Followed } from './follow-ledger.ts'
import { indexOf } from './index-of.ts'

/** A month looks a little over its ends; who looks further is evaluated again with more. */
export const DAYS_BEFORE = 31
export const DAYS_AFTER = 8

export interface PeopleToEvaluate {
  readonly followed: Followed
  readonly pending: Pending
  readonly part: readonly Employee[]
  readonly month: Month
  readonly asOf: Instant
}

/** These people's months out of facts; theirs of that month that are kept are not asked. */
export async function evaluateAnew(
  context: Context,
  agency: Agency,
  { followed, pending, part, month, asOf }: PeopleToEvaluate,
): Promise<EvaluatedPerson[]> {
  const { configuration } = followed
  const earlierOf = await loadEarlierDays(context, agency, { configuration, part, month, asOf })
  const dates = datesOfMonth(month)
  let since = addDays(dates[0]!, -DAYS_BEFORE)
  let until = addDays(dates.at(-1)!, DAYS_AFTER)
  const found: EvaluatedPerson[] = []
  for (let left = part; left.length > 0;) {
    const of = { subjectIds: left.map(({ id }) => id), checkInsSince: since, since, until }
    const index = await indexOf(context, agency, followed, of)
    const evaluate = personEvaluator(
      { ...configuration, pending },
      { month, asOf, index, earlierOf },
    )
    const further: Employee[] = []
    const [hadSince, hadUntil] = [since, until]
    for (const employee of left) {
      await breathe()
      const one = evaluate(employee)
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
  }
  return found
}

/** Throws `DomainError` `lease-lost` where another worker moved the projections meanwhile. */
export async function keepPersonMonths(
  context: Context,
  agency: Agency,
  { followed, month, asOf, part }: PeopleToEvaluate,
  evaluated: readonly EvaluatedPerson[],
): Promise<void> {
  const { configuration, throughSequence } = followed
  const byId = new Map(part.map((employee) => [employee.id, employee]))
  const kept = evaluated.map((one) =>
    toKept(one, byId.get(one.month.employeeId)!, { month, asOf, configuration, throughSequence }),
  )
  await context.store.transaction(async ({ projections }) => {
    await assertUnmoved(projections, agency, followed)
    await projections.putPersonMonths(agency.id, month, kept)
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
