import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { instantOf } from '../../../shared/model/instant.ts'
import type { LogEvent } from '../../../worker/ports/log.ts'
import { parseConfig } from '../../../worker/config.ts'
import { startWorker, type RunningWorker } from '../../../worker/start-worker.ts'
import { workerEnvironment } from '../../sample/product.ts'
import { startServer } from '../../workspace/server.ts'
import { openWorkspace, type Workspace } from '../../workspace/workspace.ts'
import { openStoreIn, removeStoreIn, storeEnvironment } from '../store-in.ts'

const BOUND_SCRIPT = 'bound-script.apps.googleusercontent.com'
const HR = 'hr@setda.example.go.id'

let dataDir: string
let ws: Workspace
let server: Awaited<ReturnType<typeof startServer>>
let worker: RunningWorker
let events: LogEvent[]

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-audiences-'))
  ws = openWorkspace({ dataDir })
  server = await startServer(ws, { port: 0 })
  worker = await start({})
})
afterAll(async () => {
  await worker.close()
  await server.close()
  ws.close()
  await removeStoreIn(join(dataDir, 'kept'))
  await removeStoreIn(dataDir)
})

describe('a token for a script that is not allowed', () => {
  it('is refused; log and doctor name its audience and what is allowed, never the token', async () => {
    const token = ws.tokens.issueIdentityToken(HR, { audience: BOUND_SCRIPT })

    const response = await ask(token)

    const { scriptClientId } = ws.tokens
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({
      code: 'not-signed-in',
      detail: expect.stringContaining('pengelola layanan Pantau') as string,
    })
    const request = events.find(({ event }) => event === 'request')
    expect(request).toMatchObject({ audience: BOUND_SCRIPT, allowed: scriptClientId })
    expect(JSON.stringify(events)).not.toContain(token)
    const checks = await worker.operator.doctor()
    const check = checks.find(({ code }) => code === 'refused-audiences')
    expect(check).toMatchObject({ state: 'look' })
    expect(check?.message.en).toContain(`${BOUND_SCRIPT} (1×, `)
    expect(check?.message.en).toContain(`allowed: ${scriptClientId}.`)
    expect(check?.mend?.en).toContain('Add to OIDC_AUDIENCE')
  })

  it('is good once its audience is allowed beside the other, and the doctor is silent', async () => {
    const { scriptClientId } = ws.tokens
    await worker.close()
    worker = await start({ OIDC_AUDIENCE: `${scriptClientId}, ${BOUND_SCRIPT}` })

    const statuses = await Promise.all(
      [scriptClientId, BOUND_SCRIPT].map(async (audience) => {
        const response = await ask(ws.tokens.issueIdentityToken(HR, { audience }))
        return response.status
      }),
    )

    expect(statuses).toEqual([200, 200])
    const checks = await worker.operator.doctor()
    expect(checks.find(({ code }) => code === 'refused-audiences')?.state).toBe('good')
  })
})

describe('the audiences that are kept', () => {
  it('are the newest twenty', async () => {
    const store = await openStoreIn(join(dataDir, 'kept'))
    for (let index = 0; index < 25; index += 1) {
      await store.refusedAudiences.note(`script-${index}`, instantOf(index * 1000))
    }
    await store.refusedAudiences.note('script-7', instantOf(99_000))

    const kept = await store.refusedAudiences.list()
    await store.close()

    expect(kept).toHaveLength(20)
    expect(kept[0]).toMatchObject({ audience: 'script-7', count: 2 })
    expect(kept.at(-1)?.audience).toBe('script-5')
  })
})

async function start(environment: Record<string, string>): Promise<RunningWorker> {
  const config = parseConfig({
    ...workerEnvironment({ dataDir, origin: ws.origin, port: 0 }),
    ...(await storeEnvironment(dataDir)),
    GOOGLE_APPLICATION_CREDENTIALS: ws.tokens.serviceAccount.keyFile,
    ...environment,
  })
  events = []
  const log = (event: LogEvent) => void events.push(event)
  return startWorker({ config, clock: ws.clock, log, background: false })
}

function ask(token: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${worker.port}/v1/agencies`, {
    headers: { authorization: `Bearer ${token}` },
  })
}
