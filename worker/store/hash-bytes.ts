/** A hash as the store keeps it, 32 bytes, of lower-case hex. */
export function hashToStore(hex: string): Uint8Array {
  return Buffer.from(hex, 'hex')
}

/** A stored hash as lower-case hex; of what another hand put there, what no hash is. */
export function hashOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
