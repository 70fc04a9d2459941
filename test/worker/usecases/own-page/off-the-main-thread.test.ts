import { afterEach, beforeEach, expect, it } from 'vitest'

import { decideAtDesk } from '../../../../worker/usecases/desk/decide-at-desk.ts'
import { showOwnPage } from '../../../../worker/usecases/own-page/show-own-page.ts'
import type { Context } from '../../../../worker/usecases/context.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { contextOn } from '../../context-of.ts'
import { HR, STAFF_ID } from '../../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../closing-office.ts'
import { askLeave } from '../leave-in-review.ts'
import { addressOf } from './page-of.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  await office.sweep()
})
afterEach(() => office.close())

/** Which tasks are done for the page of that person. */
async function tasksOf(employeeId: string): Promise<string[]> {
  const names: string[] = []
  const context: Context = {
    ...office.context,
    threads: {
      run(task, agency, input) {
        names.push(task.name)
        return office.context.threads.run(task, agency, input)
      },
    },
  }
  const address = await addressOf(office, employeeId)
  const wanted = { language: undefined, month: MONTH, isOpening: false }
  expect(await showOwnPage(context, address, wanted)).toBeDefined()
  return names
}

it('counts what waits on a head’s desk in a thread, and for nobody else (G13)', async () => {
  expect(await tasksOf(HEAD_ID)).toContain('count-on-desk')
  expect(await tasksOf(STAFF_ID)).not.toContain('count-on-desk')
})

it('finds in a thread what will be recorded of a month, and what was (G13)', async () => {
  expect(await tasksOf(STAFF_ID)).toContain('find-recorded-days')
  await office.closeMonth()

  expect(await tasksOf(STAFF_ID)).toContain('find-recorded-days')
})

it('looks, for a decision, at what is decided on, and not at all that waits (G13)', async () => {
  await askLeave(office)
  const { id, ...agency } = await office.agency()
  const { projections } = office.store
  const [asked] = await projections.listUndecided(id)
  const looked: (readonly string[] | undefined)[] = []
  const store = {
    ...office.store,
    projections: {
      ...projections,
      listUndecided(agencyId: string, refs?: readonly string[]) {
        looked.push(refs)
        return projections.listUndecided(agencyId, refs)
      },
    },
  }

  const decisions = [{ ref: asked!.ref, decision: 'approved' as const, note: '' }]
  const { recorded } = await decideAtDesk(
    contextOn(office.context, store),
    { ...agency, id },
    { visitor: { kind: 'caller', caller: HR }, request: { decisions } },
  )

  expect([recorded, looked]).toEqual([1, [[asked!.ref]]])
})
