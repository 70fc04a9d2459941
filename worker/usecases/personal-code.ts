import { createHash, createHmac } from 'node:crypto'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 8
const VERSION_LENGTH = 12

/**
 * The personal code of an NIP or NIK: the first 8 characters of Crockford base32 of its HMAC-SHA256
 * under the agency's secret (WORKBOOK.md, who filled a form).
 */
export function personalCode(agencySecret: string, employeeId: string): string {
  const mac = createHmac('sha256', Buffer.from(agencySecret, 'base64url'))
    .update(employeeId)
    .digest()
  return crockfordBase32(mac).slice(0, CODE_LENGTH)
}

/** Bytes as Crockford base32, five bits a character; bits left over at the end are dropped. */
export function crockfordBase32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let count = 0
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff
    count += 8
    while (count >= 5) {
      count -= 5
      text += CROCKFORD[(bits >> count) & 31]
    }
  }
  return text
}

/**
 * Names the secret that personal codes are made from, and tells nothing of it: another secret is another
 * version of everybody's credential.
 */
export function credentialVersion(agencySecret: string): string {
  return createHash('sha256')
    .update(`credential\n${agencySecret}`)
    .digest('hex')
    .slice(0, VERSION_LENGTH)
}
