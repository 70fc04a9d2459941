import { afterAll, beforeAll, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import { callerOf } from '../sample/caller-of.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { patiently } from '../suite/patiently.ts'
import { forgetHints, lookInto } from '../worker/store-in.ts'

const TODAY = '2021-07-05' as CivilDate
/** As many as the sweep of an agency's five forms takes; two thirds of them are for sweeps. */
const READS_OF_FORMS = 5
const READS_OF_SWEEPS = 4
const AGENCY = sampleSmall(1, TODAY)

let product: Product
let live: LiveAgency
beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 480)) })
  live = await setUpAgency(product, AGENCY)
  for (let sweep = 0; sweep < 3; sweep += 1) {
    product.ws.clock.step(60_000)
    await product.worker.operator.sweep(live.agencyId)
  }
  await forgetHints(product.place.dataDir)
})
afterAll(() => product.close())

it('answers who asks while a sweep that has the agency waits for the next minute', async () => {
  const read: string[] = []
  product.ws.requestLog.subscribe(({ method }) => {
    if (method.startsWith('forms')) read.push(method)
  })
  // No minute ever passes: what waits for the next waits for ever.
  const now = new Date(product.ws.clock.now().getTime() + 120_000)
  await product.restartWorker({
    background: true,
    environment: { FORMS_CALLS_PER_MINUTE: String(READS_OF_FORMS) },
    clock: { now: () => now },
  })
  await patiently(() => expect(read).toHaveLength(READS_OF_SWEEPS))

  const { imports } = await product.worker.application.listImports(
    callerOf(AGENCY.installer),
    live.agencyId,
  )

  expect(imports).toEqual([])
  expect(read).toHaveLength(READS_OF_FORMS)
})

it('answers who asks what Google has room for while a hint that has the agency waits for the next minute', async () => {
  const { application } = product.worker
  const { forms, spreadsheetId } = live
  const caller = callerOf(AGENCY.installer)
  const { formId } = forms['check-in']
  await application.hint(caller, { spreadsheetId, changed: 'form', formId })
  const leases = (): Promise<unknown> =>
    lookInto(product.place.dataDir, (db) => db.selectFrom('lease').select('expires_at').execute())
  await patiently(async () => {
    expect(await leases()).toMatchObject([{ expires_at: expect.stringMatching(/^2021/) }])
  })

  const { imports } = await application.listImports(caller, live.agencyId)

  expect(imports).toEqual([])
})
