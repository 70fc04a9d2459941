import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseConfig } from '../../../worker/config.ts'
import type { Store } from '../../../worker/ports/store.ts'
import { startWorker, type RunningWorker } from '../../../worker/start-worker.ts'
import { fileResponse, type FiledResponse } from '../../sample/file-response.ts'
import { asPerson } from '../../sample/person.ts'
import { startProduct, workerEnvironment, type Product } from '../../sample/product.ts'
import { createRandom } from '../../sample/random.ts'
import type { SampleResponse } from '../../sample/sample-agency.ts'
import { sampleSmall } from '../../sample/sample-small.ts'
import { setUpAgency, type LiveAgency } from '../../sample/set-up-agency.ts'
import {
  recordExchanges,
  type ExchangeRecorder,
} from '../../workspace-tests/discovery/record-exchanges.ts'
import { copyStoreIn, openStoreIn, removeStoreIn, storeEnvironment } from '../store-in.ts'
import { spawnWorker, type WorkerProcess } from './killed-worker.ts'
import { patiently } from '../../suite/patiently.ts'

const ROUNDS = 20
const NOW = '2021-07-20T01:00:00.000Z'
const AS_OF = '2021-07-31T16:00:00.000Z'
const MONTH = '2021-07'
const LONGEST_MS = 300_000
/** No waiting for the next minute's calls: restarts take more of them than Google would give. */
const UNHURRIED = { SHEETS_CALLS_PER_MINUTE: '100000', FORMS_CALLS_PER_MINUTE: '100000' }

let dataDir: string
let product: Product
let recorder: ExchangeRecorder
let live: LiveAgency
let store: Store
let undisturbedDir: string
let installer: string
let waiting: SampleResponse[]
const filed = new Map<string, FiledResponse>()

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-kill-'))
  product = await startProduct({ dataDir, now: new Date(NOW), environment: UNHURRIED })
  recorder = recordExchanges(product.ws)
  for (const limit of Object.values(product.ws.quotas.limits)) {
    limit.perUser = Infinity
    limit.perProject = Infinity
  }
  const agency = sampleSmall(7, parseCivilDate('2021-07-20'))
  installer = agency.installer
  live = await setUpAgency(product, agency)
  // Of an edited response Google shows the last version only: which others are seen is left to chance.
  waiting = agency.happenings
    .filter((happening) => happening.kind === 'response')
    .filter(({ editOf }) => editOf === undefined)
  undisturbedDir = join(dataDir, 'undisturbed')
  await copyStoreIn(dataDir, undisturbedDir)
  store = await openStoreIn(dataDir, { durability: 'power-cut' })
}, LONGEST_MS)

afterAll(async () => {
  await store.close()
  await product.close()
  await removeStoreIn(undisturbedDir)
  await removeStoreIn(dataDir)
  recorder.assertNone()
})

describe('a worker that is killed at any moment (G1, G2)', () => {
  it(
    `loses nothing and makes the same recap as an undisturbed one, ${ROUNDS} times killed`,
    async () => {
      const random = createRandom(20)
      const jobs: string[] = []
      const perRound = Math.ceil(waiting.length / ROUNDS)

      for (let round = 0; round < ROUNDS; round += 1) {
        const worker = spawnWorker(await environmentOf(dataDir))
        const asked = worker.listening.then((url) => useWorker(url, round, jobs))
        // Every fourth is killed whatever it is doing, also while it starts.
        if (round % 4 === 0) await sleep(random.int(0, 1200))
        else await untilListening(worker)
        for (const response of waiting.splice(0, perRound)) {
          fileResponse(product, live, response, filed)
          await sleep(random.int(0, 60))
        }
        // However slow the machine is, some jobs are acknowledged before the worker dies.
        if (round % 4 === 1) await asked
        await sleep(random.int(0, 300))
        await worker.kill()
        await asked
        await expectNothingPassedIsMissing()
      }

      const last = spawnWorker(await environmentOf(dataDir))
      await untilDone(last, jobs)
      const exitCode = await last.stop()
      const { operator } = product.worker
      const [ledger] = await operator.verifyLedger(live.agencyId)
      const recap = await compile(product.worker)

      const other = await startWorker({
        config: parseConfig(await environmentOf(undisturbedDir)),
        clock: product.ws.clock,
        background: false,
        listen: false,
      })
      await other.sweepAll()
      const [undisturbed] = await other.operator.verifyLedger(live.agencyId)
      const expected = await compile(other)
      await other.close()

      expect(exitCode).toBe(0)
      expect(jobs.length).toBeGreaterThan(0)
      expect(ledger?.broken).toBeUndefined()
      expect(ledger).toMatchObject({ digest: undisturbed?.digest, entries: undisturbed?.entries })
      // Each ledger draws salts of its own, so its hashes are its own.
      expect(withoutHash(recap)).toEqual(withoutHash(expected))
      expect(JSON.stringify(recap)).toContain('WFH')
    },
    LONGEST_MS,
  )
})

