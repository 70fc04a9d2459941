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

const ORDINALS = [
  ['kesatu', 'pertama'],
  ['kedua'],
  ['ketiga'],
  ['keempat'],
  ['kelima'],
  ['keenam'],
  ['ketujuh'],
  ['kedelapan'],
  ['kesembilan'],
  ['kesepuluh'],
  ['kesebelas'],
  ['keduabelas', 'kedua belas'],
  ['ketigabelas', 'ketiga belas'],
  ['keempatbelas', 'keempat belas'],
  ['kelimabelas', 'kelima belas'],
  ['keenambelas', 'keenam belas'],
  ['ketujuhbelas', 'ketujuh belas'],
  ['kedelapanbelas', 'kedelapan belas'],
  ['kesembilanbelas', 'kesembilan belas'],
  ['keduapuluh', 'kedua puluh'],
]
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

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

const letterValue = (written: string): number => ALPHABET.indexOf(written.toLowerCase()) + 1
const romanValue = (written: string): number => ROMANS.indexOf(written.toUpperCase()) + 1

/** In the order in which a line is tried; one line may be read in two ways, as "i." is. */
const READERS: readonly Reader[] = [
  byPattern('article', /^(?:pasal|article|section) (\d{1,3})(?![\d(])[.:]? ?(.*)$/i, Number),
  readOrdinal,
  byPattern('decimal', /^([1-9]\d?(?:\.\d{1,2}){1,3})\.? (?! )(.*)$/, () => 1),
  byPattern('number', /^([1-9]\d?)\.(?!\d) ?(.*)$/, Number),
  byPattern('number-bracket', /^([1-9]\d?)\) ?(.*)$/, Number),
  byPattern('bracketed', /^\(([1-9]\d?)\) ?(.*)$/, Number),
  byPattern('code', /^([A-Z]{1,2}\d{1,2})[.:)]?(?: (.*))?$/, (written) =>
    Number(written.replace(/^[A-Z]+/, '')),
  ),
  // "a.n." and "u.b." stand before a signature.
  byPattern('letter', /^([a-z])\.(?![a-z]\.) ?(.*)$/, letterValue),
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

function readOrdinal(line: string): Marker | undefined {
  const [first = '', second = ''] = line.split(/[ :;,.]/, 2)
  for (const written of [`${first} ${second}`, first]) {
    const value = ORDINALS.findIndex((words) => words.includes(written.toLowerCase())) + 1
    const rest = line.slice(written.length)
    // "Kedua pihak" is no number: it stands alone, in capitals, or before a colon.
    const isNumber = written === written.toUpperCase() || /^ ?[:.;]/.test(rest) || rest === ''
    if (value === 0 || !isNumber) continue
    return { kind: 'ordinal', value, written, rest: rest.replace(/^ ?[:.;,]/, '').trim() }
  }
  return undefined
}

function readBullet(line: string): Marker | undefined {
  const match = /^(?:[•●▪◦‣·] ?|[-–—*] )(.*)$/.exec(line)
  return match
    ? { kind: 'bullet', value: 0, written: '', rest: (match[1] ?? '').trim() }
    : undefined
}
