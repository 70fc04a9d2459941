import { setImmediate as breathe } from 'node:timers/promises'

import type { EvidenceFault, EvidenceProgress } from '../../ports/evidence-records.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { LedgerEntry } from '../../ports/ledger-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { shareOfRound } from './share-of-round.ts'
import { areStanding, distrustMonths, type Followed } from '../month/follow-ledger.ts'
import { findWrongFacts, responseName, type MadeBy, type Piece } from './compare-facts.ts'
import type { SweepPace } from '../intake/sweep-pace.ts'
import { findFault } from '../ledger/verify-ledger.ts'
import { BY_TICKET } from '../ledger/intake-basis.ts'

/** Few at once: whoever else writes to the agency waits meanwhile (G13). */
const PIECE = 200
const ENTRIES_AT_LEAST = 500

type Place = EvidenceProgress['entry']

interface Checked {
  readonly faults: EvidenceFault[]
  /** Where the next time begins. */
  readonly reached: Place
}

/**
 * Walks some of the chain from `from` on: that each entry is whole and tied to the one before, and that
 * the fact that is kept of its submission follows from the ledger. What does not is made anew, and no
 * person's month counts any more.
 */
export async function checkEntries(
  context: Context,
  agency: Agency,
  {
    followed,
    pace,
    from,
  }: { readonly followed: Followed; readonly pace: SweepPace; readonly from: Place },
): Promise<Checked> {
  const forms = await context.store.forms.list(agency.id)
  const faults: EvidenceFault[] = []
  const share = { all: followed.throughSequence, least: ENTRIES_AT_LEAST }
  let reached = from
  for (let left = shareOfRound(pace, share); left > 0; left -= PIECE) {
    const start = reached
    const piece = await context.store.transaction((records) =>
      checkPiece(records, agency, { followed, forms, from: start }),
    )
    faults.push(...piece.faults)
    reached = piece.reached
    if (piece.isLast) break
    await breathe()
  }
  return { faults, reached }
}

/** In one transaction, so that nothing moves what is compared. */
async function checkPiece(
  records: Records,
  agency: Agency,
  {
    followed,
    forms,
    from,
  }: { readonly followed: Followed; readonly forms: readonly AgencyForm[]; readonly from: Place },
): Promise<Checked & { readonly isLast: boolean }> {
  const { ledger } = records
  const [entries, isStanding] = await Promise.all([
    ledger.listEntries(agency.id, from.sequence, PIECE),
    areStanding(records, agency, followed),
  ])
  const last = entries.at(-1)
  const isMoved = !isStanding
  const piece = { entries, after: from.sequence, isLast: entries.length < PIECE }
  if (!last) {
    const beginning = { sequence: 0, hash: '' }
    const isWhole =
      from.sequence === 0 || (await ledger.findHash(agency.id, from.sequence)) === from.hash
    if (!isWhole) return { faults: [brokenAt(from.sequence)], reached: beginning, isLast: true }
    const through = Number.MAX_SAFE_INTEGER
    const indexed = await mendIndexes(records, agency, { entries, from, through })
    const differing = isMoved ? [] : await mendFacts(records, agency, { followed, forms, piece })
    return { faults: [...indexed, ...differing], reached: beginning, isLast: true }
  }
  const reached = { sequence: last.sequence, hash: last.hash }
  const broken = await findBroken(records, agency, { entries, from })
  const through = last.sequence
  const mended = broken
    ? []
    : await Promise.all([
        isMoved ? [] : mendFacts(records, agency, { followed, forms, piece }),
        mendIndexes(records, agency, { entries, from, through }),
      ])
  return {
    faults: [...(broken ? [broken] : []), ...mended.flat()],
    reached: isMoved ? from : reached,
    isLast: isMoved,
  }
}

async function findBroken(
  { ledger }: Records,
  agency: Agency,
  { entries, from }: { readonly entries: readonly LedgerEntry[]; readonly from: Place },
): Promise<EvidenceFault | undefined> {
  let previous: Pick<LedgerEntry, 'sequence' | 'hash'> = from
  for (const entry of entries) {
    if (findFault(agency.id, entry, previous) !== undefined) return brokenAt(entry.sequence)
    previous = entry
  }
  const bodiless = entries.filter(({ body }) => body === null).map(({ sequence }) => sequence)
  const purged = await ledger.findPurged(agency.id, bodiless)
  const missing = bodiless.find((sequence) => !purged.has(sequence))
  return missing === undefined ? undefined : brokenAt(missing)
}

function brokenAt(sequence: number): EvidenceFault {
  return { what: 'ledger', which: String(sequence), remade: false }
}

/** What finds submissions; one that waited for an owner unseen is tried again. */
async function mendIndexes(
  { indexes, agencies }: Records,
  { id }: Agency,
  {
    entries,
    from,
    through,
  }: { readonly entries: readonly LedgerEntry[]; readonly from: Place; readonly through: number },
): Promise<EvidenceFault[]> {
  const mended = await indexes.mendPiece(id, { after: from.sequence, through, entries })
  const agency = mended.length > 0 ? await agencies.find(id) : undefined
  if (agency?.attributionBasis.startsWith(BY_TICKET)) {
    await agencies.update(id, { attributionBasis: BY_TICKET })
  }
  return mended
}

async function mendFacts(
  records: Records,
  agency: Agency,
  given: MadeBy & { readonly piece: Piece },
): Promise<EvidenceFault[]> {
  const { projections } = records
  // What was changed in the ledger itself is no ground to change what was made of it before.
  const wrong = (await findWrongFacts(records, agency, given)) ?? []
  if (wrong.length === 0) return []
  await projections.dropFacts(
    agency.id,
    wrong.map(({ response }) => response),
  )
  await projections.putFacts(
    agency.id,
    wrong.flatMap(({ fact }) => fact ?? []),
  )
  await distrustMonths(records, agency)
  return wrong.map(({ response }) => {
    return { what: 'fact', which: responseName(response), remade: true }
  })
}
