/** `/saya/<agency>/<key>`, however the address goes on. */
const PAGE_KEY = /(\/saya\/[\w-]+\/)[\w-]{20,}/giu
/** As long as a ticket or longer, in one piece; a number has no letters, or a slip of a few. */
const LIKE_A_TICKET = /[0-9a-z]{16,}/giu
const LETTERS_OF_A_SLIP = 4

/**
 * A text that somebody filed without what opens a person's own page: pasted by mistake where a link is
 * asked for, it would stand in tabs that others read.
 *
 * @example hidePageKey('https://pantau.go.id/saya/agency-1/9fK…') // 'https://pantau.go.id/saya/agency-1/…'
 */
export function hidePageKey(text: string): string {
  return text.replace(PAGE_KEY, '$1…')
}

/** The same of what should be a number, without a ticket, too, that slipped into its place. */
export function hideKeys(text: string): string {
  return hidePageKey(text).replace(LIKE_A_TICKET, (run) =>
    run.replace(/[0-9]/gu, '').length > LETTERS_OF_A_SLIP ? '…' : run,
  )
}
