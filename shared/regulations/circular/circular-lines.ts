import { cleanText, joinSpaced } from './clean-text.ts'
import { isClosing, isValidity } from './closings.ts'
import { isOrdinal, readMarkers } from './markers.ts'
import { OFFICES } from './offices.ts'
import { mendScanned } from './scanned.ts'
import { tableRowsOf, type TableRow } from './table-rows.ts'
import { untangled } from './two-columns.ts'

/** A line of a pasted text, by what it is beside clauses; undefined where it may be part of one. */
export type LineKind = 'page' | 'heading' | 'closing' | 'validity' | 'before' | 'opening'

export interface CircularLine {
  readonly text: string
  readonly isAfterBlank: boolean
  /** It stood behind another in one line of the text. */
  readonly isInline: boolean
  readonly kind?: LineKind
  /** A row of a table, which stays a line. */
  readonly row?: TableRow
}

/** Lines, and what of them a scan read as letters: "2O26 → 2026". */
export interface CircularLines {
  readonly lines: readonly CircularLine[]
  readonly mended: readonly string[]
}

const PAGE =
  /^(?:[-–—~. ]{1,4}\d{1,3}(?: ?\/ ?\d{1,3})? ?[-–—~.]{1,3}|(?:(?:halaman|hal\.?|page) ?)\d{1,3}(?: ?(?:dari|of|\/) ?\d{1,3})?|\d{1,3} (?:dari|of) \d{1,3})$/i
const BARE = /^\d{1,3}$/
const CATCHWORD = /(?: ?\. ?\. ?\.| ?…)$/
const E_SIGNED =
  /ditandatangani secara elektronik|sertifikat elektronik|\bBSrE\b|electronically signed/i
const HEADING = /^(?:bab [ivxlc]+\b|bagian ke[a-z]+\b|paragraf \d+\b|lampiran\b)/i
const OFFICE = new RegExp(`^(?:${OFFICES}|PJ\\.?|PLT\\.?|PLH\\.?|DIREKTUR|CHIEF|HEAD)\\b`)
const PLACE_AND_DATE = /^[A-Z][A-Za-z .]{2,40}, \d{1,2} [A-Za-z]+ \d{4}$/
const BEFORE =
  /^(?:menimbang|mengingat|membaca)\b|^memperhatikan ?(?::|$)|^dasar(?: hukum)? ?:?$|^(?:kepada|yth\.?|to)(?: ?:| yth\b|$|(?= ))/i
const OPENING =
  /^(?:sehubungan|berkenaan|berdasarkan|dalam rangka|menindaklanjuti|memperhatikan hal|dengan ini|untuk itu|memutuskan|menetapkan|menginstruksikan|memerintahkan|surat edaran|instruksi|peraturan|keputusan|isi edaran|di(?: tempat)?$|di ?[-–] ?|tempat$|in view of)/i
const PART = /^(?:bab [ivxlc]+|bagian ke[a-z ]+|paragraf \d+)$/i
/** When a message came, and whose it is, before its first line. */
const MESSAGE =
  /^(?:\[[\d/.:]+,? [\d/.:]+\]|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}[.:]\d{2} -) [^:]{1,60}:(?= |$)/
const INLINE =
  /([;:.]) (?=(?:\d{1,2}|[a-z])[.)] \S)|(\.) (?=Demikian(?:lah)? (?!pula|juga|halnya))/g
/** Below the header of a table that is drawn with bars. */
const RULE_OF_TABLE = /^[ \t]*\|[-:| \t]+$/
/** A line that stands so often, and is no sentence, is of the paper. */
const REPEATED = { times: 3, shortest: 12 } as const

/** The lines of a pasted text, each with what it is beside clauses. Blank ones are gone, spaces are single. */
export function linesOf(pasted: string): CircularLines {
  const split = cleanText(pasted)
    .split(/\r\n|[\r\n\f\u2028\u2029]/)
    .filter((line) => !RULE_OF_TABLE.test(line))
    .map(cellsOfBars)
  const typed = untangled(split).map(joinSpaced)
  const rows = tableRowsOf(typed)
  const plain = typed.map((line, at) => (rows[at]?.text ?? line).replaceAll(/\s+/g, ' ').trim())
  const { lines, mended } = mendScanned(plain)
  const raw = lines.flatMap((line, at) => {
    const sender = MESSAGE.exec(line)?.[0]
    return sender
      ? [{ line: sender }, { line: line.slice(sender.length).trim() }]
      : [{ line, row: rows[at] }]
  })
  return { lines: kindsOf(raw), mended }
}

/**
 * A row of a table that is drawn with bars, around its cells or between those of several lines: its cells behind
 * tabs.
 */
