import { epochMsOf } from '../../../shared/model/instant.ts'
import type { DoctorText, Told } from '../../../shared/text/en/doctor.ts'
import type { DoctorFinding } from '../../ports/operator.ts'
import type { GoogleError, GoogleWorkspace } from '../../ports/google-workspace.ts'
import { instantNow, type Context } from '../context.ts'
import { inAccountOf } from '../service-accounts.ts'
import {
  countOfOneAccount,
  IDLE_SWEEP,
  SHARE_OF_SWEEPS,
  findSweepPace,
} from '../intake/sweep-pace.ts'
import { findBackupFault, type BackupsWatched } from '../upkeep/check-backup.ts'
import { CLOCKS_APART_MS, findClockFault } from '../upkeep/check-clock.ts'
import { checkStoreWrites, countForms } from '../upkeep/check-readiness.ts'
import type { Surroundings } from '../upkeep/surroundings.ts'
import { finding } from './finding.ts'

const DAY_MS = 24 * 3_600_000
const LITTLE_ROOM = 0.1
const NO_ROOM = 0.02
const CLOCKS_ALIKE_MS = 30_000

/** What the start alone knows of the machine. */
export interface KnownAtStart {
  /** Absent: nothing is said of disk and copies. */
  readonly watched?: Surroundings & BackupsWatched
  /** Whether its clock is one of a rehearsal. */
  readonly isRehearsal?: boolean
}

/** What is known of the machine, once for all checks. */
export interface Machine extends KnownAtStart {
  readonly context: Context
  readonly tokens: AccountTokens
}

/** By service account, in order, whether Google gives it tokens. */
export type AccountTokens = ReadonlyMap<string, Awaited<ReturnType<GoogleWorkspace['checkTokens']>>>

/** Asks Google for tokens of each account that there is; of one without a key that is said, too. */
export async function askTokens(context: Context): Promise<AccountTokens> {
  const { accounts = [], workerEmail } = context
  const kept = (await context.store.agencies.list()).flatMap(({ account }) => account ?? [])
  const all = [...new Set([workerEmail, ...accounts, ...kept])]
  const checks = all.map(async (account) => {
    const { google } = inAccountOf(context, account === '' ? {} : { account })
    return [account, await google.checkTokens()] as const
  })
  return new Map(await Promise.all(checks))
}

/** Of several accounts each line names its own. */
export function checkToken({ tokens }: Machine): DoctorFinding[] {
  return [...tokens].map(([account, { failure }]) => {
    const { state, say } = account === '' ? NO_KEY : describeTokens(failure)
    return finding(state, 'token', (text) => {
      const told = say(text)
      return tokens.size === 1 ? told : { ...told, message: `${account}: ${told.message}` }
    })
  })
}

interface Described {
  readonly state: DoctorFinding['state']
  readonly say: (text: DoctorText) => Told
}

const NO_KEY: Described = { state: 'unknown', say: (text) => text.noKey() }

function describeTokens(failure: GoogleError | undefined): Described {
  if (!failure) return { state: 'good', say: (text) => text.token() }
  const { kind, message } = failure
  return kind === 'unavailable' || kind === 'rate-limited'
    ? { state: 'unknown', say: (text) => text.googleSilent(message) }
    : { state: 'broken', say: (text) => text.tokenRefused(message) }
}

/** Against Google's, and against what was recorded. */
export async function checkClock(machine: Machine): Promise<DoctorFinding[]> {
  const { context, tokens, isRehearsal } = machine
  const fault = await findClockFault(context)
  if (fault !== undefined) {
    return [finding('broken', 'clock', (text) => text.clockBehind(fault))]
  }
  if (isRehearsal) return [finding('unknown', 'clock', (text) => text.clockRehearsed())]
  const [googleMs] = [...tokens.values()].flatMap((its) => its.googleMs ?? [])
  if (googleMs === undefined) return [finding('unknown', 'clock', (text) => text.clockUnknown())]
  const ownMs = context.clock.now().getTime()
  const apartMs = Math.abs(ownMs - googleMs)
  if (apartMs <= CLOCKS_ALIKE_MS) {
    return [finding('good', 'clock', (text) => text.clock(Math.max(1, Math.ceil(apartMs / 1000))))]
  }
  const [own = '', theirs = ''] = [ownMs, googleMs].map((ms) => new Date(ms).toISOString())
  const state = apartMs > CLOCKS_APART_MS ? 'broken' : 'look'
  return [finding(state, 'clock', (text) => text.clockApart(own, theirs))]
}

