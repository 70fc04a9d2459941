import { DIGIT_WORDS } from '../text/digit-words.ts'

const UNDER_TWELVE = ['nol', ...DIGIT_WORDS, 'sepuluh', 'sebelas']
/** A number with what says the same behind it: "2 (dua)", "50% (lima puluh persen)". */
const TWICE =
  /(\d{1,6}(?:[.,]\d{1,4})?) {0,2}(%|persen(?![a-z]))? {0,2}\( {0,2}([a-z ]{2,60}?) {0,2}%? {0,2}\)/gi
const OF_HUNDRED = / ?(?:persen|per seratus)$/
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
  const once = text.replace(FILLER, '').replace(TWICE, (whole, digits, sign = '', words) => {
    const said = numberInWords(String(words).toLowerCase().trim().replace(OF_HUNDRED, ''))
    return said === Number(String(digits).replace(',', '.'))
      ? `${digits}${sign && ` ${sign}`}`
      : whole
  })
  return /\d/.test(once) ? once.trim() : wordsFirst(once.trim())
}

/** Its longest beginning that is a number, in digits. */
function wordsFirst(text: string): string {
  const words = text.split(' ')
  for (let length = Math.min(words.length, 8); length > 0; length--) {
    const value = numberInWords(words.slice(0, length).join(' ').toLowerCase())
    if (value !== undefined) {
      return [String(value).replace('.', ','), ...words.slice(length)].join(' ')
    }
  }
  return text
}

/** Undefined where it is no number below a thousand. */
function numberInWords(text: string): number | undefined {
  const [whole = '', fraction, ...rest] = text.split(' koma ')
  const value = wholeInWords(whole.split(' '))
  if (fraction === undefined || value === undefined) return value
  const digits = fraction.split(' ').map((word) => UNDER_TWELVE.indexOf(word))
  const isRead = rest.length === 0 && digits.every((digit) => digit >= 0 && digit <= 9)
  return isRead ? Number(`${value}.${digits.join('')}`) : undefined
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
