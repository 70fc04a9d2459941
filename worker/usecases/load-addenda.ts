import { listAddenda, type LateEntry } from '../../shared/addenda/list-addenda.ts'
import { listCorrections } from '../../shared/addenda/list-corrections.ts'
import { evaluateMonth } from '../../shared/evaluation/evaluate-month.ts'
import { interpretSubmission } from '../../shared/intake/interpret-submission.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import { parseInstant, type Instant } from '../../shared/model/instant.ts'
import type { Review } from '../../shared/model/review.ts'
import type { RawSubmission, Submission } from '../../shared/model/submission.ts'
import type { AddendaInput } from '../../shared/recaps/compile-addenda.ts'
import type { Agency, LedgerEntry, RecordedSubmission } from '../ports/store.ts'
import type { Context } from './context.ts'
import { findTabEffects } from './find-tab-effects.ts'
import { intakeOf, loadAgencyFacts, nameAnswers, type LoadedFacts } from './load-agency-facts.ts'
import { readSealed } from './read-sealed.ts'
import { getSource } from './recap-source.ts'
import { findSeal, type Seal } from './sealed-month.ts'

const ENTRIES_PER_READ = 1000

/**
 * The corrections of a month and, where it is closed, what was recorded since, up to ledger entry
 * `throughSequence`. `asOf` is that of an open month; a closed one stays as of its seal.
 */
export async function loadAddenda(
  context: Context,
  agency: Agency,
  {
    month,
    throughSequence,
    asOf,
  }: { readonly month: Month; readonly throughSequence: number; readonly asOf: Instant },
): Promise<AddendaInput> {
  const present = await loadAgencyFacts(context, agency, throughSequence)
  const { settings } = present.facts
  const source = getSource(present, asOf)
  const seal = await findSeal(context.store, agency.id, month)
  if (!seal) {
    const corrections = listCorrections(present.facts, { month, asOf })
    return { settings, month, seal: null, corrections, addenda: [], source }
  }
  const when = { month, asOf: seal.asOf }
  const sealed = await loadAgencyFacts(context, agency, seal.throughSequence)
  const entries = await readLateEntries(context, agency, { seal, sealed, present })
  const kept = await readSealed(context, agency, seal)
  const addenda = listAddenda(entries, {
    month,
    facts: present.facts,
    sealedEmployees: sealed.facts.employees,
    before: kept.evaluation.outcomes,
    after: evaluateMonth(present.facts, when).outcomes,
  })
  const corrections = listCorrections(sealed.facts, when)
  return { settings, month, seal, corrections, addenda, source }
}

interface Sides {
  readonly seal: Seal
  readonly sealed: LoadedFacts
  readonly present: LoadedFacts
}

/** What was recorded after the seal, read as the tabs stand now; what is in quarantine is left out. */
async function readLateEntries(
  context: Context,
  agency: Agency,
  sides: Sides,
): Promise<LateEntry[]> {
  const { sealed, present } = sides
  const recorded = await listEntriesSince(context, agency, sides)
  const submissions = await readSubmissions(context, agency, recorded, present)
  const known = new Map<string, Submission>(
    [
      ...sealed.facts.submissions,
      ...present.facts.submissions,
      ...submissions.map(({ submission }) => submission),
    ].map((submission) => [submission.ref, submission]),
  )
  const reviews = recorded.flatMap((entry): LateEntry[] => {
    if (entry.kind !== 'review' || entry.body === null) return []
    const { sequence } = entry
    const recordedAt = parseInstant(entry.recordedAt)
    const review = { ...(JSON.parse(entry.body) as Review), readAt: recordedAt }
    const submission = known.get(review.submissionRef)
    return submission ? [{ kind: 'review', sequence, recordedAt, review, submission }] : []
  })
  const tabs = await findTabEffects(context, agency, { ...sides, entries: recorded })
  return [...submissions, ...reviews, ...tabs].sort((a, b) => a.sequence - b.sequence)
}

async function listEntriesSince(
  { store }: Context,
  agency: Agency,
  { seal, present }: Sides,
): Promise<LedgerEntry[]> {
  const found: LedgerEntry[] = []
  for (let after = seal.throughSequence; after < present.ledgerSequence;) {
    const entries = await store.ledger.listEntries(agency.id, after, ENTRIES_PER_READ)
    found.push(...entries.filter(({ sequence }) => sequence <= present.ledgerSequence))
    after = entries.at(-1)?.sequence ?? present.ledgerSequence
  }
  return found
}

async function readSubmissions(
  { store }: Context,
  agency: Agency,
  entries: readonly LedgerEntry[],
  { facts }: LoadedFacts,
): Promise<Extract<LateEntry, { kind: 'submission' }>[]> {
  const forms = await store.forms.list(agency.id)
  const intake = intakeOf(agency, facts)
  const purged = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'purge' && entry.body !== null
        ? [[Number(entry.key), (JSON.parse(entry.body) as RecordedSubmission).raw] as const]
        : [],
    ),
  )
  return entries.flatMap(({ kind, sequence, recordedAt, body }) => {
    if (kind !== 'submission') return []
    const raw = body === null ? purged.get(sequence) : (JSON.parse(body) as RawSubmission)
    const read = raw && interpretSubmission(nameAnswers(raw, forms), intake)
    if (read?.kind !== 'attributed') return []
    return [{ kind, sequence, recordedAt: parseInstant(recordedAt), submission: read.submission }]
  })
}
