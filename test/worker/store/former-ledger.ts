import { join } from 'node:path'
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

import { Kysely } from 'kysely'

import type { LedgerEntry } from '../../../worker/ports/ledger-records.ts'
import { sha256 } from '../../../worker/ports/ledger-hash.ts'
import { createLedgerRecords } from '../../../worker/store/ledger-records.ts'
import type { Database } from '../../../worker/store/schema.ts'
import { createSealRecords, partPlace } from '../../../worker/store/seal-records.ts'
import { openSecret } from '../../../worker/store/sealing/agency-secret.ts'
import { encrypt } from '../../../worker/store/sealing/cipher.ts'
import { findKey, loadKeys } from '../../../worker/store/sealing/data-keys.ts'
import { masterKeyFile, readMasterKey } from '../../../worker/store/sealing/master-key.ts'
import { unpackBody } from '../../../worker/store/sealing/pack-body.ts'
import { readSealed, sealedUnder } from '../../../worker/store/sealing/sealed-bytes.ts'
import { createSealing } from '../../../worker/store/sealing/sealing.ts'
import { SEALED_COLUMNS, selectEntries } from '../../../worker/store/select-entries.ts'
import { createSqliteDialect } from '../../../worker/store/dialect/sqlite-dialect.ts'

/** The ledger of the store of now in `from`, as texts, as it stood before; sealed, or from before that too. */
export async function putFormerLedger(
  from: string,
  former: DatabaseSync,
  { wasSealed }: { readonly wasSealed: boolean },
): Promise<void> {
  const dialect = createSqliteDialect(join(from, 'worker.sqlite'), 'kill')
  const present = new Kysely<Database>({ dialect })
  const master = readMasterKey(masterKeyFile(from))
  const sealing = createSealing(present, master)
  try {
    for (const { id, secret } of await present.selectFrom('agency').selectAll().execute()) {
      const entries = await createLedgerRecords(present, sealing).listEntries(id, 0, 100_000)
      const rows = await present
        .selectFrom('ledger')
        .selectAll()
        .where('agency_id', '=', id)
        .execute()
      const salts = new Map(rows.map(({ seq, salt }) => [seq, salt]))
      for (const { kind, key, sequence } of entries) {
        if (kind === 'submission') put(former, 'submission', submissionRow(id, key, sequence))
      }
      for (const entry of entries) {
        const salt = wasSealed ? salts.get(entry.sequence) : entry.salt
        put(former, 'ledger', ledgerRow(id, { ...entry, salt: salt ?? '' }))
      }
      if (!wasSealed) {
        former
          .prepare('update agency set secret = ? where id = ?')
          .run(openSecret(master, id, secret), id)
        for (const { sequence: seq, body } of entries) {
          if (body === null) continue
          put(former, 'ledger_body', { agency_id: id, seq, body, body_digest: sha256(body) })
        }
      }
      const rewrite = rewriterOf(present, id)
      const bodies = await selectEntries(present, id)
        .selectAll('ledger_body')
        .select(SEALED_COLUMNS)
        .execute()
      for (const { kind, key, ...row } of wasSealed ? bodies : []) {
        const place = `${kind}\n${key}`
        put(former, 'ledger_body', {
          ...row,
          body: unpackBody(row.body, { key }),
          sealed: await rewrite(row.sealed, place),
          located: await rewrite(row.located, `${place}\nlocated`),
        })
      }
      if (tableIsThere(former, 'sealed_part')) {
        const parts = await present
          .selectFrom('sealed_part')
          .selectAll()
          .where('agency_id', '=', id)
          .execute()
        const seals = createSealRecords(present, sealing)
        for (const part of parts) {
          const opened = await seals.listParts(id, part.seal_seq)
          const text = opened.find(({ name }) => name === part.name)?.body ?? ''
          const place = partPlace(part.seal_seq, part.name)
          const body = wasSealed ? await rewrite(part.body, place) : text
          put(former, 'sealed_part', { ...part, body })
        }
      }
    }
  } finally {
    await present.destroy()
  }

  /** As it was sealed before, in text: with the same keys. */
  function rewriterOf(db: Kysely<Database>, agencyId: string) {
    return async (bytes: Uint8Array | null, place: string): Promise<string | null> => {
      if (!bytes) return null
      const names = sealedUnder(bytes)
      const key = findKey(master, await loadKeys(db, master, agencyId, names), names)
      const within = `${agencyId}\n${place}`
      const text = key && readSealed(key, bytes, within)
      // Of a purged day nothing opens any more.
      if (!key || text === undefined) return `~${names.join('+')}.`
      return `~${names.join('+')}.${encrypt(key, Buffer.from(text), within).toString('base64url')}`
    }
  }
}

function submissionRow(agencyId: string, key: string, seq: number) {
  const [form_id = '', response_id = '', last_submitted_at = ''] = key.split('/')
  return { agency_id: agencyId, form_id, response_id, last_submitted_at, seq }
}

function ledgerRow(
  agencyId: string,
  { sequence, kind, key, salt, digest, previousHash, hash, recordedAt }: LedgerEntry,
) {
  return {
    agency_id: agencyId,
    seq: sequence,
    kind,
    key,
    salt,
    digest,
    prev_hash: previousHash,
    hash,
    recorded_at: recordedAt,
  }
}

function put(
  database: DatabaseSync,
  table: string,
  row: Readonly<Record<string, SQLInputValue>>,
): void {
  const columns = Object.keys(row)
  const values = columns.map(() => '?').join()
  database
    .prepare(`insert into ${table} (${columns.join()}) values (${values})`)
    .run(...Object.values(row))
}

function tableIsThere(database: DatabaseSync, name: string): boolean {
  return database.prepare('select 1 from sqlite_schema where name = ?').get(name) !== undefined
}
