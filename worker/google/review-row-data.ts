import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { Language } from '../../shared/model/language.ts'
import { columnFormat, columnValidation } from '../../shared/workbook/column-format.ts'
import { findHeaderRow } from '../../shared/workbook/header-row.ts'
import type { ColumnDeclaration } from '../../shared/workbook/tab-declaration.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { ReviewQueueRow } from '../ports/google-workspace.ts'
import { fitCell } from './cell-text.ts'

/** A row of the review queue under the headers as they stand, with drop-downs where people decide. */
export function reviewRowData(
  row: ReviewQueueRow,
  headers: readonly CellValue[],
  language: Language,
): sheets_v4.Schema$RowData {
  const { columns } = getPeopleTab('reviews')
  const columnOf = findHeaderRow([headers], columns)?.columnOf ?? new Map<string, number>()
  const values: sheets_v4.Schema$CellData[] = headers.map(() => ({}))
  for (const column of columns) {
    const place = columnOf.get(column.key)
    if (place === undefined) continue
    const value = column.key === 'ref' ? row.ref : row.cells[column.key]
    values[place] = cellData(column, value, headerLanguage(column, headers[place], language))
  }
  return { values }
}

function cellData(
  column: ColumnDeclaration,
  value: CellValue | undefined,
  language: Language,
): sheets_v4.Schema$CellData {
  const validation = columnValidation(column, language)
  return {
    userEnteredFormat: columnFormat(column),
    ...(value !== undefined && value !== '' && { userEnteredValue: extendedValue(value) }),
    ...(validation && { dataValidation: validation as sheets_v4.Schema$DataValidationRule }),
  }
}

/** RAW by construction: a text stays a text, whatever it begins with (G9). */
function extendedValue(value: CellValue): sheets_v4.Schema$ExtendedValue {
  if (typeof value === 'number') return { numberValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return { stringValue: fitCell(value) }
}

/** The drop-down speaks the language of the header above it. */
function headerLanguage(
  { title }: ColumnDeclaration,
  header: CellValue | undefined,
  otherwise: Language,
): Language {
  if (title.id === title.en) return otherwise
  if (header === title.en) return 'en'
  return header === title.id ? 'id' : otherwise
}
