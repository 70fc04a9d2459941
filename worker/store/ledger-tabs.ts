import type { Kysely } from 'kysely'

import { parseInstant } from '../../shared/model/instant.ts'
import type { TabRows } from '../../shared/workbook/tab-rows.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { sha256 } from '../ports/ledger-hash.ts'
import type { LedgerEntry, LedgerRecords, RecordedTab } from '../ports/ledger-records.ts'
import { appendSealed } from './append-entry.ts'
import { beginsWith } from './begins-with.ts'
import { hashOf } from './hash-bytes.ts'
import { type Kept, findLast, latestOf, listLatest, openBodies } from './opened-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import type { Database } from './schema.ts'
import { SEALED_COLUMNS, selectEntries } from './select-entries.ts'
import { StoredTab } from './stored-entries.ts'

/** Tabs as they were read, version after version. */
export function createLedgerTabs(
  kept: Kept,
): Pick<
  LedgerRecords,
  | 'lastTabs'
  | 'recordTab'
  | 'latestTabs'
  | 'findTab'
  | 'listTabVersions'
  | 'listTabTimes'
  | 'latestTabDigests'
> {
  const { db } = kept
  return {
    async lastTabs(agencyId, slots) {
      const last = latestOf(db, agencyId, { kind: 'tab', through: Number.MAX_SAFE_INTEGER })
      const rows = await selectEntries(db, agencyId)
        .select(SEALED_COLUMNS)
        .where('ledger.seq', 'in', last.where('key', 'in', slots))
        .execute()
      const bySlot = new Map(rows.map((row) => [row.key, row]))
      return async (tab) => {
        const row = bySlot.get(tab.slot)
        const [opened] = row ? await kept.sealing.openRows(agencyId, [row]) : []
        return opened?.body === bodyOf(tab)
      }
    },

    async recordTab(agencyId, tab, at) {
      const { slot } = tab
      const body = bodyOf(tab)
      const last = await findLast(kept, agencyId, { kind: 'tab', key: slot })
      if (last?.body === body) return false
      await appendSealed(kept, agencyId, [{ kind: 'tab', key: slot, body }], at)
      return true
    },

    async latestTabs(agencyId, through) {
      const rows = await listLatest(kept, agencyId, 'tab', through)
      return rows.map(({ seq, body }) => ({
        ...parseStored(StoredTab, body, bodyAt(agencyId, seq)),
        digest: sha256(body),
      }))
    },

    async findTab(agencyId, slot, { after = 0, before = Number.MAX_SAFE_INTEGER }) {
      const query = selectEntries(db, agencyId)
        .select(['ledger.seq', ...SEALED_COLUMNS, 'recorded_at'])
        .where('kind', '=', 'tab')
        .where('key', '=', slot)
        .where('ledger.seq', '>', after)
        .where('ledger.seq', '<', before)
        .orderBy('ledger.seq', 'desc')
        .limit(1)
      const [row] = await openBodies(kept, agencyId, query)
      return row && toRecordedTab(agencyId, row)
    },

    async listTabVersions(agencyId, slot, after) {
      const query = selectEntries(db, agencyId)
        .select(['ledger.seq', ...SEALED_COLUMNS, 'recorded_at'])
        .where('kind', '=', 'tab')
        .where('key', '=', slot)
        .where('ledger.seq', '>', after)
        .orderBy('ledger.seq')
      const rows = await openBodies(kept, agencyId, query)
      return rows.map((row) => toRecordedTab(agencyId, row))
    },

    async listTabTimes(agencyId, slotPrefix, through = Number.MAX_SAFE_INTEGER) {
      const rows = await db
        .selectFrom('ledger')
        .select(({ fn }) => [
          'key',
          fn.min('recorded_at').as('first'),
          fn.max('recorded_at').as('last'),
        ])
        .where('agency_id', '=', agencyId)
        .where('kind', '=', 'tab')
        .where(beginsWith('key', slotPrefix))
        .where('seq', '<=', through)
        .groupBy('key')
        .orderBy('key')
        .execute()
      return rows.map(({ key, first, last }) => ({
        slot: key,
        firstAt: parseInstant(first),
        lastAt: parseInstant(last),
      }))
    },

    latestTabDigests: (agencyId, through) => listLatestDigests(db, agencyId, 'tab', through),
  }
}

function bodyOf({ slot, title, rows, gone }: TabRows & { gone: boolean }): string {
  return canonicalJson({ slot, title, rows, gone })
}

function toRecordedTab(
  agencyId: string,
  row: { readonly seq: number; readonly recorded_at: string; readonly body: string },
): RecordedTab {
  return {
    ...parseStored(StoredTab, row.body, bodyAt(agencyId, row.seq)),
    digest: sha256(row.body),
    sequence: row.seq,
    recordedAt: parseInstant(row.recorded_at),
  }
}

/** Of the last entry of each key, by key; bodies are not read. */
async function listLatestDigests(
  db: Kysely<Database>,
  agencyId: string,
  kind: LedgerEntry['kind'],
  through = Number.MAX_SAFE_INTEGER,
): Promise<{ slot: string; digest: string }[]> {
  const rows = await db
    .selectFrom('ledger')
    .select(['key', 'digest'])
    .where('agency_id', '=', agencyId)
    .where('seq', 'in', latestOf(db, agencyId, { kind, through }))
    .orderBy('key')
    .execute()
  return rows.map(({ key, digest }) => ({ slot: key, digest: hashOf(digest) }))
}
