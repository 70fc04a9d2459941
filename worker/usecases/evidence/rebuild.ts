import type { Month } from '../../../shared/model/civil-date.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import type { MonthRebuild, Rebuild } from '../../ports/operator.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { compareFacts } from './compare-facts.ts'
import { peopleDiffering } from './people-differing.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { openFromLedger } from '../month/open-from-ledger.ts'
import type { OpenMonth } from '../month/open-month.ts'
import { projectMonth } from '../month/project-month.ts'
import { recapInputOf } from '../recap/recap-input.ts'
import { SEALED_KINDS } from '../sealed/sealed-month.ts'

/**
 * Compares what is kept with what the ledger alone gives now: what each submission says, and of every
 * month people's months and all monthly recaps, byte for byte (G4). With `check` nothing is forgotten; without it the projections are
 * made anew first, so that the comparison is of the new ones. Runs under the agency's lease.
 */
export async function rebuild(
  context: Context,
  agency: Agency,
  { check }: { readonly check: boolean },
): Promise<Rebuild> {
  return context.leases.hold(agency, async () => {
    const months = await context.store.projections.listMonths(agency.id)
    if (!check) {
      await context.store.transaction(({ projections }) => projections.forget(agency.id))
    }
    const compared: MonthRebuild[] = []
    for (const month of months) compared.push(await compare(context, agency, month))
    const followed = await followLedger(context, agency)
    return {
      agencyId: agency.id,
      agencyName: agency.name,
      throughSequence: followed.throughSequence,
      facts: await compareFacts(context, agency, followed),
      months: compared,
    }
  })
}

async function compare(context: Context, agency: Agency, month: Month): Promise<MonthRebuild> {
  const asOf = instantNow(context)
  const kept = await projectMonth(context, agency, { month, asOf })
  const throughSequence = kept.ledgerSequence
  const fresh = await openFromLedger(context, agency, { month, asOf, throughSequence })
  return {
    month,
    people: fresh.evaluation.people.length,
    evaluated: kept.evaluated,
    recaps: SEALED_KINDS.length,
    differing: [
      ...new Set([
        ...kept.remade,
        ...peopleDiffering(kept.evaluation.people, fresh.evaluation.people),
        ...(await recapsDiffering(context, agency, [kept, fresh])),
      ]),
    ],
  }
}

type Compared = Omit<OpenMonth, 'filed'>

async function recapsDiffering(
  context: Context,
  agency: Agency,
  [kept, fresh]: readonly [Compared, Compared],
): Promise<string[]> {
  const one = await recapInputOf(context, agency, kept)
  const other = await recapInputOf(context, agency, fresh)
  return SEALED_KINDS.filter(
    (kind) => JSON.stringify(compileRecap(kind, one)) !== JSON.stringify(compileRecap(kind, other)),
  )
}
