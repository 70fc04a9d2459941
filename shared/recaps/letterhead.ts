import type { AgencySettings } from '../model/agency.ts'
import type { RecapPage } from './recap-page.ts'
import { recapsText } from './recaps-text.ts'

/** Rows in larger type; what follows is the address. */
const NAME_LINES = 2

/**
 * The letterhead (PEMERINTAH KABUPATEN …, DINAS …, address) with the double rule under its last line
 * and a blank row below that.
 * Where none is filled in, it is made of the names of regency and agency.
 */
export function addLetterhead(page: RecapPage, settings: AgencySettings): void {
  const named = [
    settings.regencyName && recapsText(page.language).government(settings.regencyName),
    settings.agencyName,
  ].filter(Boolean)
  const lines = settings.letterhead.length > 0 ? settings.letterhead : named
  for (const [index, line] of lines.entries()) {
    page.addCentred(line, index < NAME_LINES ? 'letterhead' : 'letterhead-address', {
      doubleRule: index === lines.length - 1,
    })
  }
  page.addBlank()
}
