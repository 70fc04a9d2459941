import type { RecapSource } from './recap-sheet.ts'

const HASH_CHARACTERS = 16

/**
 * The last entry that was taken into account and the beginning of its hash, as print-outs name it and
 * `verify-ledger --anchor` takes it.
 *
 * @example ledgerAnchor({ ledgerSequence: 17, ledgerHash: 'a1b2c3d4e5f60718…' }) // '17:a1b2c3d4e5f60718'
 */
export function ledgerAnchor({
  ledgerSequence,
  ledgerHash,
}: Pick<RecapSource, 'ledgerSequence' | 'ledgerHash'>): string {
  const hash = ledgerHash.slice(0, HASH_CHARACTERS)
  return hash === '' ? String(ledgerSequence) : `${ledgerSequence}:${hash}`
}
