import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { lastBackupFile } from '../../worker/back-up.ts'
import { parseConfig } from '../../worker/config.ts'
import { startWorker, type RunningWorker } from '../../worker/start-worker.ts'
import { newKeyFile } from '../deploy/new-key-file.ts'
import { openOffice, type Office } from './office.ts'
import { storeEnvironment } from './store-in.ts'

let office: Office
let worker: RunningWorker
/** In a database copies are its server's. */
let isOnFile: boolean
beforeAll(async () => {
  office = await openOffice()
  await office.sweep()
  const config = parseConfig({
    ...(await storeEnvironment(office.dataDir)),
    PORT: '0',
    METRICS_PORT: '0',
    GOOGLE_API_ROOT: 'http://127.0.0.1:9',
    GOOGLE_APPLICATION_CREDENTIALS: newKeyFile(join(office.dataDir, 'service-account.json')),
  })
  isOnFile = config.databaseUrl === undefined
  const takenAt = office.clock.now().toISOString()
  const copied = { format: 1, takenAt, file: 'pantau.sqlite', bytes: 1, sha256: '', ledgers: [] }
  writeFileSync(lastBackupFile(office.dataDir), JSON.stringify(copied))
  worker = await startWorker({ config, clock: office.clock, background: false })
})
afterAll(async () => {
  await worker.close()
  await office.close()
})

async function read(): Promise<string> {
  return (await fetch(`http://127.0.0.1:${worker.metricsPort}/metrics`)).text()
}

describe('/metrics', () => {
  it('has the worker as it stands and what it answered, as OpenMetrics, on a door of its own', async () => {
    await fetch(`http://127.0.0.1:${worker.port}/healthz`)
    const response = await fetch(`http://127.0.0.1:${worker.metricsPort}/metrics`)
    const text = await response.text()

    expect(response.headers.get('content-type')).toMatch(
      /^application\/openmetrics-text; version=1/,
    )
    const { id } = await office.agency()
    const entries = await office.store.ledger.lastSequence(id)
    for (const line of [
      'pantau_ready 1',
      'pantau_agencies{state="connected"} 1',
      'pantau_forms_behind 0',
      'pantau_queue{queue="recaps"} 0',
      `pantau_ledger_entries{agency="${id}"} ${entries}`,
      `pantau_evidence_whole{agency="${id}"} 1`,
      ...(isOnFile
        ? [`pantau_last_backup_timestamp_seconds ${office.clock.now().getTime() / 1000}`]
        : []),
      'pantau_http_requests_total{method="GET",status="2xx"} 1',
      'pantau_http_request_duration_seconds_count{route="/healthz"} 1',
      '# TYPE pantau_google_calls counter',
    ]) {
      expect(text.split('\n')).toContain(line)
    }
    expect(text.endsWith('# EOF\n')).toBe(true)
  })

  it('is a sample or a word on one in every line', async () => {
    const lines = (await read()).trimEnd().split('\n')
    const sample =
      /^pantau_[a-z_]+(?:\{[a-z]+="[^"\n]*"(?:,[a-z]+="[^"\n]*")*\})? -?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/

    for (const line of lines) expect(line).toMatch(line.startsWith('#') ? /^# [A-Z]+/ : sample)
  })

  it('says nothing of people, and is not to be had where people ask', async () => {
    const { status } = await fetch(`http://127.0.0.1:${worker.port}/metrics`)

    expect(status).toBe(404)
    expect(await read()).not.toMatch(/@|\d{16}/)
  })
})
