import type { MadeRecap } from '../recap/make-recaps.ts'

/** All monthly recaps of 250 people are written together, those of thousands one after the other. */
const BYTES_AT_ONCE = 2_000_000

/** Recaps in their order, as many at a time as may be open together: each group is a read of Google. */
export function groupRecaps<Recap extends Pick<MadeRecap, 'bytes'>>(
  recaps: readonly Recap[],
  bytesAtOnce: number = BYTES_AT_ONCE,
): Recap[][] {
  const groups: Recap[][] = []
  let bytes = 0
  for (const one of recaps) {
    bytes += one.bytes
    const last = groups.at(-1)
    if (last && bytes <= bytesAtOnce) last.push(one)
    else {
      groups.push([one])
      bytes = one.bytes
    }
  }
  return groups
}
