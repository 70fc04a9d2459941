import { localTimeOf } from '../calendar/zones.ts'
import type { AgencySettings } from '../model/agency.ts'
import { parseInstant } from '../model/instant.ts'
import { dateInWords } from '../text/date-in-words.ts'
import type { RecapPage } from './recap-page.ts'
import type { CellStyle, RecapSource } from './recap-sheet.ts'
import { recapsText } from './recaps-text.ts'

const ROWS_FOR_THE_SIGNATURE = 3

/**
 * Place and date, MENGETAHUI, post, room for the signature, name, rank, NIP, from column `from`, which is
 * not the first, to the right edge. The date is that of the as-of instant in the agency's zone.
 */
export function addSignatureBlock(
  page: RecapPage,
  {
    settings,
    source,
    from,
  }: {
    readonly settings: AgencySettings
    readonly source: RecapSource
    readonly from: number
  },
): void {
  const { signatory, place, zone } = settings
  const text = recapsText(page.language)
  const signedOn = dateInWords(localTimeOf(parseInstant(source.asOf), zone).date, page.language)

  function addLine(value: string, style: CellStyle): void {
    page.addLine(value, style, { from })
  }

  page.addBlank()
  const row = page.rowCount()
  addLine([place, signedOn].filter(Boolean).join(', '), 'signature')
  addLine(text.acknowledged, 'signature')
  addLine(signatory.post, 'signature')
  for (let blank = 0; blank < ROWS_FOR_THE_SIGNATURE; blank++) page.addBlank()
  addLine(signatory.name, 'signature-name')
  if (signatory.rank) addLine(signatory.rank, 'signature')
  addLine(signatory.id && `${text.idPrefix} ${signatory.id}`, 'signature')
  page.keepTogether({ row, column: 0 })
}
