import type { Language } from '../../model/language.ts'
import { readHeaderFacts, type HeaderFacts } from './header-facts.ts'
import { isOverBefore, isPartNumber, linesOf, type CircularLine } from './circular-lines.ts'
import { isClosing, noteBehind } from './closings.ts'
import { attachmentNamed, isAside, isTitle, isTitleWord } from './headings.ts'
import { isSuccessor, numberOf, withMarker, type OpenNumbers } from './clause-numbers.ts'
import { joinLines } from './join-lines.ts'
import { readMarkers, type Marker } from './markers.ts'
import { behindTitles, withTitle, type Title } from './titles.ts'

/** A clause as its circular has it. */
export interface CircularClause {
  /** "3 huruf b". */
  readonly number: string
  readonly text: string
}

/** What of the text belongs to no clause. */
export interface CircularRest {
  readonly kind: 'before' | 'heading' | 'page' | 'closing' | 'scanned'
  readonly text: string
}

export interface Circular {
  readonly header: HeaderFacts
  readonly clauses: readonly CircularClause[]
  /** In the order of the text. */
  readonly rest: readonly CircularRest[]
}

interface ReadClause {
  readonly number: string
  readonly depth: number
  text: string
  /** Of itself, where it has one, and those without a number above it. */
  readonly titles: readonly string[]
  readonly isHeaded?: boolean
}

interface Reading {
  open: OpenNumbers
  readonly clauses: ReadClause[]
  /** Those without a number under which the text stands. */
  titles: readonly Title[]
  readonly rest: { kind: CircularRest['kind']; text: string }[]
  /** Considerations and addressees, which are numbered and no clauses. */
  isBefore: boolean
  /** Once the last clause is over; after a word on validity clauses may go on. */
  end?: 'closing' | 'validity'
  /** The title of what the circular rests on, whose parts are none of its clauses. */
  aside?: Aside
  /** A row of a table was the last line of the last clause. */
  isAfterRow: boolean
  /** The attachment behind the signature, whose clauses have numbers of their own. */
  attachment?: { readonly name: string; hasBegun: boolean }
}

/** "… disampaikan hal-hal sebagai berikut:" */
const GOES_ON = /(?:berikut|following) ?:$/i

interface Aside {
  readonly marker: Marker
  /** How its first part is numbered. */
  first?: Marker['kind'] | undefined
}

/**
 * A circular, pasted as a PDF gives it: its clauses by number, what it says of itself, and what belongs to no
 * clause, so that not a letter is lost. A number that stands at the head of a line within a sentence begins none.
 *
 * @example readCircular('1. Setiap Kamis bekerja dari rumah.', 'id').clauses // [{ number: '1', text: … }]
 */
export function readCircular(pasted: string, language: Language): Circular {
  const { lines, mended } = linesOf(pasted)
  const read = readLines(lines, language, true)
  // Where considerations seem to go on to the end, they were none.
  const { clauses, rest } = read.clauses.some(({ text }) => text !== '')
    ? read
    : readLines(lines, language, false)
  if (mended.length > 0) rest.push({ kind: 'scanned', text: mended.join('\n') })
  return {
    header: readHeaderFacts(rest, lines.map(({ text }) => text).join('\n')),
    clauses: behindTitles(clauses, rest.findLast(({ kind }) => kind === 'before')?.text)
      .filter(
        ({ text, depth, isHeaded = false }, at) =>
          text !== '' || (!isHeaded && (clauses[at + 1]?.depth ?? 0) <= depth),
      )
      .map(({ number, text }) => ({ number, text })),
    rest,
  }
}

function readLines(lines: readonly CircularLine[], language: Language, skips: boolean): Reading {
  const reading: Reading = {
    open: [],
    clauses: [],
    titles: [],
    rest: [],
    isBefore: false,
    isAfterRow: false,
  }
  const text = lines.filter(({ kind }) => kind !== 'page')
  let at = 0
  for (const line of lines) {
    if (line.kind === 'page') {
      leaveOut(reading, 'page', line.text)
      continue
    }
    readLine(reading, line, { previous: text[at - 1], next: text[at + 1], language, skips })
    at += 1
  }
  return reading
}

interface Beside {
  readonly previous: CircularLine | undefined
  readonly next: CircularLine | undefined
  readonly language: Language
  readonly skips: boolean
}

