import { afterAll, beforeAll, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { IDLE_SWEEP } from '../../worker/usecases/intake/sweep-pace.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'

const TODAY = '2021-07-05' as CivilDate

let product: Product
let live: LiveAgency
beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 480)) })
  live = await setUpAgency(product, sampleSmall(1, TODAY))
  for (let sweep = 0; sweep < 6; sweep += 1) await sweepLater()
})
afterAll(() => product.close())

async function sweepLater(): Promise<void> {
  product.ws.clock.step(60_000)
  await product.worker.operator.sweep(live.agencyId)
}

it('the sweep of an agency in which nothing happened costs what its interval reckons with', async () => {
  const methods: string[] = []
  const stop = product.ws.requestLog.subscribe(({ method }) => methods.push(method))
  await sweepLater()
  stop()

  expect(methods.filter((method) => method.startsWith('forms'))).toEqual(
    Array.from({ length: IDLE_SWEEP.formsReads }, () => 'forms.forms.responses.list'),
  )
  expect(methods.filter((method) => method.startsWith('sheets'))).toHaveLength(
    IDLE_SWEEP.sheetsReads,
  )
  expect(methods.filter((method) => method.endsWith('batchUpdate'))).toEqual([])
})
