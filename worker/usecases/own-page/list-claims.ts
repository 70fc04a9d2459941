import { assignOwner, findClaimed } from '../../../shared/intake/identify-owner.ts'
import { interpretSubmission } from '../../../shared/intake/interpret-submission.ts'
import { reviewSummary } from '../../../shared/intake/review-summary.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { WaitingClaim } from '../../ports/own-page.ts'
import type { Context } from '../context.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { intakeOf, nameAnswers } from '../ledger/load-agency-facts.ts'
import type { PageOwner } from '../access/find-person-by-key.ts'

const LISTED_AT_MOST = 50

/** A claim with its contents, by the keys of questions and options. */
export interface ReadClaim {
  readonly claim: WaitingClaim
  readonly raw: RawSubmission
}

/** What waits for this person's yes or no, the newest first, as many as asked for, as the ledger is now. */
export async function listClaims(
  context: Context,
  owner: PageOwner,
  atMost = LISTED_AT_MOST,
): Promise<WaitingClaim[]> {
  await followLedger(context, owner.agency)
  const refs = await listClaimRefs(context, owner, atMost)
  return (await readClaims(context, owner, refs)).map(({ claim }) => claim)
}

/** What each is known by, the newest first; as the ledger was when it was last followed. */
export async function listClaimRefs(
  { store }: Pick<Context, 'store'>,
  { agency, employee }: Pick<PageOwner, 'agency' | 'employee'>,
  atMost: number,
): Promise<string[]> {
  const of = { employeeId: employee.id, limit: atMost }
  return (await store.projections.listClaims(agency.id, of)).map(({ ref }) => ref)
}

/** Those of these that wait for this person's word, in this order, with what answering takes. */
export async function readClaims(
  context: Context,
  { agency, employee }: Pick<PageOwner, 'agency' | 'employee'>,
  refs: readonly string[],
): Promise<ReadClaim[]> {
  if (refs.length === 0) return []
  const { configuration } = await followLedger(context, agency)
  const { projections } = context.store
  const waiting = await projections.findFactsByRef(agency.id, refs)
  const claimed = new Set(
    waiting.flatMap(({ ref, claimedId }) => (claimedId === employee.id ? [ref] : [])),
  )
  const forms = await context.store.forms.list(agency.id)
  const read = new Map(
    (await projections.readSubmissions(agency.id, [...claimed])).map(({ raw }) => {
      const named = nameAnswers(raw, forms)
      return [submissionRef(named), named] as const
    }),
  )
  return refs.flatMap((ref) => {
    const raw = read.get(ref)
    if (!raw || findClaimed(raw, { configuration })?.id !== employee.id) return []
    const owner = assignOwner(raw, employee, { configuration })
    const said = interpretSubmission(raw, owner, intakeOf(configuration))
    const { formKind, createdAt, lastSubmittedAt } = raw
    const claim = {
      ref,
      formKind,
      sentAt: createdAt,
      ...(lastSubmittedAt !== createdAt && { editedAt: lastSubmittedAt }),
      says:
        said.kind === 'attributed' ? reviewSummary(said.submission, configuration, 'decider') : '',
    }
    return { raw, claim }
  })
}