function readLine(reading: Reading, line: CircularLine, beside: Beside): void {
  const { kind, text } = line
  const { previous, skips } = beside
  const attachment = reading.end === 'closing' ? attachmentNamed(text) : undefined
  if (attachment) {
    delete reading.end
    reading.open = []
    reading.titles = []
    reading.attachment = { name: attachment, hasBegun: false }
    return leaveOut(reading, 'heading', text)
  }
  if (reading.end === 'closing') return behindClosing(reading, text)
  if (isInAside(reading, line, beside)) return leaveOut(reading, 'before', text)
  const isAfterSentence = line.isAfterBlank || !previous || isOverBefore(previous, text)
  const hasBegun = reading.clauses.length > 0
  if (hasBegun && line.row?.hasCells) return goOn(reading, line)
  if (reading.end === 'validity' && !isGoingOn(reading, text)) {
    if (kind === 'closing') reading.end = 'closing'
    return leaveOut(reading, 'closing', text)
  }
  const section = sectionNamed(reading, text, beside)
  if (section !== undefined) {
    reading.titles = withTitle(reading.titles, section, reading.clauses.length)
    return leaveOut(reading, 'heading', text)
  }
  if (begin(reading, line, { ...beside, isAfterSentence })) return
  if (reading.attachment?.hasBegun === false) return leaveOut(reading, 'heading', text)
  if (hasBegun && isEnd(reading, line, isAfterSentence)) {
    reading.end = kind === 'validity' ? 'validity' : 'closing'
    return leaveOut(reading, 'closing', text)
  }
  const isNamed = previous && isPartNumber(previous.text) && !/[.;:,]$/.test(text)
  const isUnderTitle = previous?.kind === 'heading' || isTitleAlone(reading)
  if (isNamed || isPartNumber(text) || (kind === 'heading' && (isAfterSentence || isUnderTitle))) {
    if (hasBegun || isOfClauses(reading, text)) {
      reading.titles = withTitle(reading.titles, text, reading.clauses.length)
    }
    return leaveOut(reading, hasBegun ? 'heading' : 'before', text)
  }
  if (hasBegun) return goOn(reading, line)
  if (kind === 'before') reading.isBefore = skips
  else if (kind === 'opening' || kind === 'heading') reading.isBefore = false
  leaveOut(reading, 'before', text)
}

/** A note behind the closing asks as a clause does, of its own number. */
function behindClosing(reading: Reading, text: string): void {
  const note = noteBehind(text)
  if (!note || reading.clauses.length === 0) return leaveOut(reading, 'closing', text)
  delete reading.end
  reading.open = []
  reading.attachment = { name: note.name, hasBegun: true }
  reading.clauses.push({ number: note.name, depth: 1, text: note.text, titles: [] })
}

/** "2 Attendance" above 2.1, or behind 1.4. */
function sectionNamed(
  { open, clauses }: Reading,
  text: string,
  { next }: Beside,
): string | undefined {
  const [, number = '', title] = /^([1-9]\d?) (\p{Lu}[^.;:]{2,60})$/u.exec(text) ?? []
  if (title === undefined) return undefined
  const isAboveFirst = next?.text.startsWith(`${number}.1 `) ?? false
  const last = open[0]?.kind === 'decimal' ? clauses.at(-1)?.number : undefined
  const isBehind = last !== undefined && Number(last.split('.')[0]) + 1 === Number(number)
  return isAboveFirst || (isBehind && isTitleWord(title)) ? title : undefined
}

/** The circular's own title stands above its first clause, too: it is no part's. */
function isOfClauses({ titles, rest }: Reading, text: string): boolean {
  const before = rest.at(-1)?.text ?? ''
  return titles.length > 0 || isPartNumber(text) || /[.:;]$/.test(before)
}

/** Whether it is of the laws and reasons under their title, which end with the next number of its kind. */
function isInAside(reading: Reading, { text, kind }: CircularLine, { next }: Beside): boolean {
  const { aside } = reading
  if (!aside) return false
  const { marker, first } = aside
  const markers = readMarkers(text)
  const after = markers.find((one) => one.kind === marker.kind && one.value === marker.value + 1)
  // Laws may be numbered as the parts are.
  const isNextPart = after !== undefined && (first !== marker.kind || isTitle(after, next))
  if (kind === 'closing' || isNextPart || GOES_ON.test(text)) {
    delete reading.aside
    return false
  }
  aside.first ??= markers[0]?.kind
  return true
}

