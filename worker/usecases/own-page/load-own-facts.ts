import { interpretSubmission } from '../../../shared/intake/interpret-submission.ts'
import { quarantinedFiling } from '../../../shared/intake/quarantined-filing.ts'
import { submissionRef } from '../../../shared/intake/submission-ref.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { UncountedFiling } from '../../../shared/own-page/own-facts.ts'
import type { Agency, AgencyForm } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { followLedger, type Followed } from '../follow-ledger.ts'
import { intakeOf, nameAnswers } from '../load-agency-facts.ts'
import { interpretAll, loadPending } from '../project-month.ts'

const ATTEMPTS = 3

/** What the page of one person rests on, as the ledger is now. */
export interface OwnFacts {
  /** The whole agency's tabs, and what this person filed. */
  readonly facts: AgencyFacts
  readonly forms: readonly AgencyForm[]
  /** What bears their number, address or proof and does not count. */
  readonly uncounted: readonly UncountedFiling[]
}

/**
 * What one person filed that bears on `since` or later, with all that the codes of their days rest on. Costs
 * by the person and by what waits in quarantine, whatever the ledger's age.
 */
export async function loadOwnFacts(
  context: Context,
  agency: Agency,
  of: { readonly employeeId: string; readonly since: CivilDate },
): Promise<OwnFacts> {
  for (let left = ATTEMPTS; ; left -= 1) {
    const followed = await followLedger(context, agency)
    const own = await readOwn(context, agency, { ...of, followed })
    const state = await context.store.projections.find(agency.id)
    // A sweep may move the projections on while they are read.
    const isWhole = state?.throughSequence === followed.throughSequence
    if (isWhole || left <= 1) return own
  }
}

async function readOwn(
  context: Context,
  agency: Agency,
  {
    employeeId,
    since,
    followed,
  }: {
    readonly employeeId: string
    readonly since: CivilDate
    readonly followed: Followed
  },
): Promise<OwnFacts> {
  const { configuration } = followed
  const { projections } = context.store
  const of = { subjectIds: [employeeId], checkInsSince: since, since }
  const forms = await context.store.forms.list(agency.id)
  const filed = await projections.listSubmissionsOf(agency.id, of)
  const reviews = await projections.listReviewsOf(agency.id, of)
  const submissions = await interpretAll(context, agency, { filed, configuration })
  const pending = await loadPending(context, agency, followed, since)
  return {
    facts: { ...configuration, submissions, reviews, pending },
    forms,
    uncounted: await listUncounted(context, agency, { employeeId, since, followed, forms }),
  }
}

async function listUncounted(
  { store }: Context,
  agency: Agency,
  {
    employeeId,
    since,
    followed,
    forms,
  }: {
    readonly employeeId: string
    readonly since: CivilDate
    readonly followed: Followed
    readonly forms: readonly AgencyForm[]
  },
): Promise<UncountedFiling[]> {
  const intake = intakeOf(agency, followed.configuration)
  const waiting = await store.projections.listSubmissionsOf(agency.id, {
    subjectIds: [''],
    checkInsSince: since,
    since,
  })
  return waiting.flatMap(({ raw, owner }) => {
    const named = nameAnswers(raw, forms)
    const interpretation = interpretSubmission(named, owner, intake)
    if (interpretation.kind !== 'quarantined') return []
    // A number that is only nearly theirs may be anybody's.
    const whose = quarantinedFiling(named, owner, intake)?.employeeIds ?? []
    if (whose.length !== 1 || whose[0] !== employeeId) return []
    const { code } = interpretation.problem
    return [{ ref: submissionRef(raw), form: raw.formKind, createdAt: raw.createdAt, code }]
  })
}
