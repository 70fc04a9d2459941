/** Where a cell begins for some program: at the text's start, and behind what it may split at. */
const SEPARATOR = String.raw`[;,\t\n\v\f\r\0\u0085\u2028\u2029]`
/** What programs overlook before a formula: spaces, quotes, controls, marks of no width. */
const OVERLOOKED = String.raw`["＂\p{Zs}\p{Cf}\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u115F\u3164]*`
/** What a formula begins with, and all that compatibility (NFKC) folds to a beginning. */
const SIGN = '[=+\\-@＝＋－＠﹦﹢﹣﹫⁺₊⁼₌⩵⩶﬩]'

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
