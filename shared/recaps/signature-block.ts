import { localTimeOf } from '../calendar/zones.ts'
import type { AgencySettings, Signatory } from '../model/agency.ts'
import { parseInstant } from '../model/instant.ts'
import { dateInWords } from '../text/date-in-words.ts'
import { inLines } from '../text/in-lines.ts'
import { lettersIn } from './letters-in.ts'
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
 * not the first, to the right edge; and whoever signs `beside`, on the same rows. A long post or name goes on
 * on the next line. The date is that of the as-of instant in the agency's zone.
 */
export function addSignatureBlock(
  page: RecapPage,
  {
    settings,
    source,
    from,
    widthsPx,
    beside = [],
  }: {
    readonly settings: AgencySettings
    readonly source: RecapSource
    readonly from: number
    /** Of all columns of the page. */
    readonly widthsPx: readonly number[]
    readonly beside?: readonly SignatureSide[]
  },
): void {
  const { signatory, place, zone } = settings
  const text = recapsText(page.language)
  const signedOn = dateInWords(localTimeOf(parseInstant(source.asOf), zone).date, page.language)
  const sides = [...beside, { signatory, from, to: page.width }].map((side) => {
    const room = lettersIn(widthsPx.slice(side.from, side.to))
    return {
      ...side,
      posts: postLines(side.signatory).flatMap((line) => inLines(line, room)),
      names: inLines(side.signatory.name, room),
    }
  })

  function addLine(value: string, style: CellStyle): void {
    page.addLine(value, style, { from })
  }
  function addEach(
    style: CellStyle,
    valueOf: (side: (typeof sides)[number]) => string | undefined,
  ): void {
    const spans = sides.map((side) => {
      return { from: side.from, to: side.to, value: valueOf(side) ?? '', style }
    })
    page.addSpans(spans.filter((span) => span.value !== '' || span.from === from))
  }

  page.addBlank()
  const row = page.rowCount()
  addLine([place, signedOn].filter(Boolean).join(', '), 'signature')
  addLine(text.acknowledged, 'signature')
  const ofPosts = Math.max(...sides.map(({ posts }) => posts.length))
  for (let line = ofPosts; line > 0; line--) addEach('signature', ({ posts }) => posts.at(-line))
  for (let blank = 0; blank < ROWS_FOR_THE_SIGNATURE; blank++) page.addBlank()
  const ofNames = Math.max(...sides.map(({ names }) => names.length))
  for (let line = 0; line < ofNames; line++) addEach('signature-name', ({ names }) => names[line])
  if (sides.some((side) => side.signatory.rank)) addEach('signature', (side) => side.signatory.rank)
  addEach('signature', ({ signatory: { id } }) => id && `${text.idPrefix} ${id}`)
  page.keepTogether({ row, column: 0 })
}
