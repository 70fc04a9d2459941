import { isRamadan, isWorkingDay } from '../../calendar/working-day.ts'
import { ANNOUNCED_RAMADANS, decreedHolidays } from '../../calendar/holiday-decrees.ts'
import { datesOfMonth, monthOf, type CivilDate, type Month } from '../../model/civil-date.ts'
import type { Configuration } from '../../model/facts.ts'
import type { Language, Localized } from '../../model/language.ts'
import type { Problem } from '../../model/problem.ts'
import { asksRoster } from '../../policy/asks-person.ts'
import type { PolicyRecord } from '../../model/policy-record.ts'
import { citeClause } from '../../policy/cite-clause.ts'
import { findNamedUnit } from '../../policy/find-named-unit.ts'
import { cutText } from '../../text/cut-text.ts'
import { getPeopleTab } from '../../workbook/tabs.ts'
import { findPolicyOn } from '../../policy/find-policy-on.ts'
import { monthInWords } from '../../text/date-in-words.ts'
import type { MonthNoticeText } from './notice-words-en.ts'
import { NOTICES_WORDS } from './notice-words.ts'

const LONGEST_NAME = 80

type Given = Pick<Configuration, 'settings' | 'units' | 'policies' | 'roster' | 'holidays'>

/**
 * What a recap of the month says first: that no regulation is in force, no roster stands, no holidays
 * stand though the calendar knows some, or a unit that the regulation names as having no work from home
 * is neither marked as such nor said to be another (U1).
 */
export function monthNotices(given: Given, month: Month): Problem[] {
  const { settings, policies, roster, holidays } = given
  const dates = datesOfMonth(month)
  const inForce = dates.flatMap(
    (date) => findPolicyOn(policies, date, isRamadan(date, holidays)) ?? [],
  )
  const wantsRoster = inForce.length === 0 || inForce.some(asksRoster)
  const standing = holidays.filter(({ date }) => monthOf(date) === month)
  const fasting = ANNOUNCED_RAMADANS.some(
    ({ from, until }) => monthOf(from) <= month && month <= monthOf(until),
  )
  const known = standing.some(({ kind }) => kind !== 'ramadan')
    ? []
    : decreedHolidays(dates[0]!, dates.at(-1)!).filter(({ date }) =>
        isWorkingDay(date, settings, []),
      )
  return [
    ...(inForce.length === 0
      ? [notice('no-policy', month, (text, name) => text.noPolicy(name))]
      : []),
    ...(wantsRoster && !roster.some((row) => row.month === month)
      ? [notice('no-roster', month, (text, name) => text.noRoster(name))]
      : []),
    ...(known.length > 0
      ? [notice('no-holidays', month, (text, name) => text.noHolidays(name, daysOf(known)))]
      : []),
    ...(fasting && !standing.some(({ kind }) => kind === 'ramadan')
      ? [notice('no-ramadan', month, (text, name) => text.noRamadan(name))]
      : []),
    ...unmarkedUnits(
      given,
      inForce.find(({ namedUnits }) => namedUnits),
    ),
  ]
}

/** By the unit's own name, or by that of the agency whose unit it is. */
function unmarkedUnits(
  { units, settings }: Given,
  policy: PolicyRecord | undefined,
): readonly Problem[] {
  if (!policy) return []
  return units.flatMap(({ name, exemptFromWfh, exemptionChecked }) => {
    const named = findNamedUnit(policy, name) ?? findNamedUnit(policy, settings.agencyName)
    if (!named || exemptFromWfh || exemptionChecked) return []
    const clause = citeClause(policy, 'exempt-unit') ?? policy.citation
    return {
      code: 'unit-not-marked',
      where: inBoth((language) => getPeopleTab('units').title[language]),
      message: inBoth((language) =>
        NOTICES_WORDS[language].unitNotMarked({
          unit: cutText(name, LONGEST_NAME, language),
          named: named.name,
          clause,
        }),
      ),
    }
  })
}

function daysOf(holidays: readonly { readonly date: CivilDate }[]): number[] {
  return [...new Set(holidays.map(({ date }) => Number(date.slice(8))))]
}

function notice(
  code: string,
  month: Month,
  say: (text: MonthNoticeText, month: string) => string,
): Problem {
  return {
    code,
    where: inBoth((language) => monthInWords(month, language)),
    message: inBoth((language) => say(NOTICES_WORDS[language], monthInWords(month, language))),
  }
}

function inBoth(of: (language: Language) => string): Localized {
  return { id: of('id'), en: of('en') }
}
