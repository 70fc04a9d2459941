import type { Language } from '../../shared/model/language.ts'
import { findChoiceKey } from '../../shared/workbook/choices.ts'
import { SETTINGS, type SettingDeclaration } from '../../shared/workbook/settings.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findColumnIndex } from './find-column-index.ts'
import { findPeopleTab } from './find-people-tab.ts'
import { getSheetsService } from './sheets-service.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

interface SettingCell {
  readonly setting: SettingDeclaration
  readonly rowIndex: number
  /** A choice is its key; anything else is what stands there. */
  readonly value: string
}

/** The settings that are filled in, by key; empty where the tab does not exist yet. */
export function readSettings(spreadsheet: Spreadsheet): Record<string, string> {
  const cells = readSettingsTab(spreadsheet)?.cells ?? []
  return Object.fromEntries(
    cells.filter(({ value }) => value !== '').map(({ setting, value }) => [setting.key, value]),
  )
}

/** Writes settings as text, never as a formula (G9). Empty and unknown ones are left out. */
export function writeSettings(
  spreadsheet: Spreadsheet,
  settings: Readonly<Record<string, string>>,
  language: Language,
): void {
  const tab = readSettingsTab(spreadsheet)
  if (!tab) return
  const wanted = withLetterhead(settings, tab.cells)
  const requests = tab.cells.flatMap(({ setting, rowIndex, value }) => {
    const written = wanted[setting.key]?.trim()
    if (!written || written === value) return []
    return [
      {
        updateCells: {
          start: { sheetId: tab.sheetId, rowIndex, columnIndex: tab.valueColumn },
          rows: [
            {
              values: [{ userEnteredValue: { stringValue: titleOf(setting, written, language) } }],
            },
          ],
          fields: 'userEnteredValue',
        },
      },
    ]
  })
  if (requests.length === 0) return
  getSheetsService().batchUpdate({ requests }, spreadsheet.getId())
}

function readSettingsTab(
  spreadsheet: Spreadsheet,
): { sheetId: number; valueColumn: number; cells: SettingCell[] } | undefined {
  const declared = getPeopleTab('settings')
  const sheet = findPeopleTab(spreadsheet, 'settings')
  if (!sheet) return undefined
  const rows = sheet.getDataRange().getValues()
  const header = rows[0] ?? []
  const titleColumn = findColumnIndex(header, declared, 'setting') ?? 0
  const valueColumn = findColumnIndex(header, declared, 'value') ?? 1
  const cells = rows.flatMap((row, rowIndex) => {
    const setting = findSetting(String(row[titleColumn] ?? ''))
    const value = String(row[valueColumn] ?? '').trim()
    if (!setting || rowIndex === 0) return []
    const key = setting.choices && findChoiceKey(setting.choices, value)
    return [{ setting, rowIndex, value: key ?? value }]
  })
  return { sheetId: sheet.getSheetId(), valueColumn, cells }
}

/** The first two lines of the letterhead follow from the names, until somebody writes others. */
function withLetterhead(
  settings: Readonly<Record<string, string>>,
  cells: readonly SettingCell[],
): Record<string, string> {
  const isEmpty = (key: string) => !cells.find(({ setting }) => setting.key === key)?.value
  const regency = settings['regencyName']?.trim()
  const agency = settings['agencyName']?.trim()
  return {
    ...(regency && isEmpty('letterhead1') && { letterhead1: `PEMERINTAH KABUPATEN ${regency}` }),
    ...(agency && isEmpty('letterhead2') && { letterhead2: agency }),
    ...settings,
  }
}

function findSetting(written: string): SettingDeclaration | undefined {
  const wanted = written.trim().toLowerCase()
  return SETTINGS.find(
    ({ title }) => title.id.toLowerCase() === wanted || title.en.toLowerCase() === wanted,
  )
}

function titleOf(setting: SettingDeclaration, value: string, language: Language): string {
  return setting.choices?.find(({ key }) => key === value)?.title[language] ?? value
}
