import { addDays, type CivilDate } from '../model/civil-date.ts'
import { findDateInText, type DateOrder } from '../workbook/cells/date-cell.ts'

export type ChatDates =
  | {
      readonly kind: 'told'
      readonly order: DateOrder
      dateOf(written: string): CivilDate | undefined
    }
  /** The first date may be either: somebody has to say which. */
  | {
      readonly kind: 'asked'
      readonly written: string
      readonly readings: readonly { readonly order: DateOrder; readonly date: CivilDate }[]
    }
  /** However they are read, they are no dates of a chat up to today. */
  | { readonly kind: 'contradiction'; readonly written: string }

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first']

interface Dates {
  readonly order: DateOrder
  readonly dates: readonly (CivilDate | undefined)[]
}

/**
 * How a phone writes the dates of its chat. They never go back, and none is to come: what is left by that is
 * the order. A dot, a hyphen, a month's name, or the dot of "07.30" stand in no country that puts the month first;
 * a leading zero hardly in any, so that it is believed unless the dates say otherwise. `said` is somebody's word
 * where both are left.
 */
export function readChatDates(
  headers: readonly { readonly date: string; readonly time: string }[],
  { today, said }: { readonly today: CivilDate; readonly said?: DateOrder | undefined },
): ChatDates {
  const written = [...new Set(headers.map(({ date }) => date))].filter((date) =>
    ORDERS.some((order) => findDateInText(date, order) !== undefined),
  )
  const isDayFirst =
    headers.some(({ time }) => time.includes('.')) ||
    written.some((date) => /[.-]|\p{L}/u.test(date))
  const all = ORDERS.slice(0, isDayFirst ? 1 : 2).map((order): Dates => {
    return { order, dates: written.map((date) => findDateInText(date, order)) }
  })
  const readings = all.filter(({ dates }) => mayBe(dates, addDays(today, 1)))
  const [first] = readings
  if (!first) return { kind: 'contradiction', written: headers[0]?.date ?? '' }
  const isZeroed = written.some((date) => /^0|\/0/.test(date))
  const chosen = isZeroed ? withZeros(all, readings) : onlyOf(readings)
  const told = chosen ?? readings.find(({ order }) => order === said)
  if (told) {
    const { order } = told
    return { kind: 'told', order, dateOf: (date) => findDateInText(date, order) }
  }
  if (said && isZeroed) return { kind: 'contradiction', written: headers[0]?.date ?? '' }
  const [one, other] = all
  const differs = written.findIndex((_, index) => one?.dates[index] !== other?.dates[index])
  return {
    kind: 'asked',
    written: written[differs] ?? '',
    readings: all.flatMap(({ order, dates }) => {
      const date = dates[differs]
      return date ? [{ order, date }] : []
    }),
  }
}

function onlyOf([first, second]: readonly Dates[]): Dates | undefined {
  return !second || String(first?.dates) === String(second.dates) ? first : undefined
}

/**
 * Day first, unless some dates are none then; where those would be days to come, one day of each month, or longer ago
 * than with the month first, somebody says: a chat is exported soon after its last day.
 */
function withZeros(all: readonly Dates[], readings: readonly Dates[]): Dates | undefined {
  const [dayFirst, monthFirst] = all
  if (!monthFirst || dayFirst?.dates.includes(undefined)) return onlyOf(readings)
  if (!readings.includes(dayFirst!)) return undefined
  const isEither =
    isScattered(dayFirst!, monthFirst) ||
    (latestOf(monthFirst) > latestOf(dayFirst!) && !isScattered(monthFirst, dayFirst!))
  return isEither && readings.includes(monthFirst) ? undefined : dayFirst
}

function latestOf({ dates }: Dates): string {
  return dates.reduce<string>((latest, date) => (date && date > latest ? date : latest), '')
}

/** Whether one order has the same day of several months, and the other days on end. */
function isScattered({ dates: one }: Dates, { dates: other }: Dates): boolean {
  const [days, months] = [
    new Set(one.map((date) => date?.slice(8))),
    new Set(other.map((date) => date?.slice(0, 7))),
  ]
  return one.length > 1 && days.size === 1 && months.size === 1
}

/** Two exports, one after the other, go back once; a wrong order does at each end of a month. */
function mayBe(dates: readonly (CivilDate | undefined)[], last: CivilDate): boolean {
  const known = dates.flatMap((date) => date ?? [])
  if (known.length === 0 || known.length < dates.length) return false
  const back = known.filter((date, index) => index > 0 && date < (known[index - 1] ?? date))
  return back.length <= 1 && known.every((date) => date <= last)
}
