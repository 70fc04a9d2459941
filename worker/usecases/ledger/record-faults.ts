import type { EvidenceFault } from '../../ports/evidence-records.ts'
import type { Agency } from '../../ports/store.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'

/** What cannot be made anew is told again after a week. */
const TOLD_FOR_MS = 7 * 24 * 3_600_000

/** Records faults of evidence in the ledger and tells the log. Returns those that were told anew. */
export async function recordFaults(
  context: Context,
  agency: Agency,
  found: readonly EvidenceFault[],
): Promise<readonly EvidenceFault[]> {
  const faults = await withoutTold(context, agency, found)
  if (faults.length === 0) return faults
  const report = { faults, at: instantNow(context) }
  await context.store.transaction(({ evidence }) => evidence.record(agency.id, report))
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
  return faults
}

async function withoutTold(
  context: Context,
  agency: Agency,
  faults: readonly EvidenceFault[],
): Promise<readonly EvidenceFault[]> {
  if (faults.every(({ remade }) => remade)) return faults
  const since = addMilliseconds(instantNow(context), -TOLD_FOR_MS)
  const told = new Set(
    (await context.store.evidence.list(agency.id, since)).flatMap((report) =>
      report.faults.map(({ what, which }) => `${what} ${which}`),
    ),
  )
  return faults.filter(({ what, which, remade }) => remade || !told.has(`${what} ${which}`))
}
