import { packText, unpackText } from './pack-text.ts'

/** What stands in the ledger beside a body, and is not said again in few bytes. */
export interface BesideBody {
  readonly key: string
}

/** What an entry recorded, as `ledger_body` keeps it. */
export function packBody(body: string, beside: BesideBody): Uint8Array {
  return packText(body, told(beside))
}

/** The body again; where another hand changed it or what stands beside, whatever can be read there. */
export function unpackBody(packed: Uint8Array | string, beside: BesideBody): string {
  if (typeof packed === 'string') return packed
  try {
    return unpackText(packed, told(beside))
  } catch {
    return Buffer.from(packed).toString('utf8')
  }
}

/** A key of several parts as the parts stand in JSON. */
function told({ key }: BesideBody): string {
  return key
    .split('/')
    .map((part) => `"${part}"`)
    .join('')
}
