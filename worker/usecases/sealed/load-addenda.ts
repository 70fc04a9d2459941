import { listAddenda } from '../../../shared/addenda/list-addenda.ts'
import { findCorrections, listCorrections } from '../../../shared/addenda/list-corrections.ts'
import type { Addendum } from '../../../shared/contract/index.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import type { Month } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { AddendaInput } from '../../../shared/recaps/addenda/compile-addenda.ts'
import type { Correction } from '../../../shared/recaps/addenda/correction.ts'
import type { Agency, LedgerEntry } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { assembleFacts, loadAgencyFacts, loadConfiguration } from '../ledger/load-agency-facts.ts'
import { readLateEntries } from './read-late-entries.ts'
import { readSealed } from './read-sealed.ts'
import { getSource } from '../ledger/recap-source.ts'
import { findSeal, type Seal } from './sealed-month.ts'

const ENTRIES_PER_READ = 1000
/** What may touch a closed month. */
const KINDS: readonly LedgerEntry['kind'][] = [
  'submission',
  'attribution',
  'review',
  'presence-review',
  'tab',
]

interface AddendaRequest {
  readonly month: Month
  /** The last ledger entry that counts. */
  readonly throughSequence: number
  /** Of an open month; a closed one stays as of its seal. */
  readonly asOf: Instant
}

/**
 * The corrections of a month and, where it is closed, what was recorded since. The ledger is read whole
 * only where there is one or the other.
 */
export async function loadAddenda(
  context: Context,
  agency: Agency,
  { month, throughSequence, asOf }: AddendaRequest,
): Promise<AddendaInput<Addendum>> {
  const present = await loadConfiguration(context, agency, throughSequence)
  const { settings } = present.configuration
  const seal = (await findSeal(context.store, agency.id, month)) ?? null
  return {
    facts: { settings },
    evaluation: { month },
    addenda: {
      seal,
      corrections: await loadCorrections(context, agency, seal ?? { month, throughSequence, asOf }),
      addenda: seal ? await loadSince(context, agency, { seal, throughSequence }) : [],
    },
    source: await getSource(context, agency, {
      ledgerSequence: throughSequence,
      snapshot: present.snapshot,
      asOf,
    }),
  }
}

/** Permits are few: whether there are corrections is asked of them alone. */
async function loadCorrections(
  context: Context,
  agency: Agency,
  { month, throughSequence, asOf }: AddendaRequest,
): Promise<Correction[]> {
  const { store } = context
  const { configuration } = await loadConfiguration(context, agency, throughSequence)
  const raws = await store.ledger.listSubmissionsOfForm(agency.id, 'permit', throughSequence)
  const { facts } = assembleFacts({
    configuration,
    forms: await store.forms.list(agency.id),
    raws,
    owners: await store.attributions.find(agency.id, raws, throughSequence),
    reviews: [],
    settlements: [],
    lateReviewRows: [],
    presenceReviews: [],
  })
  if (findCorrections(facts.submissions, month).length === 0) return []
  const loaded = await loadAgencyFacts(context, agency, throughSequence)
  return listCorrections(loaded.facts, { month, asOf })
}

/** What was recorded after a month was closed. */
async function loadSince(
  context: Context,
  agency: Agency,
  { seal, throughSequence }: { readonly seal: Seal; readonly throughSequence: number },
): Promise<Addendum[]> {
  const recorded = await listEntriesSince(context, agency, { seal, throughSequence })
  if (!recorded.some(({ kind }) => KINDS.includes(kind))) return []
  const present = await loadAgencyFacts(context, agency, throughSequence)
  const sealed = await loadAgencyFacts(context, agency, seal.throughSequence)
  const entries = await readLateEntries(context, agency, { seal, sealed, present, recorded })
  const kept = await readSealed(context, agency, seal)
  return listAddenda(entries, {
    month: seal.month,
    facts: present.facts,
    sealedEmployees: sealed.facts.employees,
    before: kept.evaluation.outcomes,
    after: evaluateMonth(present.facts, { month: seal.month, asOf: seal.asOf }).outcomes,
  })
}

async function listEntriesSince(
  { store }: Context,
  agency: Agency,
  { seal, throughSequence }: { readonly seal: Seal; readonly throughSequence: number },
): Promise<LedgerEntry[]> {
  const found: LedgerEntry[] = []
  for (let after = seal.throughSequence; after < throughSequence;) {
    const entries = await store.ledger.listEntries(agency.id, after, ENTRIES_PER_READ)
    found.push(...entries.filter(({ sequence }) => sequence <= throughSequence))
    after = entries.at(-1)?.sequence ?? throughSequence
  }
  return found
}
