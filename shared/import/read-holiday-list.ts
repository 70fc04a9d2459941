import { addDays } from '../model/civil-date.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Holiday, PastedHoliday } from '../model/roster.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { datesDayFirst } from './column-dates.ts'
import { readHolidayLine } from './holiday-line.ts'
import type { HolidayKind, SaidAbove } from './holiday-line.ts'
import { SEPARATORS, findWholeText, splitLine } from './split-cells.ts'

/** What was read of a pasted list. `added`, `standing` and `refused` add up to `lines`. */
export interface HolidayList {
  /** Lines that are no titles. */
  readonly lines: number
  /** Lines of which any day is new. */
  readonly added: number
  /** Days in a row are one. */
  readonly fresh: readonly PastedHoliday[]
  /** Lines of which every day stands in *Hari Libur* already, or above in the list. */
  readonly standing: readonly { readonly line: number; readonly name: string }[]
  readonly refused: readonly { readonly line: number; readonly written: string }[]
}

const LONGEST_SHOWN = 60

/** In quotation marks, in a line that commas part. */
const QUOTED_CELL = /(?:^|,)"[^"]*"(?:,|$)/

/**
 * Reads a list of holidays as decrees and offices write it, in sentences or in a table: "Rabu, 25 Desember
 * 2024 Hari Raya Natal", or No, Hari, Tanggal, Keterangan. A title above says the kind and the year of the
 * lines below that do not; whether the month stands first, all dates together. Nothing that stands is proposed again.
 */
export function readHolidayList(
  pasted: readonly (readonly CellValue[])[],
  standing: readonly Holiday[],
): HolidayList {
  const known = new Set(standing.map(({ date, kind }) => keyOf(date, kind)))
  const fresh: PastedHoliday[] = []
  const stood: HolidayList['standing'][number][] = []
  const refused: HolidayList['refused'][number][] = []
  let above: SaidAbove = {}
  let added = 0
  const dayFirst = datesDayFirst(pasted.flat())
  for (const [line, written] of pasted.entries()) {
    if (written.every(isEmpty)) continue
    const cells = written.map(dayFirst)
    const reading = cells.includes(undefined)
      ? ({ is: 'unread' } as const)
      : readHolidayLine(partsOf(cells.map((cell) => cell ?? '')), above)
    switch (reading.is) {
      case 'title':
        above = { ...above, ...reading.says }
        continue
      case 'unread':
        refused.push({ line, written: written.join(' ').trim().slice(0, LONGEST_SHOWN) })
        continue
      case 'holiday':
        break
    }
    const { name, kind } = reading
    const dates = reading.dates.filter((date) => !known.has(keyOf(date, kind)))
    for (const date of dates) known.add(keyOf(date, kind))
    if (dates.length > 0) added += 1
    else stood.push({ line, name })
    fresh.push(...spansOf(dates).map((span) => ({ ...span, name, kind })))
  }
  const lines = added + stood.length + refused.length
  return { lines, added, fresh, standing: stood, refused }
}

/** A day off is one whatever its kind; it may be one of Ramadan as well. */
function keyOf(date: CivilDate, kind: HolidayKind): string {
  return `${kind === 'ramadan' ? 'ramadan' : 'off'} ${date}`
}

function partsOf(cells: readonly CellValue[]): readonly string[] {
  const whole = findWholeText(cells)
  // Sentences have commas, too: what is parted by them has quotation marks around such cells.
  const separator =
    whole &&
    (QUOTED_CELL.test(whole) ? ',' : SEPARATORS.find((one) => one !== ',' && whole.includes(one)))
  return whole && separator ? splitLine(whole, separator) : cells.map(String)
}

/** Days that follow each other as one span. */
function spansOf(dates: readonly CivilDate[]): { from: CivilDate; until: CivilDate }[] {
  const spans: { from: CivilDate; until: CivilDate }[] = []
  for (const date of dates) {
    const last = spans.at(-1)
    if (last && addDays(last.until, 1) === date) last.until = date
    else spans.push({ from: date, until: date })
  }
  return spans
}
