import type { ConnectionStatus } from '../../../shared/contract/index.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { findAwaiting } from '../month/find-awaiting.ts'
import { undecidedInParts } from '../intake/undecided-in-parts.ts'
import { CHECKS_OF_AGENCY, runChecks } from './checks.ts'
import { visitAgency } from './visit.ts'

/** What *Periksa sambungan* shows: what the doctor tells HR, and counts. Nothing at Google is changed. */
export async function getStatus(context: Context, agency: Agency): Promise<ConnectionStatus> {
  const visit = await visitAgency(context, agency)
  const { language } = agency
  const found = await runChecks(CHECKS_OF_AGENCY, 'hr', visit)
  let awaitingReview = 0
  for await (const undecided of undecidedInParts(context.store, agency.id, new Set())) {
    awaitingReview += (await findAwaiting(context, agency, visit.followed, undecided)).length
  }
  return {
    agencyName: agency.name,
    checks: found.map(({ code, state, title, message, mend }) => ({
      code,
      state,
      title: title[language],
      message: message[language],
      mend: mend?.[language] ?? '',
    })),
    counts: {
      submissions: await context.store.projections.countSubmissions(agency.id),
      quarantined: visit.quarantined,
      awaitingReview,
      problems: visit.problems.cells.length,
    },
    lastSweptAt: agency.lastSweptAt,
  }
}
