import { localTimeOf } from '../calendar/zones.ts'
import { plainPin } from '../import/who-of-row.ts'
import type { Zone } from '../model/agency.ts'
import type { CivilDate } from '../model/civil-date.ts'
import type { Employee, EmployeeId, Unit } from '../model/employee.ts'
import type { EmploymentPeriod } from '../model/employment.ts'
import type { Instant } from '../model/instant.ts'
import { createProblemList } from '../workbook/problem-list.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { readEmployees } from './read-employees.ts'
import { renumberTabs } from './renumber-tabs.ts'

/** Rows of people who have filings that one edit took out of *Pegawai*. */
export interface DeletedRows {
  /** As it stood before. */
  readonly tab: TabRows
  /** By their present numbers, the address that counted as theirs, whatever the cell said; empty for none. */
  readonly emails: ReadonlyMap<EmployeeId, string>
  readonly at: Instant
}

/**
 * People whose rows were deleted, who stand in *Pegawai* no more: as they last stood there, until the day of
 * the deletion at most. An address or PIN that is another's by now is not theirs.
 */
export function readDeletedRows(
  deleted: readonly DeletedRows[],
  {
    listed,
    units,
    zone,
    tabNumbers,
  }: {
    readonly listed: readonly Employee[]
    readonly units: readonly Unit[]
    readonly zone: Zone
    readonly tabNumbers: ReadonlyMap<EmployeeId, EmployeeId>
  },
): Employee[] {
  const ids = new Set(listed.map(({ id }) => id))
  const taken = new Set(listed.flatMap(({ email }) => email ?? []))
  const pins = new Set(listed.flatMap(({ pin }) => (pin ? plainPin(pin) : [])))
  return deleted.flatMap(({ tab, emails, at }) => {
    const until = localTimeOf(at, zone).date
    return renumberTabs([tab], tabNumbers)
      .flatMap((then) => readEmployees(then, units, createProblemList()))
      .filter(({ id }) => emails.has(id) && !ids.has(id))
      .map(({ email: _typed, pin, periods, ...employee }) => {
        const email = emails.get(employee.id)
        return {
          ...endedBy(employee, until),
          ...(email && !taken.has(email) && { email }),
          ...(pin && !pins.has(plainPin(pin)) && { pin }),
          ...(periods && { periods: periods.map((one) => endedBy(one, until)) }),
        }
      })
  })
}

function endedBy<Row extends Pick<EmploymentPeriod, 'employedUntil'>>(
  row: Row,
  until: CivilDate,
): Row & { readonly employedUntil: CivilDate } {
  const { employedUntil = until } = row
  return { ...row, employedUntil: employedUntil < until ? employedUntil : until }
}
