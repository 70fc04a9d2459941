import { createHash, createHmac } from 'node:crypto'

import { FORMER_CODE_LENGTH } from '../../../shared/workbook/answer-checks.ts'
import { crockfordBase32 } from './crockford-base32.ts'

const VERSION_LENGTH = 12

/**
 * The personal code that earlier versions gave to an NIP or NIK. It is shown nowhere and proves nothing of
 * what is taken in; what stood by it is recorded once (`carry-over.ts`).
 */
export function formerCode(agencySecret: string, employeeId: string): string {
  const mac = createHmac('sha256', Buffer.from(agencySecret, 'base64url'))
    .update(employeeId)
    .digest()
  return crockfordBase32(mac).slice(0, FORMER_CODE_LENGTH)
}

/** Names the secret that codes were made from, and tells nothing of it. */
export function formerCodeVersion(agencySecret: string): string {
  return createHash('sha256')
    .update(`credential\n${agencySecret}`)
    .digest('hex')
    .slice(0, VERSION_LENGTH)
}
