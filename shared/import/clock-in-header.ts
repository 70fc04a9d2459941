import { LONGEST_WORD } from '../workbook/cell-reading.ts'
import { isEmpty } from '../workbook/table.ts'
import type { CellValue } from '../workbook/tab-rows.ts'
import { findClockInRole, plainHeader } from './column-roles.ts'
import type { RoleOfColumn } from './column-roles.ts'
import { findDayColumns, isDaysAlone } from './day-columns.ts'
import type { DayColumn } from './day-columns.ts'
import type { Period } from './export-period.ts'

export interface NamedColumn extends RoleOfColumn {
  /** Zero-based. */
  readonly column: number
  /** As it is written: "Scan Masuk". */
  readonly title: string
}

/** Where a pasted export says who and when. */
export interface ClockInColumns {
  /** Columns that say who, the best first: an NIP before a PIN. */
  readonly who: readonly NamedColumn[]
  /** A column of dates, which the times of the row belong to. */
  readonly date: NamedColumn | undefined
  /** Columns of readings, from left to right. */
  readonly times: readonly NamedColumn[]
  /** Hours that should be kept, beside which readings stand. */
  readonly timetable: readonly NamedColumn[]
  /** The machine's own word on the day. */
  readonly verdicts: readonly NamedColumn[]
  /** Columns with a header, whatever it says. */
  readonly titled: ReadonlySet<number>
  /** Of these, those whose dates are of the person and no day's: "TMT", "Tgl Lahir". */
  readonly ofPerson?: ReadonlySet<number>
  /** Columns that are a day each; there is no column of dates or times then. */
  readonly days: readonly DayColumn[]
}

export interface ClockInHeader {
  readonly columns: ClockInColumns
  /** Lines of headers: one, two, or three where days stand as columns. */
  readonly lines: number
}

type Row = readonly CellValue[]

/**
 * The header that begins at a row: it says both who and when, in one line or with a second line below
 * ("Jam" over "Datang" and "Pulang"). Undefined where there is none.
 *
 * @param personKnown whether a line above said whose the rows are
 */
export function findClockInHeader(
  cells: Row,
  below: Row | undefined,
  personKnown: boolean,
): ClockInHeader | undefined {
  const two = below && isSubheader(below) ? nameColumns(joinHeaders(cells, below)) : undefined
  if (two && saysWhoAndWhen(two, personKnown) && namesAny(cells)) return { columns: two, lines: 2 }
  const one = nameColumns(cells.map((cell) => (typeof cell === 'string' ? cell : '')))
  return saysWhoAndWhen(one, personKnown) ? { columns: one, lines: 1 } : undefined
}

/** What the lines above a header say. */
export interface KnownAbove {
  readonly personKnown: boolean
  /** Looked for only where it is needed. */
  readonly findPeriodAbove: () => Period | undefined
}

/** A line of so many days and nothing else is a header also where no line said whose the rows are. */
const DAYS_OF_MONTH = 28

/**
 * The header of a table whose columns are days: it says who, or a line above or below does, and the days
 * stand in the same line or in the next one.
 *
 * @param rows the lines from the first one of the header on
 */
export function findMatrixHeader(
  rows: readonly [Row, ...Row[]],
  { personKnown, findPeriodAbove }: KnownAbove,
): ClockInHeader | undefined {
  const [first] = rows
  for (const line of [0, 1]) {
    const cells = rows[line] ?? []
    const found = findDayColumns(cells, rows[line + 1], findPeriodAbove)
    if (!found) continue
    const { who } = nameColumns(first.map((cell) => (typeof cell === 'string' ? cell : '')))
    if (line > 0 && who.length === 0) continue
    const { days, usesBelow } = found
    const isAlone = isDaysAlone(cells) && (personKnown || days.length >= DAYS_OF_MONTH)
    if (who.length === 0 && !isAlone) continue
    // Below their headers some tables number their columns, also that of the person.
    if (who.some(({ column }) => column >= (days[0]?.column ?? 0))) continue
    const columns = { ...NO_COLUMNS, who, days, titled: new Set(first.keys()) }
    return { columns, lines: line + 1 + (usesBelow ? 1 : 0) }
  }
  return undefined
}

/** Of lines that no header stands above. */
export const NO_COLUMNS: ClockInColumns = {
  who: [],
  date: undefined,
  times: [],
  timetable: [],
  verdicts: [],
  titled: new Set(),
  days: [],
}

/** Which of the two a row of headers says, where it says only one. */
export function findHalfNamed(cells: Row): 'id' | 'time' | undefined {
  const { who, date, times } = nameColumns(cells.map((cell) => String(cell)))
  if (who.length > 0) return 'id'
  return date || times.length > 0 ? 'time' : undefined
}

function saysWhoAndWhen({ who, date, times }: ClockInColumns, personKnown: boolean): boolean {
  const when = date !== undefined || times.length > 0
  return when && (who.length > 0 || (personKnown && date !== undefined))
}

