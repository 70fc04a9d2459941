import { formatTimeOfDay, localTimeOf } from '../calendar/zones.ts'
import type { Zone } from '../model/agency.ts'
import { parseInstant } from '../model/instant.ts'
import { dateInWords } from '../text/date-in-words.ts'
import type { RecapPage } from './recap-page.ts'
import type { RecapSource } from './recap-sheet.ts'
import { recapsText } from './recaps-text.ts'

const DIGEST_CHARACTERS = 16

/** The line by which a print-out can be traced and recomputed. */
export function addFooter(page: RecapPage, source: RecapSource, zone: Zone): void {
  const local = localTimeOf(parseInstant(source.asOf), zone)
  const time = formatTimeOfDay(local.minutes).replace(':', page.language === 'id' ? '.' : ':')
  const line = recapsText(page.language).footer({
    sequence: source.ledgerSequence,
    snapshot: source.snapshot.slice(0, DIGEST_CHARACTERS),
    rules: source.rulesVersion,
    asOf: `${dateInWords(local.date, page.language)} ${time} ${zone}`,
  })
  page.addBlank()
  page.addLine(line, 'footer')
}
