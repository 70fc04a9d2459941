import type { Instant } from '../../../shared/model/instant.ts'
import { sha256 } from '../../ports/ledger-hash.ts'
import type { EnrolmentPurpose } from '../../ports/work-records.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { crockfordBase32 } from '../access/crockford-base32.ts'

const VALID_MS = 72 * 3_600_000

/**
 * A one-time code with which a spreadsheet is enrolled, for that purpose alone; only its hash is kept.
 */
export async function issueEnrolmentCode(
  context: Context,
  purpose: EnrolmentPurpose,
): Promise<{ code: string; expiresAt: Instant }> {
  const characters = crockfordBase32(context.randomBytes(10))
  const code = characters.match(/.{4}/g)?.join('-') ?? characters
  const createdAt = instantNow(context)
  const expiresAt = addMilliseconds(createdAt, VALID_MS)
  await context.store.enrolmentCodes.insert({
    ...purpose,
    hash: hashEnrolmentCode(code),
    createdAt,
    expiresAt,
  })
  return { code, expiresAt }
}

/** Case, hyphens and spaces do not matter; O reads as 0, I and L as 1 (Crockford). */
export function hashEnrolmentCode(typed: string): string {
  const code = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return sha256(`enrolment code ${code}`)
}
