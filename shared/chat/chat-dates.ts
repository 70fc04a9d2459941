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

/**
 * How a phone writes the dates of its chat. They never go back, and none is to come: what is left by that is
 * the order. A leading zero, a dot, a hyphen, a month's name, or the dot of "07.30" stand in no country that
 * puts the month first. `said` is somebody's word where both are left.
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
    written.some((date) => /^0|\/0|[.-]|\p{L}/u.test(date))
  const readings = ORDERS.slice(0, isDayFirst ? 1 : 2)
    .map((order) => ({ order, dates: written.map((date) => findDateInText(date, order)) }))
    .filter(({ dates }) => mayBe(dates, addDays(today, 1)))
  const [first, second] = readings
  const isOne = !second || String(first?.dates) === String(second.dates)
  const chosen = isOne ? first : readings.find(({ order }) => order === said)
  if (chosen) {
    const { order } = chosen
    return { kind: 'told', order, dateOf: (date) => findDateInText(date, order) }
  }
  if (!first) return { kind: 'contradiction', written: headers[0]?.date ?? '' }
  const differs = written.findIndex((_, index) => first.dates[index] !== second?.dates[index])
  return {
    kind: 'asked',
    written: written[differs] ?? '',
    readings: readings.flatMap(({ order, dates }) => {
      const date = dates[differs]
      return date ? [{ order, date }] : []
    }),
  }
}

/** Two exports, one after the other, go back once; a wrong order does at each end of a month. */
function mayBe(dates: readonly (CivilDate | undefined)[], last: CivilDate): boolean {
  const known = dates.flatMap((date) => date ?? [])
  if (known.length === 0 || known.length < dates.length) return false
  const back = known.filter((date, index) => index > 0 && date < (known[index - 1] ?? date))
  return back.length <= 1 && known.every((date) => date <= last)
}
