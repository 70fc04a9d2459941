import { addDays, type CivilDate } from '../model/civil-date.ts'
import type { Holiday } from '../model/roster.ts'
import { ANNOUNCED_RAMADANS, HOLIDAY_DECREES, type Feast, type Ramadan } from './holiday-decrees.ts'

/** What a calendar calculates of a year. */
export interface CalculatedYear {
  readonly year: number
  readonly holidays: readonly {
    readonly date: CivilDate
    readonly name: string
    readonly feast?: Feast
  }[]
  /** Those that touch the year. */
  readonly ramadans: readonly Ramadan[]
}

/** A row that *Hari Libur* could have. */
export interface HolidayProposal {
  readonly from: CivilDate
  /** The same as `from` for a single day. */
  readonly until: CivilDate
  readonly name: string
  readonly kind: Holiday['kind']
  /** The decree that says so; null of what a calendar knows. */
  readonly decree: string | null
  /** Calculated, and not announced yet. */
  readonly estimated: boolean
}

/**
 * Rows for a year, by date: what the calendar calculates, corrected by decree, and Ramadan as it was
 * announced, later ones by calculation. What *Hari Libur* has already is left out: a date off of whatever
 * kind, a Ramadan of which any date stands there.
 */
export function proposeHolidays(
  { year, holidays, ramadans }: CalculatedYear,
  standing: readonly Holiday[],
): HolidayProposal[] {
  const off = datesOf(standing.filter(({ kind }) => kind !== 'ramadan'))
  const fasting = datesOf(standing.filter(({ kind }) => kind === 'ramadan'))
  const proposed = [...daysOff(year, holidays), ...ramadanRows(year, ramadans)]
  return joined(
    proposed
      .filter(({ from, until, kind }) =>
        kind === 'ramadan'
          ? !fasting.some((date) => from <= date && date <= until)
          : !off.includes(from),
      )
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  )
}

function datesOf(holidays: readonly Holiday[]): CivilDate[] {
  return holidays.map(({ date }) => date)
}

function daysOff(year: number, calculated: CalculatedYear['holidays']): HolidayProposal[] {
  const decrees = HOLIDAY_DECREES.filter((decree) => decree.year === year)
  const set = decrees.flatMap(({ sets }) => sets)
  const byDecree = decrees.flatMap(({ decree, holidays }) =>
    holidays.map(({ date, name, kind }) => ({ ...oneDay(date, name), kind, decree })),
  )
  const decreed = byDecree.map(({ from }) => from)
  const others = calculated
    .filter(({ date, feast }) => !(feast && set.includes(feast)) && !decreed.includes(date))
    .map(({ date, name, feast }) => ({
      ...oneDay(date, name),
      estimated: feast !== undefined && year > lastAnnounced(),
    }))
  return [...byDecree, ...withoutRepeats(others)]
}

/** The last year of which everything was announced. */
function lastAnnounced(): number {
  return Math.max(...HOLIDAY_DECREES.map(({ year }) => year))
}

function oneDay(date: CivilDate, name: string): HolidayProposal {
  return { from: date, until: date, name, kind: 'libur-nasional', decree: null, estimated: false }
}

/** Two feasts of one day are one day off. */
function withoutRepeats(proposals: readonly HolidayProposal[]): HolidayProposal[] {
  return [...Map.groupBy(proposals, ({ from }) => from).values()].map((its) => ({
    ...its[0]!,
    name: its.map(({ name }) => name).join('; '),
    estimated: its.every(({ estimated }) => estimated),
  }))
}

function ramadanRows(year: number, calculated: readonly Ramadan[]): HolidayProposal[] {
  const announced = ANNOUNCED_RAMADANS.map(({ hijriYear }) => hijriYear)
  const known = [
    ...ANNOUNCED_RAMADANS,
    ...calculated.filter(({ hijriYear }) => !announced.includes(hijriYear)),
  ]
  return known
    .filter(({ from, until }) => from.startsWith(`${year}-`) || until.startsWith(`${year}-`))
    .map(({ hijriYear, from, until }) => ({
      from,
      until,
      name: `Ramadan ${hijriYear} H`,
      kind: 'ramadan',
      decree: null,
      estimated: !announced.includes(hijriYear),
    }))
}

/** Days in a row of one feast are one row. */
function joined(proposals: readonly HolidayProposal[]): HolidayProposal[] {
  const rows: HolidayProposal[] = []
  for (const proposal of proposals) {
    const at = rows.findLastIndex(
      (row) =>
        addDays(row.until, 1) === proposal.from &&
        row.name === proposal.name &&
        row.kind === proposal.kind &&
        row.estimated === proposal.estimated,
    )
    if (at >= 0) rows[at] = { ...rows[at]!, until: proposal.until }
    else rows.push(proposal)
  }
  return rows
}
