import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { liveThrough, type LivedAgency } from '../sample/live-through.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { atWita } from '../sample/working-days.ts'
import { startTemporaryProduct } from './temporary-product.ts'

const TODAY = '2026-03-04' as CivilDate
const agency = sampleSmall(1, TODAY, { verifiedEmail: true })
let product: Product
let live: LivedAgency

beforeAll(async () => {
  const setUpAt = atWita('2026-03-01' as CivilDate, 400)
  product = await startTemporaryProduct({ now: new Date(setUpAt) })
  live = await liveThrough(product, agency, { setUpAt, until: atWita(TODAY, 6 * 60 + 30) })
})

afterAll(async () => {
  await product?.close()
})

describe('a worker that is down from 07.00 to 08.30, where forms verify addresses', () => {
  it('costs nothing: each filing counts at its time without a word, and nobody is late by it', async () => {
    const people = agency.employees
      .filter(({ id }) => agency.roster.get(id)?.get(TODAY) === 'WFH' && live.emails.has(id))
      .map(({ id }, index) => ({ id, at: atWita(TODAY, 7 * 60 + 1 + index) }))
    const form = live.forms['check-in']
    await product.worker.close()
    for (const { id, at } of people) {
      product.ws.clock.set(new Date(at))
      const answers = { kind: 'Masuk', place: 'Rumah', condition: 'Sehat' }
      product.ws.forms.submitResponse(form.publishedId, {
        account: live.emails.get(id)!,
        answers: Object.fromEntries(
          Object.entries(answers).map(([key, value]) => [form.questionIds[key]!, [value]]),
        ),
      })
    }
    product.ws.clock.set(new Date(atWita(TODAY, 8 * 60 + 30)))
    await product.restartWorker({ background: false })
    await product.worker.operator.sweep(live.agencyId)

    expect(people.length).toBeGreaterThan(2)
    for (const { id, at } of people) {
      const day = { employeeId: id, date: TODAY }
      const { outcome, steps } = await product.worker.operator.explainDay(live.agencyId, day)
      const filed = steps.find(({ kind, at: then }) => kind === 'submission' && then !== null)
      expect(filed?.at).toContain(at.slice(0, 16))
      expect([outcome.lateMinutes, outcome.flags]).toEqual([0, []])
    }
  })
})
