import type { Language } from '../../model/language.ts'
import type { Marker } from './markers.ts'

/** Numbers that are open: a clause, a part of it, a part of that. */
export type OpenNumbers = readonly Marker[]

/** At one remove a number was left out, as scans do. */
const SKIPPED = 2
/** No regulation has a part of a part of more. */
const DEEPEST = 8

/**
 * The numbers that are open once this one begins; undefined where it cannot begin there, and stands in a
 * sentence. `isAfterSentence` tells whether what came before has ended.
 */
export function withMarker(
  open: OpenNumbers,
  marker: Marker,
  isAfterSentence: boolean,
): OpenNumbers | undefined {
  if (marker.kind === 'article' || marker.kind === 'ordinal') {
    const [before] = open
    const follows = before?.kind !== marker.kind || marker.value > before.value
    return follows && (isAfterSentence || marker.rest === '') ? [marker] : undefined
  }
  if (marker.kind === 'decimal') return withDecimal(open, marker, isAfterSentence)
  const level = open.findLastIndex((one) => isNext(one, marker, isAfterSentence))
  if (level >= 0) {
    const value = marker.kind === 'bullet' ? open[level]!.value + 1 : marker.value
    return [...open.slice(0, level), { ...marker, value }]
  }
  if (open.length === 0) return [{ ...marker, value: Math.max(marker.value, 1) }]
  // "2. Attendance" behind "1.4".
  if (marker.kind === 'number' && open[0]!.kind === 'decimal') {
    if (isNextDecimal(partsOf(open[0]!), [marker.value])) return [marker]
  }
  if (open.length >= DEEPEST) return undefined
  if (marker.kind === 'bullet') return [...open, { ...marker, value: 1 }]
  const isFirst = marker.value === 1 && open.at(-1)?.kind !== marker.kind
  return isFirst ? [...open, marker] : undefined
}

/**
 * "3.1" tells by itself what it is part of. In the midst of a sentence only the very next one begins: "see section
 * 2.1" does not.
 */
function withDecimal(
  open: OpenNumbers,
  marker: Marker,
  isAfterSentence: boolean,
): OpenNumbers | undefined {
  const [before] = open
  const begins =
    !before ||
    isNextDecimal(partsOf(before), partsOf(marker)) ||
    (isAfterSentence && isLaterDecimal(partsOf(before), partsOf(marker))) ||
    (!/^\d/.test(before.written) && marker.written.endsWith('.1'))
  return begins ? [marker] : undefined
}

/** "3.1" after "3", "3.2" after "3.1", "4" or "4.1" after either. */
function isNextDecimal(before: readonly number[], parts: readonly number[]): boolean {
  const at = parts.findIndex((part, index) => part !== before[index])
  if (at < 0 || parts.slice(at + 1).some((part) => part !== 1)) return false
  return at >= before.length ? parts[at] === 1 : parts[at] === before[at]! + 1
}

function isLaterDecimal(before: readonly number[], parts: readonly number[]): boolean {
  const at = parts.findIndex((part, index) => part !== before[index])
  const by = (parts[at] ?? 0) - (before[at] ?? 0)
  return at === 0 ? by === 1 : by > 0
}

function partsOf({ written }: Marker): number[] {
  return written.split('.').map(Number)
}

/** Whether it is the next of a series that is open: "I." after "H.", and not the first of Roman numbers. */
export function isSuccessor(open: OpenNumbers, { kind, value }: Marker): boolean {
  return open.some((one) => one.kind === kind && one.value + 1 === value)
}

function isNext(before: Marker, marker: Marker, isAfterSentence: boolean): boolean {
  if (before.kind !== marker.kind) return false
  if (marker.kind === 'bullet') return true
  const isSeries = marker.kind !== 'code' || lettersOf(before) === lettersOf(marker)
  const by = marker.value - before.value
  return isSeries ? by === 1 || (isAfterSentence && by === SKIPPED) : isAfterSentence
}

function lettersOf({ written }: Marker): string {
  return written.replaceAll(/\d/g, '')
}

/**
 * A clause's number as regulations cite it.
 *
 * @example numberOf(open, 'id') // '3 huruf b'
 */
export function numberOf(open: OpenNumbers, language: Language): string {
  return open
    .map((marker, at) =>
      at === 0 ? firstPart(marker, language) : partOf(marker, open[at - 1]!, language),
    )
    .join(language === 'id' ? ' ' : '')
}

function firstPart({ kind, written, value }: Marker, language: Language): string {
  if (kind === 'article') return `${language === 'id' ? 'Pasal' : 'Article'} ${written}`
  if (kind === 'bullet') return `${language === 'id' ? 'butir' : 'item'} ${value}`
  return kind === 'bracketed' || kind === 'bracketed-letter' ? `(${written})` : written
}

function partOf({ kind, written, value }: Marker, parent: Marker, language: Language): string {
  if (language === 'en') return kind === 'bullet' ? ` item ${value}` : `(${written})`
  switch (kind) {
    case 'bullet':
      return `butir ${value}`
    case 'bracketed':
      return parent.kind === 'article' ? `ayat (${written})` : `angka (${written})`
    case 'capital':
    case 'letter':
    case 'letter-bracket':
    case 'bracketed-letter':
      return `huruf ${written}`
    default:
      return `angka ${written}`
  }
}
