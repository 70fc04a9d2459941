import type { CivilDate } from '../model/civil-date.ts'
import type { CitedClause, ShareTerm } from '../model/policy-term.ts'
import type { FiledDay } from '../outcome/filed-day.ts'
import { isCountedOf, isInOffice, isOnDuty, sharesOf, weeksOf } from '../outcome/office-count.ts'
import { endedWindows } from './ended-windows.ts'
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
  return endedWindows(days, rules, { termsOf, withinOf: (term) => weeksOf(term)! }).map(
    ({ term, dates, days: its, isCut }) => {
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
    },
  )
}

function termsOf(person: FiledDay): readonly (ShareTerm & CitedClause)[] {
  return sharesOf(person.day.policy).filter(
    (term) => weeksOf(term) !== undefined && isCountedOf(person, term.base),
  )
}