async function environmentOf(directory: string): Promise<Record<string, string>> {
  const { ws } = product
  return {
    ...workerEnvironment({ dataDir: directory, origin: ws.origin, port: 0 }),
    ...(await storeEnvironment(directory)),
    GOOGLE_APPLICATION_CREDENTIALS: ws.tokens.serviceAccount.keyFile,
    PANTAU_NOW: ws.clock.now().toISOString(),
    SWEEP_INTERVAL_SECONDS: '5',
    HINT_DELAY_MS: '20',
    ...UNHURRIED,
  }
}

/** Asks for a recap and sends hints as long as the worker answers; keeps what it acknowledged. */
async function useWorker(url: string | undefined, round: number, jobs: string[]): Promise<void> {
  if (url === undefined) return
  const token = product.ws.tokens.issueIdentityToken(installer)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  async function post(path: string, body: unknown): Promise<unknown> {
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(new URL(path, url), request)
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return response.status === 202 ? response.json().catch(() => undefined) : undefined
  }
  try {
    await post('/v1/hints', { spreadsheetId: live.spreadsheetId, changed: 'form' })
    if (round % 2 === 0) return
    const job = await post(`/v1/agencies/${live.agencyId}/recap-jobs`, {
      month: MONTH,
      kinds: ['attendance', 'findings'],
    })
    jobs.push((job as { id: string }).id)
  } catch (error) {
    // The worker was killed while it answered; any other failure is the test's.
    if (!(error instanceof TypeError)) throw error
  }
}

/** Everything up to a form's cursor is in the ledger (G1). */
async function expectNothingPassedIsMissing(): Promise<void> {
  const recorded = new Set(
    (await store.ledger.listSubmissions(live.agencyId)).map(({ responseId }) => responseId),
  )
  for (const { kind, cursor } of await store.forms.list(live.agencyId)) {
    const passed = listFiled(live.forms[kind].formId).filter(
      ({ lastSubmittedTime }) => cursor && Date.parse(lastSubmittedTime) <= Date.parse(cursor),
    )
    const missing = passed.filter(({ responseId }) => !recorded.has(responseId))
    expect(missing, `missing of ${kind}`).toEqual([])
  }
}

function listFiled(formId: string): { responseId: string; lastSubmittedTime: string }[] {
  const { responses = [] } = product.ws.call<{
    responses?: { responseId: string; lastSubmittedTime: string }[]
  }>('forms.forms.responses.list', {
    actor: {
      email: installer,
      scopes: ['https://www.googleapis.com/auth/forms.responses.readonly'],
    },
    params: { formId },
    unmetered: true,
  })
  return responses
}

async function untilListening(worker: WorkerProcess): Promise<void> {
  expect(await worker.listening, 'address of the worker').toBeDefined()
}

async function untilDone(worker: WorkerProcess, jobs: readonly string[]): Promise<void> {
  await untilListening(worker)
  await patiently(async () => {
    const raws = await store.ledger.listSubmissions(live.agencyId)
    expect(raws).toHaveLength(filed.size)
    expect(await store.hints.list()).toEqual([])
    expect(await store.recapJobs.listUnfinished()).toEqual([])
  })
  for (const jobId of jobs) {
    expect(await store.recapJobs.find(live.agencyId, jobId)).toMatchObject({ state: 'done' })
  }
}

/** The recap's tab as it stands after compiling: every cell. */
async function compile(worker: RunningWorker): Promise<unknown> {
  const request = { month: MONTH, kinds: ['attendance' as const], asOf: AS_OF }
  const job = await worker.operator.recap(live.agencyId, request)
  expect(job).toMatchObject({ state: 'done' })
  return asPerson(product.ws, installer).read(live.spreadsheetId, `'${job.tabs[0]?.title}'`)
}

function withoutHash(recap: unknown): unknown {
  return JSON.parse(JSON.stringify(recap).replaceAll(/(nomor \d+):[0-9a-f]{16}/g, '$1'))
}
