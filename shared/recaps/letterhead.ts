import { letterheadLine } from '../government/government-words.ts'
import type { AgencySettings } from '../model/agency.ts'
import type { RecapPage } from './recap-page.ts'

/** Rows in larger type; what follows is the address. */
const NAME_LINES = 2

/**
 * The letterhead (government, agency, address) with the double rule under its last line and a blank row
 * below that. A line that is not filled in follows from the names of government and agency.
 */
export function addLetterhead(page: RecapPage, settings: AgencySettings): void {
  const { letterhead, government, agencyName } = settings
  const [first, second, ...others] = letterhead
  const lines = [
    first || letterheadLine(government, page.language),
    second || agencyName,
    ...others,
  ].filter(Boolean)
  for (const [index, line] of lines.entries()) {
    page.addCentred(line, index < NAME_LINES ? 'letterhead' : 'letterhead-address', {
      doubleRule: index === lines.length - 1,
    })
  }
  page.addBlank()
}
