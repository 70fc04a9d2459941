/** Far more than any code has, however its characters are set apart. */
const LONGEST_CODE = 320

/**
 * Whether a typed code (a ticket) is the one that was given, read as Crockford's base32 asks: case,
 * spaces and hyphens do not count, O is 0, I and L are 1.
 */
export function isSameCode(typed: string, given: string): boolean {
  if (typed.length > LONGEST_CODE) return false
  return typed === given || canonical(typed) === canonical(given)
}

function canonical(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}
