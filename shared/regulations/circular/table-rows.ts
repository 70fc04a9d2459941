import { WEEKDAYS } from '../../text/weekday-names.ts'
import { readMarkers } from './markers.ts'

/** A line of a table: with cells between bars, or of figures behind their name, whose cells nothing tells apart. */
export interface TableRow {
  readonly text: string
  readonly hasCells: boolean
}

const BAR = ' | '
const MARKED = /^\(?\w{1,5}[.)]$|^\W$/
/** Columns of one table begin this near to each other. */
const ASIDE = 2
/** Two cells are further apart than words that a PDF spreads over its line. */
const GAP = 3
const FIGURE =
  /^(?:\d{1,3}(?:[.,:]\d{1,2})?%?(?:[-–—]\d{1,3}(?:[.,:]\d{1,2})?%?)?|[-–—%]|s\.?d\.?|s\/d|sampai|dengan|hingga|pukul|wib|wita|wit|jam|menit|orang|hari|persen|to|hours|days)$/i
const DAY = new RegExp(`^(?:${[...WEEKDAYS.id, ...WEEKDAYS.en].join('|')})(?![a-z])`, 'i')
/** Of a table each of whose cells stands in a line of its own. */
const CELL = { longest: 30, fewest: 4, figures: 2 } as const

/** What of the lines is a row of a table, as word processors and PDFs copy them; undefined for each that is none. */
export function tableRowsOf(lines: readonly string[]): (TableRow | undefined)[] {
  const cells = lines.map(cellsOf)
  const figures = lines.map((line) => isOfFigures(line))
  const alone = cellsAlone(lines)
  return lines.map((line, at) => {
    const own = cells[at]!
    const isRow = [at - 1, at + 1].some((beside) => areRows(own, cells[beside] ?? NO_CELLS))
    if (isRow) return { text: own.texts.join(BAR), hasCells: true }
    const isOfList = figures[at] && (figures[at - 1] || figures[at + 1])
    const isHead = figures[at + 1] && figures[at + 2] && isHeadOfFigures(lines, at)
    return isOfList || isHead || alone.has(at) ? { text: line, hasCells: false } : undefined
  })
}

interface Cells {
  readonly texts: readonly string[]
  /** Where each begins, of those that spaces part. */
  readonly columns?: readonly number[]
}

const NO_CELLS: Cells = { texts: [] }

/** Cells that tabs part, or several spaces; none where there are too few, or they stand behind colons. */
function cellsOf(line: string): Cells {
  const isTabbed = line.includes('\t')
  const found = isTabbed
    ? line.split('\t').map((text) => ({ text: text.trim(), column: 0 }))
    : [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({ text, column: index }))
  const filled = found.filter(({ text }) => text !== '')
  const texts = filled.map(({ text }) => text)
  const marks = texts.findIndex((text) => !MARKED.test(text))
  const tooFew = marks < 0 || texts.length < 2 + marks
  if (tooFew || texts.some((text) => text.startsWith(':'))) return NO_CELLS
  if (isTabbed) return { texts }
  const [first, second] = filled
  const gap = second!.column - first!.column - first!.text.length
  const isNarrow = texts.length === 2 && gap < GAP
  if (isNarrow || first!.text.endsWith(':') || beginsClause(first!.text)) return NO_CELLS
  return { texts, columns: filled.map(({ column }) => column) }
}

/** "KESATU" and "Pasal 1" have their text behind spaces, too. */
function beginsClause(cell: string): boolean {
  return readMarkers(cell).some(({ kind }) => kind !== 'number' && kind !== 'letter')
}

/** Several lines of cells on end: those that spaces part stand below each other. */
function areRows(one: Cells, other: Cells): boolean {
  if (one.texts.length === 0 || other.texts.length === 0) return false
  if (!one.columns || !other.columns) return !one.columns && !other.columns
  const { columns } = other
  return (
    one.columns.length === columns.length &&
    one.columns.every((column, at) => Math.abs(column - columns[at]!) <= ASIDE)
  )
}

/** "Senin s.d. Kamis 07.30–16.00 WIB": a name, and nothing but figures behind it. */
function isOfFigures(line: string): boolean {
  const tokens = line.trim().split(/\s+/)
  const isDay = DAY.test(tokens[0]!)
  const last = tokens.findLastIndex((token) => !FIGURE.test(token))
  const figures = tokens.slice(last + 1).filter((token) => /\d/.test(token))
  const named = tokens.slice(0, last + 1)
  return (
    named.length > 0 &&
    named.length <= 6 &&
    named.every((token) => /^\p{L}/u.test(token) || FIGURE.test(token)) &&
    figures.length >= (isDay ? 1 : 2)
  )
}

/** "Hari Masuk Pulang" above rows of figures, where a sentence or nothing is before it. */
function isHeadOfFigures(lines: readonly string[], at: number): boolean {
  const line = lines[at]!.trim()
  const before = (lines[at - 1] ?? '').trim()
  return /^\p{L}[\p{L} /]{2,40}$/u.test(line) && (before === '' || /[:.;]$/.test(before))
}

/** Lines of a run of short ones, several of which are figures alone. */
function cellsAlone(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  let run: number[] = []
  for (const [at, line] of [...lines, '.'].entries()) {
    const text = line.trim()
    if (text === '' || (text.length <= CELL.longest && !/[.;:,]$|^\S{1,4}[.)] /.test(text))) {
      if (text !== '') run.push(at)
      continue
    }
    const figures = run.filter((one) => lines[one]!.trim().split(/\s+/).every(isFigure))
    if (run.length >= CELL.fewest && figures.length >= CELL.figures)
      for (const one of run) found.add(one)
    run = []
  }
  return found
}

function isFigure(token: string): boolean {
  return /\d/.test(token) ? FIGURE.test(token) : /^(?:[-–—%]|persen|wib|wita|wit)$/i.test(token)
}
