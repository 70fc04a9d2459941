import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { Language } from '../../shared/model/language.ts'
import { columnFormat, columnValidation } from '../../shared/workbook/column-format.ts'
import { findHeaderRow } from '../../shared/workbook/header-row.ts'
import type { ColumnDeclaration } from '../../shared/workbook/tab-declaration.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { fitCell } from './cell-text.ts'

/** A row under the headers as they stand, with drop-downs where people choose; `cells` by column key. */
export function rowData(
  cells: Readonly<Record<string, CellValue>>,
  headers: readonly CellValue[],
  { columns, language }: { columns: readonly ColumnDeclaration[]; language: Language },
): sheets_v4.Schema$RowData {
  const columnOf = findHeaderRow([headers], columns)?.columnOf ?? new Map<string, number>()
  const values: sheets_v4.Schema$CellData[] = headers.map(() => ({}))
  for (const column of columns) {
    const place = columnOf.get(column.key)
    if (place === undefined) continue
    const headerSays = headerLanguage(column, headers[place], language)
    values[place] = cellData(column, cells[column.key], headerSays)
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
