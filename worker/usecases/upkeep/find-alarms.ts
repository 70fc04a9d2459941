import type { Agency } from '../../ports/store.ts'
import { listRequests } from '../access/authority-requests.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { loadAuthority } from '../ledger/load-authority.ts'
import { findBackupFault, type BackupsWatched } from './check-backup.ts'
import { findClockFault } from './check-clock.ts'
import { checkReadiness, countFormsByAccount } from './check-readiness.ts'
import type { Surroundings } from './surroundings.ts'

const WEEK_MS = 7 * 24 * 3_600_000
/** Of a disk, below which it is nearly full. */
const LITTLE_ROOM = 0.1

/** Something that somebody has to look after; `cause` names it as long as it lasts. */
export interface Trouble {
  readonly cause: string
  readonly text: string
}

/** What is wrong now: by ids of agencies and numbers, nothing of people. */
export async function findAlarms(
  context: Context,
  { readDisk, ...backups }: Pick<Surroundings, 'readDisk'> & BackupsWatched,
): Promise<Trouble[]> {
  const { checks } = await checkReadiness(context)
  const found: Trouble[] = []
  for (const { name, ok, detail } of checks) {
    const trouble = { cause: name, text: `${name}: ${detail}` }
    if (!ok) found.push(...(name === 'forms' ? await findBehind(context, trouble) : [trouble]))
  }
  const { freeBytes, totalBytes } = readDisk()
  if (freeBytes < LITTLE_ROOM * totalBytes) {
    const percent = Math.floor((100 * freeBytes) / totalBytes)
    found.push({ cause: 'disk', text: `disk: ${percent} % is free under the store` })
  }
  const clock = await findClockFault(context)
  if (clock !== undefined) found.push({ cause: 'clock', text: `clock: ${clock}` })
  const backup = await findBackupFault(context, backups)
  if (backup !== undefined) found.push({ cause: 'backup', text: `backup: ${backup}` })
  for (const agency of await context.store.agencies.listAll()) {
    found.push(...(await findOf(context, agency)))
  }
  return found
}

/** Of several service accounts each is told of by itself: one that Google refuses hides no other. */
async function findBehind(context: Context, whole: Trouble): Promise<Trouble[]> {
  const counts = await countFormsByAccount(context)
  if (counts.size < 2) return [whole]
  return [...counts]
    .filter(([, { behind }]) => behind > 0)
    .map(([account, { behind, total }]) => ({
      cause: `forms ${account}`,
      text: `forms: ${behind} of ${total} forms behind of the offices of ${account}`,
    }))
}

async function findOf(context: Context, agency: Agency): Promise<Trouble[]> {
  const { id, disconnectedAt, isMadeUp } = agency
  const since = addMilliseconds(instantNow(context), -WEEK_MS)
  const reports = await context.store.evidence.list(id, since)
  const faults = reports.flatMap((report) => report.faults.filter(({ remade }) => !remade))
  const found: Trouble[] = []
  if (faults.length > 0) {
    const text = `evidence: ${faults.length} times in the last week something of ${id} did not fit its ledger; look with verify-ledger`
    found.push({ cause: `evidence ${id}`, text })
  }
  const waiting =
    disconnectedAt || isMadeUp ? [] : listRequests(await loadAuthority(context, agency))
  if (waiting.length > 0) {
    const text = `roles: ${waiting.length} changes of who may do what wait for confirmation in ${id}; look with confirm`
    found.push({ cause: `roles ${id}`, text })
  }
  return found
}
