import type { Instant } from '../../../shared/model/instant.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import type { Surroundings } from './surroundings.ts'

const DAY_MS = 24 * 3_600_000

export interface BackupsWatched extends Pick<Surroundings, 'lastBackupAt'> {
  /** How old the last copy of the store may be. */
  readonly backupAlarmDays: number
}

/** What is wrong with copies of the store: none for so long, from the first agency's enrolment on. */
export async function findBackupFault(
  context: Context,
  { lastBackupAt, backupAlarmDays }: BackupsWatched,
): Promise<string | undefined> {
  if (!lastBackupAt) return undefined
  const enrolled = (await context.store.agencies.listAll())
    .filter(({ isMadeUp }) => !isMadeUp)
    .map(({ enrolledAt }) => enrolledAt)
  const last = lastBackupAt()
  const since: Instant | undefined = last ?? enrolled.toSorted()[0]
  const dueAt = addMilliseconds(instantNow(context), -backupAlarmDays * DAY_MS)
  if (since === undefined || enrolled.length === 0 || since >= dueAt) return undefined
  const days = `more than ${backupAlarmDays} days`
  return last === undefined
    ? `no copy of the store was made in ${days}; make one with backup DIR`
    : `the last copy of the store is of ${last}, ${days} ago; make one with backup DIR`
}
