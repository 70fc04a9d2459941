import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { UncountedFiling } from '../../../shared/own-page/own-facts.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { followLedger, type Followed } from '../month/follow-ledger.ts'
import { loadPending } from '../month/project-month.ts'

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
  const submissions = await projections.listSubmissionsOf(agency.id, of)
  const reviews = await projections.listReviewsOn(
    agency.id,
    submissions.map(({ ref }) => ref),
  )
  const pending = await loadPending(context, agency, followed, since)
  return {
    facts: { ...configuration, submissions, reviews, pending },
    forms,
    uncounted: await listUncounted(context, agency, { employeeId, since }),
  }
}

/** What waits and names nobody else: a number that is only nearly theirs may be anybody's. */
async function listUncounted(
  { store }: Context,
  agency: Agency,
  { employeeId, since }: { readonly employeeId: string; readonly since: CivilDate },
): Promise<UncountedFiling[]> {
  const waiting = await store.projections.listWaiting(agency.id, since)
  return waiting.flatMap(({ ref, formKind: form, createdAt, said }) => {
    if (said.kind !== 'quarantined') return []
    const [whose, ...others] = said.filing?.employeeIds ?? []
    if (whose !== employeeId || others.length > 0) return []
    return [{ ref, form, createdAt, code: said.problem.code }]
  })
}
