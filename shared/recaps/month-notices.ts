import { isWorkingDay } from '../calendar/working-day.ts'
import { decreedHolidays } from '../calendar/national-holidays.ts'
import { datesOfMonth, monthOf, type CivilDate, type Month } from '../model/civil-date.ts'
import type { Configuration } from '../model/facts.ts'
import type { Language, Localized } from '../model/language.ts'
import type { Problem } from '../model/problem.ts'
import { asksRoster } from '../policy/asks-person.ts'
import { findPolicyOn } from '../policy/find-policy-on.ts'
import { monthInWords } from '../text/date-in-words.ts'
import { recapsText } from './recaps-text.ts'
import type { MonthNoticeText } from '../text/en/recap-notices.ts'

type Given = Pick<Configuration, 'settings' | 'policies' | 'roster' | 'holidays'>

/**
 * What a recap of the month says first: that no regulation is in force, no roster stands, or no holidays
 * stand though the calendar knows some.
 */
export function monthNotices(given: Given, month: Month): Problem[] {
  const { settings, policies, roster, holidays } = given
  const dates = datesOfMonth(month)
  const inForce = dates.flatMap((date) => findPolicyOn(policies, date) ?? [])
  const wantsRoster = inForce.length === 0 || inForce.some(asksRoster)
  const known = holidays.some(({ date }) => monthOf(date) === month)
    ? []
    : decreedHolidays(dates[0]!, dates.at(-1)!).filter(({ date }) =>
        isWorkingDay(date, settings, []),
      )
  return [
    ...(inForce.length === 0
      ? [notice('no-policy', month, (text, name) => text.noPolicy(name))]
      : []),
    ...(wantsRoster && !roster.some(({ date }) => monthOf(date) === month)
      ? [notice('no-roster', month, (text, name) => text.noRoster(name))]
      : []),
    ...(known.length > 0
      ? [notice('no-holidays', month, (text, name) => text.noHolidays(name, daysOf(known)))]
      : []),
  ]
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
    message: inBoth((language) => say(recapsText(language).notices, monthInWords(month, language))),
  }
}

function inBoth(of: (language: Language) => string): Localized {
  return { id: of('id'), en: of('en') }
}
