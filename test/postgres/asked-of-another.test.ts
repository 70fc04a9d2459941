import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, it } from 'vitest'

import type { CivilDate } from '../../shared/model/civil-date.ts'
import { parseConfig } from '../../worker/config.ts'
import { startWorker, type RunningWorker } from '../../worker/start-worker.ts'
import { masterKeyFile } from '../../worker/store/sealing/master-key.ts'
import { startTemporaryProduct } from '../browser/temporary-product.ts'
import { callerOf } from '../sample/caller-of.ts'
import { workerEnvironment, type Product } from '../sample/product.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../sample/set-up-agency.ts'
import { atWita } from '../sample/working-days.ts'
import { patiently } from '../suite/patiently.ts'
import { forgetHints } from '../worker/store-in.ts'

const TODAY = '2021-07-05' as CivilDate
/** As many as the sweep of an agency's five forms takes; two thirds of them are for sweeps. */
const READS_OF_FORMS = 5
const READS_OF_SWEEPS = 4
const FEW_CALLS = { FORMS_CALLS_PER_MINUTE: String(READS_OF_FORMS) }
const AGENCY = sampleSmall(1, TODAY)

let product: Product
let live: LiveAgency
let other: RunningWorker
let otherDir: string
beforeEach(async () => {
  product = await startTemporaryProduct({ now: new Date(atWita(TODAY, 480)) })
  live = await setUpAgency(product, AGENCY)
  await forgetHints(product.place.dataDir)
  otherDir = mkdtempSync(join(tmpdir(), 'pantau-other-'))
  copyFileSync(masterKeyFile(product.place.dataDir), masterKeyFile(otherDir))
})
afterEach(async () => {
  await other.close()
  await product.close()
  rmSync(otherDir, { recursive: true, force: true })
})

it('who asks one replica waits for no sweep of another that waits for the next minute', async () => {
  const { ws, place } = product
  const read: string[] = []
  ws.requestLog.subscribe(({ method }) => {
    if (method.startsWith('forms')) read.push(method)
  })
  // No minute ever passes: what waits for the next waits for ever.
  const now = new Date(ws.clock.now().getTime() + 120_000)
  const clock = { now: () => now }
  await product.restartWorker({ background: true, environment: FEW_CALLS, clock })
  await patiently(() => expect(read).toHaveLength(READS_OF_SWEEPS))
  const environment = {
    ...workerEnvironment({ dataDir: otherDir, origin: ws.origin, port: 0 }),
    DATABASE_URL: place.databaseUrl,
    GOOGLE_APPLICATION_CREDENTIALS: ws.tokens.serviceAccount.keyFile,
    ...FEW_CALLS,
  }
  other = await startWorker({ config: parseConfig(environment), clock, background: false })

  await other.application.listImports(callerOf(AGENCY.installer), live.agencyId)

  expect(read).toHaveLength(READS_OF_FORMS)
})
