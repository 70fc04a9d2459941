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
