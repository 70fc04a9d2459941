import type { CivilDate } from '../model/civil-date.ts'
import type { Weeks } from '../model/policy-term.ts'
import { officeOf } from '../policy/office-of.ts'
import type { Count } from './board.ts'
import { countOf } from './count-of.ts'
import { membersOn, type ShareLimit } from './limit.ts'
import { shiftCodesOn, standingsOn, type Given, type Standings } from './standings.ts'
import { isCut, windowsOf } from './window-dates.ts'

/** What a share asks of each day, each shift, or of all days of a window together. */
export function shareCounts(limit: ShareLimit, given: Given): Count[] {
  const { per } = limit
  if (typeof per === 'object') return overWindows(limit, per, given)
  return limit.dates.flatMap((date) => {
    const shifts =
      per === 'shift' ? Math.max(1, shiftCodesOn(date, limit.members, given.task).length) : 1
    return shareCount(limit, {
      dates: [date],
      found: [standingsOn(date, limit.members, given)],
      shifts,
      later: 0,
    })
  })
}

/** What may still come after the month need not be in it; of the most each part has its own while it can be kept. */
function overWindows(limit: ShareLimit, per: Weeks, given: Given): Count[] {
  const { least: _, ...most } = limit
  return windowsOf(limit, per, given.task).flatMap(({ dates, before, later, end }) =>
    shareCount(isCut({ end }, limit.holds?.until) ? most : limit, {
      dates,
      found: [
        ...dates.map((date) => standingsOn(date, limit.members, given)),
        ...before.map((date) => pastStandings(date, limit, given)),
      ],
      shifts: 1,
      later: sum(later, (date) => membersOn(limit.members, date).size),
    }),
  )
}

interface ShareOf {
  readonly dates: readonly CivilDate[]
  readonly found: readonly Standings[]
  readonly shifts: number
  /** Person-days after the month. */
  readonly later: number
}

function shareCount(limit: ShareLimit, { dates, found, shifts, later }: ShareOf): Count[] {
  const base = sum(found, (one) => (limit.of === 'members' ? one.members : one.onDuty))
  if (base === 0) return []
  const onDuty = sum(found, (one) => one.onDuty) * shifts
  const least = limit.least === undefined ? 0 : officeOf(limit.least, base + later) - later
  const most = limit.most === undefined ? Infinity : officeOf(limit.most, base)
  const boundsOf = (fullest: number): Pick<Count, 'least' | 'most'> => {
    const fewest = Math.max(0, least) * shifts
    return limit.place === 'office'
      ? { least: fewest, most: fullest * shifts }
      : { least: onDuty - fullest * shifts, most: onDuty - fewest }
  }
  const whole = later > 0 && {
    later,
    ...boundsOf(limit.most === undefined ? Infinity : officeOf(limit.most, base + later)),
  }
  const fixed =
    sum(found, (one) => one.office) * shifts -
    (shifts > 1 ? sum(found, (one) => one.inOneShift) * (shifts - 1) : 0)
  // Whoever comes in all day is in each of them.
  const short = Math.max(0, Math.ceil((least * shifts - fixed) / shifts))
  const inAll = shifts > 1 ? found.flatMap((one) => one.allDay) : []
  const isLoose = shifts > 1 && limit.place === 'office' && inAll.length === 0
  const loose = whole || (isLoose && { ...boundsOf(most), later, least: fixed + short })
  const choices = [
    ...found.flatMap((one) => one.turns),
    ...Array.from({ length: shifts - 1 }, () => inAll).flat(),
  ]
  return [
    countOf(limit, {
      dates,
      ...boundsOf(most),
      fixed,
      choices,
      base,
      ...(limit.per === 'shift' && { shifts }),
      ...(loose && { loose }),
    }),
  ]
}

/** A day before the month, as its roster has it, of who is employed in the month, as the rule has it. */
function pastStandings(
  date: CivilDate,
  { members }: ShareLimit,
  { task, employed }: Given,
): Standings {
  const places = [...membersOn(members, date)].flatMap((id) =>
    employed.has(id) ? (task.past.placeOn(id, date) ?? []) : [],
  )
  return {
    members: places.length,
    onDuty: places.filter((place) => place !== 'away').length,
    office: places.filter((place) => place === 'office').length,
    inOneShift: 0,
    turns: [],
    allDay: [],
  }
}

function sum<T>(all: readonly T[], valueOf: (one: T) => number): number {
  return all.reduce((total, one) => total + valueOf(one), 0)
}
