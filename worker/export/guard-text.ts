/** Where a cell begins for some program: at the text's start, and behind what it may split at. */
const SEPARATOR = String.raw`[;,\t\n\v\f\r\0\u0085\u2028\u2029]`
/** What programs overlook before a formula: spaces, quotes, marks of no width. */
const OVERLOOKED = String.raw`["\p{Zs}\p{Cf}\u115F\u3164]*`
/** What a formula begins with, also full-width and small. */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫]'

const BEGINNINGS = new RegExp(`(^|${SEPARATOR})(?=${OVERLOOKED}${SIGN})`, 'gu')
const CONTROL_FIRST = new RegExp(String.raw`^${OVERLOOKED}[\t\r\n\0]`, 'u')

/**
 * Text in which no spreadsheet program finds a formula (G9), whichever separator it splits at and
 * whether or not it heeds quotes: an apostrophe stands before each that it might find.
 *
 * @example guardText("ok;=cmd|'/C calc'!A0") // "ok;'=cmd|'/C calc'!A0"
 */
export function guardText(text: string): string {
  const guarded = text.replaceAll(BEGINNINGS, "$1'")
  return CONTROL_FIRST.test(text) ? `'${guarded}` : guarded
}
