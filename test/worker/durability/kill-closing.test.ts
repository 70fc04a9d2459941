import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Store } from '../../../worker/ports/store.ts'
import { fileResponse } from '../../sample/file-response.ts'
import { asPerson } from '../../sample/person.ts'
import type { Product } from '../../sample/product.ts'
import { createRandom } from '../../sample/random.ts'
import type { LiveAgency } from '../../sample/set-up-agency.ts'
import { spawnWorker, type WorkerProcess } from './killed-worker.ts'
import { startOfficeToKill, type OfficeToKill } from './office-to-kill.ts'
import { patiently } from '../../suite/patiently.ts'

const ROUNDS = 4
/** Each round is killed so much later: before, while and after the seal is made. */
const KILL_STEP_MS = 400
const MONTH = '2021-07'
const LONGEST_MS = 300_000

let office: OfficeToKill
let product: Product
let live: LiveAgency
let store: Store
let installer: string

beforeAll(async () => {
  office = await startOfficeToKill()
  ;({ product, live, store } = office)
  installer = office.agency.installer
  const filed = new Map()
  for (const happening of office.agency.happenings) {
    if (happening.kind !== 'response') continue
    fileResponse(product, live, happening, filed)
  }
  product.ws.clock.set(new Date('2021-08-02T01:00:00.000Z'))
}, LONGEST_MS)

afterAll(() => office.close())

describe('a worker that is killed while it closes a month (G1)', () => {
  it(
    `has it open or wholly closed, and ends with the sealed tabs, ${ROUNDS + 1} times killed`,
    async () => {
      const random = createRandom(4)
      for (let round = 0; round < ROUNDS; round += 1) {
        const worker = spawnWorker(office.environment())
        const asked = close(await listening(worker))
        await sleep(random.int(0, KILL_STEP_MS) + round * KILL_STEP_MS)
        await worker.kill()
        const status = await asked
        const seals = await listSeals()
        // What was answered is on disk (G1).
        const fewest = status === undefined ? 0 : 1
        expect(seals.length).toBeGreaterThanOrEqual(fewest)
        expect(seals.length).toBeLessThanOrEqual(1)
      }
      const killed = spawnWorker(office.environment())
      const status = await close(await listening(killed))
      await killed.kill()
      expect([200, 409]).toContain(status)

      const last = spawnWorker(office.environment())
      await listening(last)
      await patiently(async () => expect(await store.recapJobs.listUnfinished()).toEqual([]))
      expect(await last.stop()).toBe(0)

      const [seal, ...others] = await listSeals()
      const jobs = await store.recapJobs.list(live.agencyId, 20)
      const verified = await product.worker.operator.verifyMonth(live.agencyId, MONTH)
      expect(others).toEqual([])
      expect(jobs).toHaveLength(1)
      expect(jobs[0]).toMatchObject({ state: 'done', tabs: { length: 8 } })
      expect(verified).toMatchObject({ changed: [], recomputed: { kind: 'same' } })
      expect(verified).not.toHaveProperty('broken')
      for (const { title } of jobs[0]?.tabs ?? []) {
        const cells = asPerson(product.ws, installer).read(live.spreadsheetId, `'${title}'`)
        expect(JSON.stringify(cells)).toContain(`sidik ${seal?.digest.slice(0, 16)}`)
      }
    },
    LONGEST_MS,
  )
})

async function listening(worker: WorkerProcess): Promise<string> {
  const url = await worker.listening
  if (url === undefined) throw new Error('The worker ended before it listened')
  return url
}

/** The status that was answered; undefined where the worker was killed before. */
async function close(url: string): Promise<number | undefined> {
  const token = product.ws.tokens.issueIdentityToken(installer)
  const path = `/v1/agencies/${live.agencyId}/months/${MONTH}/close`
  try {
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(new URL(path, url), { method: 'POST', headers })
    const body = (await response.json()) as { code?: string }
    if (response.ok || body.code === 'month-closed') return response.status
    throw new Error(`${path}: ${response.status} ${JSON.stringify(body)}`)
  } catch (error) {
    // The worker was killed while it answered; any other failure is the test's.
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined
    throw error
  }
}

async function listSeals(): Promise<{ digest: string }[]> {
  const acts = await store.seals.listActs(live.agencyId, parseMonth(MONTH))
  return acts.flatMap((act) => (act.kind === 'seal' ? [act] : []))
}
