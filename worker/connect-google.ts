import { setTimeout as sleep } from 'node:timers/promises'

import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import type { EventCounts } from './count-events.ts'
import { createCallLine } from './google/call-line.ts'
import type { GoogleApi } from './google/google-workspace-options.ts'
import { createGoogleWorkspace } from './google/create-google-workspace.ts'
import type { ServiceAccountKey } from './google/service-account-key.ts'
import type { CalledFor } from './ports/called-for.ts'
import type { GoogleWorkspace } from './ports/google-workspace.ts'
import type { Log } from './ports/log.ts'
import type { Store } from './ports/store.ts'
import { googleWithoutKey } from './read-credentials.ts'
import type { SharedClock } from './shared-clock.ts'
import type { Deadlines } from './usecases/deadlines.ts'
import { SHARE_OF_SWEEPS } from './usecases/intake/sweep-pace.ts'
import { guardWrites, type LeaseKeeper } from './usecases/lease-keeper.ts'

/** Google for whoever calls. */
export type ConnectGoogle = (calledFor: CalledFor) => GoogleWorkspace

/**
 * Google as the first service account, and through `ofAccount` as each of them. Each has its own calls of a minute,
 * counted in the store; none is asked in the place of another.
 */
export function createGoogleConnection(parts: {
  readonly config: Config
  readonly clock: SharedClock
  readonly log: Log
  readonly store: Store
  /** None: Google is not asked. */
  readonly credentials: readonly ServiceAccountKey[]
  readonly leases: LeaseKeeper
  readonly deadlines: Pick<Deadlines, 'leftMs'>
  readonly counts: EventCounts
}): ConnectGoogle {
  const { config, clock, log, store, credentials, leases, deadlines, counts } = parts
  const { apiRoot, tokenUrl, ...limits } = config.google
  const { sheetsCallsPerMinute: sheets, formsCallsPerMinute: forms } = limits
  const drive = limits.driveCallsPerMinute
  // Where Google takes 180 lists of answers of an account it takes 150 writes to forms; of a project in proportion.
  const perMinute = {
    sheets: { read: sheets, write: sheets },
    forms: { read: forms, write: Math.ceil((forms * 150) / 180) },
    drive: { read: drive, write: drive },
  }
  // Rehearsals begin at the same minute again and again; Google counts real ones.
  const callClock = config.now ? systemClock : clock.counting
  const line = createCallLine({ apiBudget: store.apiBudget, clock: callClock, sleep })

  function connectAs(key: ServiceAccountKey, calledFor: CalledFor): GoogleWorkspace {
    const account = key.client_email
    const bucketOf = (api: GoogleApi, kind: string) => `${account} ${api}:${kind}`
    const google = createGoogleWorkspace({
      ...(apiRoot !== undefined && { apiRoot }),
      tokenUrl,
      credentials: key,
      clock,
      sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
      random: Math.random,
      budget: {
        async wait({ api, kind, file }) {
          const people = perMinute[api][kind]
          await line.wait({
            bucket: bucketOf(api, kind),
            perMinute: { people, sweeps: Math.ceil(people * SHARE_OF_SWEEPS) },
            file,
            calledFor,
            contention: leases.contention(),
            leftMs: deadlines.leftMs(),
          })
          counts.calledGoogle({ account, api, kind })
        },
        refused: ({ api, kind, ...refusal }) =>
          line.refused({ bucket: bucketOf(api, kind), ...refusal }),
      },
      contention: () => leases.contention(),
      leftMs: () => deadlines.leftMs(),
      guardWrite: (spreadsheetId, timeoutMs) => leases.guardWrite(spreadsheetId, timeoutMs),
      log: (event) => log({ ...event, account }),
    })
    return guardWrites(google, leases)
  }

  return (calledFor) => {
    const accounts = new Map(
      credentials.map((key) => [key.client_email, connectAs(key, calledFor)]),
    )
    const [first] = accounts.values()
    if (!first) return googleWithoutKey()
    return { ...first, ofAccount: (email) => accounts.get(email) ?? googleWithoutKey(email) }
  }
}
