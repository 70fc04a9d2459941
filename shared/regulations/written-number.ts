import { DIGIT_WORDS } from '../text/digit-words.ts'

const UNDER_TWELVE = ['nol', ...DIGIT_WORDS, 'sepuluh', 'sebelas']
/** A number with what says the same behind it: "2 (dua)", "50% (lima puluh persen)". */
const TWICE =
  /(\d{1,6}(?:[.,]\d{1,4})?) {0,2}(%|persen(?![a-z]))? {0,2}\( {0,2}([a-z -]{2,60}?) {0,2}%? {0,2}\)/gi
/** The other way round: "two (2)". */
const TURNED = /(?<![a-z])((?:[a-z]{2,12}[ -]){1,3}) {0,2}\( {0,2}(\d{1,3}) {0,2}(%?) {0,2}\)/gi
const OF_HUNDRED = / ?(?:persen|prosen|per ?seratus|percent|per cent)$/
const ENGLISH =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** Before a number it adds nothing. */
const FILLER = /^(?:sebesar|sebanyak|selama|sejumlah) /i

/**
 * A value as circulars write numbers, with digits alone: in words behind it, which must say the same, or in words
 * alone. What says two things is left as it is, so that it is told.
 *
 * @example withDigits('2 (dua) hari') // '2 hari'
 * @example withDigits('lima puluh persen') // '50 persen'
 * @example withDigits('2 (tiga) hari') // '2 (tiga) hari'
 */
export function withDigits(text: string): string {
  const once = saidOnce(text.replace(FILLER, ''))
  return /\d/.test(once) ? once.trim() : wordsFirst(once.trim())
}

/**
 * Each number of a text that is said in digits and in words, in digits alone.
 *
 * @example saidOnce('paling banyak 2 (dua) hari') // 'paling banyak 2 hari'
 */
export function saidOnce(text: string): string {
  return text
    .replace(TWICE, (whole, digits, sign = '', words) => {
      const said = numberInWords(String(words).toLowerCase().trim().replace(OF_HUNDRED, ''))
      return said === Number(String(digits).replace(',', '.'))
        ? `${digits}${sign && ` ${sign}`}`
        : whole
    })
    .replace(TURNED, (whole, before, digits, sign) => {
      const said = String(before).trim()
      const words = said.replace(OF_HUNDRED, '').split(' ')
      const at = words.findIndex(
        (_, from) => numberInWords(words.slice(from).join(' ').toLowerCase()) === Number(digits),
      )
      const isShare = sign !== '' || OF_HUNDRED.test(said)
      return at < 0 ? whole : [...words.slice(0, at), `${digits}${isShare ? ' %' : ''}`].join(' ')
    })
}

/** "Dua pertiga" is no two of anything. */
const PART_OF = /^(?:pertiga|perempat|setengah|half|thirds?|quarters?)$/i

/** Its longest beginning that is a number, in digits. */
function wordsFirst(text: string): string {
  const words = text.split(' ')
  for (let length = Math.min(words.length, 8); length > 0; length--) {
    const value = numberInWords(words.slice(0, length).join(' ').toLowerCase())
    if (PART_OF.test(words[length] ?? '')) return text
    if (value !== undefined) {
      return [String(value).replace('.', ','), ...words.slice(length)].join(' ')
    }
  }
  return text
}

/** Undefined where it is no number below a thousand. */
function numberInWords(text: string): number | undefined {
  const english = englishNumber(text.split(/[ -]/))
  if (english !== undefined) return english
  const [whole = '', fraction, ...rest] = text.split(' koma ')
  const value = wholeInWords(whole.split(' '))
  if (fraction === undefined || value === undefined) return value
  const digits = fraction.split(' ').map((word) => UNDER_TWELVE.indexOf(word))
  const isRead = rest.length === 0 && digits.every((digit) => digit >= 0 && digit <= 9)
  return isRead ? Number(`${value}.${digits.join('')}`) : undefined
}

function englishNumber([first = '', second, ...more]: readonly string[]): number | undefined {
  const [unit, tens] = [ENGLISH.indexOf(first), TENS.indexOf(first)]
  if (more.length > 0) return undefined
  if (second === 'hundred') return unit === 1 || first === 'a' ? 100 : undefined
  if (second === undefined) return unit >= 0 ? unit : tens > 1 ? tens * 10 : undefined
  const rest = ENGLISH.indexOf(second)
  return tens > 1 && rest > 0 && rest < 10 ? tens * 10 + rest : undefined
}

function wholeInWords(words: readonly string[]): number | undefined {
  const hundred = words.indexOf('ratus')
  if (words[0] === 'seratus') return plus(100, words.slice(1))
  if (hundred === 1) return plus(100 * UNDER_TWELVE.indexOf(words[0]!), words.slice(2))
  const unit = UNDER_TWELVE.indexOf(words[0] ?? '')
  if (unit < 0) return undefined
  if (words.length === 1) return unit
  if (unit < 2 || unit > 9) return undefined
  if (words[1] === 'belas' && words.length === 2) return 10 + unit
  if (words[1] !== 'puluh') return undefined
  if (words.length === 2) return 10 * unit
  const rest = UNDER_TWELVE.indexOf(words[2]!)
  return words.length === 3 && rest > 0 && rest < 10 ? 10 * unit + rest : undefined
}

function plus(hundreds: number, rest: readonly string[]): number | undefined {
  if (hundreds < 0) return undefined
  const more = rest.length === 0 ? 0 : wholeInWords(rest)
  return more === undefined || more > 99 ? undefined : hundreds + more
}
