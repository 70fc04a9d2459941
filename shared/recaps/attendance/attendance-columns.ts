import type { AgencySettings } from '../../model/agency.ts'
import type { CivilDate } from '../../model/civil-date.ts'
import type { Employee } from '../../model/employee.ts'
import type { Language } from '../../model/language.ts'
import { EARLINESS_BANDS, LATENESS_BANDS } from '../../outcome/lateness-band.ts'
import { COUNTED_CODES, type AttendanceCounts, type CountedLeave } from '../attendance-counts.ts'
import { OUTCOME_COLOURS } from '../outcome-colours.ts'
import type { RecapColumn } from '../recap-column.ts'
import type { CellStyle, RecapCell } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { letterOf } from '../shown-code.ts'
import { leaveTitle } from './leave-taken.ts'
import { ATTENDANCE_WORDS } from './words.ts'

/** A person of *Rekap Kehadiran*. */
export interface AttendanceRow {
  readonly number: number
  readonly employee: Employee
  /** What stands on each day. */
  readonly codes: ReadonlyMap<CivilDate, string | null>
  readonly counts: AttendanceCounts
  /** Days absent in the year until the month's end; absent of whom no law on discipline counts. */
  readonly yearAbsences?: number
  /** That they have reached, by the law of the month's last day: "4–6", "46+"; null below the first. */
  readonly step: string | null
}

/** A row below the people: of each day how many. */
export interface DayTotals {
  readonly label: string
  readonly style: CellStyle
  readonly valueOn: (date: CivilDate) => RecapCell['value']
}

type AttendanceColumn = RecapColumn<AttendanceRow, DayTotals>

/** Wide enough for "10/10" and "22,5%" of the rows below the people. */
const DAY_PX = 48
/** For "110/125", where so many are counted. */
const WIDE_DAY_PX = 60
const CODE_PX = 44
/** "PSW1" as a header, which no printer may break. */
const BAND_PX = 52
const WHOLE = 100
const LEAVE_PX = 92

/** Of whom the row is. */
export function personColumns(language: Language): AttendanceColumn[] {
  const { number, name, id } = recapsText(language)
  return [
    { header: number, widthPx: 36, style: 'number', value: (row) => row.number },
    {
      header: name,
      widthPx: 220,
      style: 'wrapped',
      value: ({ employee }) => employee.name,
      sum: ({ label }) => ({ value: label, style: 'total-label' }),
    },
    { header: id, widthPx: 160, style: 'text', value: ({ employee }) => employee.id },
  ]
}

/** One for each date. */
export function dayColumns(dates: readonly CivilDate[], isLong: boolean): AttendanceColumn[] {
  const colours = COUNTED_CODES.map((code) => [letterOf(code), OUTCOME_COLOURS[code]] as const)
  return dates.map((date) => ({
    header: Number(date.slice(8)),
    widthPx: isLong ? WIDE_DAY_PX : DAY_PX,
    style: 'code',
    value: ({ codes }) => codes.get(date) ?? null,
    sum: ({ valueOn, style }) => ({ value: valueOn(date), style }),
    colours,
  }))
}

/** Behind the days; of pay only what *Pengaturan* says. */
export function countColumns({
  language,
  mealMoneyCodes,
  allowancePercent,
}: AgencySettings): AttendanceColumn[] {
  const words = ATTENDANCE_WORDS[language]
  return [
    ...COUNTED_CODES.map((code) =>
      column({
        header: letterOf(code),
        widthPx: CODE_PX,
        value: ({ counts }) => counts.days[code],
      }),
    ),
    ...[...LATENESS_BANDS, ...EARLINESS_BANDS].map((band) =>
      column({ header: band, widthPx: BAND_PX, value: ({ counts }) => counts.bands[band] }),
    ),
    column({ header: words.late, widthPx: 92, value: ({ counts }) => counts.lateMinutes }),
    column({ header: words.early, widthPx: 92, value: ({ counts }) => counts.earlyMinutes }),
    ...(mealMoneyCodes
      ? [
          column({
            header: words.mealMoney,
            widthPx: 92,
            value: ({ counts }) => sumOf(mealMoneyCodes, (code) => daysOf(counts, code)),
          }),
        ]
      : []),
    ...(allowancePercent
      ? [
          column({
            header: words.allowance,
            widthPx: 92,
            style: 'percent',
            value: ({ counts }) => allowanceShare(counts, allowancePercent),
          }),
        ]
      : []),
    column({
      header: words.yearAbsences,
      widthPx: 92,
      value: ({ yearAbsences }) => yearAbsences ?? null,
    }),
    column({ header: words.disciplineStep, widthPx: 70, style: 'code', value: ({ step }) => step }),
    column({
      header: '%',
      widthPx: 60,
      style: 'percent',
      value: ({ counts }) => counts.presentShare ?? null,
    }),
  ]
}

/** Behind those: days of leave by kind, of the kinds that anybody took in the month. */
export function leaveColumns(
  taken: readonly CountedLeave[],
  language: Language,
): AttendanceColumn[] {
  return taken.map((kind) =>
    column({
      header: leaveTitle(kind, language),
      widthPx: LEAVE_PX,
      value: ({ counts }) => counts.leave[kind],
    }),
  )
}

/** The rows below the people are of days alone. */
function column({
  style = 'number',
  ...rest
}: Omit<AttendanceColumn, 'style' | 'sum'> &
  Partial<Pick<AttendanceColumn, 'style'>>): AttendanceColumn {
  return { ...rest, style, sum: () => ({ value: null, style: 'plain' }) }
}

/** Of all codes and bands together, and never more than all of it. */
function allowanceShare(
  counts: AttendanceCounts,
  percent: NonNullable<AgencySettings['allowancePercent']>,
): number {
  const taken = sumOf(Object.keys(percent), (code) => daysOf(counts, code) * (percent[code] ?? 0))
  return Math.min(taken, WHOLE) / WHOLE
}

function daysOf({ days, bands }: AttendanceCounts, code: string): number {
  const counts: Readonly<Record<string, number>> = { ...days, ...bands }
  return counts[code] ?? 0
}

function sumOf(codes: readonly string[], countOf: (code: string) => number): number {
  return codes.reduce((sum, code) => sum + countOf(code), 0)
}
