import { createHash } from 'node:crypto'

/** SHA-256 of UTF-8 text, as lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** What the chain keeps of a body; the salt keeps it from being guessed once the body is erased. */
export function saltedDigest(salt: string, body: string): string {
  return sha256(`${salt}\n${body}`)
}

/** The hash of a ledger entry: over the one before it and everything the entry says (G7). */
export function entryHash(entry: {
  readonly agencyId: string
  readonly sequence: number
  readonly kind: string
  readonly key: string
  readonly digest: string
  readonly previousHash: string
  readonly recordedAt: string
}): string {
  return sha256(
    JSON.stringify([
      entry.previousHash,
      entry.agencyId,
      entry.sequence,
      entry.kind,
      entry.key,
      entry.digest,
      entry.recordedAt,
    ]),
  )
}
