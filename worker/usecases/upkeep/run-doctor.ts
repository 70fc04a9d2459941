import type { DoctorCheck } from '../../ports/operator.ts'
import type { Agency } from '../../ports/store.ts'
import { findClockFault } from './check-clock.ts'
import { checkReadiness } from './check-readiness.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { getStatus } from './get-status.ts'
import { findChangedParts } from '../sealed/sealed-month.ts'
import { walkLedger } from '../ledger/verify-ledger.ts'

const TOLD_FOR_MS = 7 * 24 * 3_600_000

/** Checks settings, store, and of every agency its files, its ledger and its closed months. */
export async function runDoctor(
  context: Context,
  settingChecks: readonly DoctorCheck[],
): Promise<DoctorCheck[]> {
  const { checks } = await checkReadiness(context)
  const found: DoctorCheck[] = [
    ...settingChecks,
    ...checks.map(({ name, ok, detail }): DoctorCheck => ({
      name,
      level: ok ? 'ok' : 'error',
      detail,
    })),
    await checkClock(context),
  ]
  for (const agency of await context.store.agencies.listAll()) {
    found.push(...(await checkConnection(context, agency)))
    const { broken, entries } = await walkLedger(context, agency)
    const detail = broken
      ? `entry ${broken.sequence}: ${broken.reason}`
      : `${entries} entries, chain whole`
    found.push({ name: `${agency.id} ledger`, level: broken ? 'error' : 'ok', detail })
    found.push(await checkClosedMonths(context, agency))
    found.push(await checkEvidenceTold(context, agency))
  }
  return found
}

async function checkClock(context: Context): Promise<DoctorCheck> {
  const fault = await findClockFault(context)
  if (fault !== undefined) return { name: 'clock', level: 'error', detail: fault }
  return { name: 'clock', level: 'ok', detail: instantNow(context) }
}

/** Of one whose connection was ended only that is told: nothing of it is asked of Google. */
async function checkConnection(context: Context, agency: Agency): Promise<DoctorCheck[]> {
  const { id, disconnectedAt } = agency
  if (disconnectedAt) {
    return [{ name: `${id} connection`, level: 'ok', detail: `ended on ${disconnectedAt}` }]
  }
  const { checks } = await getStatus(context, agency)
  return checks.map(({ code, ok, message }) => ({
    name: `${id} ${code}`,
    level: ok ? 'ok' : code === 'contents' ? 'warning' : 'error',
    detail: message,
  }))
}

/** What was found of the evidence in the last week, and what was accepted. */
async function checkEvidenceTold(context: Context, { id }: Agency): Promise<DoctorCheck> {
  const { evidence, ledger } = context.store
  const since = addMilliseconds(instantNow(context), -TOLD_FOR_MS)
  const told = [
    ...(await evidence.list(id, since)).flatMap(({ faults, at }) =>
      faults.map(
        ({ what, which, remade }) => `${at} ${what} ${which}${remade ? ', made anew' : ''}`,
      ),
    ),
    ...(await ledger.listAcceptedLosses(id, since)).map(
      ({ lost, reason, at }) => `${at} loss of entry ${lost.sequence} accepted: ${reason}`,
    ),
  ]
  const name = `${id} evidence`
  if (told.length > 0) return { name, level: 'warning', detail: told.join('; ') }
  return { name, level: 'ok', detail: 'nothing differed in the last week' }
}

async function checkClosedMonths({ store }: Context, { id }: Agency): Promise<DoctorCheck> {
  const lastActs = new Map((await store.seals.listActs(id)).map((act) => [act.month, act]))
  const seals = [...lastActs.values()].filter((act) => act.kind === 'seal')
  const changed: string[] = []
  for (const seal of seals) {
    const parts = findChangedParts(seal, await store.seals.listParts(id, seal.sequence))
    if (parts.length > 0) changed.push(`${seal.month}: changed: ${parts.join(', ')}`)
  }
  const name = `${id} closed months`
  if (changed.length > 0) return { name, level: 'error', detail: changed.join('; ') }
  return { name, level: 'ok', detail: `${seals.length} closed, as sealed` }
}
