import type { Kysely, Selectable } from 'kysely'

import { submissionKey } from '../../shared/intake/submission-key.ts'
import type { CivilDate } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import type { Review } from '../../shared/model/review.ts'
import { isWithdrawal, standingReviews } from '../../shared/model/standing-reviews.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { sha256 } from '../ports/ledger-hash.ts'
import type { LedgerEntry, LedgerRecords, RecordedSubmission, RecordedTab } from '../ports/store.ts'
import { append, appendAll, appendSealed, getTip } from './append-entry.ts'
import { beginsWith } from './begins-with.ts'
import { hashOf } from './hash-bytes.ts'
import { inParts } from './in-parts.ts'
import { readRecorded } from './read-recorded.ts'
import { readReview } from './read-review.ts'
import { refreshAwaits } from './refresh-awaits.ts'
import type { Database } from './schema.ts'
import type { OpenedRow, SealedRow, Sealing } from './sealing/sealing.ts'
import {
  entriesAbout,
  plainBody,
  PLAIN_COLUMNS,
  SEALED_COLUMNS,
  selectEntries,
} from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import {
  StoredImport,
  StoredLoss,
  StoredPresenceReview,
  StoredPurge,
  StoredRaw,
  StoredSettlement,
  StoredTab,
} from './stored-entries.ts'

