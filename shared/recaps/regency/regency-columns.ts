import type { RegencyRecapText } from '../../text/en/recap-regency.ts'
import type { AgencyFigures } from './agency-figures.ts'
import { workingDaysOf as workingDays } from '../attendance-counts.ts'

/** A column of figures of *Rekap Kabupaten*; the heading of `group` stands over its neighbours too. */
export interface FigureColumn {
  readonly group: keyof RegencyRecapText['groups'] | null
  readonly title: (text: RegencyRecapText) => string
  readonly widthPx: number
  /** A share is of the sums in a sum, and empty where there is nothing to share. */
  readonly kind: 'count' | 'share'
  readonly valueOf: (figures: AgencyFigures) => number | null
}

/** Between the agency's name and when it was last read. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  count(
    null,
    (text) => text.people,
    72,
    ({ people }) => people,
  ),
  count(
    null,
    (text) => text.units,
    44,
    ({ units }) => units,
  ),
  count('attendance', (text) => text.workingDays, 72, workingDaysOf),
  share(
    'attendance',
    (text) => text.codes.H,
    ({ days }) => days.H,
    workingDaysOf,
  ),
  share(
    'attendance',
    (text) => text.codes.WFH,
    ({ days }) => days.WFH,
    workingDaysOf,
  ),
  share(
    'attendance',
    (text) => text.codes.DL,
    ({ days }) => days.DL,
    workingDaysOf,
  ),
  share(
    'attendance',
    (text) => text.away,
    ({ days }) => days.C + days.SK + days.I,
    workingDaysOf,
  ),
  share(
    'attendance',
    (text) => text.absent,
    ({ days }) => days.TK,
    workingDaysOf,
  ),
  count(
    'attendance',
    (text) => text.unsure,
    56,
    ({ days }) => days.unsure,
  ),
  share(
    'attendance',
    (text) => text.present,
    ({ days }) => days.H + days.WFH + days.DL,
    workingDaysOf,
  ),
  share(
    'office',
    (text) => text.office,
    ({ quota }) => quota.office,
    baseOf,
  ),
  share(
    'office',
    (text) => text.limit,
    ({ quota }) => quota.limit,
    baseOf,
  ),
  count(
    'office',
    (text) => text.daysOver,
    70,
    ({ quota }) => quota.daysOver,
  ),
  count(
    'reports',
    (text) => text.reportsDue,
    56,
    ({ reports }) => reports.due,
  ),
  count(
    'reports',
    (text) => text.reportsFiled,
    64,
    ({ reports }) => reports.filed,
  ),
  count(
    'reports',
    (text) => text.reportsLate,
    86,
    ({ reports }) => reports.late,
  ),
  count(
    'reports',
    (text) => text.reportsMissing,
    62,
    ({ reports }) => reports.missing,
  ),
  count(
    'travel',
    (text) => text.journeys.official,
    60,
    ({ journeys }) => journeys.official,
  ),
  count(
    'travel',
    (text) => text.journeys.family,
    72,
    ({ journeys }) => journeys.family,
  ),
  count(
    'travel',
    (text) => text.journeys.private,
    60,
    ({ journeys }) => journeys.private,
  ),
  count(
    'travel',
    (text) => text.journeys.unstated,
    68,
    ({ journeys }) => journeys.unstated,
  ),
  count(
    'findings',
    (text) => text.findings.violation,
    100,
    ({ findings }) => findings.violation,
  ),
  count(
    'findings',
    (text) => text.findings.warning,
    90,
    ({ findings }) => findings.warning,
  ),
  count(
    'findings',
    (text) => text.findings.info,
    66,
    ({ findings }) => findings.info,
  ),
  count(
    null,
    (text) => text.quarantined,
    72,
    ({ quarantined }) => quarantined,
  ),
]

function count(
  group: FigureColumn['group'],
  title: FigureColumn['title'],
  widthPx: number,
  valueOf: (figures: AgencyFigures) => number,
): FigureColumn {
  return { group, title, widthPx, kind: 'count', valueOf }
}

function share(
  group: FigureColumn['group'],
  title: FigureColumn['title'],
  partOf: (figures: AgencyFigures) => number,
  wholeOf: (figures: AgencyFigures) => number,
): FigureColumn {
  const valueOf = (figures: AgencyFigures): number | null => {
    const whole = wholeOf(figures)
    return whole > 0 ? partOf(figures) / whole : null
  }
  return { group, title, widthPx: 58, kind: 'share', valueOf }
}

function baseOf({ quota }: AgencyFigures): number {
  return quota.base
}

function workingDaysOf({ days }: AgencyFigures): number {
  return workingDays(days)
}