/** What the sweeps of all agencies take of the calls of a minute that they may. */
export async function checkQuota({ context }: Machine): Promise<DoctorFinding[]> {
  const { intervalSeconds } = await findSweepPace(context)
  const wished = Math.ceil(context.sweepIntervalSeconds / 60)
  const minutes = Math.ceil(intervalSeconds / 60)
  if (intervalSeconds > context.sweepIntervalSeconds) {
    return [finding('look', 'quota', (text) => text.quotaFull(wished, minutes))]
  }
  const agencies = await countOfOneAccount(context)
  const { forms, sheets } = context.callsPerMinute
  const sweeps = (60 * agencies) / intervalSeconds
  const used = Math.max(
    (sweeps * IDLE_SWEEP.formsReads) / Math.ceil(forms * SHARE_OF_SWEEPS),
    (sweeps * IDLE_SWEEP.sheetsReads) / Math.ceil(sheets * SHARE_OF_SWEEPS),
  )
  return [finding('good', 'quota', (text) => text.quota(Math.ceil(100 * used), minutes))]
}

/** Whether it can be written to, and no form is behind (G3). */
export async function checkStore({ context }: Machine): Promise<DoctorFinding[]> {
  const { ok, detail } = await checkStoreWrites(context)
  if (!ok) return [finding('broken', 'store', (text) => text.storeWrong(`${detail}.`))]
  const { behind, total } = await countForms(context)
  return [
    finding('good', 'store', (text) => text.store()),
    ...describeUnsafe(await context.store.listUnsafeSettings()),
    behind === 0
      ? finding('good', 'forms', (text) => text.formsRead(total))
      : finding('broken', 'forms', (text) => text.formsBehind(behind, total)),
  ]
}

/** That pages need not be whole to the disk may be right: some storage writes none in part. */
const SAFE_ON_SOME_STORAGE = 'full_page_writes'

function describeUnsafe(settings: readonly string[]): DoctorFinding[] {
  if (settings.length === 0) return []
  const isDoubtful = settings.every((name) => name === SAFE_ON_SOME_STORAGE)
  return [
    finding(
      isDoubtful ? 'look' : 'broken',
      'store',
      (text) =>
        text.storeUnsafe(
          settings.join(', '),
          settings.map((name) => `ALTER SYSTEM SET ${name} = on;`).join(' '),
        ),
      'store-unsafe',
    ),
  ]
}

export async function checkBackup({ context, watched }: Machine): Promise<DoctorFinding[]> {
  if (!watched) return []
  if (!watched.lastBackupAt) {
    return [finding('unknown', 'backup', (text) => text.backupElsewhere())]
  }
  const at = watched.lastBackupAt()
  const isDue = (await findBackupFault(context, watched)) !== undefined
  if (at === undefined) {
    return [finding(isDue ? 'broken' : 'look', 'backup', (text) => text.backupNone())]
  }
  const ageMs = epochMsOf(instantNow(context)) - epochMsOf(at)
  const days = Math.max(0, Math.floor(ageMs / DAY_MS))
  return [
    isDue
      ? finding('broken', 'backup', (text) => text.backupOld(days))
      : finding('good', 'backup', (text) => text.backup(days)),
  ]
}

export function checkDisk({ watched }: Machine): DoctorFinding[] {
  if (!watched) return []
  const { freeBytes, totalBytes } = watched.readDisk()
  const percent = Math.floor((100 * freeBytes) / totalBytes)
  if (freeBytes >= LITTLE_ROOM * totalBytes) {
    return [finding('good', 'disk', (text) => text.disk(percent))]
  }
  const state = freeBytes < NO_ROOM * totalBytes ? 'broken' : 'look'
  return [finding(state, 'disk', (text) => text.diskFull(percent))]
}
