import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import { parseInstant } from '../../../shared/model/instant.ts'
import type { Review } from '../../../shared/model/review.ts'
import { openOffice, type Office } from '../office.ts'

const AT = parseInstant('2021-07-01T00:00:00Z')
const STORE = new URL('../../../worker/store/', import.meta.url).pathname

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function decide(changes: Partial<Review>): Promise<void> {
  const { id } = await office.agency()
  const review: Review = {
    submissionRef: 'ref',
    decision: 'approved',
    note: '',
    readAt: AT,
    ...changes,
  }
  await office.store.transaction(({ ledger }) => ledger.recordReview(id, review))
}

it('whose words are asked for is not taken for a pattern', async () => {
  const { id } = await office.agency()
  await decide({ submissionRef: 'hers', by: { email: 'b@x.id', sub: 'ab1' } })
  await decide({ submissionRef: 'his', by: { email: 'a@x.id', sub: 'a_1' } })

  const his = await office.store.projections.listReviewsBy(id, { email: '', sub: 'a_1' }, 10)

  expect(his.map(({ submissionRef }) => submissionRef)).toEqual(['his'])
})

it('tabs whose slot begins so are told to the letter', async () => {
  const { id } = await office.agency()
  await office.store.transaction(async ({ ledger }) => {
    for (const slot of ['a_b:1', 'a_b:~', 'axb:1', 'A_B:1']) {
      await ledger.recordTab(id, { slot, title: '', rows: [], gone: false }, AT)
    }
  })

  const times = await office.store.ledger.listTabTimes(id, 'a_b:')

  expect(times.map(({ slot }) => slot)).toEqual(['a_b:1', 'a_b:~'])
})

it('a note that reads like an author does not make a cell’s word a verified one', async () => {
  const { id } = await office.agency()
  await decide({ note: 'a cell with "by":{ in it' })
  await decide({ decision: 'returned', by: { email: 'a@x.id', sub: '1' } })
  await decide({ note: 'a cell with "by":{ in it' })

  const reviews = await office.store.ledger.latestReviews(id)

  expect(reviews.map(({ decision }) => decision)).toEqual(['returned', 'returned'])
})

it('no row is looked for by a pattern over what it says', () => {
  const files = readdirSync(STORE, { recursive: true, encoding: 'utf8' })
  const patterns = files.filter(
    (name) =>
      name.endsWith('.ts') &&
      !name.startsWith('migrations/') &&
      /'(?:not )?i?like'/u.test(readFileSync(join(STORE, name), 'utf8')),
  )
  expect(patterns).toEqual([])
})
