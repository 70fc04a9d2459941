import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Store } from '../../../worker/ports/store.ts'
import { startProduct, workerEnvironment, type Product } from '../../sample/product.ts'
import type { SampleAgency } from '../../sample/sample-agency.ts'
import { sampleSmall } from '../../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../../sample/set-up-agency.ts'
import { openStoreIn, removeStoreIn, storeEnvironment } from '../store-in.ts'

const TODAY = '2021-07-20'
/** No waiting for the next minute's calls: restarts take more of them than Google would give. */
const UNHURRIED = { SHEETS_CALLS_PER_MINUTE: '100000', FORMS_CALLS_PER_MINUTE: '100000' }

/** A small agency whose workers are processes that may be killed. */
export interface OfficeToKill {
  readonly product: Product
  readonly agency: SampleAgency
  readonly live: LiveAgency
  /** The store as another process sees it. */
  readonly store: Store
  /** Of a worker's process, at the time that it is on the product's clock. */
  environment(): Record<string, string>
  close(): Promise<void>
}

/** The agency as it is set up, with nothing filed. */
export async function startOfficeToKill(): Promise<OfficeToKill> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-killed-'))
  const now = new Date(`${TODAY}T01:00:00.000Z`)
  const stored = await storeEnvironment(dataDir)
  const product = await startProduct({ dataDir, now, environment: UNHURRIED })
  const { ws } = product
  for (const limit of Object.values(ws.quotas.limits)) {
    limit.perUser = Infinity
    limit.perProject = Infinity
  }
  const agency = sampleSmall(7, parseCivilDate(TODAY))
  const live = await setUpAgency(product, agency)
  const store = await openStoreIn(dataDir, { durability: 'power-cut' })
  return {
    product,
    agency,
    live,
    store,
    environment: () => ({
      ...workerEnvironment({ dataDir, origin: ws.origin, port: 0 }),
      ...stored,
      GOOGLE_APPLICATION_CREDENTIALS: ws.tokens.serviceAccount.keyFile,
      PANTAU_NOW: ws.clock.now().toISOString(),
      SWEEP_INTERVAL_SECONDS: '300',
      ...UNHURRIED,
    }),
    async close() {
      await store.close()
      await product.close()
      await removeStoreIn(dataDir)
    },
  }
}
