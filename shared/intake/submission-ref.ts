import type { RawSubmission } from '../model/submission.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A short name of one version of a submission: 10 characters of Crockford base32, 50 bits of two
 * independent 32-bit hashes of (form, response, last submitted). Of 250,000 versions two would meet
 * with a chance of 1 in 36,000; the ledger's key stays the triple itself (DESIGN.md, the flow, 3).
 *
 * @example submissionRef({formId: 'f', responseId: 'r', lastSubmittedAt}) // '3K9QX0V7ZD'
 */
export function submissionRef({
  formId,
  responseId,
  lastSubmittedAt,
}: Pick<RawSubmission, 'formId' | 'responseId' | 'lastSubmittedAt'>): string {
  const text = `${formId}\n${responseId}\n${lastSubmittedAt}`
  return base32(hash25(text, 0x811c9dc5)) + base32(hash25(text, 0x2545f491))
}

/** FNV-1a from `seed`, mixed as murmur3 does at its end, folded to 25 bits. */
function hash25(text: string, seed: number): number {
  let hash = seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 7
}

function base32(bits25: number): string {
  let text = ''
  for (let shift = 20; shift >= 0; shift -= 5) text += ALPHABET[(bits25 >>> shift) & 31]
  return text
}
