import type { Language } from '../../model/language.ts'
import { readHeaderFacts, type HeaderFacts } from './header-facts.ts'
import { isPartNumber, isTableRow, linesOf, type CircularLine } from './circular-lines.ts'
import { isSuccessor, numberOf, withMarker, type OpenNumbers } from './clause-numbers.ts'
import { joinLines } from './join-lines.ts'
import { readMarkers, type Marker } from './markers.ts'

/** A clause as its circular has it. */
export interface CircularClause {
  /** "3 huruf b". */
  readonly number: string
  readonly text: string
}

/** What of the text belongs to no clause. */
export interface CircularRest {
  readonly kind: 'before' | 'heading' | 'page' | 'closing'
  readonly text: string
}

export interface Circular {
  readonly header: HeaderFacts
  readonly clauses: readonly CircularClause[]
  /** In the order of the text. */
  readonly rest: readonly CircularRest[]
}

interface Reading {
  open: OpenNumbers
  readonly clauses: { number: string; depth: number; text: string; isHeaded?: boolean }[]
  readonly rest: { kind: CircularRest['kind']; text: string }[]
  /** Considerations and addressees, which are numbered and no clauses. */
  isBefore: boolean
  isClosing: boolean
}

/**
 * A circular, pasted as a PDF gives it: its clauses by number, what it says of itself, and what belongs to no
 * clause, so that not a letter is lost. A number that stands at the head of a line within a sentence begins none.
 *
 * @example readCircular('1. Setiap Kamis bekerja dari rumah.', 'id').clauses // [{ number: '1', text: … }]
 */
export function readCircular(pasted: string, language: Language): Circular {
  const lines = linesOf(pasted)
  const read = readLines(lines, language, true)
  // Where considerations seem to go on to the end, they were none.
  const { clauses, rest } = read.clauses.length > 0 ? read : readLines(lines, language, false)
  return {
    header: readHeaderFacts(rest, pasted),
    clauses: clauses
      .filter(
        ({ text, depth, isHeaded = false }, at) =>
          text !== '' || (!isHeaded && (clauses[at + 1]?.depth ?? 0) <= depth),
      )
      .map(({ number, text }) => ({ number, text })),
    rest,
  }
}

function readLines(lines: readonly CircularLine[], language: Language, skips: boolean): Reading {
  const reading: Reading = { open: [], clauses: [], rest: [], isBefore: false, isClosing: false }
  let previous: CircularLine | undefined
  for (const line of lines) {
    readLine(reading, line, { previous, language, skips })
    if (line.kind !== 'page') previous = line
  }
  return reading
}

function readLine(
  reading: Reading,
  line: CircularLine,
  {
    previous,
    language,
    skips,
  }: {
    readonly previous: CircularLine | undefined
    readonly language: Language
    readonly skips: boolean
  },
): void {
  const { kind, text } = line
  if (kind === 'page') return leaveOut(reading, 'page', text)
  if (reading.isClosing) return leaveOut(reading, 'closing', text)
  const isAfterSentence = line.isAfterBlank || !previous || /[.;:,]$/.test(previous.text)
  const hasBegun = reading.clauses.length > 0
  if (hasBegun && isTableRow(text)) return goOn(reading, text)
  if (begin(reading, line, { isAfterSentence, language })) return
  if (hasBegun && kind === 'closing' && isAfterSentence) {
    reading.isClosing = true
    return leaveOut(reading, 'closing', text)
  }
  const isTitle = previous && isPartNumber(previous.text) && !/[.;:,]$/.test(text)
  if (isTitle || (kind === 'heading' && (isAfterSentence || previous?.kind === 'heading'))) {
    return leaveOut(reading, hasBegun ? 'heading' : 'before', text)
  }
  if (hasBegun) return goOn(reading, text)
  if (kind === 'before') reading.isBefore = skips
  else if (kind === 'opening' || kind === 'heading') reading.isBefore = false
  leaveOut(reading, 'before', text)
}

/** Whether the line begins a clause, or several at once: "1. a. Pegawai …". */
function begin(
  reading: Reading,
  { text, isInline }: CircularLine,
  {
    isAfterSentence,
    language,
    isWithin = false,
  }: {
    readonly isAfterSentence: boolean
    readonly language: Language
    /** Behind another in its line, where only a part of that one begins. */
    readonly isWithin?: boolean
  },
): boolean {
  const markers = readMarkers(text)
  const likely = markers.filter((marker) => isSuccessor(reading.open, marker))
  for (const marker of new Set([...likely, ...markers])) {
    const isPlain = marker.kind !== 'article' && marker.kind !== 'ordinal'
    if (reading.isBefore && isPlain) return false
    const open = withMarker(reading.open, marker, isAfterSentence && !isInline)
    if (!open || (isWithin && open.length <= reading.open.length)) continue
    reading.isBefore = false
    reading.open = open
    const clause = { number: numberOf(open, language), depth: open.length, text: '' }
    // "I. PENGATURAN KERJA" is a title: what it asks stands below.
    if (isTitled(marker)) {
      reading.clauses.push({ ...clause, isHeaded: true })
      leaveOut(reading, 'heading', text)
      return true
    }
    reading.clauses.push(clause)
    const within = { text: marker.rest, isAfterBlank: false, isInline: false }
    const given = { isAfterSentence: false, language, isWithin: true }
    if (!begin(reading, within, given)) goOn(reading, marker.rest)
    return true
  }
  return false
}

/** Roman numbers and capitals stand before titles in capitals, too: of two words, or one of five letters and more. */
function isTitled({ kind, rest }: Marker): boolean {
  const isHigh = kind === 'roman' || kind === 'capital'
  return isHigh && /^[A-Z][A-Z ,/&()-]*$/.test(rest) && /[A-Z]{5}|[A-Z]{2} [A-Z]{2}/.test(rest)
}

function goOn({ clauses }: Reading, text: string): void {
  const clause = clauses.at(-1)!
  const last = clause.text.slice(clause.text.lastIndexOf('\n') + 1)
  const isRow = isTableRow(text) || isTableRow(last)
  clause.text = isRow ? `${clause.text}\n${text}`.trim() : joinLines(clause.text, text)
}

function leaveOut({ rest }: Reading, kind: CircularRest['kind'], text: string): void {
  const last = rest.at(-1)
  if (last?.kind === kind) last.text += `\n${text}`
  else rest.push({ kind, text })
}
