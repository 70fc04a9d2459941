import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Context } from '../../../worker/usecases/context.ts'
import { getMonthStateTask } from '../../../worker/usecases/closing/get-month-state.ts'
import { verifyMonth } from '../../../worker/usecases/closing/verify-month.ts'
import { openByReference } from '../../../worker/usecases/month/open-month.ts'
import { openFromLedger } from '../../../worker/usecases/month/open-from-ledger.ts'
import { findSeal, type Seal } from '../../../worker/usecases/sealed/sealed-month.ts'
import { EMPLOYEE_HEADERS, EMPLOYEE_ROWS } from '../../shared/workbook/sample-tabs.ts'
import { contextOn } from '../context-of.ts'
import { STAFF_ID } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { move } from './live-history.ts'

const MOST_AT_ONCE = 10
const COLLEAGUES = Array.from({ length: 23 }, (_, at) => `199001012015031${100 + at}`)
/** Not evaluated together with whom it is given to. */
const MOVED = COLLEAGUES.at(-1)!

let office: ClosingOffice
beforeAll(async () => {
  office = await openClosingOffice()
  const staff = EMPLOYEE_ROWS[1]!
  const rows = COLLEAGUES.map((id) => staff.with(0, id).with(9, `${id}@kukar.example`))
  office.google.putTab({
    slot: 'employees',
    title: 'Pegawai',
    rows: [EMPLOYEE_HEADERS, ...EMPLOYEE_ROWS, ...rows],
  })
  await office.sweep()
  for (const employeeId of COLLEAGUES) {
    const at = '2021-07-01T00:00:00Z'
    await office.submit('check-in', { responseId: `of ${employeeId}`, employeeId, at })
  }
  await office.sweep()
  await office.closeMonth()
})
afterAll(() => office.close())

/** The office's, and of how many people it was asked what they filed, and how many answers were read, each time. */
function watched(): { context: Context; people: number[]; answers: number[] } {
  const [people, answers]: [number[], number[]] = [[], []]
  const { projections, ledger } = office.store
  const context = contextOn(office.context, {
    ...office.store,
    projections: {
      ...projections,
      async listVersions(agencyId, of) {
        people.push(of.subjectIds.length)
        return projections.listVersions(agencyId, of)
      },
    },
    ledger: {
      ...ledger,
      async readSubmissions(agencyId, sequences) {
        answers.push(sequences.length)
        return ledger.readSubmissions(agencyId, sequences)
      },
    },
  })
  return { context, people, answers }
}

async function sealed(): Promise<Seal> {
  const { id } = await office.agency()
  return (await findSeal(office.store, id, MONTH))!
}

it('verifies a closed month over what few people filed at a time', async () => {
  const { context, people, answers } = watched()

  const verified = await verifyMonth(context, await office.agency(), MONTH)

  expect(verified.recomputed).toEqual({ kind: 'same' })
  expect(people.length).toBeGreaterThan(2)
  expect(Math.max(...people)).toBeLessThanOrEqual(MOST_AT_ONCE)
  expect(answers.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(COLLEAGUES.length)
  expect(Math.max(...answers)).toBeLessThan(COLLEAGUES.length)
})

it('finds what a changed tab comes to over what few people filed at a time', async () => {
  office.putPolicy('maxOfficeShare=0.3')
  office.putRoster('C')
  await office.sweep()
  const { context, people, answers } = watched()

  const agency = await office.agency()
  const { addenda } = await getMonthStateTask.work(context, agency, MONTH)

  expect(addenda.items.map(({ kind }) => kind)).toContain('tab')
  expect(Math.max(...people)).toBeLessThanOrEqual(MOST_AT_ONCE)
  expect(Math.max(...answers)).toBeLessThan(COLLEAGUES.length)
})

it('counts for somebody what was theirs at the entry, though it is another’s since', async () => {
  const agency = await office.agency()
  const { throughSequence, asOf } = await sealed()
  const at = { month: MONTH, asOf, throughSequence }
  const before = await openFromLedger(office.context, agency, at)
  const raws = await office.store.ledger.listSubmissions(agency.id)
  const raw = raws.find(({ responseId }) => responseId === `of ${MOVED}`)!
  await move(office.store, agency, { raw, to: STAFF_ID, at: asOf })

  const { evaluation } = await openByReference(office.context, agency, at)

  expect(evaluation).toEqual(before.evaluation)
  const present = await office.store.ledger.lastSequence(agency.id)
  const now = await openFromLedger(office.context, agency, { ...at, throughSequence: present })
  expect(now.evaluation.outcomes).not.toEqual(evaluation.outcomes)
})
