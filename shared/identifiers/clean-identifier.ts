/** Far more than 18 digits, however they are set apart. */
const LONGEST_IDENTIFIER = 320

/**
 * An identifier as people write it, without spaces, dots, hyphens and a leading apostrophe; what is too
 * long for one stays as it is.
 */
export function cleanIdentifier(written: string): string {
  if (written.length > LONGEST_IDENTIFIER) return written
  return written.normalize('NFKC').replace(/[\s.\-'’\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
}
