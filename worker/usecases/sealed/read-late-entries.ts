import type { LateEntry } from '../../../shared/addenda/list-addenda.ts'
import { interpretSubmission } from '../../../shared/intake/interpret-submission.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import { isDenied } from '../../../shared/model/owner.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { PresenceReview } from '../../../shared/model/presence-review.ts'
import type { Review, Withdrawal } from '../../../shared/model/review.ts'
import { isWithdrawal } from '../../../shared/model/standing-reviews.ts'
import type { RawSubmission, Submission } from '../../../shared/model/submission.ts'
import type { AttributionAct } from '../../ports/attribution-records.ts'
import type { Agency, LedgerEntry, RecordedSubmission } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { findTabEffects } from './find-tab-effects.ts'
import { intakeOf, nameAnswers, type LoadedFacts } from '../ledger/load-agency-facts.ts'
import type { Seal } from './sealed-month.ts'

/** Ledger entries made after the seal, read as the tabs stand now; quarantine is left out. */
export async function readLateEntries(
  context: Context,
  agency: Agency,
  {
    recorded,
    ...sides
  }: {
    readonly seal: Seal
    readonly sealed: LoadedFacts
    readonly present: LoadedFacts
    readonly recorded: readonly LedgerEntry[]
  },
): Promise<LateEntry[]> {
  const { sealed, present } = sides
  const submissions = await readSubmissions(context, agency, recorded, present)
  const known = new Map<string, Submission>(
    [
      ...sealed.facts.submissions,
      ...present.facts.submissions,
      ...submissions.map(({ submission }) => submission),
    ].map((submission) => [submission.ref, submission]),
  )
  const late = new Set(submissions.map(({ submission }) => submission.ref))
  const attributions = recorded.flatMap((entry) =>
    readAttribution(entry, { known, late, seal: sides.seal }),
  )
  const reviews = recorded.flatMap((entry): LateEntry[] => {
    if (entry.kind !== 'review' || entry.body === null) return []
    const { sequence } = entry
    const recordedAt = parseInstant(entry.recordedAt)
    const review = { ...(JSON.parse(entry.body) as Review | Withdrawal), readAt: recordedAt }
    // What is taken back of a closed month is refused.
    if (isWithdrawal(review)) return []
    const submission = known.get(review.submissionRef)
    return submission ? [{ kind: 'review', sequence, recordedAt, review, submission }] : []
  })
  const examinations = recorded.flatMap(({ kind, sequence, recordedAt: at, body }): LateEntry[] => {
    if (kind !== 'presence-review' || body === null) return []
    const recordedAt = parseInstant(at)
    const presence = { ...(JSON.parse(body) as PresenceReview), readAt: recordedAt }
    return [{ kind: 'examination', sequence, recordedAt, presence }]
  })
  const tabs = await findTabEffects(context, agency, { ...sides, entries: recorded })
  return [...submissions, ...attributions, ...reviews, ...examinations, ...tabs].sort(
    (a, b) => a.sequence - b.sequence,
  )
}

/** Of something filed before the seal; what came later bears its owner, and what was carried over had it. */
function readAttribution(
  entry: LedgerEntry,
  {
    known,
    late,
    seal,
  }: {
    readonly known: ReadonlyMap<string, Submission>
    readonly late: ReadonlySet<string>
    readonly seal: Seal
  },
): Extract<LateEntry, { kind: 'attribution' }>[] {
  if (entry.kind !== 'attribution' || entry.body === null) return []
  const { replaces, subjectId, proof, countsFrom, ...act } = JSON.parse(
    entry.body,
  ) as AttributionAct
  const submission = known.get(submissionRef(act))
  if (!submission || late.has(submission.ref)) return []
  if ((countsFrom ?? entry.sequence) <= seal.throughSequence) return []
  return [
    {
      kind: 'attribution',
      sequence: entry.sequence,
      recordedAt: parseInstant(entry.recordedAt),
      submission,
      from: replaces && !isDenied(replaces) ? replaces.subjectId : null,
      to: subjectId,
      by: proof.kind === 'hr' ? proof.by.email : '',
      reason: proof.kind === 'hr' ? proof.reason : '',
    },
  ]
}

async function readSubmissions(
  { store }: Context,
  agency: Agency,
  entries: readonly LedgerEntry[],
  { facts, ledgerSequence }: LoadedFacts,
): Promise<Extract<LateEntry, { kind: 'submission' }>[]> {
  const forms = await store.forms.list(agency.id)
  const intake = intakeOf(facts)
  const purged = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'purge' && entry.body !== null
        ? [[Number(entry.key), (JSON.parse(entry.body) as RecordedSubmission).raw] as const]
        : [],
    ),
  )
  const late = entries.flatMap(({ kind, sequence, recordedAt, body }) => {
    if (kind !== 'submission') return []
    const raw = body === null ? purged.get(sequence) : (JSON.parse(body) as RawSubmission)
    return raw ? [{ kind, sequence, recordedAt, raw }] : []
  })
  const owners = await store.attributions.find(
    agency.id,
    late.map(({ raw }) => raw),
    ledgerSequence,
  )
  return late.flatMap(({ kind, sequence, recordedAt, raw }) => {
    const owner = owners.get(submissionKey(raw))
    const read = interpretSubmission(nameAnswers(raw, forms), owner, intake)
    if (read.kind !== 'attributed') return []
    return [{ kind, sequence, recordedAt: parseInstant(recordedAt), submission: read.submission }]
  })
}
