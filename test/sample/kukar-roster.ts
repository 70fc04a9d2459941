import type { CivilDate } from '../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Holiday, RosterCode } from '../../shared/model/roster.ts'
import type { Roster } from './live-days.ts'
import type { SampleEmployee } from './sample-agency.ts'
import { datesBetween, isSampleWorkingDay } from './working-days.ts'

/** The day on which eleven of forty are rostered at the office. */
export const DAY_OVER_QUOTA = '2021-07-14' as CivilDate

/** Absences known when the roster was made, by place in the list of staff. */
const ABSENCES = [
  { place: 3, code: 'C', from: '2021-07-05', until: '2021-07-09' },
  { place: 11, code: 'C', from: '2021-07-21', until: '2021-07-23' },
  { place: 18, code: 'C', from: '2021-07-01', until: '2021-07-02' },
  { place: 22, code: 'SK', from: '2021-07-06', until: '2021-07-08' },
  { place: 29, code: 'SK', from: '2021-06-29', until: '2021-06-30' },
  { place: 7, code: 'I', from: '2021-07-16', until: '2021-07-16' },
  { place: 34, code: 'DL', from: '2021-07-27', until: '2021-07-28' },
] as const

/** Who has no roster entry from 26 to 30 July: at home by C5. */
const FORGOTTEN_PLACE = 37

/**
 * Six structural officials are always at the office. The forty staff take turns, a quarter a day, half
 * of it in the morning and half in the afternoon, so that ten are at the office.
 */
export function makeKukarRoster(
  employees: readonly SampleEmployee[],
  { days, holidays }: { days: readonly CivilDate[]; holidays: readonly Holiday[] },
): Roster {
  const working = days.filter((date) => isSampleWorkingDay(date, holidays))
  const structural = employees.slice(0, 6)
  const staff = employees.slice(6)
  const roster = new Map<EmployeeId, Map<CivilDate, RosterCode>>()
  for (const { id } of structural) roster.set(id, new Map(working.map((date) => [date, 'WFO'])))
  for (const [place, { id }] of staff.entries()) {
    const row = new Map<CivilDate, RosterCode>()
    for (const [turn, date] of working.entries()) row.set(date, codeOf(place, turn))
    for (const absence of ABSENCES.filter((candidate) => candidate.place === place)) {
      const { from, until, code } = absence
      for (const date of datesBetween(from as CivilDate, until as CivilDate)) row.set(date, code)
    }
    if (place === FORGOTTEN_PLACE) {
      for (const date of datesBetween('2021-07-26' as CivilDate, '2021-07-30' as CivilDate)) {
        row.delete(date)
      }
    }
    roster.set(id, row)
  }
  const extra = staff.find(({ id }) => roster.get(id)?.get(DAY_OVER_QUOTA) === 'WFH')
  if (extra) roster.get(extra.id)?.set(DAY_OVER_QUOTA, 'PG')
  return roster
}

function codeOf(place: number, turn: number): RosterCode {
  const group = place % 4
  if (group !== turn % 4) return 'WFH'
  const morning = Math.floor(place / 4) % 2 === Math.floor(turn / 4) % 2
  return morning ? 'PG' : 'SG'
}
