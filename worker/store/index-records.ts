import type { Kysely } from 'kysely'

import { isDenied } from '../../shared/model/owner.ts'
import type { EvidenceFault } from '../ports/evidence-records.ts'
import type { IndexRecords } from '../ports/index-records.ts'
import type { LedgerEntry } from '../ports/ledger-records.ts'
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
      const mended = [mendUnowned(db, agencyId, piece), mendFilers(db, agencyId, piece)]
      return (await Promise.all(mended)).flat()
    },

    async holdBasis(agencyId, at) {
      // Whether it is connected stands before its forms are looked at.
      const ofAgency = await holdAgency(db, agencyId, { at, master })
      const others = [holdForms(db, agencyId, at), holdGrants(db, agencyId)]
      return [ofAgency, ...(await Promise.all(others))].flat()
    },

    recordForms: (agencyId, at) => recordForms(db, agencyId, at),
  }
}

/** The first entries of versions, as far as they are among these: one that was recorded twice stands there. */
async function listWanted(
  db: Kysely<Database>,
  agencyId: string,
  entries: readonly LedgerEntry[],
): Promise<ReadonlySet<number>> {
  const keys = entries.filter(({ kind }) => kind === 'submission').map(({ key }) => key)
  const wanted = new Set<number>()
  for (const part of inParts(keys)) {
    const rows = await db
      .selectFrom('ledger')
      .select(({ fn }) => fn.min('seq').as('seq'))
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'submission')
      .where('key', 'in', part)
      .groupBy('key')
      .execute()
    for (const { seq } of rows) wanted.add(seq)
  }
  const here = new Set(entries.map(({ sequence }) => sequence))
  return new Set([...wanted].filter((sequence) => here.has(sequence)))
}

async function mendUnowned(
  db: Kysely<Database>,
  agencyId: string,
  { after, through, entries }: Piece,
): Promise<EvidenceFault[]> {
  const [wanted, rows] = await Promise.all([
    listWanted(db, agencyId, entries),
    db
      .selectFrom('unowned')
      .select('seq')
      .where('agency_id', '=', agencyId)
      .where('seq', '>', after)
      .where('seq', '<=', through)
      .execute(),
  ])
  const owned = new Set<number | null>()
  for (const part of inParts([...wanted])) {
    const rows = await db
      .selectFrom('ledger')
      .select('about_seq')
      .distinct()
      .where('agency_id', '=', agencyId)
      .where('kind', '=', 'attribution')
      .where('about_seq', 'in', part)
      .execute()
    for (const { about_seq } of rows) owned.add(about_seq)
  }
  const waiting = new Set([...wanted].filter((seq) => !owned.has(seq)))
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

function faultsOf(table: string, which: Iterable<string>): EvidenceFault[] {
  return [...which].map((one) => ({ what: 'index', which: `${table} ${one}`, remade: true }))
}
