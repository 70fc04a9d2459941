import type { Language } from '../model/language.ts'
import { findHeaderRow, normalizeHeader } from './header-row.ts'
import { undecidedRowsRequests } from './undecided-rows.ts'
import type { SheetsRequest } from './sheets-request.ts'
import type { TabDeclaration } from './tab-declaration.ts'
import type { CellValue } from './tab-rows.ts'

export interface RenewedLayout {
  readonly requests: readonly SheetsRequest[]
  /** The tab's rows as they stand afterwards. */
  readonly rows: readonly (readonly CellValue[])[]
}

/**
 * The requests that bring a tab of an earlier version, known by a former header, into the declared order
 * of columns: cells move with their columns, the header gets its name, undecided rows their colour. Undefined
 * where no former header stands, so columns that people moved since stay where they are.
 */
export function renewLayout({
  sheetId,
  tab,
  rows,
  language,
}: {
  readonly sheetId: number
  readonly tab: TabDeclaration
  readonly rows: readonly (readonly CellValue[])[]
  readonly language: Language
}): RenewedLayout | undefined {
  const header = findHeaderRow(rows, tab.columns)
  const cells = header ? (rows[header.row] ?? []) : []
  const isFormer = tab.columns.some(({ key, former = [] }) => {
    const written = normalizeHeader(cells[header?.columnOf.get(key) ?? -1] ?? '')
    return former.some((name) => normalizeHeader(name) === written)
  })
  if (!header || !isFormer) return undefined

  const standing = new Map([...header.columnOf].map(([key, place]) => [place, key]))
  const order = cells.map((_, place) => ({ place, key: standing.get(place) }))
  const moves: SheetsRequest[] = []
  const places = new Map<string, number>()
  for (const { key } of tab.columns.filter((column) => header.columnOf.has(column.key))) {
    const [to, from] = [places.size, order.findIndex((one) => one.key === key)]
    places.set(key, to)
    if (from === to) continue
    order.splice(to, 0, ...order.splice(from, 1))
    moves.push({
      moveDimension: {
        source: { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 },
        destinationIndex: to,
      },
    })
  }
  const names: SheetsRequest[] = []
  const renamed = new Map<number, string>()
  for (const { key, title, former } of tab.columns) {
    const columnIndex = places.get(key)
    if (!former || columnIndex === undefined) continue
    renamed.set(columnIndex, title[language])
    names.push({
      updateCells: {
        start: { sheetId, rowIndex: header.row, columnIndex },
        rows: [{ values: [{ userEnteredValue: { stringValue: title[language] } }] }],
        fields: 'userEnteredValue',
      },
    })
  }
  return {
    requests: [
      ...moves,
      ...names,
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenColumnCount: tab.frozenColumns } },
          fields: 'gridProperties.frozenColumnCount',
        },
      },
      ...undecidedRowsRequests({ sheetId, headerRow: header.row, places }),
    ],
    rows: rows.map((row, at) =>
      order.map(({ place }, now) => {
        const name = at === header.row ? renamed.get(now) : undefined
        return name ?? row[place] ?? ''
      }),
    ),
  }
}
