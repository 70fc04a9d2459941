import {
  ALL_WEEK,
  datesOfMonth,
  monthOf,
  type CivilDate,
  type Weekday,
} from '../../model/civil-date.ts'
import type { Language } from '../../model/language.ts'
import type { DateSpan, When } from '../../model/regulation.ts'
import { dateInWords, monthInWords } from '../../text/date-in-words.ts'
import { WEEKDAYS } from '../../text/weekday-names.ts'
import { inList } from '../in-list.ts'
import { ramadanYearOf } from './ramadan-year.ts'
import { FIRST_DAY, LAST_DAY } from './open-spans.ts'

const WORDS = {
  id: {
    each: 'setiap',
    workingDay: 'hari kerja',
    except: 'kecuali',
    onwards: 'mulai',
    until: 'sampai',
    within: 'selama Ramadan',
    outside: 'di luar Ramadan',
    year: 'H',
  },
  en: {
    each: 'every',
    workingDay: 'working day',
    except: 'except',
    onwards: 'from',
    until: 'until',
    within: 'during Ramadan',
    outside: 'outside Ramadan',
    year: 'AH',
  },
} as const

/**
 * When a clause binds, as `parseWhen` would read it.
 *
 * @example formatWhen({ weekdays: [4], spans: [], except: [] }, 'id') // 'setiap Kamis'
 */
export function formatWhen({ weekdays, spans, except, ramadan }: When, language: Language): string {
  const words = WORDS[language]
  const nameOf = (day: Weekday): string => WEEKDAYS[language][day - 1]!
  const others = ALL_WEEK.filter((day) => !weekdays.includes(day))
  const workingDays = `${words.each} ${words.workingDay}`
  const isAllButOne = others.length === 1 && spans.length + except.length === 0 && !ramadan
  const days = isAllButOne
    ? `${workingDays} ${words.except} ${nameOf(others[0]!)}`
    : `${words.each} ${inList(weekdays.map(nameOf), language)}`
  const year = ramadan === 'within' && spans.length === 1 ? ramadanYearOf(spans[0]!) : undefined
  const said = [
    ...(weekdays.length > 0 ? [days] : []),
    ...(spans.length > 0 && year === undefined
      ? [
          inList(
            spans.map((span) => formatSpan(span, language)),
            language,
          ),
        ]
      : []),
    ...(ramadan
      ? [year === undefined ? words[ramadan] : `${words[ramadan]} ${year} ${words.year}`]
      : []),
  ]
  const all = said.length > 0 ? said.join(', ') : workingDays
  if (except.length === 0) return all
  const left = inList(
    except.map((span) => formatSpan(span, language)),
    language,
  )
  return `${all} ${words.except} ${left}`
}

/** "25 Maret 2026", "25–27 Maret 2026", "31 Maret 2026 – 1 April 2026", "Maret 2026", "mulai 1 April 2026". */
function formatSpan({ from, until }: DateSpan, language: Language): string {
  if (until === LAST_DAY) return `${WORDS[language].onwards} ${dateInWords(from, language)}`
  if (from === FIRST_DAY) return `${WORDS[language].until} ${dateInWords(until, language)}`
  if (from === until) return dateInWords(from, language)
  if (monthOf(from) !== monthOf(until)) {
    return `${dateInWords(from, language)} – ${dateInWords(until, language)}`
  }
  if (isWholeMonth(from, until)) return monthInWords(monthOf(from), language)
  return `${Number(from.slice(8))}–${dateInWords(until, language)}`
}

function isWholeMonth(from: CivilDate, until: CivilDate): boolean {
  const dates = datesOfMonth(monthOf(from))
  return from === dates[0] && until === dates[dates.length - 1]
}
