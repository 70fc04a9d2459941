import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { parseInstant } from '../../shared/model/instant.ts'
import { authorise } from '../../worker/usecases/access/authorise.ts'
import { sweepAgency } from '../../worker/usecases/sweep/sweep-agency.ts'
import { HR } from '../worker/office.ts'
import { openClosingOffice, type ClosingOffice } from '../worker/usecases/closing-office.ts'

const AT = parseInstant('2021-08-01T00:00:00Z')

let office: ClosingOffice
let asked: { readonly mock: { readonly calls: readonly unknown[] }; mockRestore(): void }
beforeEach(async () => {
  office = await openClosingOffice()
  // What a first sweep sets in order, and what the next finds of it.
  for (let sweep = 0; sweep < 3; sweep += 1) await office.sweep()
  asked = vi.spyOn(Client.prototype, 'query')
})
afterEach(async () => {
  asked.mockRestore()
  await office.close()
})

async function countOf(work: () => Promise<unknown>): Promise<number> {
  const before = asked.mock.calls.length
  await work()
  return asked.mock.calls.length - before
}

/** Each is a way to the server and back. */
describe('questions to the database', () => {
  it('of a sweep that finds nothing new are at most 115', async () => {
    expect(await countOf(() => office.sweep())).toBeLessThanOrEqual(115)
  })

  it('of a hint that finds an answer are at most 82', async () => {
    const { id, context } = office
    const { formId } = (await office.store.forms.list(id)).find(({ kind }) => kind === 'check-in')!
    await office.submit('check-in', { responseId: 'r3', at: '2021-08-01T00:30:00Z' })

    const hint = { forms: [formId], tabs: false }
    expect(await countOf(() => sweepAgency(context, id, hint))).toBeLessThanOrEqual(82)
  })

  it('of what was decided are as many however many rows of Tinjauan are decided on', async () => {
    const { id, store } = office
    const reviews = Array.from({ length: 100 }, (_, row) => ({
      submissionRef: `ref-${row}`,
      decision: 'approved' as const,
      note: '',
      readAt: AT,
    }))
    await store.transaction(async ({ ledger }) => {
      for (const review of reviews.slice(1)) await ledger.recordReview(id, review)
    })
    const few = await countOf(() => store.ledger.findNewReviews(id, reviews.slice(0, 2)))

    let found: unknown
    const many = await countOf(async () => {
      found = await store.ledger.findNewReviews(id, reviews)
    })

    expect(found).toEqual(reviews.slice(0, 1))
    expect(many).toBe(few)
  })

  it('of whether somebody may do something are asked at once', async () => {
    await authorise(office.context, HR, office.id, ['hr'])

    const count = await countOf(() => authorise(office.context, HR, office.id, ['hr']))
    expect(count).toBe(1)
  })
})
