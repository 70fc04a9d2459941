import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { createApp } from './app.ts'
import { assembleContext } from './assemble-context.ts'
import type { Clock } from './clock.ts'
import { checkAudiences } from './check-audiences.ts'
import { checkKey, describeKeyAtStart } from './check-key.ts'
import { checkFiles } from './check-files.ts'
import { checkSettings, checkWatches } from './check-settings.ts'
import type { Config } from './config.ts'
import { countEvents } from './count-events.ts'
import type { App } from './http/app-environment.ts'
import { createClientKey } from './http/client-key.ts'
import { createIdentityVerifier, createPusherVerifier } from './http/identity.ts'
import { createBackground } from './jobs/background.ts'
import { createReplica } from './jobs/replica.ts'
import { createAlarmWatch } from './jobs/watch-alarms.ts'
import { listen } from './listen.ts'
import type { Application } from './ports/application.ts'
import type { Log } from './ports/log.ts'
import type { Operator } from './ports/operator.ts'
import type { Store } from './ports/store.ts'
import type { SweepReport } from './ports/sweep-report.ts'
import { listKeyFiles, readCredentials, readKeysIfAny } from './read-credentials.ts'
import { registerHolder } from './process-holder.ts'
import { createAlarmSender } from './send-alarm.ts'
import { serveMetrics } from './serve-metrics.ts'
import { toListenFailure, toMetricsFailure, toStoreFailure } from './start-failure.ts'
import { evidenceKeyFile } from './store/evidence-key.ts'
import { masterKeyFile } from './store/sealing/master-key.ts'
import { openStore } from './store/open-store.ts'
import { closeToOthers, findOpenToOthers } from './store/private-files.ts'
import { storeFiles } from './store/store-place.ts'
import type { Durability } from './store/dialect/sqlite-dialect.ts'
import { createSharedClock } from './shared-clock.ts'
import { surroundingsOf } from './surroundings-of.ts'
import { instantNow } from './usecases/context.ts'
import { finding } from './usecases/doctor/finding.ts'
import { attributeFormer } from './usecases/intake/attribute-waiting.ts'
import { createApplication } from './usecases/create-application.ts'
import { createOperator } from './usecases/create-operator.ts'
import { LONGEST_REQUEST_MS } from './usecases/deadlines.ts'
import { sweepAll } from './usecases/sweep/sweep-agency.ts'
import { findClockFault } from './usecases/upkeep/check-clock.ts'

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
  const { config } = options
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
  const store = await openStore({ ...place, renewsMarks, log }).catch((error: unknown) => {
    throw toStoreFailure(error, place)
  })
  const reason = isFirstStart ? undefined : describeKeyAtStart(store.evidenceKey)
  if (reason !== undefined) {
    log({ event: `evidence-key-${store.evidenceKey.atStart}`, level: 'warning', reason })
  }
  closeToOthers(files)
  // A rehearsal's clock is meant to be another.
  const readClock = () => (config.now ? Promise.resolve(undefined) : store.readClock())
  const clock = createSharedClock(options.clock, { readClock, log })
  await clock.look()
  const registration = registerHolder()
  const { holder } = registration
  const { context, forSweeps, pool, deadlines } = assembleContext({
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
  const surroundings = surroundingsOf(config)
  const watched = { ...surroundings, backupAlarmDays: config.backupAlarmDays }
  const send = config.alarmUrl === undefined ? undefined : createAlarmSender(config.alarmUrl)
  const isDriven = options.background === false
  const isShared = databaseUrl !== undefined && !isDriven
  const replica = isShared ? createReplica(store, holder) : undefined
  async function lookAround(): Promise<void> {
    await clock.look()
    await replica?.look()
  }
  const background = createBackground(context, {
    ...config,
    forSweeps,
    ...(replica && { replica: { ...replica, look: lookAround } }),
    ...(send && { watchAlarms: createAlarmWatch(context, { ...watched, send }) }),
  })
  const quiet = { hinted: () => undefined, requested: () => undefined }
  const application = createApplication(context, isDriven ? quiet : background)
  let isLeaving = false
  const operator = createOperator(context, {
    checkSettings: async () => [
      ...checkSettings(config),
      ...checkWatches(config.watches, credentials),
      finding('good', 'master-key', (text) => text.masterKey(masterKeyPath)),
      ...(isFirstStart || databaseUrl !== undefined ? [] : [checkKey(store.evidenceKey)]),
      checkFiles(findOpenToOthers([...new Set([...files, ...listKeyFiles(credentialsPaths)])])),
      checkAudiences(await store.refusedAudiences.list(), config.oidc.audiences),
    ],
    machine: { watched, isRehearsal: config.now !== undefined },
    sleep,
  })

  const app = appOf({
    config,
    clock,
    log,
    store,
    application: {
      ...application,
      readiness: async () => {
        if (isLeaving) return notReady('is ending')
        if (replica?.isOfEarlierRules()) return notReady('a worker of later rules is there')
        return application.readiness()
      },
    },
  })
  const listener =
    options.listen === false
      ? undefined
      : await listen({
          fetch: (request, ip) =>
            deadlines.within(LONGEST_REQUEST_MS, () => app.fetch(request, ip)),
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
      // Before threads end: whoever waited for one tells nothing of it any more. Where it cannot be said they run out.
      await replica?.handBack().catch(() => undefined)
      await pool?.close()
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
    ...(watches.length > 0 && {
      verifyPusher: createPusherVerifier({ ...google, pushers: watches }),
    }),
    onAudienceRefused: (audience) => store.refusedAudiences.note(audience, instantNow({ clock })),
    clientKey: createClientKey({ trustedProxies: config.trustedProxies, salt: randomBytes(32) }),
    newRequestId: randomUUID,
    log,
  })
}

/** Whoever sends requests sends them elsewhere. */
function notReady(detail: string): Awaited<ReturnType<Application['readiness']>> {
  return { ready: false, checks: [{ name: 'process', ok: false, detail }] }
}
