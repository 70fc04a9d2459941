import {
  addDays,
  datesOfMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import { regionName } from '../../../shared/government/government-words.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import { rosteredUnits } from '../../../shared/outcome/grounds.ts'
import { findOwnPeriods } from '../../../shared/outcome/self-decided.ts'
import type { KeptPersonMonth, Touch } from '../../ports/projection-records.ts'
import type { LoadedConfiguration } from '../ledger/load-agency-facts.ts'
import { wholly } from './touch.ts'
import { isSameFile, touchedByMachineFile } from './touched-by-machine-file.ts'
import { touchedByStaff, unitCodesOf } from './touched-by-staff.ts'

/** Tabs that touch only what is made of the people together, or nobody's months. */
const OF_NOBODY: readonly string[] = ['access', 'evaluations', 'monthlyActivities']
/** Tabs of which is known what a row touches. */
const OF_ROWS = /^(roster:.*|summonses|clockIns|employees|units|holidays|settings)$/

/** A due date is so many days from what it is counted from, at most. */
const LONGEST_DUE_DAYS = 62

/** Whose months are other ones, and whose are no more. */
export interface TouchedByTabs {
  readonly touches: readonly Touch[]
  /** Who is not in *Pegawai* any more. */
  readonly gone: readonly EmployeeId[]
}

/**
 * What months rest on that reads otherwise: the rows of people and of those on whom theirs lean, what stands
 * in *Jadwal*, *Panggilan* and *Mesin Absensi* of them, also where a row only moved, as evidence names its
 * cell, days of *Hari Libur*, units, and everything where another tab differs. A month that did not look at
 * such a day is left.
 */
export function touchedByTabs(
  before: LoadedConfiguration,
  after: LoadedConfiguration,
  leaning: readonly Pick<KeptPersonMonth, 'employeeId' | 'leansOn'>[],
): TouchedByTabs {
  const slots = changedSlots(before, after).filter((slot) => !OF_NOBODY.includes(slot))
  const [old, now] = [before.configuration, after.configuration]
  const always = [...changedHomes(before, after), ...changedEditors(old, now)].map(wholly)
  const gone = goneFrom(old, now)
  if (slots.length === 0) return { touches: always, gone }
  if (slots.some((slot) => !OF_ROWS.test(slot)) || settingsOf(old) !== settingsOf(now)) {
    return { touches: [wholly(null)], gone }
  }
  const staff = touchedByStaff(old, now, leaning)
  return {
    gone,
    touches: [
      ...always,
      ...staff.map(wholly),
      ...changedRows(old, now, slots),
      ...changedUnitRosters(old, now),
      ...touchedByMachineFile(old, now),
      ...changedHolidays(old, now),
    ],
  }
}

/** What of *Pengaturan* days and findings rest on. */
function settingsOf({ settings }: Configuration): string {
  const { zone, workingDaysPerWeek, region, countsFrom, government } = settings
  const place = regionName(government) ?? null
  return JSON.stringify([zone, workingDaysPerWeek, region ?? null, countsFrom ?? null, place])
}

function goneFrom(old: Configuration, now: Configuration): EmployeeId[] {
  if (old.employees === now.employees) return []
  const ids = new Set(now.employees.map(({ id }) => id))
  return old.employees.map(({ id }) => id).filter((id) => !ids.has(id))
}

function changedHomes(before: LoadedConfiguration, after: LoadedConfiguration): EmployeeId[] {
  if (before.homes === after.homes) return []
  const [old, now] = [homesIn(before), homesIn(after)]
  return [...now.keys()].filter((id) => old.get(id) !== now.get(id))
}

function homesIn({ configuration }: LoadedConfiguration): ReadonlyMap<EmployeeId, string> {
  const { employees } = configuration
  return new Map(employees.map(({ id, home }) => [id, JSON.stringify(home ?? null)]))
}

/** Who could change decisions on their own permits at other times than was known. */
function changedEditors(old: Configuration, now: Configuration): EmployeeId[] {
  const [before, after] = [old, now].map((configuration) => {
    const periods = findOwnPeriods(configuration)
    return new Map(
      [...periods].map(([id, own]) => [id, JSON.stringify([own.periods, [...own.mailboxes]])]),
    )
  }) as [Map<EmployeeId, string>, Map<EmployeeId, string>]
  const ids = new Set([...before.keys(), ...after.keys()])
  return [...ids].filter((id) => before.get(id) !== after.get(id))
}

function changedSlots(before: LoadedConfiguration, after: LoadedConfiguration): string[] {
  const old = new Map(before.tabs.map(({ slot, digest }) => [slot, digest]))
  const now = new Map(after.tabs.map(({ slot, digest }) => [slot, digest]))
  const slots = [...new Set([...old.keys(), ...now.keys()])].filter(
    (slot) => old.get(slot) !== now.get(slot),
  )
  const isOtherwiseAccepted =
    [...before.acceptedImports].sort().join() !== [...after.acceptedImports].sort().join()
  return isOtherwiseAccepted ? [...slots, 'clockIns'] : slots
}

/** Rows that are about one person, by person and date. Those of who is new or gone are touched wholly. */
function changedRows(
  old: Configuration,
  now: Configuration,
  slots: readonly string[],
): readonly Touch[] {
  const isOfFile = !isSameFile(old, now)
  const [before, after] = [old, now].map((one) =>
    rowsByDay({ ...one, clockIns: isOfFile ? one.clockIns : [] }, slots),
  ) as [ReadonlyMap<string, string>, ReadonlyMap<string, string>]
  const days = [...new Set([...before.keys(), ...after.keys()])].filter(
    (day) => before.get(day) !== after.get(day),
  )
  return days.map((day) => {
    const [employeeId = '', date = ''] = day.split(' ')
    const on = date as CivilDate
    return { employeeId, from: addDays(on, -1), until: addDays(on, 1) }
  })
}

function rowsByDay(
  { roster, summonses, clockIns }: Pick<Configuration, 'roster' | 'summonses' | 'clockIns'>,
  slots: readonly string[],
): ReadonlyMap<string, string> {
  const months = slots.flatMap((slot) => (slot.startsWith('roster:') ? slot.slice(7) : []))
  const rows: { readonly day: string; readonly row: object }[] = [
    ...roster
      .filter(({ month }) => months.includes(month))
      .flatMap(entriesOf)
      .map((row) => ({ day: `${row.employeeId} ${row.date}`, row })),
    ...summonses.map((row) => ({ day: `${row.employeeId} ${row.date}`, row })),
    // In the day of Greenwich, which is theirs or the one before.
    ...clockIns.map((row) => ({ day: `${row.employeeId} ${row.at.slice(0, 10)}`, row })),
  ]
  return new Map(
    [...Map.groupBy(rows, ({ day }) => day)].map(([day, its]) => [
      day,
      its
        .map(({ row }) => JSON.stringify(row))
        .sort()
        .join('\n'),
    ]),
  )
}

/** People of units that have a roster of a month now, or have none any more. */
function changedUnitRosters(old: Configuration, now: Configuration): Touch[] {
  return eitherOf(rosteredUnits(old), rosteredUnits(now)).flatMap((one) => {
    const [month = '', unit = ''] = one.split(' ', 2)
    const dates = datesOfMonth(month as Month)
    const people = now.employees.filter((employee) => unitCodesOf(employee).includes(unit))
    return people.map(({ id }) => ({ employeeId: id, from: dates[0]!, until: dates.at(-1)! }))
  })
}

function changedHolidays(old: Configuration, now: Configuration): Touch[] {
  const [before, after] = [old, now].map(
    ({ holidays }) => new Set(holidays.map(({ date, kind, name }) => `${date} ${kind} ${name}`)),
  ) as [Set<string>, Set<string>]
  return eitherOf(before, after).map((one) => {
    const date = one.slice(0, 10) as CivilDate
    const [from, until] = [addDays(date, -LONGEST_DUE_DAYS), addDays(date, LONGEST_DUE_DAYS)]
    return { employeeId: null, from, until }
  })
}

/** What is in one of them alone. */
function eitherOf(old: ReadonlySet<string>, now: ReadonlySet<string>): string[] {
  return [...[...old].filter((one) => !now.has(one)), ...[...now].filter((one) => !old.has(one))]
}
