import { windowOf } from '../calendar/windows.ts'
import { datesOfMonth, monthOf, type CivilDate } from '../model/civil-date.ts'
import type { PolicyRecord } from '../model/policy-record.ts'
import type { CitedClause, ShareTerm } from '../model/policy-term.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { isCountedOf, isInOffice, isOnDuty, sharesOf, weeksOf } from '../outcome/office-count.ts'
import { contextsBetween } from './earlier-days.ts'
import { askedKey, endedWindows } from './ended-windows.ts'
import { isForUnit } from '../regulations/terms-on.ts'
import type { RuleContext } from './rule.ts'

/** A person's days in weeks that are over, of which a clause asks a share at the office. Plain JSON. */
export interface WindowShare {
  /** As it bound them on the last of the days; of a clause for each unit, in that unit. */
  readonly term: ShareTerm & CitedClause
  readonly from: CivilDate
  readonly until: CivilDate
  /** The last of the person's days. */
  readonly last: CivilDate
  /** Days that count, and those at the office. */
  readonly days: number
  readonly office: number
  /** As `EndedWindow`. */
  readonly isCut?: true
}

/** What the rule over all people is left of the days of one. */
export function windowSharesOf(days: readonly FiledDay[], rules: RuleContext): WindowShare[] {
  return endedWindows(days, rules, {
    termsOf,
    withinOf: (term) => weeksOf(term)!,
    bindsOn: (term, date) => bindsAnybody(term, contextsBetween(date, date, rules)[1]?.policy),
    begun: days[0] && begunBefore(days[0].day.date, rules),
  }).map(({ term, dates, days: its, isCut }) => {
    const counted = its.filter(
      (person) => person.plan.kind !== 'unasked' && (term.base !== 'on-duty' || isOnDuty(person)),
    )
    return {
      term,
      from: dates[0]!,
      until: dates.at(-1)!,
      last: its.at(-1)!.day.date,
      days: counted.length,
      office: counted.filter(isInOffice).length,
      ...(isCut && { isCut }),
    }
  })
}

/** The first day of the weeks that reach into a month. */
function begunBefore(date: CivilDate, rules: RuleContext): CivilDate | undefined {
  const month = datesOfMonth(monthOf(date))
  const contexts = contextsBetween(month[0]!, month.at(-1)!, rules)
  return contexts
    .flatMap(({ policy }) => sharesOf(policy))
    .flatMap((term) => windowOf(month[0]!, weeksOf(term) ?? 'month')[0] ?? [])
    .filter((begin) => begin < month[0]!)
    .sort()[0]
}

/** Whether it still asks it of anybody, of one for each unit, of anybody there. */
function bindsAnybody(
  { unit, ...term }: ShareTerm & CitedClause,
  policy: PolicyRecord | undefined,
): boolean {
  const isFor = (regulation: string): boolean =>
    unit === undefined ||
    !policy?.bound ||
    policy.bound.some((one) => (one.begunAs ?? one.number) === regulation && isForUnit(one, unit))
  return sharesOf(policy).some(
    (one) => askedKey(one) === askedKey(term) && (!one.holds || isFor(one.holds.line.regulation)),
  )
}

function termsOf(person: FiledDay): readonly (ShareTerm & CitedClause)[] {
  return sharesOf(person.day.policy).filter(
    (term) => weeksOf(term) !== undefined && isCountedOf(person, term.base),
  )
}
