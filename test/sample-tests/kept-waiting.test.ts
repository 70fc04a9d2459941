import { afterAll, beforeAll, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import type { Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { runFunction } from '../workspace/apps-script/run-function.ts'

const TODAY = '2021-07-05' as CivilDate
const AGENCY = sampleSmall(1, TODAY)

let product: Product
let live: LiveAgency
beforeAll(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 480)) })
  live = await setUpAgency(product, AGENCY)
})
afterAll(() => product.close())

it('tells whoever asks in the sidebar at once that Google has room only when Apps Script has given them up', async () => {
  // No minute ever passes: what waits for the next, 58 s away, waits for ever.
  const now = new Date(Math.floor(product.ws.clock.now().getTime() / 60_000) * 60_000 + 122_000)
  await product.restartWorker({
    background: false,
    environment: { SHEETS_CALLS_PER_MINUTE: '1' },
    clock: { now: () => now },
  })
  const { spreadsheetId } = live
  const call = { spreadsheetId, user: AGENCY.installer, functionName: 'listImports' }

  const asked = runFunction(product.ws, call)

  await expect(asked).rejects.toThrow(/belum dijalankan.*coba lagi beberapa menit lagi/u)
})
