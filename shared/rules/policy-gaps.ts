import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { FindingSubject } from '../model/finding.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import { policiesOfUnit } from '../regulations/policies-of-unit.ts'
import type { AgencyDay, AgencyRuleContext } from './rule.ts'
import { unitsOf } from './units-of.ts'

/** Consecutive days of a month with no policy in force, after one that had been. */
export interface PolicyGap {
  /** The unit that alone has none; absent where nobody has. */
  readonly unitCode?: string
  readonly from: CivilDate
  readonly days: number
  /** The policy that ended last before it. */
  readonly before: PolicyRecord & { readonly validUntil: CivilDate }
  /** The policy that starts next after it, if any. */
  readonly after: PolicyRecord | undefined
}

export function policyGaps(days: readonly AgencyDay[], rules: AgencyRuleContext): PolicyGap[] {
  const { policies } = rules
  const [ruled, without] = [true, false].map((isRuled) =>
    days.filter(({ context }) => (context.policy !== undefined) === isRuled),
  )
  const ofAll = gapsAmong(datesOf(without!), policies)
  if (!policies.some(({ bound }) => bound)) return ofAll
  const staffed = ruled!.flatMap((day) =>
    unitsOf({ people: [...day.people, ...day.unasked] }, rules).map(({ unit }) => ({ day, unit })),
  )
  const ofUnits = [...Map.groupBy(staffed, ({ unit }) => unit.code)].flatMap(([unitCode, its]) => {
    const own = policiesOfUnit(policies, unitCode)
    const dates = datesOf(its.map(({ day }) => day)).filter((date) => !isCovered(own, date))
    return gapsAmong(dates, own).map((gap) => ({ unitCode, ...gap }))
  })
  return [...ofAll, ...ofUnits]
}

export function subjectOf({ unitCode }: PolicyGap): FindingSubject {
  return unitCode === undefined ? { kind: 'agency' } : { kind: 'unit', unitCode }
}

function datesOf(days: readonly AgencyDay[]): CivilDate[] {
  return days.map(({ context }) => context.date)
}

function isCovered(policies: readonly PolicyRecord[], date: CivilDate): boolean {
  return policies.some(
    ({ validFrom, validUntil = date }) => validFrom <= date && date <= validUntil,
  )
}

function gapsAmong(dates: readonly CivilDate[], policies: readonly PolicyRecord[]): PolicyGap[] {
  const gaps: PolicyGap[] = []
  for (const date of dates) {
    const last = gaps.at(-1)
    if (last && addDays(last.from, last.days) === date) {
      gaps[gaps.length - 1] = { ...last, days: last.days + 1 }
      continue
    }
    const before = endedLast(policies, date)
    if (before) gaps.push({ from: date, days: 1, before, after: startsNext(policies, date) })
  }
  return gaps
}

function endedLast(
  policies: readonly PolicyRecord[],
  date: CivilDate,
): PolicyGap['before'] | undefined {
  return policies
    .filter((policy): policy is PolicyGap['before'] => (policy.validUntil ?? date) < date)
    .sort((a, b) => compare(b.validUntil, a.validUntil) || compare(a.number, b.number))[0]
}

function startsNext(policies: readonly PolicyRecord[], date: CivilDate): PolicyRecord | undefined {
  return policies
    .filter(({ validFrom }) => validFrom > date)
    .sort((a, b) => compare(a.validFrom, b.validFrom) || compare(a.number, b.number))[0]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
