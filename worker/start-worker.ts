import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { createApp } from './app.ts'
import { systemClock, type Clock } from './clock.ts'
import { checkAudiences } from './check-audiences.ts'
import { checkKey, describeKeyAtStart } from './check-key.ts'
import { checkFiles } from './check-files.ts'
import { checkSettings, checkWatches } from './check-settings.ts'
import type { Config } from './config.ts'
import { countEvents, type EventCounts } from './count-events.ts'
import { createRecapFiles } from './export/create-recap-files.ts'
import { createCallLine } from './google/call-line.ts'
import { createGoogleWorkspace } from './google/create-google-workspace.ts'
import type { ServiceAccountKey } from './google/service-account-key.ts'
import type { App } from './http/app-environment.ts'
import { createClientKey } from './http/client-key.ts'
import { createIdentityVerifier, createPusherVerifier } from './http/identity.ts'
import { createBackground } from './jobs/background.ts'
import { createReplica } from './jobs/replica.ts'
import { createAlarmWatch } from './jobs/watch-alarms.ts'
import { createHolidayCalendar } from './holidays/create-holiday-calendar.ts'
import { listen } from './listen.ts'
import type { Application } from './ports/application.ts'
import type { CalledFor } from './ports/called-for.ts'
import type { Log } from './ports/log.ts'
import type { Operator } from './ports/operator.ts'
import type { Store } from './ports/store.ts'
import type { SweepReport } from './ports/sweep-report.ts'
import {
  googleWithoutKey,
  listKeyFiles,
  readCredentials,
  readKeysIfAny,
} from './read-credentials.ts'
import { isHolderGone, registerHolder } from './process-holder.ts'
import { createAlarmSender } from './send-alarm.ts'
import { serveMetrics } from './serve-metrics.ts'
import { toListenFailure, toMetricsFailure, toStoreFailure } from './start-failure.ts'
import { evidenceKeyFile } from './store/evidence-key.ts'
import { masterKeyFile } from './store/sealing/master-key.ts'
import { openStore } from './store/open-store.ts'
import { closeToOthers, findOpenToOthers } from './store/private-files.ts'
import { storeFiles, type StorePlace } from './store/store-place.ts'
import type { Durability } from './store/sqlite-dialect.ts'
import { surroundingsOf } from './surroundings-of.ts'
import type { ThreadStart } from './start-thread.ts'
import {
  createThreadPool,
  type ThreadPool,
  type ThreadPoolOptions,
} from './threads/create-thread-pool.ts'
import { runHere } from './threads/run-here.ts'
import { instantNow, type Context } from './usecases/context.ts'
import { finding } from './usecases/doctor/finding.ts'
import { attributeFormer } from './usecases/intake/attribute-waiting.ts'
import { createApplication } from './usecases/create-application.ts'
import { createOperator } from './usecases/create-operator.ts'
import { createLeaseKeeper, guardWrites } from './usecases/lease-keeper.ts'
import { sweepAll } from './usecases/sweep/sweep-agency.ts'
import { findClockFault } from './usecases/upkeep/check-clock.ts'
import { SHARE_OF_SWEEPS } from './usecases/intake/sweep-pace.ts'

export interface RunningWorker {
  /** The port it listens on; 0 where it does not listen. */
  readonly port: number
  /** Where `/metrics` is answered; undefined where it is not. */
  readonly metricsPort?: number
  readonly application: Application
  readonly operator: Operator
  sweepAll(): Promise<SweepReport>
  close(): Promise<void>
}

export interface WorkerOptions {
  readonly config: Config
  readonly clock: Clock
  readonly log?: Log
  /** Timers for hints, sweeps and jobs; `false`: the caller drives. Default `true`. */
  readonly background?: boolean
  /** Default `true`. */
  readonly listen?: boolean
  /** Whether what takes long is done in threads; default: where it is asked for. */
  readonly threads?: boolean
  /** Goes on without the service account's key, and asks nothing of Google then. Default `false`. */
  readonly mayLackKey?: boolean
  /** Makes the key of marks anew where it is gone; what was kept is evaluated again. Default `false`. */
  readonly renewsMarks?: boolean
  /** Default `power-cut`; `kill` for data that is made anew where it is lost. */
  readonly durability?: Durability
}

