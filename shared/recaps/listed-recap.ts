import type { AgencySettings } from '../model/agency.ts'
import { addFooter } from './footer.ts'
import { addHeading } from './heading.ts'
import { addLetterhead } from './letterhead.ts'
import { createRecapPage, type RecapPage } from './recap-page.ts'
import type { RecapCell, RecapContent, RecapSource } from './recap-sheet.ts'

/** What is particular about a recap that is a list. */
export interface ListedRecap {
  readonly title: string
  readonly headingLines: readonly string[]
  readonly headers: readonly RecapCell['value'][]
  readonly columnWidthsPx: readonly number[]
  readonly frozenColumns?: number
  readonly addBody: (page: RecapPage) => void
  readonly legend: readonly string[]
  readonly addSignatures: (page: RecapPage) => void
}

/** A recap as a list: letterhead, title, one row of headers, the body, its legend, signatures, footer. */
export function compileListedRecap(
  { settings, source }: { readonly settings: AgencySettings; readonly source: RecapSource },
  list: ListedRecap,
): RecapContent {
  const page = createRecapPage({
    language: settings.language,
    width: list.columnWidthsPx.length,
    frozenColumns: list.frozenColumns ?? 0,
  })

  addLetterhead(page, settings)
  addHeading(page, list.title, list.headingLines)
  page.addRow(list.headers.map((value) => ({ value, style: 'header' })))
  const frozenRows = page.rowCount()
  list.addBody(page)
  page.addBlank()
  for (const line of list.legend) page.addLine(line, 'legend')
  list.addSignatures(page)
  addFooter(page, source, settings)
  return page.build({ columnWidthsPx: list.columnWidthsPx, frozenRows })
}
