import type { LateEntry } from '../../../shared/addenda/list-addenda.ts'
import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import { datesOfMonth } from '../../../shared/model/civil-date.ts'
import { isDenied } from '../../../shared/model/owner.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { PresenceReview } from '../../../shared/model/presence-review.ts'
import type { Review, Withdrawal } from '../../../shared/model/review.ts'
import { isWithdrawal } from '../../../shared/model/standing-reviews.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import type { AttributionAct } from '../../ports/attribution-records.ts'
import type { EntriesAbout, LedgerEntry } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { LedgerAt, OwnedVersion } from '../month/ledger-at.ts'
import { datesAround } from '../month/load-filed.ts'
import { findTabEffects } from './find-tab-effects.ts'
import type { Seal } from './sealed-month.ts'

/** The ledger as the month was sealed over it, and as it is. */
export interface Sides {
  readonly seal: Seal
  readonly sealed: LedgerAt
  readonly present: LedgerAt
}

/**
 * Ledger entries made after the seal that may be about its month, read as the tabs stand now; quarantine is left
 * out. They are found by what was filed about the month, not by going through what came since.
 */
export async function readLateEntries(
  context: Context,
  agency: Agency,
  { seal, sealed, present }: Sides,
): Promise<LateEntry[]> {
  const { ledger } = context.store
  const dates = datesAround(datesOfMonth(seal.month))
  const arrived = await present.arrivedSince(seal.throughSequence, dates)
  const before = {
    sealed: await (await sealed.within(dates)).versions(),
    present: await (await present.within(dates)).versions(),
  }

  function listLate(about: Pick<EntriesAbout, 'kind' | 'keys'>): Promise<LedgerEntry[]> {
    const { throughSequence: through } = present
    return ledger.listEntriesAbout(agency.id, { ...about, after: seal.throughSequence, through })
  }

  const all = [...before.sealed, ...before.present, ...arrived]
  const attributed = await listLate({ kind: 'attribution', keys: all.map(submissionKey) })
  const reviewed = await listLate({ kind: 'review', keys: all.map(submissionRef) })
  const submissions = await readArrived(context, agency, { arrived, present })
  const refs = new Set([...reviewed.map(({ key }) => key), ...attributed.map(refOf)])
  const isMeant = (version: OwnedVersion): boolean => refs.has(submissionRef(version))
  const known = new Map<string, Submission>(
    [
      ...(await sealed.read(before.sealed.filter(isMeant))),
      ...(await present.read(before.present.filter(isMeant))),
      ...submissions.map(({ submission }) => submission),
    ].map((submission) => [submission.ref, submission]),
  )
  const late = new Set(submissions.map(({ submission }) => submission.ref))
  const boxes = await listLate({ kind: 'presence-review', keys: { prefix: seal.month } })
  return [
    ...submissions,
    ...attributed.flatMap((entry) => readAttribution(entry, { known, late, seal })),
    ...reviewed.flatMap((entry) => readReview(entry, known)),
    ...boxes.flatMap(readExamination),
    ...(await findTabEffects(context, agency, { seal, sealed, present })),
  ].sort((a, b) => a.sequence - b.sequence)
}

async function readArrived(
  { store }: Pick<Context, 'store'>,
  agency: Agency,
  { arrived, present }: { readonly arrived: readonly OwnedVersion[]; readonly present: LedgerAt },
): Promise<Extract<LateEntry, { kind: 'submission' }>[]> {
  const sequenceOf = new Map(arrived.map((version) => [submissionRef(version), version.sequence]))
  const entries = await store.ledger.listEntriesAt(agency.id, [...sequenceOf.values()])
  const recordedAt = new Map(entries.map((entry) => [entry.sequence, entry.recordedAt]))
  return (await present.read(arrived)).map((submission) => {
    const sequence = sequenceOf.get(submission.ref)!
    const at = parseInstant(recordedAt.get(sequence)!)
    return { kind: 'submission', sequence, recordedAt: at, submission }
  })
}

function refOf({ body }: LedgerEntry): string {
  return body === null ? '' : submissionRef(JSON.parse(body) as AttributionAct)
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
  if (entry.body === null) return []
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

function readReview(
  { sequence, recordedAt: at, body }: LedgerEntry,
  known: ReadonlyMap<string, Submission>,
): Extract<LateEntry, { kind: 'review' }>[] {
  if (body === null) return []
  const recordedAt = parseInstant(at)
  const review = { ...(JSON.parse(body) as Review | Withdrawal), readAt: recordedAt }
  // What is taken back of a closed month is refused.
  if (isWithdrawal(review)) return []
  const submission = known.get(review.submissionRef)
  return submission ? [{ kind: 'review', sequence, recordedAt, review, submission }] : []
}

function readExamination({
  sequence,
  recordedAt: at,
  body,
}: LedgerEntry): Extract<LateEntry, { kind: 'examination' }>[] {
  if (body === null) return []
  const recordedAt = parseInstant(at)
  const presence = { ...(JSON.parse(body) as PresenceReview), readAt: recordedAt }
  return [{ kind: 'examination', sequence, recordedAt, presence }]
}
