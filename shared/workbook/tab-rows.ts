/** A value as Sheets gives it unformatted: dates are serial numbers, an empty cell is `''`. */
export type CellValue = string | number | boolean

/** What stands in a tab, from its first row; trailing empty rows and cells are not there. */
export interface TabRows {
  /** `tabSlot` of the tab: "employees", "roster:2021-07". */
  readonly slot: string
  /** The title it bears now, for located messages. */
  readonly title: string
  readonly rows: readonly (readonly CellValue[])[]
}

/** The tab with cells empty in which a dash alone says that there is nothing. */
export function withoutDashes(tab: TabRows): TabRows {
  return { ...tab, rows: tab.rows.map((row) => row.map((cell) => (isDash(cell) ? '' : cell))) }
}

function isDash(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.length < 20 && /^\s*[-–—]+\s*$/.test(cell)
}
