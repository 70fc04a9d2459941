import { assignOwner, findClaimed } from '../../../shared/intake/identify-owner.ts'
import { interpretSubmission } from '../../../shared/intake/interpret-submission.ts'
import { reviewSummary } from '../../../shared/intake/review-summary.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { RawSubmission, Submission } from '../../../shared/model/submission.ts'
import type { WaitingClaim } from '../../ports/own-page.ts'
import type { Context } from '../context.ts'
import { isChatMessage } from '../intake/accept-chat.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { intakeOf, nameAnswers } from '../ledger/load-agency-facts.ts'
import type { PageOwner } from '../access/find-person-by-key.ts'

const LISTED_AT_MOST = 50

/** A claim with its contents, by the keys of questions and options. */
export interface ReadClaim {
  readonly raw: RawSubmission
  /** Undefined where it cannot be read. */
  readonly said: Submission | undefined
}

/**
 * What waits for this person's yes or no, the newest first, as many as asked for, as the ledger is now; in
 * the agency's language unless another is wanted.
 */
export async function listClaims(
  context: Context,
  owner: PageOwner,
  { atMost = LISTED_AT_MOST, language = owner.agency.language }: ClaimsWanted = {},
): Promise<WaitingClaim[]> {
  await followLedger(context, owner.agency)
  const refs = await listClaimRefs(context, owner, atMost)
  return (await readClaims(context, owner, refs)).map(({ raw, said }) => {
    const { formKind, createdAt, lastSubmittedAt } = raw
    const { configuration } = owner
    const settings = { ...configuration.settings, language }
    return {
      ref: submissionRef(raw),
      formKind,
      sentAt: createdAt,
      ...(lastSubmittedAt !== createdAt && { editedAt: lastSubmittedAt }),
      ...(said && isChatMessage(raw) && { isOfChat: true as const }),
      says: said ? reviewSummary(said, { ...configuration, settings }, 'decider') : '',
    }
  })
}

interface ClaimsWanted {
  readonly atMost?: number
  readonly language?: Language
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
    return { raw, said: said.kind === 'attributed' ? said.submission : undefined }
  })
}
