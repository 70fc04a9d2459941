import type { Month } from '../model/civil-date.ts'
import type { Language } from '../model/language.ts'
import { ROSTER_CODES } from '../model/roster.ts'
import { columnFormat, columnValidation } from './column-format.ts'
import { findStandingColumns, setUpColumns } from './set-up-columns.ts'
import type { SetUpColumn } from './set-up-columns.ts'
import { renewLayout } from './former-layout.ts'
import { isKeptByHr } from './sheet-protection.ts'
import { settingsRequests } from './set-up-settings.ts'
import { ROSTER_COLOURS, TAB_COLOURS, colourStyle } from './sheet-colours.ts'
import { sheetIdOf, tabTitle } from './sheet-id.ts'
import type { SheetsRequest } from './sheets-request.ts'
import type { TabDeclaration } from './tab-declaration.ts'
import { undecidedRowsRequests } from './undecided-rows.ts'
import { isEmpty } from './table.ts'
import type { CellValue } from './tab-rows.ts'
import { columnRuns } from './column-runs.ts'

/** What stands in the spreadsheet before set-up, of one sheet. */
export interface ExistingSheet {
  readonly sheetId: number
  readonly title: string
  readonly rowCount: number
  readonly columnCount: number
  /** Whether Pantau protected something of it. */
  readonly isProtected: boolean
  /** The text that each conditional format looks for; empty of one that looks for none. */
  readonly conditionalFormats: readonly string[]
  /** What stands in it: at least the first five rows; for *Pengaturan* every row. */
  readonly rows: readonly (readonly CellValue[])[]
}

/** Rows of a tab when it is made; people and the worker may add more. */
const ROWS: Readonly<Record<string, number>> = {
  settings: 40,
  employees: 300,
  roster: 300,
  reviews: 1000,
  clockIns: 1000,
}
const ROWS_OTHERWISE = 200

/**
 * The requests that make one tab, or mend it where it is there: missing headers (an empty header cell
 * in its place, else a column at the end), notes, drop-downs, number formats, a warning at the headers of tabs that are not protected whole,
 * roster colours, settings. Never touches a cell that is filled.
 */
export function setUpTab({
  tab,
  month,
  language,
  existing,
}: {
  readonly tab: TabDeclaration
  readonly month?: Month | undefined
  readonly language: Language
  readonly existing?: ExistingSheet
}): SheetsRequest[] {
  const renewed =
    existing && renewLayout({ sheetId: existing.sheetId, tab, rows: existing.rows, language })
  if (renewed) {
    const after = { ...existing, rows: renewed.rows, conditionalFormats: [''] }
    return [...renewed.requests, ...setUpTab({ tab, month, language, existing: after })]
  }
  const columns = setUpColumns(tab, language, month)
  const sheetId = existing?.sheetId ?? sheetIdOf(tab, month)
  const rows = existing?.rows ?? []
  const { headerRow, columnOf } = findStandingColumns(tab, month, rows)
  const places = placeColumns(columns, columnOf, rows[headerRow] ?? [])
  const settings =
    tab.layout === 'settings'
      ? settingsRequests({ sheetId, headerRow, columnOf: places, rows, language })
      : undefined
  const rowCount = existing?.rowCount ?? ROWS[tab.key] ?? ROWS_OTHERWISE
  const columnsNeeded = Math.max(...places.values()) + 1

  const missing = columns.filter(({ key }) => !columnOf.has(key))
  const standing = columns.filter(({ key }) => columnOf.has(key))
  return [
    ...(existing
      ? growRequests(existing, { rows: settings?.rowsNeeded ?? 0, columns: columnsNeeded })
      : newSheetRequests({ tab, month, language, sheetId, rowCount, columns })),
    ...headerRequests({ sheetId, headerRow, places, columns: missing, fields: HEADER_FIELDS }),
    ...headerRequests({ sheetId, headerRow, places, columns: standing, fields: 'note' }),
    ...bodyRequests({
      sheetId,
      headerRow,
      rowCount,
      places,
      columns,
      language,
      coloured: existing?.conditionalFormats ?? [],
    }),
    ...(isKeptByHr(tab) ? [] : headerWarningRequests(sheetId, headerRow, language, existing)),
    ...(tab.layout === 'roster' && !existing?.conditionalFormats.length
      ? rosterColourRequests(sheetId, headerRow, places, tab)
      : []),
    ...(tab.key === 'reviews' &&
    (!existing?.conditionalFormats.length || missing.some(({ key }) => key === 'decided'))
      ? undecidedRowsRequests({ sheetId, headerRow, places })
      : []),
    ...(settings?.requests ?? []),
  ]
}

const HEADER_FIELDS = 'userEnteredValue,userEnteredFormat,note'

/** Columns that stand keep their place; others take theirs where it is free, else one at the end. */
function placeColumns(
  columns: readonly SetUpColumn[],
  columnOf: ReadonlyMap<string, number>,
  headerCells: readonly CellValue[],
): ReadonlyMap<string, number> {
  const taken = new Set(columnOf.values())
  for (const [index, cell] of headerCells.entries()) if (!isEmpty(cell)) taken.add(index)
  const places = new Map<string, number>()
  for (const [index, { key }] of columns.entries()) {
    const standing = columnOf.get(key)
    let place = standing ?? index
    if (standing === undefined && taken.has(place)) place = Math.max(...taken) + 1
    taken.add(place)
    places.set(key, place)
  }
  return places
}

