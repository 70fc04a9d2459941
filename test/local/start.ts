import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { buildAddon } from '../../addon/build.ts'
import { asWorker, makeWorker } from '../postgres/database-of.ts'
import { startPostgres, type RunningPostgres } from '../postgres/start-postgres.ts'
import { withoutPassword } from '../../worker/setting-values.ts'
import { watchEnvironment, workerEnvironment } from '../sample/product.ts'
import { localTopic } from '../workspace/pubsub/local-topic.ts'
import { assertSameEngine, postgresDirectory } from './assert-same-engine.ts'
import { findFreePort, isPortFree } from './free-port.ts'
import { HELP, OptionError, readLocalOptions } from './local-options.ts'
import type { LocalOptions } from './local-options.ts'
import { startPreparing, startWorker, startWorkspace } from './local-services.ts'
import { asOwner, databaseNamed, prepareFirst } from './preparation.ts'
import { rebuildOnChange } from './rebuild-on-change.ts'
import { waitUntilAnswers } from './service.ts'
import { findSamplePage } from './sample-page.ts'
import type { Service } from './service.ts'

// What is made here and by what is started here is closed to other accounts.
process.umask(0o077)
process.exitCode = await main()

/** Runs the product until it is told to stop. Gives the exit code. */
async function main(): Promise<number> {
  try {
    const options = readLocalOptions(process.argv.slice(2), process.env)
    if (options === 'help') {
      console.log(HELP)
      return 0
    }
    assertSameEngine(options)
    await assertPortsFree(options)
    // One that happens to be named is not for samples.
    delete process.env['DATABASE_URL']
    delete process.env['DATABASE_OWNER_URL']
    const database = options.postgres ? await startDatabase(options) : undefined
    try {
      await prepareFirst(options, tell)
      return await serve(options)
    } finally {
      await database?.stop()
    }
  } catch (error) {
    if (!(error instanceof OptionError)) throw error
    console.error(error.message)
    return 2
  }
}

function tell(line: string): void {
  console.log(line)
}

async function assertPortsFree({ workspacePort, workerPort }: LocalOptions): Promise<void> {
  for (const [variable, port] of [
    ['WORKSPACE_PORT', workspacePort],
    ['PORT', workerPort],
  ] as const) {
    if (await isPortFree(port)) continue
    throw new OptionError(
      `Port ${port} is in use. Stop what uses it, or choose another with ${variable}.`,
    )
  }
}

/** For whatever is started after it, and prepares samples. */
async function startDatabase({ dataDir }: LocalOptions): Promise<RunningPostgres> {
  const server = await startPostgres({
    directory: postgresDirectory(dataDir),
    port: await findFreePort(),
  })
  await makeWorker(server.url)
  process.env['DATABASE_OWNER_URL'] = server.url
  process.env['DATABASE_URL'] = asWorker(server.url)
  return server
}

async function serve(options: LocalOptions): Promise<number> {
  const { dataDir, workspacePort, workerPort, dev } = options
  const origin = `http://127.0.0.1:${workspacePort}`
  const workerUrl = `http://127.0.0.1:${workerPort}`
  const addonDir = join(dataDir, 'addon')
  await buildAddon({ outDir: addonDir, workerUrl })

  const { databaseUrl, databaseOwnerUrl } = databaseNamed()
  const pushTo = `${workerUrl}/v1/form-notifications`
  const environment = {
    ...workerEnvironment({ dataDir, origin, port: workerPort }),
    ...watchEnvironment(localTopic(pushTo)),
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ...(databaseOwnerUrl !== undefined && { DATABASE_OWNER_URL: databaseOwnerUrl }),
  }
  // For commands beside the running worker: node --env-file=.pantau/local.env worker/main.ts …
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(dataDir, 'local.env'), lines.join(''))

  const services = [
    startWorkspace(options, { addonDir, pushTo }),
    startWorker(options, environment, tell),
  ]
  const rebuilding = dev ? rebuildOnChange({ outDir: addonDir, workerUrl, tell }) : undefined
  let preparing: Service | undefined
  let stopping = false
  const stopAll = (): void => {
    stopping = true
    rebuilding?.stop()
    for (const service of [...services, preparing]) service?.stop()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stopAll)
  const watch = watchParent(stopAll)

  void sayWhenReady({ services, dataDir, origin, workerUrl, database: databaseOwnerUrl }).then(
    (isReady) => {
      if (isReady && !stopping) preparing = startPreparing(options, tell)
    },
  )
  const first = await Promise.race(
    services.map(async (service) => ({ service, ...(await service.ended) })),
  )
  if (!stopping) {
    console.error(`${first.service.name} ended (code ${first.code}):\n${first.lastLines}`)
  }
  const failed = !stopping
  clearInterval(watch)
  stopAll()
  for (const service of [...services, preparing]) await service?.ended
  return failed ? 1 : 0
}

/** npm passes signals on to its shell only; where that shell ends, this process must end too. */
function watchParent(onGone: () => void): NodeJS.Timeout | undefined {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) onGone()
  }, 200)
}

async function sayWhenReady(addresses: {
  services: readonly Service[]
  dataDir: string
  origin: string
  workerUrl: string
  database: string | undefined
}): Promise<boolean> {
  const { services, dataDir, origin, workerUrl, database } = addresses
  const anyEnd = Promise.race(services.map(({ ended }) => ended))
  const ready = await Promise.all([
    waitUntilAnswers(`${origin}/workspace.json`, anyEnd),
    waitUntilAnswers(`${workerUrl}/readyz`, anyEnd),
  ])
  if (!ready.every(Boolean)) return false
  console.log(`Workspace  ${origin}/`)
  console.log(`Worker     ${workerUrl}/`)
  console.log(`API        ${workerUrl}/docs`)
  if (database !== undefined) console.log(`Database   ${withoutPassword(database)}`)
  const page = await findSamplePage(asOwner({ dataDir, ...databaseNamed() }))
  if (page) console.log(`Hari Saya  ${workerUrl}${page}`)
  console.log('ready')
  return true
}
