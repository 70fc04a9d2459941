import { afterEach, beforeEach, expect, it } from 'vitest'

import { projectMonth } from '../../../../worker/usecases/month/project-month.ts'
import { checkEvidenceTask } from '../../../../worker/usecases/evidence/check-evidence.ts'
import { loadConfiguration } from '../../../../worker/usecases/ledger/load-agency-facts.ts'
import { followLedger } from '../../../../worker/usecases/month/follow-ledger.ts'
import { rebuild } from '../../../../worker/usecases/evidence/rebuild.ts'
import { presentMinute } from '../../../../worker/usecases/recap/request-recap.ts'
import { contextOn } from '../../context-of.ts'
import { tamper } from '../../tamper.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../closing-office.ts'

const OTHERS = 120

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  await office.recap(['attendance'])
  await keepMany()
})
afterEach(() => office.close())

/** So many months of people, who are the first to be dropped. */
async function keepMany(): Promise<void> {
  const [one] = await keptOfMonth()
  const many = Array.from({ length: OTHERS }, (_, at) => ({ ...one!, employeeId: `0${at}` }))
  await office.store.transaction(({ projections }) =>
    projections.putPersonMonths(office.id, MONTH, many),
  )
}

function keptOfMonth() {
  return office.store.projections.listPersonMonthsAfter(
    office.id,
    { month: MONTH, employeeId: '' },
    1000,
  )
}

function kept(): Promise<number> {
  return office.store.projections.countPersonMonths(office.id)
}

class Killed extends Error {}

/** The office's worker, which ends once it has dropped months `portions` times. */
function dyingAfter(portions: number) {
  let left = portions
  const { store } = office
  return contextOn(office.context, {
    ...store,
    async transaction(work) {
      if (left === 0) throw new Killed()
      const before = await kept()
      const done = await store.transaction(work)
      if ((await kept()) < before) left -= 1
      return done
    },
  })
}

it('of a submission that said something else no person’s month counts, and they are dropped some at a time', async () => {
  const agency = await office.agency()
  const all = await kept()
  await tamper(office.dataDir, `update fact set subject_id = 'x' where form_kind = 'daily-report'`)

  await checkEvidenceTask.work(office.context, agency, undefined)
  const told = await kept()
  await expect(followLedger(dyingAfter(1), agency)).rejects.toThrow(Killed)
  const left = await kept()
  await followLedger(office.context, agency)

  expect([told, left, await kept()]).toEqual([all, all - 50, 0])
})

it('and a worker that is killed in between goes on: nothing of them is taken', async () => {
  const agency = await office.agency()
  const asOf = presentMinute(office.context)
  await tamper(office.dataDir, `update fact set subject_id = 'x' where form_kind = 'daily-report'`)
  await checkEvidenceTask.work(office.context, agency, undefined)
  await expect(followLedger(dyingAfter(2), agency)).rejects.toThrow(Killed)
  const { employees } = (await loadConfiguration(office.context, agency)).configuration
  const left = (await keptOfMonth()).map(({ employeeId }) => employeeId)
  expect(left).toEqual(expect.arrayContaining(employees.map(({ id }) => id)))

  const { evaluated } = await projectMonth(office.context, agency, {
    month: MONTH,
    asOf,
  })

  expect(evaluated).toBe(employees.length)
  const { facts, months } = await rebuild(office.context, agency, { check: true })
  expect(months.flatMap(({ differing }) => [...differing])).toEqual([])
  expect(facts).toBeDefined()
})
