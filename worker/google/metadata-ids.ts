import { createHash } from 'node:crypto'

/** Far from what other programs choose by hand; ids are positive and have 31 bits. */
const FIRST_RANGE = 1_000_000_000
const RANGES = 1_100
const RANGE = 1_000_000

/** The ids of developer metadata that a worker chooses. */
export interface MetadataIds {
  readonly anchor: number
  /** Of the first place of the order of batches; the others follow. */
  readonly firstPlace: number
}

/**
 * Another Cloud project does not see what a worker keeps beside the cells, but an id is taken for all: a
 * worker that comes after one of another project would be refused for ever. So each account has a range of
 * its own.
 */
export function metadataIdsOf(account: string): MetadataIds {
  const digest = createHash('sha256').update(account).digest()
  const anchor = FIRST_RANGE + (digest.readUInt32BE(0) % RANGES) * RANGE
  return { anchor, firstPlace: anchor + 1 }
}
