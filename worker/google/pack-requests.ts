import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

type Request = sheets_v4.Schema$Request

/** Google recommends at most 2 MB a request; what is round the requests needs little. */
const MAX_BODY_BYTES = 1_950_000

/** Requests on their way, in their order. */
export interface Packing {
  /** Sends those that came before, where these would be too many with them. */
  readonly add: (requests: readonly Request[]) => Promise<void>
  /** Sends the rest. */
  readonly end: () => Promise<void>
}

/**
 * Sends requests in as few batches as Google recommends for their size. One that is larger on its own goes
 * alone.
 */
export function packRequests(
  send: (batch: Request[]) => Promise<void>,
  maxBytes: number = MAX_BODY_BYTES,
): Packing {
  let batch: Request[] = []
  let bytes = 0

  async function end(): Promise<void> {
    const full = batch
    batch = []
    bytes = 0
    if (full.length > 0) await send(full)
  }

  return {
    async add(requests) {
      for (const request of requests) {
        const size = bytesOf(request)
        if (bytes + size > maxBytes) await end()
        batch.push(request)
        bytes += size
      }
    },
    end,
  }
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
