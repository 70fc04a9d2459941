import type { Language } from '../../model/language.ts'
import type { Marker } from './markers.ts'

/** Numbers that are open: a clause, a part of it, a part of that. */
export type OpenNumbers = readonly Marker[]

/** At one remove a number was left out, as scans do. */
const SKIPPED = 2

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
  if (marker.kind === 'decimal') return withDecimal(open, marker)
  const level = open.findLastIndex((one) => isNext(one, marker, isAfterSentence))
  if (level >= 0) {
    const value = marker.kind === 'bullet' ? open[level]!.value + 1 : marker.value
    return [...open.slice(0, level), { ...marker, value }]
  }
  if (marker.kind === 'bullet') return [...open, { ...marker, value: 1 }]
  if (open.length === 0) return [marker]
  const isFirst = marker.value === 1 && open.at(-1)?.kind !== marker.kind
  return isFirst ? [...open, marker] : undefined
}

/** "3.1" tells by itself what it is part of. */
function withDecimal(open: OpenNumbers, marker: Marker): OpenNumbers | undefined {
  const [head] = marker.written.split('.')
  const isOwn = open.length === 0 || open[0]!.written.split('.')[0] === head
  const isNew =
    open[0]?.kind === 'decimal' && Number(head) === Number(open[0].written.split('.')[0]) + 1
  const isFirst = open[0]?.kind !== 'decimal' && marker.written.endsWith('.1')
  return isOwn || isNew || isFirst ? [marker] : undefined
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
    case 'letter':
    case 'letter-bracket':
    case 'bracketed-letter':
      return `huruf ${written}`
    default:
      return `angka ${written}`
  }
}
