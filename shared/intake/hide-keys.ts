/** `/saya/<agency>/<key>`, however the address goes on. */
const PAGE_KEY = /(\/saya\/[\w-]+\/)[\w-]{20,}/giu
/** A number, and letters in place of some of its digits. */
const LIKE_A_NUMBER = /^[\d\s.a-z-]+$/iu
const LETTERS_OF_A_SLIP = 4
/** Degrees, as phones share a place. */
const LIKE_A_PLACE = /(?<![\d.])\d{1,3}\.\d{3,}/u

/**
 * A text that somebody filed without what opens a person's own page: pasted by mistake where a link is
 * asked for, it would stand in tabs that others read.
 *
 * @example hidePageKey('https://pantau.go.id/saya/agency-1/9fK…') // 'https://pantau.go.id/saya/agency-1/…'
 */
export function hidePageKey(text: string): string {
  return text.includes('/') ? text.replace(PAGE_KEY, '$1…') : text
}

/**
 * What somebody filed where a number is asked for, if it is like one: anything else may be a ticket, a
 * place or a reason that slipped into its place, and the sentence that quotes it stands in a tab.
 *
 * @example hideUnlikeNumber('19851212 201OO1 2 003') // '19851212 201OO1 2 003'
 */
export function hideUnlikeNumber(text: string): string {
  const letters = text.replace(/[^a-z]/giu, '').length
  const digits = text.replace(/\D/gu, '').length
  const isLike = LIKE_A_NUMBER.test(text) && letters <= LETTERS_OF_A_SLIP && letters < digits
  return isLike && !LIKE_A_PLACE.test(text) ? text : '…'
}
