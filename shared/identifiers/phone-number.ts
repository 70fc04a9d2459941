/** What stands between two numbers in one cell. */
const BETWEEN = /[/;,|\n]|\batau\b|\bor\b|\bdan\b|\band\b/iu
/** Of Indonesian networks for mobile phones. */
const MOBILE = /^628\d{7,11}$/

/**
 * The first number in a cell as telephones take it everywhere; empty where it is none. A number without a
 * country is Indonesian where it begins with 0, or with 8, of which the spreadsheet took the 0 away.
 *
 * @example phoneOf('0812-3456-7890') // '+6281234567890'
 * @example phoneOf('(0541) 661 000') // '+62541661000'
 */
export function phoneOf(typed: string): string {
  return numbersOf(typed)[0] ?? ''
}

/** Each number in a cell, empty in place of one that is none. */
function numbersOf(typed: string): string[] {
  return typed
    .split(BETWEEN)
    .filter((part) => /\d/.test(part))
    .map(readNumber)
}

function readNumber(written: string): string {
  // "O" for zero: without it, the number is somebody else's.
  if (/\d\p{L}/u.test(written)) return ''
  const withCountry = /^\D*(?:\+|00)/.test(written)
  const digits = written.replace(/\D/g, '').replace(/^00/, '')
  if (digits.length < 8 || digits.length > 15) return ''
  // "+62 (0)812…"
  if (digits.startsWith('62')) return `+62${digits.slice(2).replace(/^0/, '')}`
  if (withCountry) return `+${digits}`
  if (digits.startsWith('0')) return `+62${digits.slice(1)}`
  return digits.startsWith('8') ? `+62${digits}` : ''
}

/**
 * The first number as WhatsApp's links take it, "6281234567890", that is no Indonesian one of a telephone that stands
 * on a desk; empty where there is none.
 *
 * @example whatsAppOf('0812-3456-7890') // '6281234567890'
 */
export function whatsAppOf(typed: string): string {
  const numbers = numbersOf(typed).map((number) => number.slice(1))
  return numbers.find((digits) => digits !== '' && isMobile(digits)) ?? ''
}

function isMobile(digits: string): boolean {
  return !digits.startsWith('62') || MOBILE.test(digits)
}