function cellsOfBars(line: string, at: number, lines: readonly string[]): string {
  const row = line.trim()
  const isAround = row.length > 1 && row.startsWith('|') && row.endsWith('|')
  const bars = barsWithin(row)
  const isBetween = bars > 0 && [at - 1, at + 1].some((one) => barsWithin(lines[one]) === bars)
  if (!isAround && !isBetween) return line
  return (isAround ? row.slice(1, -1) : row)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t')
}

function barsWithin(line = ''): number {
  return line.trim().split(' | ').length - 1
}

function kindsOf(
  raw: readonly { readonly line: string; readonly row?: TableRow | undefined }[],
): CircularLine[] {
  const texts = raw.map(({ line }) => line)
  const pages = new Set(texts.flatMap((line, at) => (isPageNumber(texts, line, at) ? [at] : [])))
  const repeated = new Set([...repeatedBeside(texts, pages), ...repeatedOften(texts)])
  return raw.flatMap(({ line, row }, at): CircularLine[] => {
    if (line === '') return []
    const isAfterBlank = (texts[at - 1] ?? '') === '' || pages.has(at - 1)
    const whole = { text: line, isAfterBlank, isInline: false }
    if (
      pages.has(at) ||
      (repeated.has(line) && !row) ||
      E_SIGNED.test(line) ||
      isCatchword(line, at, pages)
    ) {
      return [{ ...whole, kind: 'page' }]
    }
    if (row) return [{ ...whole, row }]
    return line
      .replaceAll(INLINE, '$1$2\n')
      .split('\n')
      .map((text, part) => {
        const kind = kindOf(text)
        return {
          text,
          isAfterBlank: isAfterBlank && part === 0,
          isInline: part > 0,
          ...(kind && { kind }),
        }
      })
  })
}

/** "Paragraf 1" alone, with its title in the next line. */
export function isPartNumber(line: string): boolean {
  return PART.test(line)
}

/** Whether a line's sentence is over where the next begins: an ordinal begins right below a title. */
export function isOverBefore({ text, row, kind }: CircularLine, next: string): boolean {
  return row !== undefined || /[.;:,]$/.test(text) || (kind === 'heading' && isOrdinal(next))
}

function kindOf(text: string): LineKind | undefined {
  if (HEADING.test(text)) return 'heading'
  if (isClosing(text) || PLACE_AND_DATE.test(text)) return 'closing'
  if (isValidity(text)) return 'validity'
  if (isCapitals(text)) return OFFICE.test(text) ? 'closing' : 'heading'
  if (BEFORE.test(text)) return 'before'
  return OPENING.test(text) ? 'opening' : undefined
}

/** A title: several words, all in capitals. */
function isCapitals(text: string): boolean {
  return (
    / /.test(text) &&
    /[A-Z]{3}/.test(text) &&
    !/[a-z]/.test(text) &&
    !/[;:]$/.test(text) &&
    !/^\S{1,3}[.)] |^[A-Z]{1,2}\d/.test(text)
  )
}

/** A number alone is a page's where nothing stands on one side of it. */
function isPageNumber(raw: readonly string[], line: string, at: number): boolean {
  if (PAGE.test(line) || MESSAGE.test(line)) return true
  return BARE.test(line) && ((raw[at - 1] ?? '') === '' || (raw[at + 1] ?? '') === '')
}

/** What begins the next page, told at the foot of this one: "b. bahwa . . ." */
function isCatchword(line: string, at: number, pages: ReadonlySet<number>): boolean {
  return CATCHWORD.test(line) && line.length < 40 && [1, 2, 3].some((by) => pages.has(at + by))
}

/** Headers and footers: what stands in more than one place beside a page number. */
function repeatedBeside(raw: readonly string[], pages: ReadonlySet<number>): ReadonlySet<string> {
  const numbers = [...pages].filter((at) => !MESSAGE.test(raw[at]!))
  const places = new Set(
    numbers.flatMap((at) => [
      raw.findLastIndex((line, place) => place < at && line !== ''),
      raw.findIndex((line, place) => place > at && line !== ''),
    ]),
  )
  const beside = [...places].flatMap((at) => raw[at] ?? [])
  return new Set(beside.filter((line, at) => beside.indexOf(line) !== at))
}

/** What stands on each page, and is neither a number nor part of a sentence. */
function repeatedOften(raw: readonly string[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const line of raw) times.set(line, (times.get(line) ?? 0) + 1)
  return new Set(
    [...times].flatMap(([line, count]) =>
      count >= REPEATED.times &&
      line.length >= REPEATED.shortest &&
      !/[.;:,]$/.test(line) &&
      readMarkers(line).length === 0
        ? [line]
        : [],
    ),
  )
}
