import type { Agency } from '../../ports/store.ts'
import { checkEntries } from './check-entries.ts'
import { checkPersonMonths } from './check-person-months.ts'
import { checkSeal } from './check-seal.ts'
import type { Context, Task } from '../context.ts'
import { findSweepPace } from '../intake/sweep-pace.ts'
import { followLedger, type Followed } from '../month/follow-ledger.ts'
import { recordFaults } from '../ledger/record-faults.ts'

/**
 * Holds a little of what is kept against the ledger, going on where the last time ended and beginning
 * again at the end: the chain's entries and whose each submission is, people's months, one seal (G4, G7).
 * What differs is made anew where the ledger gives it, recorded, and told. Returns how many faults were
 * found. Under the agency's lease.
 */
export async function checkEvidence(
  context: Context,
  agency: Agency,
  followed: Followed,
): Promise<number> {
  const { evidence } = context.store
  const progress = await evidence.findProgress(agency.id)
  const pace = await findSweepPace(context, agency)
  const entries = await checkEntries(context, agency, { followed, pace, from: progress.entry })
  // Months are not made anew from a ledger that is not whole.
  const isWhole = entries.faults.every(({ what }) => what !== 'ledger')
  const from = progress.personMonth
  const months = isWhole
    ? await checkPersonMonths(context, agency, { followed, pace, from })
    : { faults: [], reached: from }
  const seal = await checkSeal(context, agency, progress.sealSequence)

  await context.store.transaction((records) =>
    records.evidence.putProgress(agency.id, {
      entry: entries.reached,
      personMonth: months.reached,
      sealSequence: seal.reached,
    }),
  )
  const faults = [...entries.faults, ...months.faults, ...seal.faults]
  return (await recordFaults(context, agency, faults)).length
}

/** A task of the ledger as it is then. Returns how many faults were found. */
export const checkEvidenceTask: Task<undefined, number> = {
  name: 'check-evidence',
  work: async (context, agency) =>
    checkEvidence(context, agency, await followLedger(context, agency)),
}