/** A clause goes on behind a word on validity: the very next of the numbers that are open. */
function isGoingOn(reading: Reading, text: string): boolean {
  const goes = readMarkers(text).some((marker) => isSuccessor(reading.open, marker))
  if (goes) delete reading.end
  return goes
}

/** A word on validity is the clause itself where nothing stands behind its number yet. */
function isEnd(
  { clauses }: Reading,
  { kind, text }: CircularLine,
  isAfterSentence: boolean,
): boolean {
  if (kind === 'validity') return clauses.at(-1)?.text !== '' && /^\p{Lu}/u.test(text)
  return kind === 'closing' && (isAfterSentence || (isClosing(text) && /^\p{Lu}/u.test(text)))
}

/** Nothing stands below the last title yet. */
function isTitleAlone({ clauses }: Pick<Reading, 'clauses'>): boolean {
  const last = clauses.at(-1)
  return last?.isHeaded === true && last.text === ''
}

/** Whether the line begins a clause, or several at once: "1. a. Pegawai …". */
function begin(
  reading: Reading,
  line: CircularLine,
  {
    isAfterSentence,
    isWithin = false,
    ...beside
  }: Beside & {
    readonly isAfterSentence: boolean
    /** Behind another in its line, where only a part of that one begins. */
    readonly isWithin?: boolean
  },
): boolean {
  const markers = readMarkers(line.text)
  const likely = markers.filter((marker) => isSuccessor(reading.open, marker))
  for (const marker of new Set([...likely, ...markers])) {
    const isPlain = marker.kind !== 'article' && marker.kind !== 'ordinal'
    if (reading.isBefore && isPlain) return false
    const isOver = isAfterSentence || isNextDictum(reading.open, marker, line.text)
    const open = withMarker(reading.open, marker, isOver && !line.isInline)
    if (!open || (isWithin && open.length <= reading.open.length)) continue
    reading.isBefore = false
    reading.open = open
    const { attachment } = reading
    if (attachment) attachment.hasBegun = true
    const its = numberOf(open, beside.language)
    const number = attachment ? `${attachment.name} ${its}` : its
    const titles = reading.titles.map(({ text }) => text)
    const clause = { number, depth: open.length, text: '', titles }
    reading.isAfterRow = false
    // "I. PENGATURAN KERJA" is a title: what it asks stands below.
    if (isTitle(marker, beside.next)) {
      reading.clauses.push({ ...clause, titles: [...titles, marker.rest], isHeaded: true })
      if (beside.skips && isAside(marker)) reading.aside = { marker }
      leaveOut(reading, 'heading', line.text)
      return true
    }
    reading.clauses.push(clause)
    const within = { text: marker.rest, isAfterBlank: false, isInline: false }
    const given = { ...beside, isAfterSentence: false, isWithin: true }
    if (!begin(reading, within, given)) goOn(reading, within)
    return true
  }
  return false
}

/** "KEDUA : …" behind KESATU, of which nothing says that its sentence is over. */
function isNextDictum(open: OpenNumbers, marker: Marker, text: string): boolean {
  return marker.kind === 'ordinal' && isSuccessor(open, marker) && /^[\p{L} ]{5,40}:/u.test(text)
}

/** Rows of a table stand below each other, and what follows them below the last. */
function goOn(reading: Reading, { text, row }: CircularLine): void {
  // A table of the attachment before any number of it is of no clause before.
  if (reading.attachment?.hasBegun === false) {
    reading.attachment.hasBegun = true
    reading.clauses.push({ number: reading.attachment.name, depth: 1, text: '', titles: [] })
  }
  const clause = reading.clauses.at(-1)!
  const isApart = row !== undefined || reading.isAfterRow
  clause.text = isApart ? `${clause.text}\n${text}`.trim() : joinLines(clause.text, text)
  reading.isAfterRow = row !== undefined
}

function leaveOut({ rest }: Reading, kind: CircularRest['kind'], text: string): void {
  const last = rest.at(-1)
  if (last?.kind === kind) last.text += `\n${text}`
  else rest.push({ kind, text })
}
