import type { Language } from '../model/language.ts'
import { findChoiceKey } from './choices.ts'
import { choiceTitles, oneOf } from './column-format.ts'
import { normalizeHeader } from './header-row.ts'
import { SETTINGS } from './settings.ts'
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
 * is empty. What people filled in stays.
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
    const name = normalizeHeader(cells[nameColumn] ?? '')
    const setting = SETTINGS.find(
      ({ title }) => normalizeHeader(title.id) === name || normalizeHeader(title.en) === name,
    )
    if (index > headerRow && setting && !rowOf.has(setting.key)) rowOf.set(setting.key, index)
  }
  const requests: SheetsRequest[] = []
  let nextRow = Math.max(rows.length, headerRow + 1)
  for (const setting of SETTINGS) {
    const standing = rowOf.get(setting.key)
    const row = standing ?? nextRow++
    if (standing === undefined) requests.push(...settingRowRequests(place, setting, row))
    const initial = initialValue(setting, place.language)
    if (initial && isEmpty(rows[row]?.[valueColumn] ?? '')) {
      const cell = { userEnteredValue: { stringValue: initial } }
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
