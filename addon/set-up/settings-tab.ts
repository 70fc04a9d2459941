import type { Language } from '../../shared/model/language.ts'
import { findChoiceKey } from '../../shared/workbook/choices.ts'
import { findSetting, valueUnder, type SettingDeclaration } from '../../shared/workbook/settings.ts'
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
  const requests = tab.cells.flatMap(({ setting, rowIndex, value }) => {
    const written = settings[setting.key]?.trim()
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
    const title = String(row[titleColumn] ?? '')
    const setting = findSetting(title)
    const value = String(row[valueColumn] ?? '').trim()
    if (!setting || rowIndex === 0) return []
    const key = setting.choices && findChoiceKey(setting.choices, value)
    return [{ setting, rowIndex, value: key ?? (value && valueUnder(setting, title, value)) }]
  })
  return { sheetId: sheet.getSheetId(), valueColumn, cells }
}

function titleOf(setting: SettingDeclaration, value: string, language: Language): string {
  return setting.choices?.find(({ key }) => key === value)?.title[language] ?? value
}
