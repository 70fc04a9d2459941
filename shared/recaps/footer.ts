import type { Zone } from '../model/agency.ts'
import { parseInstant } from '../model/instant.ts'
import { momentInWords } from '../text/moment-in-words.ts'
import type { RecapPage } from './recap-page.ts'
import type { RecapSource } from './recap-sheet.ts'
import { recapsText } from './recaps-text.ts'

const DIGEST_CHARACTERS = 16

/** The line by which a print-out can be traced and recomputed. */
export function addFooter(page: RecapPage, source: RecapSource, zone: Zone): void {
  const line = recapsText(page.language).footer({
    sequence: source.ledgerSequence,
    snapshot: source.snapshot.slice(0, DIGEST_CHARACTERS),
    rules: source.rulesVersion,
    asOf: momentInWords(parseInstant(source.asOf), zone, page.language),
  })
  page.addBlank()
  page.addLine(line, 'footer')
}
