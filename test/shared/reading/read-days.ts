/** Minutes since midnight of the first day; days are counted from it, which is a Monday. */
type Minute = number

export interface LivedDay {
  readonly workingDay: boolean
  readonly ramadan: boolean
  readonly roster: 'WFO' | 'WFH' | 'PG' | 'SG' | 'PK' | 'C' | 'L' | 'none'
}

export interface Lived {
  readonly days: readonly LivedDay[]
  /** Start and end of *piket* in minutes of its day; an end before the start is of the next day. */
  readonly picket: readonly [start: number, end: number]
  /** Who is not in the roster is at home (C5). */
  readonly withoutEntry: 'home' | 'office'
  readonly readings: readonly Minute[]
  readonly homeForms: readonly Minute[]
  /** Reports: for which day, and when filed. */
  readonly reports: readonly (readonly [day: number, at: Minute])[]
  readonly reportAsked: boolean
}

export interface ReadDay {
  readonly code: 'H' | 'WFH' | 'TK' | 'C' | 'L'
  readonly late: number
  readonly early: number
  /** Of a shift that crosses midnight. */
  readonly night: boolean
}

const DAY = 1440
const MARGIN = 120

/** RULES.md §3, steps 2 to 6, read plainly, of days that are over. */
export function readDays(lived: Lived): ReadDay[] {
  return lived.days.map((_, day) => readDay(lived, day))
}

function readDay(lived: Lived, day: number): ReadDay {
  const place = placeOn(lived, day)
  const window = windowOn(lived, day)
  const night = window !== undefined && window[1] > (day + 1) * DAY
  const none = { late: 0, early: 0, night }
  if (place === 'C' || place === 'L') return { code: place, ...none }
  const seen = lived.readings.filter((at) => dayOfReading(lived, at) === day).sort((a, b) => a - b)
  if (place === 'home') {
    const forms = lived.homeForms.some((at) => dayOfForm(lived, at) === day)
    // Filed by 24:00 of the next day where reports are asked, any sign of work where none are.
    const reported = lived.reports.some(
      ([of, at]) => of === day && (!lived.reportAsked || (at >= day * DAY && at < (day + 2) * DAY)),
    )
    return { code: forms || seen.length > 0 || reported ? 'WFH' : 'TK', ...none }
  }
  const [first, last] = [seen[0], seen.at(-1)]
  if (first === undefined || last === undefined) return { code: 'TK', ...none }
  const [start, end] = window!
  const within = (minutes: number): number => Math.min(end - start, Math.max(0, minutes))
  const isOne = last - first < 30
  const isArrival = !isOne || first - start < end - last
  const isDeparture = !isOne || !isArrival
  return {
    code: 'H',
    late: isArrival ? within(first - start) : 0,
    early: isDeparture ? within(end - last) : 0,
    night,
  }
}

function placeOn({ days, withoutEntry }: Lived, day: number): 'C' | 'L' | 'home' | 'office' {
  const { workingDay, roster } = days[day]!
  if (!workingDay && roster !== 'PK') return 'L'
  if (roster === 'C' || roster === 'L') return roster
  if (roster === 'none') return withoutEntry
  return roster === 'WFH' ? 'home' : 'office'
}

/** The hours to be kept at the office. */
function windowOn(lived: Lived, day: number): readonly [Minute, Minute] | undefined {
  const one = lived.days[day]
  if (!one || placeOn(lived, day) !== 'office') return undefined
  const [start, end] = hoursOf(lived, one, day)
  return [day * DAY + start, day * DAY + (end > start ? end : end + DAY)]
}

function hoursOf(
  { picket }: Lived,
  { roster, ramadan }: LivedDay,
  day: number,
): readonly [number, number] {
  const friday = day % 7 === 4
  switch (roster) {
    case 'PK':
      return picket
    case 'PG':
      return [450, 720]
    case 'SG':
      return [720, 960]
    default:
      return ramadan ? [480, friday ? 930 : 900] : [450, friday ? 990 : 960]
  }
}

/** A reading belongs to the shift whose window it is nearest; where none reaches it, to its calendar date. */
function dayOfReading(lived: Lived, at: Minute): number | undefined {
  const date = Math.floor(at / DAY)
  const before = windowOn(lived, date - 1)
  const own = windowOn(lived, date)
  if (before && before[1] + MARGIN >= date * DAY) {
    const halfway = own ? (before[1] + own[0]) / 2 : Infinity
    if (at <= Math.min(before[1] + MARGIN, halfway)) return date - 1
  }
  const ownIsNight = own !== undefined && own[1] > (date + 1) * DAY
  return ownIsNight && at < own[0] - MARGIN ? undefined : date
}

/** A form from home is of its calendar date, once the shift of the day before is over. */
function dayOfForm(lived: Lived, at: Minute): number {
  const date = Math.floor(at / DAY)
  const before = windowOn(lived, date - 1)
  return before && at < before[1] ? date - 1 : date
}
