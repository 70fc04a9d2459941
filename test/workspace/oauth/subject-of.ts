import { createHash } from 'node:crypto'

/** Google's account numbers have 21 digits; one address always has the same. */
export function subjectOf(email: string): string {
  const digest = createHash('sha256').update(email.toLowerCase()).digest('hex')
  return `1${(BigInt(`0x${digest.slice(0, 20)}`) % 10n ** 20n).toString().padStart(20, '0')}`
}
