import { afterEach, beforeEach, expect, it } from 'vitest'

import { RecapKind } from '../../../shared/contract/index.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { compileNowTask } from '../../../worker/usecases/closing/close-month.ts'
import { getMonthStateTask } from '../../../worker/usecases/closing/get-month-state.ts'
import { compareToSealedTask } from '../../../worker/usecases/closing/reopen-month.ts'
import { explainDay } from '../../../worker/usecases/explain/explain-day.ts'
import { whatIf } from '../../../worker/usecases/explain/what-if.ts'
import { compileMonth } from '../../../worker/usecases/recap/compile-month.ts'
import { compileSheets } from '../../../worker/usecases/recap/compile-sheets.ts'
import { presentMinute } from '../../../worker/usecases/recap/request-recap.ts'
import { findSeal } from '../../../worker/usecases/sealed/sealed-month.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { contextOn } from '../context-of.ts'
import { STAFF_ID } from '../office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

function refuse(): never {
  throw new Error('The ledger was read whole')
}

/** That of the office, in which nothing that goes through the whole ledger can be asked. */
function frugal(): Context {
  const { ledger, attributions } = office.store
  const store = {
    ...office.store,
    ledger: { ...ledger, listSubmissions: refuse, latestReviews: refuse },
    attributions: { ...attributions, list: refuse },
  }
  return contextOn(office.context, store)
}

/** All that people ask about the month. */
async function askAll(): Promise<void> {
  const context = frugal()
  const agency = await office.agency()
  const asOf = presentMinute(context)
  const throughSequence = await office.store.ledger.lastSequence(agency.id)
  const { sheets } = await compileSheets(context, agency, {
    month: MONTH,
    kinds: RecapKind.options.filter((kind) => kind !== 'regency'),
    throughSequence,
    asOf,
    scope: { employeeId: STAFF_ID },
  })
  expect(sheets).toHaveLength(RecapKind.options.length - 1)
  await whatIf(context, agency, { month: MONTH, parameters: { maxOfficeShare: '0.3' } })
  await explainDay(context, agency, { employeeId: STAFF_ID, date: '2021-07-01' })
  await getMonthStateTask.work(context, agency, MONTH)
  await compileMonth(context, agency, { month: MONTH, throughSequence, asOf })
}

it('no recap, seal, what-if, Jelaskan or addendum goes through the whole ledger', async () => {
  await office.sweep()
  await askAll()

  await office.closeMonth()
  await office.object()
  await office.decide('Setuju')
  office.putRoster('WFH')
  office.putPolicy('maxOfficeShare=0.3')
  await office.sweep()
  await askAll()

  const agency = await office.agency()
  const seal = (await findSeal(office.store, agency.id, MONTH))!
  const { addenda } = await getMonthStateTask.work(frugal(), agency, MONTH)
  const asOf = presentMinute(office.context)
  const differences = await compareToSealedTask.work(frugal(), agency, { seal, asOf })
  expect(new Set(addenda.items.map(({ kind }) => kind))).toEqual(new Set(['submission', 'tab']))
  expect(differences.outcomes.length).toBeGreaterThan(0)
})

it('seals a month out of what is kept of it: no answer is read again', async () => {
  await office.sweep()
  const { ledger } = office.store
  const store = { ...office.store, ledger: { ...ledger, readSubmissions: refuse } }
  const when = { month: MONTH, asOf: presentMinute(office.context) }

  const { parts } = await compileNowTask.work(
    { ...office.context, store },
    await office.agency(),
    when,
  )

  expect(parts.length).toBeGreaterThan(0)
})
