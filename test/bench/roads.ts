import type { RecapKind } from '../../shared/contract/index.ts'
import type { RecapScope } from '../../shared/recaps/recap-scope.ts'
import { compileRecap } from '../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import type { Agency } from '../../worker/ports/store.ts'
import type { Context } from '../../worker/usecases/context.ts'
import { openFromLedger } from '../../worker/usecases/month/open-from-ledger.ts'
import { compileMonth } from '../../worker/usecases/recap/compile-month.ts'
import { recapInputOf } from '../../worker/usecases/recap/recap-input.ts'
import { makeRecaps as makeSheets } from '../../worker/usecases/recap/make-recaps.ts'
import { renewForRecaps } from '../../worker/usecases/recap/renew-for-recaps.ts'
import { SEALED_KINDS, type SealedMonth } from '../../worker/usecases/sealed/sealed-month.ts'
import { BENCH_AS_OF, BENCH_MONTH } from './generated/bench-year.ts'

/**
 * Recaps of the measured month as a job makes and opens them, one after the other, in a thread or as they were, when
 * what they rest on is evaluated; all monthly ones unless kinds are given. Gives the last.
 */
export async function makeRecaps(
  context: Context,
  agency: Agency,
  { kinds = SEALED_KINDS, scope }: { kinds?: readonly RecapKind[]; scope?: RecapScope } = {},
): Promise<RecapSheet | undefined> {
  const asked = { month: BENCH_MONTH, kinds, asOf: BENCH_AS_OF, ...(scope && { scope }) }
  await renewForRecaps(context, agency, asked)
  const throughSequence = await context.store.ledger.lastSequence(agency.id)
  const made = await makeSheets(context, agency, { ...asked, throughSequence })
  let last: RecapSheet | undefined
  for (const one of made.sheets) {
    last = await one.open()
    if (last.rows.length === 0) throw new Error(`An empty recap: ${last.key}`)
  }
  return last
}

/** *Rekap Kehadiran* of the measured month from the ledger alone. */
export async function attendanceFromLedger(context: Context, agency: Agency): Promise<RecapSheet> {
  const throughSequence = await context.store.ledger.lastSequence(agency.id)
  const when = { month: BENCH_MONTH, asOf: BENCH_AS_OF, throughSequence }
  const month = await openFromLedger(context, agency, when)
  return compileRecap('attendance', await recapInputOf(context, agency, month))
}

/** The measured month and all its monthly recaps from the ledger alone, as an operator verifies them: in a process that serves nobody. */
export async function rebuildMonth(context: Context, agency: Agency): Promise<SealedMonth> {
  const throughSequence = await context.store.ledger.lastSequence(agency.id)
  const when = { month: BENCH_MONTH, asOf: BENCH_AS_OF, throughSequence }
  return compileMonth(context, agency, when)
}
