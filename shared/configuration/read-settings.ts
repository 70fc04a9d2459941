import type { AgencySettings, FormAccess, Region, Zone } from '../model/agency.ts'
import type { Language } from '../model/language.ts'
import { agencyCodeCell } from '../workbook/cells/agency-code-cell.ts'
import { allowanceCell } from '../workbook/cells/allowance-cell.ts'
import { choiceCell } from '../workbook/cells/choice-cell.ts'
import { regionCell } from '../workbook/cells/coordinates-cell.ts'
import { dateCell } from '../workbook/cells/date-cell.ts'
import { domainCell } from '../workbook/cells/domain-cell.ts'
import { employeeIdCell } from '../workbook/cells/employee-id-cell.ts'
import { keptDaysCell } from '../workbook/cells/kept-days-cell.ts'
import { dayCodesCell } from '../workbook/cells/day-codes-cell.ts'
import { signatoryCell } from '../workbook/cells/signatory-cell.ts'
import { signingAsCell } from '../workbook/cells/signing-as-cell.ts'
import { textCell } from '../workbook/cells/text-cell.ts'
import type { ReadCell } from '../workbook/cell-reading.ts'
import type { ProblemList } from '../workbook/problem-list.ts'
import { findSetting, getSetting } from '../workbook/settings.ts'
import { isEmpty, readTable } from '../workbook/table.ts'
import type { TableRow } from '../workbook/table.ts'
import type { TabRows } from '../workbook/tab-rows.ts'
import { getPeopleTab } from '../workbook/tabs.ts'
import { readCopies } from './read-copies.ts'
import { readGovernment } from './read-government.ts'

/** What stands in where the tab cannot be read. */
export const DEFAULT_SETTINGS: AgencySettings = {
  agencyName: '',
  government: { kind: 'regency', name: '' },
  agencyCode: '',
  zone: 'WIB',
  language: 'id',
  workingDaysPerWeek: 5,
  letterhead: [],
  place: '',
  signatory: { name: '', id: '', rank: '', post: '' },
  answersKeptDays: 'unclear',
}

/** Reads the tab *Pengaturan*; settings are found by name in either language, in any order. */
export function readSettings(tab: TabRows, problems: ProblemList): AgencySettings {
  const table = readTable(tab, getPeopleTab('settings'), problems)
  if (!table) return DEFAULT_SETTINGS
  const rowOf = new Map<string, TableRow>()
  for (const row of table.rows) {
    const declared = findSetting(row.raw('setting'))
    if (declared && !rowOf.has(declared.key)) rowOf.set(declared.key, row)
  }

  function read<T>(key: string, readCell: ReadCell<T>): T | undefined {
    const setting = getSetting(key)
    const row = rowOf.get(key)
    if (row && !isEmpty(row.raw('value'))) return row.read('value', readCell)
    if (!setting.required) return undefined
    if (row) {
      row.report('value', 'cell-empty', (text, language) => text.empty(setting.title[language]))
    } else {
      problems.addAt(tab.title, 'setting-missing', (text, language) =>
        text.settingMissing(setting.title[language]),
      )
    }
    return undefined
  }
  function readText(key: string): string {
    return read(key, textCell) ?? ''
  }
  function readChoice(key: string): string | undefined {
    return read(key, choiceCell(getSetting(key).choices ?? []))
  }

  const language = (readChoice('language') as Language | undefined) ?? DEFAULT_SETTINGS.language
  const signingAs = read('signatoryAs', signingAsCell)
  const copiesRow = rowOf.get('copiesTo')
  const copiesTo = copiesRow && !isEmpty(copiesRow.raw('value')) ? readCopies(copiesRow) : undefined
  const mealMoneyCodes = read('mealMoney', dayCodesCell)
  const allowancePercent = read('allowancePercent', allowanceCell)
  const cosignatories = ['secondSignatory', 'thirdSignatory'].flatMap(
    (key) => read(key, signatoryCell) ?? [],
  )
  const compiledBy = readText('compiledBy')
  const countsFrom = read('countsFrom', dateCell)
  /** What cannot be read lets nobody in: only an empty row leaves it open who may. */
  function readFormAccess(): FormAccess | 'unclear' | undefined {
    const row = rowOf.get('formAccess')
    if (!row || isEmpty(row.raw('value'))) return undefined
    const kind = readChoice('formAccess')
    if (kind === 'anyone') return { kind }
    const domain = kind && read('formDomain', domainCell)
    if (kind === 'domain' && domain) return { kind, domain }
    if (kind && isEmpty(rowOf.get('formDomain')?.raw('value') ?? '')) {
      const { title } = getSetting('formDomain')
      row.report('value', 'cell-empty', (text, language) => text.empty(title[language]))
    }
    return 'unclear'
  }

  const region: Region | undefined = read('region', regionCell)
  const verifiedEmail = readChoice('verifiedEmail')
  const formAccess = readFormAccess()
  const isRemindingSaid = !isEmpty(rowOf.get('reminders')?.raw('value') ?? '')
  const isKeptDaysSaid = !isEmpty(rowOf.get('answersKeptDays')?.raw('value') ?? '')
  const answersKeptDays =
    read('answersKeptDays', keptDaysCell) ?? (isKeptDaysSaid ? 'unclear' : undefined)
  return {
    agencyName: readText('agencyName'),
    government: readGovernment({ language, read, rowOf: (key) => rowOf.get(key) }),
    agencyCode: read('agencyCode', agencyCodeCell) ?? '',
    zone: (readChoice('zone') as Zone | undefined) ?? DEFAULT_SETTINGS.zone,
    language,
    workingDaysPerWeek: readChoice('workingDaysPerWeek') === '6' ? 6 : 5,
    letterhead: ['letterhead1', 'letterhead2', 'letterhead3'].map(readText),
    place: readText('place'),
    signatory: {
      name: readText('signatoryName'),
      id: read('signatoryId', employeeIdCell) ?? '',
      rank: readText('signatoryRank'),
      post: readText('signatoryPost'),
      ...(signingAs && { signingAs }),
    },
    ...(copiesTo && { copiesTo }),
    ...(cosignatories.length > 0 && { cosignatories }),
    ...(mealMoneyCodes && { mealMoneyCodes }),
    ...(allowancePercent && { allowancePercent }),
    ...(compiledBy && { compiledBy }),
    ...(region && { region }),
    ...(countsFrom && { countsFrom }),
    ...(verifiedEmail && { verifiesEmail: verifiedEmail === 'yes' }),
    ...(isRemindingSaid && { reminds: readChoice('reminders') === 'yes' }),
    ...(formAccess && { formAccess }),
    ...(answersKeptDays !== undefined && { answersKeptDays }),
  }
}
