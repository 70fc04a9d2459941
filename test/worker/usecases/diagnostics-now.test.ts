import { afterEach, beforeEach, expect, it } from 'vitest'

import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { openMonth } from '../../../worker/usecases/month/open-month.ts'
import { compileSheets } from '../../../worker/usecases/recap/compile-sheets.ts'
import { recapInputOf } from '../../../worker/usecases/recap/recap-input.ts'
import { presentMinute } from '../../../worker/usecases/recap/request-recap.ts'
import { contextOn } from '../context-of.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  await office.submit('check-in', { responseId: 'nobody', ticket: 'SALAH' })
  await office.sweep()
})
afterEach(() => office.close())

function refuse(): never {
  throw new Error('A month was opened')
}

/** As it is compiled, and as the month opened says it. */
async function bothWays() {
  const agency = await office.agency()
  const throughSequence = await office.store.ledger.lastSequence(agency.id)
  const at = { month: MONTH, asOf: presentMinute(office.context), throughSequence }
  const opened = await openMonth(office.context, agency, at)
  const input = await recapInputOf(office.context, agency, opened)
  const { projections } = office.store
  const unopened = { ...projections, listSealedMonths: refuse, listMonthCodes: refuse }
  const context = contextOn(office.context, { ...office.store, projections: unopened })
  const compiled = await compileSheets(context, agency, { ...at, kinds: ['diagnostics'] })
  return { compiled, opened: compileRecap('diagnostics', input), people: input.facts.employees }
}

it('is what the opened month gives, and opens none (G13)', async () => {
  const { compiled, opened, people } = await bothWays()

  expect(compiled.sheets.map((sheet) => JSON.stringify(sheet))).toEqual([JSON.stringify(opened)])
  expect(JSON.stringify(opened)).toContain('claim-waits')
  expect(compiled.people).toBe(people.length)
})

it('is the same of a month that is closed', async () => {
  await office.closeMonth()
  const { compiled, opened } = await bothWays()

  expect(compiled.sheets.map((sheet) => JSON.stringify(sheet))).toEqual([JSON.stringify(opened)])
})
