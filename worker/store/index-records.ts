import type { Kysely } from 'kysely'

import { isDenied } from '../../shared/model/owner.ts'
import type { EvidenceFault } from '../ports/evidence-records.ts'
import type { IndexRecords } from '../ports/index-records.ts'
import type { LedgerEntry } from '../ports/store.ts'
import { holdAgency } from './hold-agency.ts'
import { holdForms, recordForms } from './hold-forms.ts'
import { holdGrants } from './hold-grants.ts'
import { inParts } from './in-parts.ts'
import type { Database } from './schema.ts'
import type { MasterKey } from './sealing/master-key.ts'
import { bodyAt, parseStored } from './parse-stored.ts'
import { StoredAttribution } from './stored-entries.ts'

type Piece = Parameters<IndexRecords['mendPiece']>[1]

/** Writing must happen inside a transaction. */
export function createIndexRecords(db: Kysely<Database>, master: MasterKey): IndexRecords {
  return {
    async mendPiece(agencyId, piece) {
      const wanted = await listWanted(db, agencyId, piece.entries)
      return [
        ...(await mendSubmissions(db, agencyId, piece, wanted)),
        ...(await mendUnowned(db, agencyId, piece, wanted)),
        ...(await mendFilers(db, agencyId, piece)),
      ]
    },

    async holdBasis(agencyId, at) {
      return [
        ...(await holdAgency(db, agencyId, { at, master })),
        ...(await holdForms(db, agencyId, at)),
        ...(await holdGrants(db, agencyId)),
      ]
    },

    recordForms: (agencyId, at) => recordForms(db, agencyId, at),
  }
}

/** Versions whose first entry is among these, by it: one that was recorded twice stands at the first. */
async function listWanted(
  db: Kysely<Database>,
  agencyId: string,
  entries: readonly LedgerEntry[],
): Promise<Map<number, string>> {
  const keys = entries.filter(({ kind }) => kind === 'submission').map(({ key }) => key)
  const wanted = new Map<number, string>()
  for (const part of inParts(keys)) {
    const rows = await db
      .selectFrom('ledger')
      .select(({ fn }) => ['key', fn.min('seq').as('seq')])
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'submission')
      .where('key', 'in', part)
      .groupBy('key')
      .execute()
    for (const { key, seq } of rows) wanted.set(seq, key)
  }
  const here = new Set(entries.map(({ sequence }) => sequence))
  return new Map([...wanted].filter(([sequence]) => here.has(sequence)))
}

async function mendSubmissions(
  db: Kysely<Database>,
  agencyId: string,
  { after, through }: Piece,
  wanted: ReadonlyMap<number, string>,
): Promise<EvidenceFault[]> {
  const kept = await db
    .selectFrom('submission')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('seq', '>', after)
    .where('seq', '<=', through)
    .execute()
  const right = new Set<number>()
  const wrong = kept.filter((row) => {
    const isRight = wanted.get(row.seq) === keyOf(row)
    if (isRight) right.add(row.seq)
    return !isRight
  })
  const missing = [...wanted]
    .filter(([sequence]) => !right.has(sequence))
    .map(([seq, key]) => rowOf(agencyId, seq, key))
  // One that is missing here may stand under another entry.
  for (const { form_id, response_id, last_submitted_at } of [...wrong, ...missing]) {
    await db
      .deleteFrom('submission')
      .where('agency_id', '=', agencyId)
      .where('form_id', '=', form_id)
      .where('response_id', '=', response_id)
      .where('last_submitted_at', '=', last_submitted_at)
      .execute()
  }
  for (const part of inParts(missing)) await db.insertInto('submission').values(part).execute()
  return faultsOf('submission', new Set([...wrong, ...missing].map(keyOf)))
}

async function mendUnowned(
  db: Kysely<Database>,
  agencyId: string,
  { after, through }: Piece,
  wanted: ReadonlyMap<number, string>,
): Promise<EvidenceFault[]> {
  const owned = new Set<string>()
  for (const part of inParts([...wanted.values()])) {
    const rows = await db
      .selectFrom('ledger')
      .select('key')
      .distinct()
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'attribution')
      .where('key', 'in', part)
      .execute()
    for (const { key } of rows) owned.add(key)
  }
  const waiting = new Set([...wanted].filter(([, key]) => !owned.has(key)).map(([seq]) => seq))
  const rows = await db
    .selectFrom('unowned')
    .select('seq')
    .where('agency_id', '=', agencyId)
    .where('seq', '>', after)
    .where('seq', '<=', through)
    .execute()
  const kept = new Set(rows.map(({ seq }) => seq))
  const missing = [...waiting].filter((seq) => !kept.has(seq))
  const wrong = [...kept].filter((seq) => !waiting.has(seq))
  for (const part of inParts(wrong)) {
    await db
      .deleteFrom('unowned')
      .where('agency_id', '=', agencyId)
      .where('seq', 'in', part)
      .execute()
  }
  for (const part of inParts(missing)) {
    const values = part.map((seq) => ({ agency_id: agencyId, seq }))
    await db.insertInto('unowned').values(values).execute()
  }
  return faultsOf('unowned', [...missing, ...wrong].map(String))
}

/** One too many makes a change of a person wait for a word that it needs not, and is left. */
async function mendFilers(
  db: Kysely<Database>,
  agencyId: string,
  { entries }: Piece,
): Promise<EvidenceFault[]> {
  const wanted = new Set(entries.flatMap((entry) => readOwners(agencyId, entry)))
  const kept = new Set<string>()
  for (const part of inParts([...wanted])) {
    const rows = await db
      .selectFrom('filer')
      .select('employee_id')
      .where('agency_id', '=', agencyId)
      .where('employee_id', 'in', part)
      .execute()
    for (const { employee_id } of rows) kept.add(employee_id)
  }
  const missing = [...wanted].filter((id) => !kept.has(id))
  for (const part of inParts(missing)) {
    const values = part.map((id) => ({ agency_id: agencyId, employee_id: id }))
    await db.insertInto('filer').values(values).execute()
  }
  return faultsOf('filer', missing)
}

function readOwners(agencyId: string, { kind, sequence, body }: LedgerEntry): string[] {
  if (kind !== 'attribution' || body === null) return []
  const act = parseStored(StoredAttribution, body, bodyAt(agencyId, sequence))
  return isDenied(act) ? [] : [act.employeeId, act.subjectId]
}

function keyOf(row: Omit<Database['submission'], 'agency_id' | 'seq'>): string {
  return `${row.form_id}/${row.response_id}/${row.last_submitted_at}`
}

function rowOf(agencyId: string, seq: number, key: string): Database['submission'] {
  const [form_id = '', response_id = '', last_submitted_at = ''] = key.split('/')
  return { agency_id: agencyId, form_id, response_id, last_submitted_at, seq }
}

function faultsOf(table: string, which: Iterable<string>): EvidenceFault[] {
  return [...which].map((one) => ({ what: 'index', which: `${table} ${one}`, remade: true }))
}
