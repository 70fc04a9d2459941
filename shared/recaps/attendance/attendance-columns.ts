import { datesOfMonth, type Month } from '../../model/civil-date.ts'
import { EARLINESS_BANDS, LATENESS_BANDS } from '../../outcome/lateness-band.ts'
import { disciplineLawOn, stepInWords } from '../../rules/discipline-laws.ts'
import type { RecapsText } from '../../text/en/recaps.ts'
import { COUNTED_CODES, type AttendanceCounts } from '../attendance-counts.ts'
import type { CellStyle, RecapCell } from '../recap-sheet.ts'
import { letterOf } from '../shown-code.ts'

/** What the columns behind the days tell of a person. */
export interface AttendanceRow {
  readonly counts: AttendanceCounts
  /** Days absent in the year until the month's end; absent of whom no law on discipline counts. */
  readonly yearAbsences?: number
  readonly month: Month
}

/** A column behind the days of *Rekap Kehadiran*. */
export interface AttendanceColumn {
  readonly header: (text: RecapsText) => string
  readonly widthPx: number
  readonly style: CellStyle
  readonly value: (row: AttendanceRow) => RecapCell['value']
}

const CODE_PX = 44
const BAND_PX = 46

/** In the order in which they stand. */
export const ATTENDANCE_COLUMNS: readonly AttendanceColumn[] = [
  ...COUNTED_CODES.map((code) =>
    column({
      header: () => letterOf(code),
      widthPx: CODE_PX,
      value: ({ counts }) => counts.days[code],
    }),
  ),
  ...[...LATENESS_BANDS, ...EARLINESS_BANDS].map((band) =>
    column({ header: () => band, widthPx: BAND_PX, value: ({ counts }) => counts.bands[band] }),
  ),
  column({ header: ({ late }) => late, widthPx: 92, value: ({ counts }) => counts.lateMinutes }),
  column({ header: ({ early }) => early, widthPx: 92, value: ({ counts }) => counts.earlyMinutes }),
  column({
    header: ({ yearAbsences }) => yearAbsences,
    widthPx: 92,
    value: ({ yearAbsences }) => yearAbsences ?? null,
  }),
  column({
    header: ({ disciplineStep }) => disciplineStep,
    widthPx: 70,
    style: 'code',
    value: stepReached,
  }),
  column({
    header: () => '%',
    widthPx: 60,
    style: 'percent',
    value: ({ counts }) => counts.presentShare ?? null,
  }),
]

function column({
  style = 'number',
  ...rest
}: Omit<AttendanceColumn, 'style'> & Partial<Pick<AttendanceColumn, 'style'>>): AttendanceColumn {
  return { ...rest, style }
}

/** By the law of the month's last day: "4–6", "46+"; nothing below the first step. */
function stepReached({ yearAbsences = 0, month }: AttendanceRow): string | null {
  const law = disciplineLawOn(datesOfMonth(month).at(-1)!)
  return law ? stepInWords(yearAbsences, law) : null
}
