import { OFFICES } from './offices.ts'

/** A line of a pasted text, by what it is beside clauses; undefined where it may be part of one. */
export type LineKind = 'page' | 'heading' | 'closing' | 'before' | 'opening'

export interface CircularLine {
  readonly text: string
  readonly isAfterBlank: boolean
  /** It stood behind another in one line of the text. */
  readonly isInline: boolean
  readonly kind?: LineKind
}

const PAGE =
  /^(?:[-–—] ?\d{1,3} ?[-–—]|(?:halaman|hal\.?|page) \d{1,3}(?: (?:dari|of|\/) \d{1,3})?)$/i
const BARE = /^\d{1,3}$/
const CATCHWORD = /(?: ?\. ?\. ?\.| ?…)$/
const E_SIGNED =
  /ditandatangani secara elektronik|sertifikat elektronik|\bBSrE\b|electronically signed/i
const HEADING = /^(?:bab [ivxlc]+\b|bagian ke[a-z]+\b|paragraf \d+\b|lampiran\b)/i
const CLOSING =
  /^(?:demikian(?:lah)?\b|ditetapkan di\b|dikeluarkan di\b|tembusan\b|salinan sesuai\b|ttd\b|a\.n\.|u\.b\.|issued (?:at|in)\b|signed\b ?[,:]?(?: by\b.*)?$|yours (?:sincerely|faithfully)\b|(?:surat edaran|edaran|instruksi|peraturan|keputusan)(?: [a-z]+)? ini (?:mulai )?berlaku\b)/i
const OFFICE = new RegExp(`^(?:${OFFICES}|PJ\\.?|PLT\\.?|PLH\\.?|DIREKTUR|CHIEF|HEAD)\\b`)
const PLACE_AND_DATE = /^[A-Z][A-Za-z .]{2,40}, \d{1,2} [A-Za-z]+ \d{4}$/
const BEFORE =
  /^(?:menimbang|mengingat|memperhatikan|membaca)\b|^dasar(?: hukum)? ?:?$|^(?:kepada|yth\.?|to)(?: ?:| yth\b|$|(?= ))/i
const OPENING =
  /^(?:sehubungan|berkenaan|berdasarkan|dalam rangka|menindaklanjuti|memperhatikan hal|dengan ini|untuk itu|memutuskan|menetapkan|menginstruksikan|memerintahkan|surat edaran|instruksi|peraturan|keputusan|isi edaran|di(?: tempat)?$|di ?[-–] ?|tempat$|in view of)/i
const PART = /^(?:bab [ivxlc]+|bagian ke[a-z ]+|paragraf \d+)$/i
/** When a message came, and whose it is, before its first line. */
const MESSAGE =
  /^(?:\[[\d/.:]+,? [\d/.:]+\]|\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}[.:]\d{2} -) [^:]{1,60}:(?= |$)/
const BAR = ' | '
const MARKED = /^\(?\w{1,5}[.)]$|^\W$/
const KEYCAP = /(\d)\uFE0F?\u20E3/g
const INLINE = /([;:.]) (?=(?:\d{1,2}|[a-z])[.)] \S)/g

/** The lines of a pasted text, each with what it is beside clauses. Blank ones are gone, spaces are single. */
export function linesOf(pasted: string): CircularLine[] {
  const typed = pasted.replaceAll(/[\u00ad\u200b\ufeff]/g, '').split(/\r\n|[\r\n\f\u2028\u2029]/)
  const raw = typed
    .map((line, at) => (isInTable(typed, at) ? cellsOf(line).join(BAR) : line))
    .map((line) => line.replaceAll(KEYCAP, '$1.').replaceAll(/\s+/g, ' ').trim())
    .flatMap((line) => {
      const sender = MESSAGE.exec(line)?.[0]
      return sender ? [sender, line.slice(sender.length).trim()] : [line]
    })
  const pages = new Set(raw.flatMap((line, at) => (isPageNumber(raw, line, at) ? [at] : [])))
  const repeated = repeatedBeside(raw, pages)
  return raw.flatMap((line, at): CircularLine[] => {
    if (line === '') return []
    const isAfterBlank = (raw[at - 1] ?? '') === '' || pages.has(at - 1)
    if (
      pages.has(at) ||
      repeated.has(line) ||
      E_SIGNED.test(line) ||
      isCatchword(line, at, pages)
    ) {
      return [{ text: line, isAfterBlank, isInline: false, kind: 'page' }]
    }
    return line
      .replaceAll(INLINE, '$1\n')
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

/** A row of a table, its cells between bars. */
export function isTableRow(text: string): boolean {
  return text.includes(BAR)
}

/** Several lines of cells on end: a number, a tab and its text are none, nor what stands before colons. */
function isInTable(lines: readonly string[], at: number): boolean {
  return isOfCells(lines[at]!) && [at - 1, at + 1].some((beside) => isOfCells(lines[beside] ?? ''))
}

function isOfCells(line: string): boolean {
  const cells = cellsOf(line)
  const least = MARKED.test(cells[0] ?? '') ? 3 : 2
  return cells.length >= least && !cells.some((cell) => cell.startsWith(':'))
}

function cellsOf(line: string): string[] {
  return line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
}

/** "Paragraf 1" alone, with its title in the next line. */
export function isPartNumber(line: string): boolean {
  return PART.test(line)
}

function kindOf(text: string): LineKind | undefined {
  if (HEADING.test(text)) return 'heading'
  if (CLOSING.test(text) || PLACE_AND_DATE.test(text)) return 'closing'
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
