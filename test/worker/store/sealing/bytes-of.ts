import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { unpackBody } from '../../../../worker/store/sealing/pack-body.ts'

/**
 * Every byte of every file of a data directory, one character each, and what is packed of the ledger unpacked:
 * all that can be read without a key. Keys beside the store are left out.
 */
export function bytesOf(dataDir: string): string {
  const database = new DatabaseSync(join(dataDir, 'worker.sqlite'), { readOnly: true })
  const rows = database.prepare(BODIES).all() as unknown as PackedBody[]
  database.close()
  return [...filesOf(dataDir), ...unpackedBodies(rows)].join('\n')
}

export interface PackedBody {
  readonly seq: number
  readonly key: string
  readonly about_seq?: number | null
  readonly body: Uint8Array | string
}

export const BODIES = 'select * from ledger join ledger_body using (agency_id, seq)'

/** Their bytes, but those of keys. */
export function filesOf(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.key'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
}

export function unpackedBodies(rows: readonly PackedBody[]): string[] {
  const keys = new Map(rows.map(({ seq, key }) => [seq, key]))
  return rows.map(({ body, key, about_seq: about }) =>
    asBytes(unpackBody(body, { key: about ? (keys.get(about) ?? '') : key })),
  )
}

/** As it stands in a file of UTF-8. */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
