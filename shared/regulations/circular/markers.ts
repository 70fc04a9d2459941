import { DIGIT_WORDS } from '../../text/digit-words.ts'

/** How circulars number what they say. */
export type MarkerKind =
  | 'article'
  | 'ordinal'
  | 'roman'
  | 'capital'
  | 'code'
  | 'decimal'
  | 'number'
  | 'number-bracket'
  | 'bracketed'
  | 'letter'
  | 'letter-bracket'
  | 'bracketed-letter'
  | 'small-roman'
  | 'bullet'

/** What may begin a clause, and what of the line is behind it. */
export interface Marker {
  readonly kind: MarkerKind
  /** From 1; of a bullet, 0. */
  readonly value: number
  /** The number without brackets and full stops. */
  readonly written: string
  readonly rest: string
}

/** From 1 to 99, without spaces: "keduapuluhsatu". */
const ORDINALS = Array.from({ length: 99 }, (_, at) => `ke${cardinalOf(at + 1)}`)
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

function cardinalOf(value: number): string {
  const digit = DIGIT_WORDS[(value % 10) - 1] ?? ''
  if (value === 10) return 'sepuluh'
  if (value === 11) return 'sebelas'
  if (value < 10) return digit
  if (value < 20) return `${digit}belas`
  return `${DIGIT_WORDS[Math.floor(value / 10) - 1]}puluh${digit}`
}

type Reader = (line: string) => Marker | undefined

function byPattern(
  kind: MarkerKind,
  pattern: RegExp,
  valueOf: (written: string) => number,
): Reader {
  return (line) => {
    const match = pattern.exec(line)
    const written = match?.[1] ?? ''
    const value = match ? valueOf(written) : 0
    return match && value > 0 ? { kind, value, written, rest: (match[2] ?? '').trim() } : undefined
  }
}

/** "aa" is behind "z". */
const letterValue = (written: string): number =>
  (written.length - 1) * ALPHABET.length + ALPHABET.indexOf(written.charAt(0).toLowerCase()) + 1
const romanValue = (written: string): number => ROMANS.indexOf(written.toUpperCase()) + 1

/** In the order in which a line is tried; one line may be read in two ways, as "i." is. */
const READERS: readonly Reader[] = [
  byPattern('article', /^(?:pasa[l1]|article|section) (\d{1,3})(?![\d(])[.:]? ?(.*)$/i, Number),
  readOrdinal,
  byPattern('decimal', /^([1-9]\d?(?:\.\d{1,2}){1,3})\.? (?! )(.*)$/, () => 1),
  byPattern('number', /^([1-9]\d{0,2}) ?\.(?!\d) ?(.*)$/, Number),
  byPattern('number-bracket', /^([1-9]\d{0,2}) ?\) ?(.*)$/, Number),
  byPattern('bracketed', /^\(([1-9]\d{0,2})\) ?(.*)$/, Number),
  byPattern('code', /^([A-Z]{1,2}\d{1,2})[.:)]?(?: (.*))?$/, (written) =>
    Number(written.replace(/^[A-Z]+/, '')),
  ),
  // "a.n." and "u.b." stand before a signature.
  byPattern('letter', /^([a-z]|aa|bb|cc|dd|ee|ff|gg|hh)\.(?![a-z]\.) ?(.*)$/, letterValue),
  byPattern('letter-bracket', /^([a-z])\) ?(.*)$/, letterValue),
  byPattern('bracketed-letter', /^\(([a-z])\) ?(.*)$/, letterValue),
  byPattern('roman', /^([IVX]{1,5})\. ?(.*)$/, romanValue),
  byPattern('small-roman', /^\(?([ivx]{1,5})[.)] ?(.*)$/, romanValue),
  byPattern('capital', /^([A-Z])[.)] (.*)$/, letterValue),
  readBullet,
]

/** Every way in which the line may begin a clause. */
export function readMarkers(line: string): Marker[] {
  return READERS.flatMap((read) => read(line) ?? [])
}

/** "KESATU", "Pertama:", which needs no sentence to have ended above it. */
export function isOrdinal(line: string): boolean {
  return readOrdinal(line) !== undefined
}

function readOrdinal(line: string): Marker | undefined {
  const words = line.split(/[ :;,.]/, 3)
  for (let count = words.length; count > 0; count -= 1) {
    const written = words.slice(0, count).join(' ')
    const plain = written.toLowerCase().replaceAll(' ', '')
    const value = plain === 'pertama' ? 1 : ORDINALS.indexOf(plain) + 1
    const rest = line.slice(written.length)
    // "Kedua pihak" is no number: it stands alone, in capitals, or before a colon.
    const isNumber = written === written.toUpperCase() || /^ ?[:.;]/.test(rest) || rest === ''
    if (value === 0 || !isNumber || words[count - 1] === '') continue
    return { kind: 'ordinal', value, written, rest: rest.replace(/^ ?[:.;,]/, '').trim() }
  }
  return undefined
}

function readBullet(line: string): Marker | undefined {
  const match =
    /^(?:[•●▪◦‣·➢➤►▸▶»→✓\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc] ?|o (?=[A-Za-z]{2})|\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}? ?(?=\S)|[-–—*] (?!\d{1,2}[.:]\d{2})|[-–—](?=\p{Lu}))(.*)$/u.exec(
      line,
    )
  return match
    ? { kind: 'bullet', value: 0, written: '', rest: (match[1] ?? '').trim() }
    : undefined
}
