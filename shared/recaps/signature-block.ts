import { localTimeOf } from '../calendar/zones.ts'
import type { AgencySettings, Signatory } from '../model/agency.ts'
import { parseInstant } from '../model/instant.ts'
import { dateInWords } from '../text/date-in-words.ts'
import type { RecapPage } from './recap-page.ts'
import type { CellStyle, RecapSource } from './recap-sheet.ts'
import { recapsText } from './recaps-text.ts'
import { postLines } from './signatory-post.ts'

const ROWS_FOR_THE_SIGNATURE = 3

/** Somebody who signs, and the columns over which it stands. */
export interface SignatureSide {
  readonly signatory: Signatory
  readonly from: number
  readonly to: number
}

/**
 * Place and date, MENGETAHUI, post, room for the signature, name, rank, NIP, from column `from`, which is
 * not the first, to the right edge; and whoever signs `beside`, on the same rows. The date is that of the
 * as-of instant in the agency's zone.
 */
export function addSignatureBlock(
  page: RecapPage,
  {
    settings,
    source,
    from,
    beside = [],
  }: {
    readonly settings: AgencySettings
    readonly source: RecapSource
    readonly from: number
    readonly beside?: readonly SignatureSide[]
  },
): void {
  const { signatory, place, zone } = settings
  const text = recapsText(page.language)
  const signedOn = dateInWords(localTimeOf(parseInstant(source.asOf), zone).date, page.language)
  const right = { signatory, from, to: page.width }
  const sides = [...beside, right]

  function addLine(value: string, style: CellStyle): void {
    page.addLine(value, style, { from })
  }
  function addEach(style: CellStyle, valueOf: (one: Signatory) => string | undefined): void {
    const spans = sides.map((side) => ({ ...side, value: valueOf(side.signatory) ?? '', style }))
    page.addSpans(spans.filter((span) => span.value !== '' || span.from === from))
  }

  page.addBlank()
  const row = page.rowCount()
  addLine([place, signedOn].filter(Boolean).join(', '), 'signature')
  addLine(text.acknowledged, 'signature')
  const posts = Math.max(...sides.map((side) => postLines(side.signatory).length))
  for (let line = posts; line > 0; line--) addEach('signature', (one) => postLines(one).at(-line))
  for (let blank = 0; blank < ROWS_FOR_THE_SIGNATURE; blank++) page.addBlank()
  addEach('signature-name', ({ name }) => name)
  if (sides.some((side) => side.signatory.rank)) addEach('signature', ({ rank }) => rank)
  addEach('signature', ({ id }) => id && `${text.idPrefix} ${id}`)
  page.keepTogether({ row, column: 0 })
}