function newSheetRequests(options: {
  tab: TabDeclaration
  month: Month | undefined
  language: Language
  sheetId: number
  rowCount: number
  columns: readonly SetUpColumn[]
}): SheetsRequest[] {
  const { tab, month, language, sheetId, rowCount, columns } = options
  const colour = TAB_COLOURS[tab.writers.includes('worker') ? 'people-and-worker' : 'people']
  const widths = columnRuns(
    columns.map((column, place) => ({ place, column })),
    ({ widthPx }) => String(widthPx),
  )
  return [
    {
      addSheet: {
        properties: {
          sheetId,
          title: tabTitle(tab, language, month),
          tabColorStyle: colourStyle(colour),
          gridProperties: {
            rowCount,
            columnCount: columns.length,
            frozenRowCount: 1,
            frozenColumnCount: tab.frozenColumns,
          },
        },
      },
    },
    // Unit heads look for their own people and for what is undecided.
    ...(tab.key === 'reviews'
      ? [{ setBasicFilter: { filter: { range: { sheetId, startRowIndex: 0 } } } }]
      : []),
    ...widths.map(({ start, end, column }) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS' as const, startIndex: start, endIndex: end },
        properties: { pixelSize: column.widthPx },
        fields: 'pixelSize',
      },
    })),
  ]
}

function growRequests(
  { sheetId, rowCount, columnCount }: ExistingSheet,
  needed: { rows: number; columns: number },
): SheetsRequest[] {
  const requests: SheetsRequest[] = []
  if (needed.rows > rowCount) {
    requests.push({
      appendDimension: { sheetId, dimension: 'ROWS', length: needed.rows - rowCount },
    })
  }
  if (needed.columns > columnCount) {
    requests.push({
      appendDimension: { sheetId, dimension: 'COLUMNS', length: needed.columns - columnCount },
    })
  }
  return requests
}

function headerRequests(options: {
  sheetId: number
  headerRow: number
  places: ReadonlyMap<string, number>
  columns: readonly SetUpColumn[]
  fields: string
}): SheetsRequest[] {
  const { sheetId, headerRow, places, columns, fields } = options
  return columnRuns(placed(columns, places), () => '').map(({ start, columns: run }) => ({
    updateCells: {
      start: { sheetId, rowIndex: headerRow, columnIndex: start },
      rows: [
        {
          values: run.map(({ header }) =>
            fields === 'note' ? (header.note ? { note: header.note } : {}) : header,
          ),
        },
      ],
      fields,
    },
  }))
}

function bodyRequests(options: {
  sheetId: number
  headerRow: number
  rowCount: number
  places: ReadonlyMap<string, number>
  columns: readonly SetUpColumn[]
  language: Language
  /** Texts that have a colour: of a roster, codes that regulations gave as well. */
  coloured: readonly string[]
}): SheetsRequest[] {
  const { sheetId, headerRow, rowCount, places, columns, language, coloured } = options
  const runs = columnRuns(
    placed(columns, places),
    ({ kind, choices = [] }) => `${kind}:${choices.map(({ key }) => key).join()}`,
  )
  return runs.flatMap(({ start, end, column }) => {
    const range = {
      sheetId,
      startRowIndex: headerRow + 1,
      endRowIndex: rowCount,
      startColumnIndex: start,
      endColumnIndex: end,
    }
    const format = columnFormat(column)
    const rule = columnValidation(column, language, coloured)
    const fields = Object.keys(format).map((field) => `userEnteredFormat.${field}`)
    return [
      { repeatCell: { range, cell: { userEnteredFormat: format }, fields: fields.join() } },
      ...(rule ? [{ setDataValidation: { range, rule } }] : []),
    ]
  })
}

function headerWarningRequests(
  sheetId: number,
  headerRow: number,
  language: Language,
  existing: ExistingSheet | undefined,
): SheetsRequest[] {
  if (existing?.isProtected) return []
  const description = { id: 'Pantau: baris judul', en: 'Pantau: header row' }[language]
  return [
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId, startRowIndex: headerRow, endRowIndex: headerRow + 1 },
          description,
          warningOnly: true,
        },
      },
    },
  ]
}

function rosterColourRequests(
  sheetId: number,
  headerRow: number,
  places: ReadonlyMap<string, number>,
  tab: TabDeclaration,
): SheetsRequest[] {
  const dayPlaces = [...places].filter(([key]) => !tab.columns.some((column) => column.key === key))
  const indexes = dayPlaces.map(([, place]) => place)
  const range = {
    sheetId,
    startRowIndex: headerRow + 1,
    startColumnIndex: Math.min(...indexes),
    endColumnIndex: Math.max(...indexes) + 1,
  }
  return ROSTER_CODES.map((code, index) => ({
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [range],
        booleanRule: {
          condition: { type: 'TEXT_EQ' as const, values: [{ userEnteredValue: code }] },
          format: { backgroundColorStyle: colourStyle(ROSTER_COLOURS[code]) },
        },
      },
    },
  }))
}

function placed(
  columns: readonly SetUpColumn[],
  places: ReadonlyMap<string, number>,
): { place: number; column: SetUpColumn }[] {
  return columns.flatMap((column) => {
    const place = places.get(column.key)
    return place === undefined ? [] : [{ place, column }]
  })
}
