import { letterOf, type LetterAct } from '../../shared/model/cover-letter.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import type { LedgerRecords } from '../ports/ledger-records.ts'
import { append, appendAll, appendSealed, getTip } from './append-entry.ts'
import { type Kept, listLatest, openBodies, selectBodies } from './opened-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { plainBody } from './select-entries.ts'
import {
  StoredImport,
  StoredLetterAct,
  StoredLoss,
  StoredRegulationAct,
  StoredSettlement,
} from './stored-entries.ts'

/** Acts that bear an id of their own, so that one that is told twice is one. */
type OnceKind = 'answers-deleted' | 'regulation'

/** What people decided beside reviews, and what came of imports. */
export function createLedgerActs(
  kept: Kept,
): Pick<
  LedgerRecords,
  | 'settle'
  | 'listSettlements'
  | 'recordReceipts'
  | 'acceptLoss'
  | 'listAcceptedLosses'
  | 'recordDeletion'
  | 'recordChat'
  | 'recordRegulationAct'
  | 'findRegulationAct'
  | 'listRegulationActs'
  | 'recordLetterAct'
  | 'listLetterActs'
  | 'decideImport'
  | 'listAcceptedImports'
> {
  const { db } = kept

  async function isRecorded(agencyId: string, kind: OnceKind, id: string): Promise<boolean> {
    const known = selectBodies(db, agencyId, kind).where('ledger.key', '=', id)
    return (await known.executeTakeFirst()) !== undefined
  }

  async function recordOnce(
    agencyId: string,
    kind: OnceKind,
    act: { readonly id: string; readonly at: Instant },
  ): Promise<boolean> {
    if (await isRecorded(agencyId, kind, act.id)) return false
    const entry = { kind, key: act.id, body: canonicalJson(act) } as const
    await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
    return true
  }

  async function listLetterActs(agencyId: string, month: Month): Promise<LetterAct[]> {
    const query = selectBodies(db, agencyId, 'letter').where('ledger.key', '=', month)
    return (await openBodies(kept, agencyId, query)).map(({ seq, body }) =>
      parseStored(StoredLetterAct, body, bodyAt(agencyId, seq)),
    )
  }

  return {
    listLetterActs,
    async recordLetterAct(agencyId, act) {
      const acts = await listLetterActs(agencyId, act.month)
      if (isSaid(acts, act)) return false
      const entry = { kind: 'letter', key: act.month, body: canonicalJson(act) } as const
      await appendSealed(kept, agencyId, [entry], act.at)
      return true
    },

    async settle(agencyId, act) {
      const entry = { kind: 'settlement', key: act.month, body: canonicalJson(act) } as const
      await appendSealed(kept, agencyId, [entry], act.at)
    },

    async listSettlements(agencyId, through) {
      const rows = await openBodies(
        kept,
        agencyId,
        selectBodies(db, agencyId, 'settlement').where(
          'ledger.seq',
          '<=',
          through ?? Number.MAX_SAFE_INTEGER,
        ),
      )
      return rows.flatMap(({ seq, body }) => {
        const { days, reason, by, at } = parseStored(StoredSettlement, body, bodyAt(agencyId, seq))
        return days.map((day) => ({ ...day, reason, by, at }))
      })
    },

    async recordReceipts(agencyId, receipts, at) {
      const known = new Map(
        (await listLatest(kept, agencyId, 'import')).map(({ key, body }) => [key, body]),
      )
      const entries = receipts
        .map((receipt) => ({
          kind: 'import' as const,
          key: receipt.block,
          body: canonicalJson(receipt),
        }))
        .filter(({ key, body }) => known.get(key) !== body)
      if (entries.length > 0) await appendAll(db, agencyId, await getTip(db, agencyId), entries, at)
      return entries.length
    },

    async acceptLoss(agencyId, act) {
      const key = String(act.lost.sequence)
      const entry = { kind: 'accepted-loss', key, body: canonicalJson(act) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
    },

    async listAcceptedLosses(agencyId, since) {
      const rows = await selectBodies(db, agencyId, 'accepted-loss')
        .where('recorded_at', '>=', since)
        .execute()
      return rows.map((row) => parseStored(StoredLoss, plainBody(row), bodyAt(agencyId, row.seq)))
    },

    async recordChat(agencyId, act) {
      const entry = { kind: 'chat', key: act.at, body: canonicalJson(act) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
    },

    recordDeletion: (agencyId, act) => recordOnce(agencyId, 'answers-deleted', act),
    recordRegulationAct: (agencyId, act) => recordOnce(agencyId, 'regulation', act),
    async listRegulationActs(agencyId) {
      const rows = await selectBodies(db, agencyId, 'regulation').execute()
      return rows.map((row) =>
        parseStored(StoredRegulationAct, plainBody(row), bodyAt(agencyId, row.seq)),
      )
    },
    async findRegulationAct(agencyId, id) {
      const row = await selectBodies(db, agencyId, 'regulation')
        .where('ledger.key', '=', id)
        .executeTakeFirst()
      return row && parseStored(StoredRegulationAct, plainBody(row), bodyAt(agencyId, row.seq))
    },

    async decideImport(agencyId, act) {
      const entry = { kind: 'import-decision', key: act.block, body: canonicalJson(act) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
    },

    async listAcceptedImports(agencyId, through) {
      const rows = await listLatest(kept, agencyId, 'import-decision', through)
      const acts = rows.map(({ seq, body }) =>
        parseStored(StoredImport, body, bodyAt(agencyId, seq)),
      )
      return new Set(acts.filter(({ counts }) => counts).map(({ block }) => block))
    },
  }
}

/** Whether the letter already is as the act says. */
function isSaid(acts: readonly LetterAct[], act: LetterAct): boolean {
  const { number, datedOn, receipts } = letterOf(acts)
  if (act.kind === 'numbered') return number === act.number && datedOn === act.datedOn
  const standing = receipts.find(({ office }) => office === act.office)
  return (
    (standing?.receivedOn ?? null) === act.receivedOn &&
    (act.receivedOn === null || standing?.name === act.name)
  )
}