/**
 * Starts a worker. The one place that knows google/ and store/. Throws `ConfigError` where the
 * service account's key cannot be read, the store cannot be opened, or the address is not free.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { config, clock } = options
  const counts = countEvents(options.log ?? (() => undefined))
  const { log } = counts
  const { credentialsPaths } = config.google
  const credentials = options.mayLackKey
    ? readKeysIfAny(credentialsPaths)
    : readCredentials(credentialsPaths)
  const { durability, renewsMarks = false } = options
  const { dataDir, host, port } = config
  const { masterKeyPath = masterKeyFile(dataDir) } = config
  const files = [
    dataDir,
    ...storeFiles(dataDir),
    evidenceKeyFile(dataDir),
    masterKeyPath,
    join(dataDir, 'local.env'),
    join(dataDir, 'service-account.json'),
  ]
  const { databaseUrl, databaseOwnerUrl } = config
  const isFirstStart = databaseUrl === undefined && !existsSync(storeFiles(dataDir)[0]!)
  const place = {
    dataDir,
    masterKeyPath,
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(databaseOwnerUrl !== undefined && { databaseOwnerUrl }),
    ...(durability && { durability }),
  }
  const store = await openStore({ ...place, renewsMarks }).catch((error: unknown) => {
    throw toStoreFailure(error, place)
  })
  const reason = isFirstStart ? undefined : describeKeyAtStart(store.evidenceKey)
  if (reason !== undefined) {
    log({ event: `evidence-key-${store.evidenceKey.atStart}`, level: 'warning', reason })
  }
  closeToOthers(files)
  const registration = registerHolder()
  const { holder } = registration
  const { context, forSweeps, pool } = assemble({
    config,
    clock,
    log,
    store,
    credentials,
    holder,
    counts,
    ...(options.threads && { place }),
  })
  const clockFault = await findClockFault(context)
  if (clockFault !== undefined) {
    log({ event: 'clock-behind', level: 'warning', reason: clockFault })
  }
  await attributeFormer(context)
  const [first, ...added] = credentials
  if (first && added.length > 0) await store.agencies.keepAccount(first.client_email)
  const surroundings = surroundingsOf(dataDir)
  const watched = { ...surroundings, backupAlarmDays: config.backupAlarmDays }
  const send = config.alarmUrl === undefined ? undefined : createAlarmSender(config.alarmUrl)
  const isDriven = options.background === false
  const isShared = databaseUrl !== undefined && !isDriven
  const replica = isShared ? createReplica(store, holder) : undefined
  const background = createBackground(context, {
    ...config,
    forSweeps,
    ...(replica && { replica }),
    ...(send && { watchAlarms: createAlarmWatch(context, { ...watched, send }) }),
  })
  const quiet = { hinted: () => undefined, requested: () => undefined }
  const application = createApplication(context, isDriven ? quiet : background)
  let isLeaving = false
  const operator = createOperator(context, {
    checkSettings: async () => [
      ...checkSettings(config),
      ...checkWatches(config.watches, credentials[0]?.client_email),
      finding('good', 'master-key', (text) => text.masterKey(masterKeyPath)),
      ...(isFirstStart || databaseUrl !== undefined ? [] : [checkKey(store.evidenceKey)]),
      checkFiles(findOpenToOthers([...new Set([...files, ...listKeyFiles(credentialsPaths)])])),
      checkAudiences(await store.refusedAudiences.list(), config.oidc.audiences),
    ],
    machine: { watched, isRehearsal: config.now !== undefined },
    sleep: pause,
  })

  const listener =
    options.listen === false
      ? undefined
      : await listen({
          fetch: appOf({
            config,
            clock,
            log,
            store,
            application: {
              ...application,
              readiness: async () => (isLeaving ? LEAVING : application.readiness()),
            },
          }).fetch,
          host,
          port,
        }).catch((error: unknown) => {
          throw toListenFailure(error, { host, port })
        })
  const metrics =
    config.metricsPort === undefined || !listener
      ? undefined
      : await serveMetrics({ context, counts, surroundings, port: config.metricsPort }).catch(
          (error: unknown) => {
            throw toMetricsFailure(error, config.metricsPort)
          },
        )
  if (!isDriven) await background.start()
  return {
    port: listener?.port ?? 0,
    ...(metrics && { metricsPort: metrics.port }),
    application,
    operator,
    sweepAll: () => sweepAll(context),
    async close() {
      isLeaving = true
      await background.stop()
      await listener?.close()
      await metrics?.close()
      await pool?.close()
      // Where it cannot be said they run out.
      await replica?.handBack().catch(() => undefined)
      registration.release()
      await store.close()
    },
  }
}

function appOf(parts: {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly store: Store
  readonly application: Application
}): App {
  const { config, clock, log, store, application } = parts
  const { issuer, jwksUrl, audiences } = config.oidc
  const google = { issuer, jwksUrl, now: () => clock.now() }
  const { watches } = config
  return createApp({
    application,
    verifyIdentity: createIdentityVerifier({ ...google, audiences }),
    ...(watches && { verifyPusher: createPusherVerifier({ ...google, ...watches }) }),
    onAudienceRefused: (audience) => store.refusedAudiences.note(audience, instantNow({ clock })),
    clientKey: createClientKey({ trustedProxies: config.trustedProxies, salt: randomBytes(32) }),
    newRequestId: randomUUID,
    log,
  })
}

function assemble(parts: {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly store: Store
  /** None: Google is not asked. */
  readonly credentials: readonly ServiceAccountKey[]
  readonly holder: string
  readonly counts: EventCounts
  /** Where threads find the store; absent: there are none. */
  readonly place?: StorePlace
}): {
  readonly context: Context
  readonly forSweeps: Pick<Context, 'google' | 'threads'>
  readonly pool: ThreadPool | undefined
} {
  const { config, clock, log, store, credentials, holder, counts, place } = parts
  const { apiRoot, tokenUrl } = config.google
  const perMinute = {
    sheets: config.google.sheetsCallsPerMinute,
    forms: config.google.formsCallsPerMinute,
    drive: config.google.driveCallsPerMinute,
  }
  // Rehearsals begin at the same minute again and again; Google counts real ones.
  const callClock = config.now ? systemClock : clock
  const { apiBudget } = store
  const line = createCallLine({ apiBudget, clock: callClock, sleep: pause })
  // Of a shared store's other workers nothing is known here: containers share a name, and a process number.
  const isGone = config.databaseUrl === undefined ? isHolderGone : () => false
  const leases = createLeaseKeeper({ store, clock, sleep: pause, holder, isGone })
  function connect(calledFor: CalledFor, share: number): Context['google'] {
    const accounts = new Map(
      credentials.map((key) => [key.client_email, connectAs(key, calledFor, share)]),
    )
    const [first, ...others] = accounts.values()
    if (!first) return googleWithoutKey()
    return {
      ...first,
      ofAccount: (email) => accounts.get(email) ?? googleWithoutKey(email),
      async checkTokens() {
        const checks = await Promise.all([first, ...others].map((google) => google.checkTokens()))
        return checks.find(({ failure }) => failure) ?? checks[0]!
      },
    }
  }

  function connectAs(
    key: ServiceAccountKey,
    calledFor: CalledFor,
    share: number,
  ): Context['google'] {
    const google = createGoogleWorkspace({
      ...(apiRoot !== undefined && { apiRoot }),
      tokenUrl,
      credentials: key,
      clock,
      sleep: pause,
      random: Math.random,
      budget: {
        async wait({ api, kind, file }) {
          const allowed = Math.ceil(perMinute[api] * share)
          await line.wait({
            bucket: `${key.client_email} ${api}:${kind}`,
            perMinute: allowed,
            file,
            calledFor,
          })
          counts.calledGoogle({ api, kind })
        },
      },
      guardWrite: (spreadsheetId, timeoutMs) => leases.guardWrite(spreadsheetId, timeoutMs),
      log,
    })
    return guardWrites(google, leases)
  }

  const settings = {
    workerEmail: credentials[0]?.client_email ?? '',
    accounts: credentials.map((key) => key.client_email),
    sweepIntervalSeconds: config.sweepIntervalSeconds,
    behindAlarmSeconds: config.behindAlarmSeconds,
    keptFor: config.keptFor,
    callsPerMinute: { sheets: perMinute.sheets, forms: perMinute.forms },
  }
  const { watches } = config
  const pool =
    place &&
    openPool({ store: place, settings }, { clock, log, presentLease: () => leases.present() })
  const context: Context = {
    ...settings,
    ...(watches && { formsTopic: watches.topic }),
    store,
    google: connect('people', 1),
    threads: pool?.threadsFor('people') ?? runHere(() => context),
    leases,
    files: createRecapFiles(),
    holidayCalendar: createHolidayCalendar(),
    clock,
    log,
    randomBytes,
  }
  const forSweeps = {
    google: connect('sweeps', SHARE_OF_SWEEPS),
    threads: pool?.threadsFor('sweeps') ?? context.threads,
  }
  return { context, forSweeps, pool }
}

/** Whoever sends requests sends them elsewhere. */
const LEAVING: Awaited<ReturnType<Application['readiness']>> = {
  ready: false,
  checks: [{ name: 'process', ok: false, detail: 'is ending' }],
}

function openPool(
  workerData: ThreadStart,
  given: Pick<ThreadPoolOptions, 'clock' | 'log' | 'presentLease'>,
): ThreadPool {
  const filename = fileURLToPath(new URL('thread.ts', import.meta.url))
  return createThreadPool({ ...given, filename, workerData })
}

function pause(milliseconds: number): Promise<void> {
  return sleep(milliseconds)
}
