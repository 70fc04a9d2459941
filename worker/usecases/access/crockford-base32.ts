const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

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
