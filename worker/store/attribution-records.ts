import type { Kysely } from 'kysely'

import { submissionKey, type SubmissionVersion } from '../../shared/intake/submission-key.ts'
import { isDenied, type Owner } from '../../shared/model/owner.ts'
import type { AttributionAct, AttributionRecords } from '../ports/attribution-records.ts'
import { canonicalJson } from '../ports/canonical-json.ts'
import { appendSealed } from './append-entry.ts'
import { inParts } from './in-parts.ts'
import { readRecorded } from './read-recorded.ts'
import type { Database } from './schema.ts'
import type { Sealing } from './sealing/sealing.ts'
import {
  entriesAbout,
  listVersionEntries,
  plainBody,
  PLAIN_COLUMNS,
  selectEntries,
  type PlainRow,
} from './select-entries.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredAttribution } from './stored-entries.ts'

export function createAttributionRecords(
  db: Kysely<Database>,
  sealing: Sealing,
): AttributionRecords {
  return {
    async record(agencyId, acts) {
      const versions = await findVersions(db, agencyId, acts)
      // As the ledger says: `unowned` only finds them, and may have been changed.
      const standing = ownersOf(await findActs(db, agencyId, acts.map(submissionKey)))
      const given = new Map<string, Owner>()
      const taken = acts.filter((act) => {
        const key = submissionKey(act)
        if (!versions.has(key)) return false
        const owner = given.get(key) ?? standing.get(key)
        if (!isSameOwner(owner, act.replaces)) return false
        given.set(key, ownerOf(act))
        return true
      })
      const [first] = taken
      if (!first) return 0
      const entries = taken.map((act) => ({
        kind: 'attribution' as const,
        key: submissionKey(act),
        body: canonicalJson(act),
        aboutSequence: versions.get(submissionKey(act))!,
      }))
      await appendSealed({ db, sealing }, agencyId, entries, first.at)
      for (const part of inParts(taken.map((act) => versions.get(submissionKey(act))!))) {
        await db
          .deleteFrom('unowned')
          .where('agency_id', '=', agencyId)
          .where('seq', 'in', part)
          .execute()
      }
      await addFilers(db, agencyId, taken)
      return taken.length
    },

    async listFilers(agencyId) {
      const rows = await db
        .selectFrom('filer')
        .select('employee_id')
        .where('agency_id', '=', agencyId)
        .execute()
      return new Set(rows.map(({ employee_id }) => employee_id))
    },

    async list(agencyId, through) {
      const rows = await selectEntries(db, agencyId)
        .select(PLAIN_COLUMNS)
        .where('kind', '=', 'attribution')
        .orderBy('ledger.seq')
        .execute()
      return ownersOf(actsAt(agencyId, rows, through))
    },

    find: async (agencyId, versions, through) =>
      ownersOf(await findActs(db, agencyId, versions.map(submissionKey), through)),

    async listVersions(agencyId, responses) {
      const entries = await listVersionEntries(db, agencyId, responses)
      const acts = await findActs(
        db,
        agencyId,
        entries.map(({ key }) => key),
      )
      const owned = entries.filter(({ key }) => acts.has(key)).map(({ seq }) => seq)
      const recorded = await readRecorded(db, sealing, agencyId, owned)
      return recorded.flatMap(({ raw }) => {
        const act = acts.get(submissionKey(raw))
        return act ? [{ raw, owner: ownerOf(act), by: act.proof.kind }] : []
      })
    },

    async listUnowned(agencyId, { after, limit }) {
      for (let from = after; ;) {
        const rows = await db
          .selectFrom('unowned')
          .select('seq')
          .where('agency_id', '=', agencyId)
          .where('seq', '>', from)
          .orderBy('seq')
          .limit(limit)
          .execute()
        const sequences = rows.map(({ seq }) => seq)
        const found = await readRecorded(db, sealing, agencyId, sequences)
        const last = sequences.at(-1)
        // Of those that were erased nothing is left to be read; others come after them.
        if (found.length > 0 || last === undefined) return found
        from = last
      }
    },
  }
}

async function addFilers(
  db: Kysely<Database>,
  agencyId: string,
  owners: readonly Owner[],
): Promise<void> {
  const filed = owners.filter((owner) => !isDenied(owner))
  const ids = new Set(filed.flatMap(({ employeeId, subjectId }) => [employeeId, subjectId]))
  for (const part of inParts([...ids])) {
    await db
      .insertInto('filer')
      .values(part.map((id) => ({ agency_id: agencyId, employee_id: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Where those that are recorded stand, by key: the first entry of each. */
async function findVersions(
  db: Kysely<Database>,
  agencyId: string,
  versions: readonly SubmissionVersion[],
): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (const part of inParts([...new Set(versions.map(submissionKey))])) {
    const rows = await db
      .selectFrom('ledger')
      .select(({ fn }) => ['key', fn.min('seq').as('seq')])
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'submission')
      .where('key', 'in', part)
      .groupBy('key')
      .execute()
    for (const { key, seq } of rows) found.set(key, seq)
  }
  return found
}

async function findActs(
  db: Kysely<Database>,
  agencyId: string,
  keys: readonly string[],
  through = Number.MAX_SAFE_INTEGER,
): Promise<ReadonlyMap<string, AttributionAct>> {
  const rows: PlainRow[] = []
  for (const part of inParts([...new Set(keys)])) {
    rows.push(
      ...(await selectEntries(db, agencyId)
        .select(PLAIN_COLUMNS)
        .where('kind', '=', 'attribution')
        .where('ledger.about_seq', 'in', entriesAbout(db, agencyId, part))
        .orderBy('ledger.about_seq')
        .orderBy('ledger.seq')
        .execute()),
    )
  }
  return actsAt(agencyId, rows, through)
}

/** The last of each version, of entries in their order. */
function actsAt(
  agencyId: string,
  rows: readonly PlainRow[],
  through: number,
): ReadonlyMap<string, AttributionAct> {
  const acts = new Map<string, AttributionAct>()
  for (const row of rows) {
    const act = parseStored(StoredAttribution, plainBody(row), bodyAt(agencyId, row.seq))
    if ((act.countsFrom ?? row.seq) <= through) acts.set(submissionKey(act), act)
  }
  return acts
}

function ownersOf(acts: ReadonlyMap<string, AttributionAct>): ReadonlyMap<string, Owner> {
  return new Map([...acts].map(([key, act]) => [key, ownerOf(act)]))
}

function ownerOf({ employeeId, subjectId }: Owner): Owner {
  return { employeeId, subjectId }
}

function isSameOwner(left: Owner | undefined, right: Owner | null): boolean {
  return left?.employeeId === right?.employeeId && left?.subjectId === right?.subjectId
}
