import { datesOfMonth, monthOf, toSheetSerial } from '../../shared/model/civil-date.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import {
  EMPLOYMENT_STATUS,
  HOLIDAY_KIND,
  POSITION_CLASS,
  SPECIAL_POST,
  YES_NO,
} from '../../shared/workbook/choices.ts'
import { tabTitle } from '../../shared/workbook/sheet-id.ts'
import type { Choice } from '../../shared/workbook/tab-declaration.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { Person } from './person.ts'
import type { SampleAgency, SampleEmployee } from './sample-agency.ts'

/** HR types staff, units, access, rosters, holidays and the policy into the tabs that set-up made. */
export function fillWorkbook(person: Person, spreadsheetId: string, agency: SampleAgency): void {
  person.write(spreadsheetId, [
    tabRange(
      'access',
      agency.access.map(({ email, role, unitCode }) => ({ email, role, unitCode })),
    ),
    tabRange(
      'units',
      agency.units.map((unit) => ({
        code: unit.code,
        name: unit.name,
        headId: unit.headId ?? '',
        publicService: yesNo(unit.publicService),
        exemptFromWfh: yesNo(unit.exemptFromWfh),
      })),
    ),
    tabRange('employees', agency.employees.map(employeeCells)),
    tabRange(
      'holidays',
      agency.holidays.map(({ date, name, kind }) => ({
        date: toSheetSerial(date),
        name,
        kind: titleOf(HOLIDAY_KIND, kind),
      })),
    ),
    tabRange(
      'policies',
      agency.policies.map((policy) => ({
        number: policy.number,
        issuedOn: toSheetSerial(policy.issuedOn),
        validFrom: toSheetSerial(policy.validFrom),
        preset: policy.preset,
        parameters: policy.parameters,
        reason: policy.reason,
      })),
    ),
    ...agency.months.map((month) => rosterRange(agency, month)),
  ])
}

/** The cells of a row of *Pegawai* by column key. */
export function employeeCells(employee: SampleEmployee): Readonly<Record<string, CellValue>> {
  const { home, specialPost } = employee
  return {
    id: employee.id,
    name: employee.name,
    status: titleOf(EMPLOYMENT_STATUS, employee.status),
    rank: employee.rank,
    post: employee.post,
    positionClass: titleOf(POSITION_CLASS, employee.positionClass),
    specialPost: specialPost ? titleOf(SPECIAL_POST, specialPost) : '',
    unitCode: employee.unitCode,
    superiorId: employee.superiorId ?? '',
    email: employee.email,
    phone: employee.phone ?? '',
    internetAtHome: yesNo(employee.internetAtHome),
    home: home ? `${home.latitude}, ${home.longitude}` : '',
  }
}

interface WrittenRange {
  readonly range: string
  readonly values: readonly (readonly CellValue[])[]
}

/** Rows under the header of a tab, in the order of its declared columns. */
export function tabRange(
  key: string,
  rows: readonly Readonly<Record<string, CellValue>>[],
): WrittenRange {
  const tab = getPeopleTab(key)
  return {
    range: `'${tabTitle(tab, 'id')}'!A2`,
    values: rows.map((row) => tab.columns.map((column) => row[column.key] ?? '')),
  }
}

function rosterRange(agency: SampleAgency, month: Month): WrittenRange {
  const dates = datesOfMonth(month)
  return {
    range: `'${tabTitle(getPeopleTab('roster'), 'id', month)}'!A2`,
    values: agency.employees.map(({ id, name, unitCode }) => [
      id,
      name,
      unitCode,
      ...dates.map((date) => (monthOf(date) === month && agency.roster.get(id)?.get(date)) || ''),
    ]),
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
