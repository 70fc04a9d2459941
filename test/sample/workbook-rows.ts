import { datesOfMonth, toSheetSerial } from '../../shared/model/civil-date.ts'
import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import {
  EMPLOYMENT_STATUS,
  HOLIDAY_KIND,
  POSITION_CLASS,
  YES_NO,
} from '../../shared/workbook/choices.ts'
import { clauseCells } from '../../shared/workbook/clause-cells.ts'
import { SETTINGS } from '../../shared/workbook/settings.ts'
import { specialPostsOf } from '../../shared/workbook/special-posts.ts'
import { tabSlot, tabTitle } from '../../shared/workbook/sheet-id.ts'
import type { Choice } from '../../shared/workbook/tab-declaration.ts'
import type { CellValue, TabRows } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { SampleAgency, SampleClockIns, SampleEmployee } from './sample-agency.ts'

type Cells = Readonly<Record<string, CellValue>>

/** The tabs that HR types in, header first, as a reader would see them. Pure. */
export function workbookRows(agency: SampleAgency): TabRows[] {
  return [
    tabRows(
      'units',
      agency.units.map((unit) => ({
        code: unit.code,
        name: unit.name,
        headId: unit.headId ?? '',
        publicService: yesNo(unit.publicService),
        exemptFromWfh: yesNo(unit.exemptFromWfh),
        minimumOnDuty: unit.minimumOnDuty ?? '',
      })),
    ),
    tabRows(
      'access',
      agency.access.map(({ email, role, unitCode }) => ({ email, role, unitCode })),
    ),
    tabRows('employees', agency.employees.map(employeeCells)),
    tabRows(
      'holidays',
      agency.holidays.map(({ date, until, name, kind }) => ({
        date: toSheetSerial(date),
        until: until ? toSheetSerial(until) : '',
        name,
        kind: titleOf(HOLIDAY_KIND, kind),
      })),
    ),
    tabRows(
      'policies',
      agency.policies.map((policy) => ({
        number: policy.number,
        issuedOn: toSheetSerial(policy.issuedOn),
        validFrom: toSheetSerial(policy.validFrom),
        validUntil: policy.validUntil ? toSheetSerial(policy.validUntil) : '',
        template: policy.template,
      })),
    ),
    tabRows(
      'clauses',
      agency.policies.flatMap((policy) =>
        (policy.clauses ?? []).map((clause) => clauseCells(policy, clause, 'id')),
      ),
    ),
    ...agency.months.map((month) => rosterRows(agency, month)),
  ]
}

/** The tab *Pengaturan*, as set-up fills it. */
export function settingsRows(agency: SampleAgency): TabRows {
  return tabRows(
    'settings',
    SETTINGS.map(({ key, title }) => ({ setting: title.id, value: agency.settings[key] ?? '' })),
  )
}

/** The cells of a row of *Pegawai* by column key. */
function employeeCells(employee: SampleEmployee): Cells {
  const { specialPost } = employee
  return {
    id: employee.id,
    name: employee.name,
    status: titleOf(EMPLOYMENT_STATUS, employee.status),
    rank: employee.rank,
    post: employee.post,
    positionClass: titleOf(POSITION_CLASS, employee.positionClass),
    specialPost: specialPost ? titleOf(specialPostsOf('regency'), specialPost) : '',
    unitCode: employee.unitCode,
    superiorId: employee.superiorId ?? '',
    email: employee.email,
    phone: employee.phone ?? '',
    internetAtHome: yesNo(employee.internetAtHome),
  }
}

/** Rows of *Mesin Absensi*, without the header. */
export function clockInCells(rows: SampleClockIns['rows']): CellValue[][] {
  return rows.map(({ employeeId, localTime }) => {
    const [date = '', time = ''] = localTime.split(' ')
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return [employeeId, toSheetSerial(date as CivilDate) + (hours * 60 + minutes) / 1440]
  })
}

/** Rows without the header, in the order of the tab's declared columns. */
export function rowCells(key: string, rows: readonly Cells[]): CellValue[][] {
  const { columns } = getPeopleTab(key)
  return rows.map((row) => columns.map((column) => row[column.key] ?? ''))
}

/** A tab of rows, in the order of its declared columns. */
export function tabRows(key: string, rows: readonly Cells[]): TabRows {
  const tab = getPeopleTab(key)
  return {
    slot: tabSlot(tab),
    title: tabTitle(tab, 'id'),
    rows: [tab.columns.map(({ title }) => title.id), ...rowCells(key, rows)],
  }
}

function rosterRows(agency: SampleAgency, month: Month): TabRows {
  const tab = getPeopleTab('roster')
  const dates = datesOfMonth(month)
  return {
    slot: tabSlot(tab, month),
    title: tabTitle(tab, 'id', month),
    rows: [
      [...tab.columns.map(({ title }) => title.id), ...dates.map((_, index) => index + 1)],
      ...agency.employees.map(({ id, name, unitCode }) => [
        id,
        name,
        unitCode,
        ...dates.map((date) => agency.roster.get(id)?.get(date) ?? ''),
      ]),
    ],
  }
}

function yesNo(value: boolean): string {
  return titleOf(YES_NO, value ? 'yes' : 'no')
}

function titleOf(choices: readonly Choice[], key: string): string {
  const choice = choices.find((candidate) => candidate.key === key)
  if (!choice) throw new RangeError(`No choice "${key}"`)
  return choice.title.id
}
