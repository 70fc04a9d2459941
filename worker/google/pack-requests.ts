import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

type Request = sheets_v4.Schema$Request

/** Google recommends at most 2 MB a request; what is round the requests needs little. */
const MAX_BODY_BYTES = 1_950_000

/**
 * Packs requests into as few batches as Google recommends for their size, in their order. One that is
 * larger on its own goes alone.
 */
export function packRequests(
  requests: readonly Request[],
  maxBytes: number = MAX_BODY_BYTES,
): Request[][] {
  const batches: Request[][] = []
  let bytes = 0
  for (const request of requests) {
    const size = bytesOf(request)
    const last = batches.at(-1)
    if (last && bytes + size <= maxBytes) {
      last.push(request)
      bytes += size
    } else {
      batches.push([request])
      bytes = size
    }
  }
  return batches
}

/** Groups rows so that groups of a few requests fill a batch well. */
export function chunkRows<Row>(
  rows: readonly Row[],
  limits: { readonly rows: number; readonly bytes: number },
): Row[][] {
  const chunks: Row[][] = []
  let bytes = 0
  for (const row of rows) {
    const size = bytesOf(row)
    const last = chunks.at(-1)
    if (last && last.length < limits.rows && bytes + size <= limits.bytes) {
      last.push(row)
      bytes += size
    } else {
      chunks.push([row])
      bytes = size
    }
  }
  return chunks
}

/** As JSON, with the comma after it. */
function bytesOf(part: unknown): number {
  return Buffer.byteLength(JSON.stringify(part)) + 1
}
