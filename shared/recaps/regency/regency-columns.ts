import { AGENCIES_OF_GOVERNMENT } from '../../government/agencies-of-government.ts'
import { formatTimeOfDay, localTimeOf } from '../../calendar/zones.ts'
import type { AgencySettings } from '../../model/agency.ts'
import type { Instant } from '../../model/instant.ts'
import type { Language } from '../../model/language.ts'
import { dateInDigits } from '../../text/date-in-words.ts'
import type { RegencyRecapText } from './words-en.ts'
import { workingDaysOf as workingDays } from '../attendance-counts.ts'
import type { RecapColumn } from '../recap-column.ts'
import { recapsText } from '../recaps-text.ts'
import type { AgencyFigures } from './agency-figures.ts'
import { isRead, letterStateOf, type MonthState, type OverseenAgency } from './overseen-agency.ts'
import { REGENCY_WORDS } from './words.ts'

/** An agency, and how its month stands. */
export interface RegencyRow {
  readonly number: number
  readonly agency: OverseenAgency
  readonly state: MonthState
}

/** The sum of several agencies; without figures where none of them could be read. */
export interface RegencySum {
  readonly label: string
  readonly figures: AgencyFigures | null
}

type RegencyColumn = RecapColumn<RegencyRow, RegencySum>

const OVERDUE_COLOUR = '#f4b6b6'
const CLOSED_COLOUR = '#d9ead3'

/** The columns of *Rekap Gabungan*; `closed` are the words for months that are. */
export function regencyColumns(
  { language, zone, government }: Pick<AgencySettings, 'language' | 'zone' | 'government'>,
  closed: readonly string[],
): RegencyColumn[] {
  const { number } = recapsText(language)
  const regency = REGENCY_WORDS[language]
  return [
    { header: number, widthPx: 36, style: 'number', value: (row) => row.number },
    {
      header: capitalized(AGENCIES_OF_GOVERNMENT[government.kind].one[language]),
      widthPx: 300,
      style: 'wrapped',
      value: ({ agency }) => agency.name,
      sum: ({ label }) => ({ value: label, style: 'total-label' }),
    },
    ...FIGURE_COLUMNS.map((figure) => figureColumn(figure, regency)),
    {
      header: regency.lastRead,
      widthPx: 132,
      style: 'text',
      value: ({ agency: { standing } }) =>
        standing.lastSweptAt === null ? regency.neverRead : inDigits(standing.lastSweptAt, zone),
    },
    {
      header: regency.month,
      widthPx: 150,
      style: 'wrapped',
      value: ({ agency, state }) =>
        isRead(agency) ? stateInWords(state, language) : regency.unread,
      colours: [
        [regency.states.overdue, OVERDUE_COLOUR],
        [regency.unread, OVERDUE_COLOUR],
        ...closed.map((words) => [words, CLOSED_COLOUR] as const),
      ],
    },
    {
      header: regency.letter,
      widthPx: 170,
      style: 'wrapped',
      value: ({ agency }) => {
        const received = letterStateOf(agency)
        const words = received && `${received.office}, ${dateInDigits(received.on)}`
        return words && agency.standing.letterReopenedAt ? regency.letterStale(words) : words
      },
    },
  ]
}

/** How the month of an agency stands, as *Bulan* says it. */
export function stateInWords(month: MonthState, language: Language): string {
  const { states } = REGENCY_WORDS[language]
  switch (month.state) {
    case 'closed':
    case 'made':
    case 'late':
      return states[month.state](dateInDigits(month.on))
    case 'awaited':
      return states.awaited(dateInDigits(month.until))
    case 'running':
    case 'overdue':
      return states[month.state]
  }
}

/** A column of figures; the heading of `group` stands over its neighbours too. */
interface FigureColumn {
  readonly group: keyof RegencyRecapText['groups'] | null
  readonly title: (text: RegencyRecapText) => string
  readonly widthPx: number
  /** A share is of the sums in a sum, and empty where there is nothing to share. */
  readonly kind: 'count' | 'share'
  readonly valueOf: (figures: AgencyFigures) => number | null
}

function figureColumn(
  { group, title, widthPx, kind, valueOf }: FigureColumn,
  regency: RegencyRecapText,
): RegencyColumn {
  const isShare = kind === 'share'
  return {
    header: title(regency),
    group: group && regency.groups[group],
    widthPx,
    style: isShare ? 'percent' : 'number',
    value: ({ agency }) => (isRead(agency) ? valueOf(agency.figures) : null),
    sum: ({ figures }) => ({
      value: figures && valueOf(figures),
      style: isShare ? 'percent' : 'total',
    }),
  }
}

/** Between the agency's name and when it was last read. */
const FIGURE_COLUMNS: readonly FigureColumn[] = [
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

/** As "05/08/2021 12.04", in the overseeing agency's zone. */
function inDigits(instant: Instant, zone: AgencySettings['zone']): string {
  const { date, minutes } = localTimeOf(instant, zone)
  return `${dateInDigits(date)} ${formatTimeOfDay(minutes).replace(':', '.')}`
}

function capitalized(noun: string): string {
  return noun.slice(0, 1).toUpperCase() + noun.slice(1)
}
