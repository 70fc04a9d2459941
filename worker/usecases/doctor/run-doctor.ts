import type { GoogleError } from '../../ports/google-workspace.ts'
import type { DoctorFinding } from '../../ports/operator.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import { inAccountOf } from '../service-accounts.ts'
import { checkClosedMonths, checkEvidence, checkLedger } from './check-evidence.ts'
import { CHECKS_OF_AGENCY, CHECKS_OF_MACHINE, runChecks } from './checks.ts'
import { askTokens, type KnownAtStart } from './check-machine.ts'
import { finding } from './finding.ts'
import { visitAgency } from './visit.ts'

/** Settings, machine, and of every agency its files, its contents, its ledger and its closed months. */
export async function runDoctor(
  context: Context,
  settings: readonly DoctorFinding[],
  known: KnownAtStart = {},
): Promise<DoctorFinding[]> {
  const tokens = await askTokens(context)
  const found = [
    ...settings,
    ...(await runChecks(CHECKS_OF_MACHINE, 'operator', { ...known, context, tokens })),
  ]
  for (const agency of await context.store.agencies.listAll()) {
    const { workerEmail } = inAccountOf(context, agency)
    const its = await checkAgency(context, agency, tokens.get(workerEmail)?.failure)
    found.push(...its.map((one) => ({ ...one, agencyId: agency.id })))
  }
  return found
}

/** Of one whose connection was ended nothing is asked of Google. */
async function checkAgency(
  context: Context,
  agency: Agency,
  withoutGoogle: GoogleError | undefined,
): Promise<DoctorFinding[]> {
  const { disconnectedAt } = agency
  if (disconnectedAt) {
    return [
      finding('good', 'connection', (text) => text.connectionEnded(disconnectedAt)),
      ...(await checkLedger(context, agency)),
      ...(await checkClosedMonths(context, agency)),
      ...(await checkEvidence(context, agency)),
    ]
  }
  const visit = await visitAgency(context, agency, { ...(withoutGoogle && { withoutGoogle }) })
  return runChecks(CHECKS_OF_AGENCY, 'operator', visit)
}
