import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HR, openOffice, type Office } from '../office.ts'
import { askLeave, typeDecision } from '../usecases/leave-in-review.ts'

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
})
afterEach(() => office.close())

function waiting(): Promise<readonly { readonly formKind: string }[]> {
  return office.store.projections.listUndecided(agencyId)
}

function decide(decision: 'approved' | 'withdrawn', ref: string) {
  const decisions = [{ ref, decision, note: '' }]
  return office.application.decideAtDesk(HR, agencyId, { decisions })
}

describe('what awaits a decision', () => {
  it('is what nobody decided, by word or cell, and waits again once the word is taken back', async () => {
    await askLeave(office)
    const [asked] = await office.store.projections.listUndecided(agencyId)
    await decide('approved', asked!.ref)
    const decided = await waiting()
    await decide('withdrawn', asked!.ref)
    const again = await waiting()
    typeDecision(office, 'Setuju')
    await office.sweep()

    expect(asked).toMatchObject({ formKind: 'permit' })
    expect([decided, again.length, await waiting()]).toEqual([[], 1, []])
  })

  it('is asked of some submissions alone: the others are not looked at', async () => {
    await askLeave(office)
    const { projections } = office.store
    const [{ ref } = { ref: '' }] = await projections.listUndecided(agencyId)

    const [asked, others] = [await of([ref]), await of(['another'])]

    expect([asked.map((one) => one.ref), others]).toEqual([[ref], []])

    function of(refs: readonly string[]) {
      return projections.listUndecided(agencyId, refs)
    }
  })

  it('is the same when all is made anew from the ledger', async () => {
    await askLeave(office)
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const before = await waiting()
    await office.store.transaction(({ projections }) => projections.forget(agencyId))
    await office.application.readDesk(HR, agencyId, {})

    expect(before.map(({ formKind }) => formKind)).toEqual(['permit'])
    expect(await waiting()).toEqual(before)
  })
})
