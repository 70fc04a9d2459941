import type { Language } from '../model/language.ts'
import { findChoiceKey } from './choices.ts'
import { choiceTitles, oneOf } from './column-format.ts'
import { findFormer, findSetting, SETTINGS, valueUnder } from './settings.ts'
import type { SettingDeclaration } from './settings.ts'
import { EXPLANATION_TEXT, colourStyle } from './sheet-colours.ts'
import type { CellBody, SheetsRequest } from './sheets-request.ts'
import { isEmpty } from './table.ts'
import type { CellValue } from './tab-rows.ts'

interface SettingsPlace {
  readonly sheetId: number
  readonly headerRow: number
  readonly columnOf: ReadonlyMap<string, number>
  readonly rows: readonly (readonly CellValue[])[]
  readonly language: Language
}

/**
 * Writes the settings that are not there yet below those that are, and initial values where the cell
 * is empty. What people filled in stays; a row that is called otherwise now gets its name, and says what
 * it said.
 */
export function settingsRequests(place: SettingsPlace): {
  readonly requests: readonly SheetsRequest[]
  readonly rowsNeeded: number
} {
  const { headerRow, columnOf, rows } = place
  const nameColumn = columnOf.get('setting') ?? 0
  const valueColumn = columnOf.get('value') ?? 1
  const rowOf = new Map<string, number>()
  for (const [index, cells] of rows.entries()) {
    const setting = findSetting(cells[nameColumn] ?? '')
    if (index > headerRow && setting && !rowOf.has(setting.key)) rowOf.set(setting.key, index)
  }
  const requests: SheetsRequest[] = []
  let nextRow = Math.max(rows.length, headerRow + 1)
  for (const setting of SETTINGS) {
    const standing = rowOf.get(setting.key)
    const row = standing ?? nextRow++
    const title = standing === undefined ? '' : (rows[row]?.[nameColumn] ?? '')
    if (standing === undefined || findFormer(setting, title))
      requests.push(...settingRowRequests(place, setting, row))
    const value = rows[row]?.[valueColumn] ?? ''
    const wanted = isEmpty(value)
      ? initialValue(setting, place.language)
      : valueUnder(setting, title, String(value))
    if (wanted && wanted !== String(value)) {
      const cell = { userEnteredValue: { stringValue: wanted } }
      requests.push(writeCell(place.sheetId, row, valueColumn, cell, 'userEnteredValue'))
    }
    if (setting.choices) {
      requests.push({
        setDataValidation: {
          range: {
            sheetId: place.sheetId,
            startRowIndex: row,
            endRowIndex: row + 1,
            startColumnIndex: valueColumn,
            endColumnIndex: valueColumn + 1,
          },
          rule: oneOf(choiceTitles(setting.choices, place.language), true),
        },
      })
    }
  }
  return { requests, rowsNeeded: nextRow }
}

function settingRowRequests(
  { sheetId, columnOf, language }: SettingsPlace,
  setting: SettingDeclaration,
  row: number,
): SheetsRequest[] {
  const name: CellBody = {
    userEnteredValue: { stringValue: setting.title[language] },
    userEnteredFormat: { textFormat: { bold: setting.required } },
  }
  const explanation: CellBody = {
    userEnteredValue: { stringValue: setting.explanation[language] },
    userEnteredFormat: {
      textFormat: { italic: true, foregroundColorStyle: colourStyle(EXPLANATION_TEXT) },
    },
  }
  const fields = 'userEnteredValue,userEnteredFormat.textFormat'
  const explanationColumn = columnOf.get('explanation')
  return [
    writeCell(sheetId, row, columnOf.get('setting') ?? 0, name, fields),
    ...(explanationColumn === undefined
      ? []
      : [writeCell(sheetId, row, explanationColumn, explanation, fields)]),
  ]
}

/** The initial value as the language writes it; the language itself is the one set up in. */
function initialValue(setting: SettingDeclaration, language: Language): string | undefined {
  if (setting.key === 'language') return language
  const { choices = [], initial } = setting
  const key = initial && findChoiceKey(choices, initial)
  return choices.find((choice) => choice.key === key)?.title[language] ?? initial
}

function writeCell(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  cell: CellBody,
  fields: string,
): SheetsRequest {
  return {
    updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: [{ values: [cell] }], fields },
  }
}
