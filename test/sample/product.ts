import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { buildAddon } from '../../addon/build.ts'
import { parseConfig } from '../../worker/config.ts'
import type { Clock } from '../../worker/clock.ts'
import { startWorker } from '../../worker/start-worker.ts'
import type { RunningWorker } from '../../worker/start-worker.ts'
import type { StorePlace } from '../../worker/store/store-place.ts'
import { storeEnvironment } from '../worker/store-in.ts'
import { scriptHostOf } from '../workspace/apps-script/script-host.ts'
import type { Topic } from '../workspace/pubsub/topics.ts'
import { startServer } from '../workspace/server.ts'
import { openWorkspace } from '../workspace/workspace.ts'
import type { Workspace } from '../workspace/workspace.ts'

/**
 * The whole product in one process on one clock: workspace, built add-on, worker, on the engine that the suites
 * run on. Its data outlives the process, not a power cut: it is made anew.
 */
export interface Product {
  readonly ws: Workspace
  readonly worker: RunningWorker
  readonly workerUrl: string
  /** Of the worker's store. */
  readonly place: StorePlace
  /**
   * Stops the worker and starts another in its place, with or without timers of its own, and from then on with further
   * variables of its environment; by a clock of its own where one is given.
   */
  restartWorker(options: {
    background: boolean
    environment?: Readonly<Record<string, string>>
    clock?: Clock
  }): Promise<void>
  close(): Promise<void>
}

export interface ProductOptions {
  readonly dataDir: string
  /** Where the clock starts; real time when left out. */
  readonly now?: Date
  /** Where links to the workspace lead, where it is served elsewhere later. */
  readonly publicOrigin?: string
  /** 0 takes any free port. */
  readonly workspacePort?: number
  readonly workerPort?: number
  /** Whether the worker sweeps and runs jobs by itself; else the caller drives. */
  readonly background?: boolean
  /** Further variables of the worker's environment. */
  readonly environment?: Readonly<Record<string, string>>
}

export async function startProduct(options: ProductOptions): Promise<Product> {
  const { dataDir, now, workspacePort = 0, workerPort = 0, background = false } = options
  mkdirSync(dataDir, { recursive: true })
  const ws = openWorkspace({ dataDir, ...(now && { now }) })
  const server = await startServer(ws, { port: workspacePort })
  const environment = workerEnvironment({ dataDir, origin: ws.origin, port: workerPort })
  ws.origin = options.publicOrigin ?? ws.origin
  let variables: Readonly<Record<string, string>> = {
    ...environment,
    ...(await storeEnvironment(dataDir)),
    OIDC_ISSUER: ws.origin,
    GOOGLE_APPLICATION_CREDENTIALS: ws.tokens.serviceAccount.keyFile,
    ...options.environment,
  }
  const config = parseConfig(variables)
  let worker = await startWorker({ config, clock: ws.clock, background, durability: 'kill' })
  const workerUrl = `http://127.0.0.1:${worker.port}`
  const addonDir = join(dataDir, 'addon')
  await buildAddon({ outDir: addonDir, workerUrl })
  scriptHostOf(ws).settings.addonDir = addonDir
  return {
    ws,
    get worker() {
      return worker
    },
    workerUrl,
    place: {
      dataDir,
      durability: 'kill',
      ...(config.databaseUrl !== undefined && { databaseUrl: config.databaseUrl }),
    },
    async restartWorker(restart) {
      const { port } = worker
      await worker.close()
      variables = { ...variables, ...restart.environment }
      const again = {
        config: { ...parseConfig(variables), port },
        clock: restart.clock ?? ws.clock,
        durability: 'kill',
      } as const
      worker = await startWorker({ ...again, background: restart.background })
    },
    async close() {
      await scriptHostOf(ws).whenIdle()
      await worker.close()
      await server.close()
      ws.close()
    },
  }
}

/** For a worker whose store is a file whatever the suites run on. */
export const IN_A_FILE = { DATABASE_URL: '' }

/** Has Google tell of answers: the worker's environment for the topic of `localTopic`. */
export function watchEnvironment({ name, push }: Required<Topic>): Record<string, string> {
  return {
    FORMS_WATCH_TOPIC: name,
    FORMS_PUSH_AUDIENCE: push.audience,
    FORMS_PUSH_ACCOUNT: push.serviceAccountEmail,
  }
}

/** The environment in which a worker finds the local workspace at `origin`. */
export function workerEnvironment({
  dataDir,
  origin,
  port,
}: {
  dataDir: string
  origin: string
  port: number
}): Record<string, string> {
  return {
    PORT: String(port),
    PANTAU_DATA: dataDir,
    GOOGLE_API_ROOT: origin,
    GOOGLE_TOKEN_URL: `${origin}/token`,
    OIDC_ISSUER: origin,
    OIDC_JWKS_URL: `${origin}/oauth2/v3/certs`,
    GOOGLE_APPLICATION_CREDENTIALS: join(dataDir, 'workspace', 'service-account.json'),
  }
}