/** Writing must happen inside a transaction: the tip is read, then built upon. */
export function createLedgerRecords(db: Kysely<Database>, sealing: Sealing): LedgerRecords {
  const kept = { db, sealing }
  return {
    async lastSequence(agencyId) {
      return (await getTip(db, agencyId)).sequence
    },

    async findHash(agencyId, sequence) {
      const row = await db
        .selectFrom('ledger')
        .select('hash')
        .where('agency_id', '=', agencyId)
        .where('seq', '=', sequence)
        .executeTakeFirst()
      return row && hashOf(row.hash)
    },

    async recordSubmissions(agencyId, raws, at) {
      const known = await listRecorded(db, agencyId, raws)
      const arrived = raws.filter((raw) => {
        const isNew = !known.has(submissionKey(raw))
        known.add(submissionKey(raw))
        return isNew
      })
      if (arrived.length === 0) return 0
      const entries = arrived.map((raw) => ({
        kind: 'submission' as const,
        key: submissionKey(raw),
        body: canonicalJson(raw),
      }))
      const sequences = await appendSealed(kept, agencyId, entries, at)
      for (const part of inParts(sequences)) {
        // Where another hand put a row in its place, the check of evidence mends it.
        await db
          .insertInto('unowned')
          .values(part.map((seq) => ({ agency_id: agencyId, seq })))
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }
      return arrived.length
    },

    async recordTab(agencyId, { slot, title, rows, gone }, at) {
      const body = canonicalJson({ slot, title, rows, gone })
      const last = await findLast(kept, agencyId, { kind: 'tab', key: slot })
      if (last?.body === body) return false
      await appendSealed(kept, agencyId, [{ kind: 'tab', key: slot, body }], at)
      return true
    },

    async recordReview(agencyId, review) {
      const body = await toNewReview(kept, agencyId, review)
      if (body === undefined) return false
      const entry = { kind: 'review', key: review.submissionRef, body } as const
      await appendSealed(kept, agencyId, [entry], review.readAt)
      await refreshAwaits(db, agencyId, [review.submissionRef])
      return true
    },

    async withdrawReview(agencyId, { readAt, ...withdrawal }) {
      const { submissionRef: key } = withdrawal
      const entry = { kind: 'review', key, body: canonicalJson(withdrawal) } as const
      await appendSealed(kept, agencyId, [entry], readAt)
      await refreshAwaits(db, agencyId, [key])
    },

    async findNewReviews(agencyId, reviews) {
      const found: Review[] = []
      for (const review of reviews) {
        if ((await toNewReview(kept, agencyId, review)) !== undefined) found.push(review)
      }
      return found
    },

    async listSubmissions(agencyId, through = Number.MAX_SAFE_INTEGER) {
      const rows = await openBodies(
        kept,
        agencyId,
        selectBodies(db, agencyId, 'submission').where('ledger.seq', '<=', through),
      )
      const purged = await openBodies(kept, agencyId, selectBodies(db, agencyId, 'purge'))
      const whole = rows.map(({ seq, body }) => ({
        sequence: seq,
        raw: parseStored(StoredRaw, body, bodyAt(agencyId, seq)),
      }))
      const rest = purged
        .map(({ seq, body }) => parseStored(StoredPurge, body, bodyAt(agencyId, seq)))
        .filter(({ sequence }) => sequence <= through)
      if (rest.length === 0) return whole.map(({ raw }) => raw)
      return [...whole, ...rest]
        .sort((left, right) => left.sequence - right.sequence)
        .map(({ raw }) => raw)
    },

    async listLocatedDays(agencyId) {
      const rows = await db
        .selectFrom('ledger_body')
        .select('located_on')
        .distinct()
        .where('agency_id', '=', agencyId)
        .where('located_on', 'is not', null)
        .orderBy('located_on')
        .execute()
      return rows.map((row) => row.located_on as CivilDate)
    },

    async listLocated(agencyId, day) {
      const rows = await db
        .selectFrom('ledger_body')
        .select('seq')
        .where('agency_id', '=', agencyId)
        .where('located_on', '=', day)
        .execute()
      return rows.map(({ seq }) => seq).sort((left, right) => left - right)
    },

    async readLocations(agencyId, sequences) {
      const found: RecordedSubmission[] = []
      for (const part of inParts(sequences)) {
        const bodies = selectBodies(db, agencyId, 'submission').where('ledger.seq', 'in', part)
        for (const { seq, body } of await openBodies(kept, agencyId, bodies)) {
          found.push({ sequence: seq, raw: parseStored(StoredRaw, body, bodyAt(agencyId, seq)) })
        }
      }
      return found
    },

    readSubmissions: (agencyId, sequences) => readRecorded(db, sealing, agencyId, sequences),

    forgetDays: (agencyId) => sealing.forgetDays(agencyId),

    async purgeSubmission(agencyId, purged, at) {
      const entry = {
        kind: 'purge',
        key: String(purged.sequence),
        body: canonicalJson(purged),
      } as const
      await appendSealed(kept, agencyId, [entry], at)
      await db
        .deleteFrom('ledger_body')
        .where('agency_id', '=', agencyId)
        .where('seq', '=', purged.sequence)
        .execute()
      await db
        .updateTable('ledger')
        .set({ salt: '' })
        .where('agency_id', '=', agencyId)
        .where('seq', '=', purged.sequence)
        .execute()
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

    async latestReviews(agencyId, through) {
      const query = selectReviews(db, agencyId)
        .where('ledger.seq', '<=', through ?? Number.MAX_SAFE_INTEGER)
        .orderBy('ledger.seq')
      const recorded = (await openBodies(kept, agencyId, query)).map((row) =>
        readReview(agencyId, row),
      )
      const spoken = byRef(recorded.filter(({ by }) => by !== undefined))
      const all = [...byRef(recorded)].toSorted(([left], [right]) => (left < right ? -1 : 1))
      return [
        ...[...spoken.values()].flatMap(standingReviews),
        ...all.flatMap(([, its]) => standingReviews(its).slice(-1)),
      ]
    },

    async settle(agencyId, act) {
      const entry = { kind: 'settlement', key: act.month, body: canonicalJson(act) } as const
      await appendSealed(kept, agencyId, [entry], act.at)
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

    async recordDeletion(agencyId, act) {
      const kind = 'answers-deleted'
      const known = await selectBodies(db, agencyId, kind)
        .where('ledger.key', '=', act.id)
        .executeTakeFirst()
      if (known) return false
      const entry = { kind, key: act.id, body: canonicalJson(act) } as const
      await append(db, agencyId, await getTip(db, agencyId), entry, act.at)
      return true
    },

    async listAcceptedLosses(agencyId, since) {
      const rows = await selectBodies(db, agencyId, 'accepted-loss')
        .where('recorded_at', '>=', since)
        .execute()
      return rows.map((row) => parseStored(StoredLoss, plainBody(row), bodyAt(agencyId, row.seq)))
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

    async recordLateReviewRows(agencyId, refs, at) {
      const known = new Set((await listLateRows(db, agencyId)).map(({ key }) => key))
      const entries = refs
        .filter((ref) => !known.has(ref))
        .map((key) => ({ kind: 'review-row' as const, key, body: canonicalJson({ ref: key }) }))
      if (entries.length > 0) await appendAll(db, agencyId, await getTip(db, agencyId), entries, at)
    },

    async listLateReviewRows(agencyId, through) {
      const rows = await listLateRows(db, agencyId, through)
      return rows.map(({ key, recorded_at }) => ({
        submissionRef: key,
        since: parseInstant(recorded_at),
      }))
    },

    async recordPresenceReviews(agencyId, reviews) {
      let recorded = 0
      for (const { readAt, ...review } of reviews) {
        const entry = {
          kind: 'presence-review',
          key: `${review.date} ${review.unitCode}`,
          body: canonicalJson({ ...review, source: 'editors' }),
        } as const
        if (await findLast(kept, agencyId, entry)) continue
        await append(db, agencyId, await getTip(db, agencyId), entry, readAt)
        recorded += 1
      }
      return recorded
    },

    async listPresenceReviews(agencyId, { datePrefix = '', through = Number.MAX_SAFE_INTEGER }) {
      const rows = await selectEntries(db, agencyId)
        .select([...PLAIN_COLUMNS, 'recorded_at'])
        .where('kind', '=', 'presence-review')
        .where(beginsWith('key', datePrefix))
        .where('ledger.seq', '<=', through)
        .orderBy('ledger.seq')
        .execute()
      return rows.map((row) => {
        const { unitCode, date, examined } = parseStored(
          StoredPresenceReview,
          plainBody(row),
          bodyAt(agencyId, row.seq),
        )
        return { unitCode, date, examined, readAt: parseInstant(row.recorded_at) }
      })
    },

    async listEntries(agencyId, after, limit) {
      const rows = await selectWhole(db, agencyId)
        .where('ledger.seq', '>', after)
        .limit(limit)
        .execute()
      return toEntries(kept, agencyId, rows)
    },

    async listEntriesAt(agencyId, sequences) {
      const rows: WholeRow[] = []
      for (const part of inParts(sequences)) {
        rows.push(...(await selectWhole(db, agencyId).where('ledger.seq', 'in', part).execute()))
      }
      return toEntries(kept, agencyId, inOrder(rows))
    },

    async listEntriesAbout(agencyId, { kind, keys, after, through }) {
      const between = selectWhole(db, agencyId)
        .clearOrderBy()
        .where('kind', '=', kind)
        .where('ledger.seq', '>', after)
        .where('ledger.seq', '<=', through)
      const rows: WholeRow[] = []
      if ('prefix' in keys) {
        const { prefix } = keys
        rows.push(...(await between.where(beginsWith('key', prefix)).execute()))
      } else {
        for (const part of inParts(keys)) {
          const its =
            kind === 'attribution'
              ? between.where('ledger.about_seq', 'in', entriesAbout(db, agencyId, part))
              : between.where('key', 'in', part)
          rows.push(...(await its.execute()))
        }
      }
      return toEntries(kept, agencyId, inOrder(rows))
    },

    async listEntriesOf(agencyId, responses) {
      const rows: WholeRow[] = []
      for (const { formId, responseId } of responses) {
        const its = await selectWhole(db, agencyId)
          .where('kind', '=', 'submission')
          .where(beginsWith('key', `${formId}/${responseId}/`))
          .execute()
        rows.push(...its)
        const bodiless = its.filter(({ body }) => body === null).map(({ seq }) => String(seq))
        for (const part of inParts(bodiless)) {
          const purges = selectWhole(db, agencyId).where('kind', '=', 'purge')
          rows.push(...(await purges.where('key', 'in', part).execute()))
        }
      }
      return toEntries(kept, agencyId, inOrder(rows))
    },

    async findPurged(agencyId, sequences) {
      const purged = new Set<number>()
      for (const part of inParts(sequences)) {
        const rows = await db
          .selectFrom('ledger')
          .select('key')
          .where('agency_id', '=', agencyId)
          .where('kind', '=', 'purge')
          .where('key', 'in', part.map(String))
          .execute()
        for (const { key } of rows) purged.add(Number(key))
      }
      return purged
    },
  }
}

interface Kept {
  readonly db: Kysely<Database>
  readonly sealing: Sealing
}

type WholeRow = Omit<Selectable<Database['ledger']>, 'agency_id'> & SealedRow

function inOrder(rows: WholeRow[]): WholeRow[] {
  return rows.sort((left, right) => left.seq - right.seq)
}

/** Entries with what they recorded, null where it is not there; in order. */
function selectWhole(db: Kysely<Database>, agencyId: string) {
  return db
    .selectFrom('ledger')
    .leftJoin('ledger_body', (join) =>
      join
        .onRef('ledger_body.agency_id', '=', 'ledger.agency_id')
        .onRef('ledger_body.seq', '=', 'ledger.seq'),
    )
    .select(['ledger.seq', 'kind', 'key', 'about_seq', 'salt', 'digest', 'hash', 'recorded_at'])
    .select(['body', 'sealed', 'located'])
    .where('ledger.agency_id', '=', agencyId)
    .orderBy('ledger.seq')
}

async function toEntries(
  { db, sealing }: Kept,
  agencyId: string,
  rows: readonly WholeRow[],
): Promise<LedgerEntry[]> {
  const around = await readAround(db, agencyId, rows)
  const named = rows.map((row) =>
    row.about_seq === null ? row : { ...row, key: around.get(row.about_seq)?.key ?? row.key },
  )
  const opened = await sealing.openRows(agencyId, named)
  return opened.map((row) => {
    const former = around.get(row.seq - 1)
    return {
      sequence: row.seq,
      kind: row.kind as LedgerEntry['kind'],
      key: row.key,
      salt: row.innerSalt ?? row.salt,
      digest: hashOf(row.digest),
      previousHash: former ? hashOf(former.hash) : '',
      hash: hashOf(row.hash),
      recordedAt: row.recorded_at,
      body: row.body,
    }
  })
}

type NeighbourRow = Pick<WholeRow, 'seq' | 'key' | 'hash'>

/** These and what they rest on, by sequence: the entry before each, and that whose key it has. */
async function readAround(
  db: Kysely<Database>,
  agencyId: string,
  rows: readonly WholeRow[],
): Promise<ReadonlyMap<number, NeighbourRow>> {
  const around = new Map<number, NeighbourRow>(rows.map((row) => [row.seq, row]))
  const others = new Set(rows.flatMap(({ seq, about_seq }) => [seq - 1, about_seq ?? seq]))
  for (const part of inParts([...others].filter((sequence) => !around.has(sequence)))) {
    const found = await db
      .selectFrom('ledger')
      .select(['seq', 'key', 'hash'])
      .where('agency_id', '=', agencyId)
      .where('seq', 'in', part)
      .execute()
    for (const row of found) around.set(row.seq, row)
  }
  return around
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

function selectBodies(db: Kysely<Database>, agencyId: string, kind: LedgerEntry['kind']) {
  return selectEntries(db, agencyId)
    .select(['ledger.seq', ...SEALED_COLUMNS])
    .where('kind', '=', kind)
    .orderBy('ledger.seq')
}

/** What was recorded; what does not open any more is as if it were not there. */
async function openBodies<Row extends SealedRow>(
  { sealing }: Kept,
  agencyId: string,
  query: { execute(): Promise<Row[]> },
): Promise<(OpenedRow<Row> & { readonly body: string })[]> {
  const rows = await sealing.openRows(agencyId, await query.execute())
  return rows.flatMap((row) => (row.body === null ? [] : [{ ...row, body: row.body }]))
}

function listLateRows(
  db: Kysely<Database>,
  agencyId: string,
  through = Number.MAX_SAFE_INTEGER,
): Promise<{ key: string; recorded_at: string }[]> {
  return db
    .selectFrom('ledger')
    .select(['key', 'recorded_at'])
    .where('agency_id', '=', agencyId)
    .where('kind', '=', 'review-row')
    .where('seq', '<=', through)
    .orderBy('key')
    .execute()
}

/** Of these, the versions that the ledger has, whatever the rows that find them say. */
async function listRecorded(
  db: Kysely<Database>,
  agencyId: string,
  raws: readonly RawSubmission[],
): Promise<Set<string>> {
  const recorded = new Set<string>()
  for (const part of inParts([...new Set(raws.map(submissionKey))])) {
    const rows = await db
      .selectFrom('ledger')
      .select('key')
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'submission')
      .where('key', 'in', part)
      .execute()
    for (const { key } of rows) recorded.add(key)
  }
  return recorded
}

async function findLast(
  kept: Kept,
  agencyId: string,
  { kind, key }: Pick<LedgerEntry, 'kind' | 'key'>,
): Promise<{ readonly body: string } | undefined> {
  const query = selectEntries(kept.db, agencyId)
    .select(SEALED_COLUMNS)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .orderBy('ledger.seq', 'desc')
    .limit(1)
  const [last] = await openBodies(kept, agencyId, query)
  return last
}

/** What is to be recorded of it; undefined where nothing is new. */
async function toNewReview(
  kept: Kept,
  agencyId: string,
  given: Review,
): Promise<string | undefined> {
  const { readAt: _, undecidedAt, ...review } = given
  const query = selectReviews(kept.db, agencyId)
    .where('key', '=', review.submissionRef)
    .orderBy('ledger.seq')
  const recorded = await openBodies(kept, agencyId, query)
  const last = recorded.at(-1)
  const standing = last && readReview(agencyId, last)
  const since = standing && !isWithdrawal(standing) ? standing.undecidedAt : undecidedAt
  const body = canonicalJson({ ...review, ...(since && { undecidedAt: since }) })
  const inCell = recorded.findLast((row) => readReview(agencyId, row).by === undefined)
  const same = review.by ? last : inCell
  return same?.body === body ? undefined : body
}

function byRef<One extends Pick<Review, 'submissionRef'>>(reviews: readonly One[]) {
  return Map.groupBy(reviews, ({ submissionRef }) => submissionRef)
}

function selectReviews(db: Kysely<Database>, agencyId: string) {
  return selectEntries(db, agencyId)
    .select(['ledger.seq', ...SEALED_COLUMNS, 'recorded_at'])
    .where('kind', '=', 'review')
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

/** The last entry of each key, by key. */
async function listLatest(
  kept: Kept,
  agencyId: string,
  kind: LedgerEntry['kind'],
  through = Number.MAX_SAFE_INTEGER,
): Promise<{ seq: number; key: string; body: string }[]> {
  const query = selectEntries(kept.db, agencyId)
    .select(['ledger.seq', ...SEALED_COLUMNS])
    .where('kind', '=', kind)
    .where('ledger.seq', 'in', latestOf(kept.db, agencyId, { kind, through }))
  const rows = await openBodies(kept, agencyId, query)
  // Asked in this order, SQLite would read every entry.
  return rows.toSorted((left, right) => (left.key < right.key ? -1 : 1))
}

function latestOf(
  db: Kysely<Database>,
  agencyId: string,
  { kind, through }: { readonly kind: LedgerEntry['kind']; readonly through: number },
) {
  return db
    .selectFrom('ledger')
    .select((is) => is.fn.max('seq').as('seq'))
    .where('agency_id', '=', agencyId)
    .where('kind', '=', kind)
    .where('seq', '<=', through)
    .groupBy('key')
}
