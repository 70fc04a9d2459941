import type { Feast, Ramadan } from '../../shared/calendar/holiday-decrees.ts'
import { addDays, daysBetween, type CivilDate } from '../../shared/model/civil-date.ts'
import type { HolidayCalendar } from '../ports/holiday-calendar.ts'

const FEASTS: Readonly<Record<string, Feast>> = {
  '1 Shawwal': 'idul-fitri',
  '2 Shawwal': 'idul-fitri',
  '10 Dhu al-Hijjah': 'idul-adha',
  '1 Muharram': 'islamic-new-year',
  '12 Rabi al-awwal': 'maulid',
  '27 Rajab': 'isra-mikraj',
}

/** As the package's rules are called here; others keep its name. */
const NAMES: Readonly<Record<string, string>> = {
  '01-01': 'Tahun Baru Masehi',
  '1 Shawwal': 'Idul Fitri',
  '2 Shawwal': 'Idul Fitri',
  '10 Dhu al-Hijjah': 'Idul Adha',
  // The package calls it by the name of another feast.
  '27 Rajab': 'Isra Mikraj Nabi Muhammad',
}

/** Holidays of Indonesia by `date-holidays`, Ramadan by the calendar of Umm al-Qura. */
export function createHolidayCalendar(): HolidayCalendar {
  return {
    async calculate(year) {
      const { default: Holidays } = await import('date-holidays')
      const holidays = new Holidays('ID', { languages: ['id'], types: ['public'] })
      return {
        year,
        holidays: holidays.getHolidays(year).map(({ date, name, rule }) => {
          const feast = FEASTS[rule]
          return {
            date: date.slice(0, 10) as CivilDate,
            name: NAMES[rule] ?? name,
            ...(feast && { feast }),
          }
        }),
        ramadans: ramadansOf(year),
      }
    },
  }
}

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  year: 'numeric',
  month: 'numeric',
  timeZone: 'UTC',
})
const RAMADAN = '9'

/** Those that touch a year: two where one ends in January and one begins in December. */
function ramadansOf(year: number): Ramadan[] {
  const first = `${year - 1}-12-01` as CivilDate
  const length = daysBetween(first, `${year + 1}-02-01` as CivilDate)
  const dates = Array.from({ length }, (_, days) => addDays(first, days))
  const fasting = dates.flatMap((date) => {
    const { month, year: hijriYear } = hijriOf(date)
    return month === RAMADAN ? [{ date, hijriYear }] : []
  })
  return [...Map.groupBy(fasting, ({ hijriYear }) => hijriYear)]
    .map(([hijriYear, its]) => ({ hijriYear, from: its[0]!.date, until: its.at(-1)!.date }))
    .filter(({ from, until }) => from.startsWith(`${year}-`) || until.startsWith(`${year}-`))
}

function hijriOf(date: CivilDate): { readonly month: string; readonly year: number } {
  const parts = HIJRI.formatToParts(new Date(`${date}T00:00:00Z`))
  const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return { month: valueOf('month'), year: parseInt(valueOf('year'), 10) }
}
