import type { EvidenceFault } from '../ports/evidence-records.ts'
import type { Agency } from '../ports/store.ts'
import { checkEntries } from './check-entries.ts'
import { checkPersonMonths } from './check-person-months.ts'
import { checkSeal } from './check-seal.ts'
import { addMilliseconds, instantNow, type Context } from './context.ts'
import type { Followed } from './follow-ledger.ts'

/** What cannot be made anew is told again after a week. */
const TOLD_FOR_MS = 7 * 24 * 3_600_000

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
  const entries = await checkEntries(context, agency, { followed, from: progress.entry })
  // Months are not made anew from a ledger that is not whole.
  const isWhole = entries.faults.every(({ what }) => what !== 'ledger')
  const from = progress.personMonth
  const months = isWhole
    ? await checkPersonMonths(context, agency, { followed, from })
    : { faults: [], reached: from }
  const seal = await checkSeal(context, agency, progress.sealSequence)

  const faults = await withoutTold(context, agency, [
    ...entries.faults,
    ...months.faults,
    ...seal.faults,
  ])
  await context.store.transaction(async (records) => {
    await records.evidence.putProgress(agency.id, {
      entry: entries.reached,
      personMonth: months.reached,
      sealSequence: seal.reached,
    })
    if (faults.length === 0) return
    await records.evidence.record(agency.id, { faults, at: instantNow(context) })
  })
  for (const { what, which, remade } of faults) {
    context.log({
      event: 'evidence-differs',
      level: 'error',
      agencyId: agency.id,
      what,
      which,
      remade,
    })
  }
  return faults.length
}

async function withoutTold(
  context: Context,
  agency: Agency,
  faults: readonly EvidenceFault[],
): Promise<EvidenceFault[]> {
  if (faults.length === 0) return []
  const since = addMilliseconds(instantNow(context), -TOLD_FOR_MS)
  const told = new Set(
    (await context.store.evidence.list(agency.id, since)).flatMap((report) =>
      report.faults.map(({ what, which }) => `${what} ${which}`),
    ),
  )
  return faults.filter(({ what, which, remade }) => remade || !told.has(`${what} ${which}`))
}
