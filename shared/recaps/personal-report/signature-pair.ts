import { localTimeOf } from '../../calendar/zones.ts'
import type { AgencySettings, Signatory } from '../../model/agency.ts'
import { parseInstant } from '../../model/instant.ts'
import { dateInWords } from '../../text/date-in-words.ts'
import { inLines } from '../../text/in-lines.ts'
import { lettersIn } from '../letters-in.ts'
import type { RecapPage } from '../recap-page.ts'
import type { CellStyle, RecapSource } from '../recap-sheet.ts'
import { recapsText } from '../recaps-text.ts'
import { postLines } from '../signatory-post.ts'

const ROWS_FOR_THE_SIGNATURES = 3

/** Who signs on one side, and the columns over which it stands. */
interface Side {
  readonly signatory: Signatory
  readonly from: number
  readonly to: number
}

/**
 * Two signatures side by side: who acknowledges at the left, who reports at the right under place and
 * date, each with post, name, rank and NIP; a long post or name goes on on the next line. A column is left
 * between them.
 */
export function addSignaturePair(
  page: RecapPage,
  {
    settings,
    source,
    widthsPx,
    left,
    right,
  }: {
    readonly settings: Pick<AgencySettings, 'place' | 'zone'>
    readonly source: RecapSource
    /** Of all columns of the page. */
    readonly widthsPx: readonly number[]
    readonly left: Side & { readonly heading: string }
    readonly right: Side & { readonly heading: string }
  },
): void {
  const { acknowledged, idPrefix } = recapsText(page.language)
  const today = localTimeOf(parseInstant(source.asOf), settings.zone).date
  const placeAndDate = [settings.place, dateInWords(today, page.language)].filter(Boolean)

  function addPair(one: string, other: string, style: CellStyle): void {
    if (!one && !other) return
    page.addSpans([
      { value: one || null, style, from: left.from, to: left.to },
      { value: other || null, style, from: right.from, to: right.to },
    ])
  }
  function addPairs(ones: readonly string[], others: readonly string[], style: CellStyle): void {
    for (let at = 0; at < Math.max(ones.length, others.length); at++) {
      addPair(ones[at] ?? '', others[at] ?? '', style)
    }
  }
  function inSide(text: string, { from, to }: Side): string[] {
    return inLines(text, lettersIn(widthsPx.slice(from, to)))
  }
  function postsOf(side: Side): string[] {
    return postLines(side.signatory).flatMap((line) => inSide(line, side))
  }
  function idOf({ signatory: { id } }: Side): string {
    return id && `${idPrefix} ${id}`
  }

  page.addBlank()
  const row = page.rowCount()
  addPair('', placeAndDate.join(', '), 'signature')
  addPair(acknowledged, '', 'signature')
  addPair(left.heading, right.heading, 'signature')
  addPairs(postsOf(left), postsOf(right), 'signature')
  for (let blank = 0; blank < ROWS_FOR_THE_SIGNATURES; blank++) page.addBlank()
  addPairs(inSide(left.signatory.name, left), inSide(right.signatory.name, right), 'signature-name')
  addPair(left.signatory.rank, right.signatory.rank, 'signature')
  addPair(idOf(left), idOf(right), 'signature')
  page.keepTogether({ row, column: left.to })
}