function namesAny(cells: Row): boolean {
  return cells.some((cell) => findClockInRole(cell) !== undefined)
}

/** A second line of headers: words alone, and among them an end of the day. */
function isSubheader(cells: Row): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell))
  return (
    filled.length > 0 &&
    filled.every(
      (cell) => typeof cell === 'string' && !/\d{2}/.test(cell.slice(0, LONGEST_WORD)),
    ) &&
    filled.some((cell) => {
      const role = findClockInRole(cell)?.role
      return role === 'arrival' || role === 'departure' || role === 'time'
    })
  )
}

/** Each column's two lines as one; a word above several columns stands over all of them. */
function joinHeaders(above: Row, below: Row): string[] {
  let group = ''
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const title = text(above[column])
    const sub = text(below[column])
    if (title) group = title
    const joined = `${group} ${sub}`.trim()
    if (!sub) return title
    // "Pegawai" over "Nama" and "NIP".
    return findClockInRole(joined) === undefined && saysWho(sub) ? sub : joined
  })
}

function saysWho(header: string): boolean {
  const role = findClockInRole(header)?.role
  return role === 'id' || role === 'pin'
}

function text(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? cell.slice(0, LONGEST_WORD).trim() : ''
}

function nameColumns(headers: readonly string[]): ClockInColumns {
  const named = headers.flatMap((title, column): NamedColumn[] => {
    const role = findClockInRole(title)
    return role ? [{ column, title: title.trim(), ...role }] : []
  })
  const ofRole = (...roles: readonly string[]): NamedColumn[] =>
    named.filter(({ role }) => roles.includes(role))
  const moments = ofRole('time', 'arrival', 'departure')
  // "Tanggal Absen" beside "Jam Absen" is a date; alone it may hold the time as well.
  const dated = moments.length > 1 ? moments.find(isOfDates) : undefined
  const date = ofRole('date')[0] ?? dated
  const ends = moments.filter((one) => one !== date)
  const isMeasured = ends.some(({ measured, role }) => measured && role !== 'time')
  const isNumbered = ends.some(({ measured, title }) => measured && /\d$/.test(plainHeader(title)))
  const behindTimetable = findHoursBehind(named, ends)
  const planned = (one: NamedColumn): boolean =>
    ((isMeasured || isNumbered) && one.role !== 'time' && !one.measured) || behindTimetable.has(one)
  return {
    who: ofRole('id', 'pin').sort((left, right) => left.rank - right.rank),
    date,
    times: arrivalFirst(ends.filter((one) => !planned(one))),
    timetable: [...ofRole('timetable'), ...ends.filter(planned)],
    verdicts: ofRole('absent', 'remark'),
    titled: new Set(headers.flatMap((title, column) => (title.trim() ? [column] : []))),
    ofPerson: new Set(headers.flatMap((title, column) => (OF_PERSON.test(title) ? [column] : []))),
    days: [],
  }
}

/** "Pulang" may stand left of "Masuk", and is no evening before a morning then. */
function arrivalFirst(times: readonly NamedColumn[]): readonly NamedColumn[] {
  const [first, second, ...others] = times
  const isTurned = first?.role === 'departure' && second?.role === 'arrival' && others.length === 0
  return isTurned ? [second, first] : times
}

/**
 * "Timetable, Check In, Check Out, Clock In, Clock Out": of two pairs that are both called measured the one right
 * behind the timetable is its hours.
 */
function findHoursBehind(
  named: readonly NamedColumn[],
  ends: readonly NamedColumn[],
): ReadonlySet<NamedColumn> {
  const isCheck = ({ title }: NamedColumn): boolean => plainHeader(title).startsWith('check')
  const pair = ends.filter(isCheck)
  const others = ends.filter((one) => !isCheck(one) && one.role !== 'time')
  const before = named[named.findIndex((one) => one === pair[0]) - 1]
  const isHours = pair.length === 2 && others.length > 1 && before?.role === 'timetable'
  return new Set(isHours ? pair : [])
}

const OF_PERSON = /lahir|birth|tmt|hire|join|sejak|since|sampai|until|expir|cetak|print|\bsk\b/i

function isOfDates({ title }: NamedColumn): boolean {
  return (
    /^(?:tgl|tanggal|date|scandate)/.test(plainHeader(title)) &&
    !/jam|waktu|time/.test(plainHeader(title))
  )
}

/** Columns of rows without headers, by what stands in them: a number, then a moment. */
export function columnsAt(who: number, at: number): ClockInColumns {
  const role = { measured: false, rank: 0, title: '' }
  return {
    ...NO_COLUMNS,
    who: [{ ...role, role: 'pin', column: who }],
    times: [{ ...role, role: 'time', column: at }],
    titled: new Set([who, at]),
  }
}
