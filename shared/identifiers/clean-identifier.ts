/** An identifier as people write it, without spaces, dots, hyphens and a leading apostrophe. */
export function cleanIdentifier(written: string): string {
  return written.normalize('NFKC').replace(/[\s.\-'’\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
}
