import type { TabDeclaration } from '../../shared/workbook/tab-declaration.ts'

/** Where a column stands by its header in either language, counted from 0; people move columns. */
export function findColumnIndex(
  header: readonly unknown[],
  tab: TabDeclaration,
  columnKey: string,
): number | undefined {
  const column = tab.columns.find(({ key }) => key === columnKey)
  if (!column) throw new RangeError(`The tab "${tab.key}" has no column "${columnKey}"`)
  const titles = [column.title.id.toLowerCase(), column.title.en.toLowerCase()]
  const index = header.findIndex((cell) => titles.includes(String(cell).trim().toLowerCase()))
  return index < 0 ? undefined : index
}
