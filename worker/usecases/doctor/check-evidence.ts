import type { Agency } from '../../ports/store.ts'
import type { DoctorFinding } from '../../ports/operator.ts'
import { addMilliseconds, instantNow, type Context } from '../context.ts'
import { walkLedger } from '../ledger/verify-ledger.ts'
import { findChangedParts } from '../sealed/sealed-month.ts'
import { finding } from './finding.ts'

const TOLD_FOR_MS = 7 * 24 * 3_600_000

/** Whether the chain is whole (G7). */
export async function checkLedger(context: Context, agency: Agency): Promise<DoctorFinding[]> {
  const { broken, entries } = await walkLedger(context, agency)
  if (!broken) return [finding('good', 'ledger', (text) => text.ledger(entries))]
  return [finding('broken', 'ledger', (text) => text.ledgerBroken(broken.sequence, broken.reason))]
}

export async function checkClosedMonths(
  { store }: Context,
  { id }: Agency,
): Promise<DoctorFinding[]> {
  const lastActs = new Map((await store.seals.listActs(id)).map((act) => [act.month, act]))
  const seals = [...lastActs.values()].filter((act) => act.kind === 'seal')
  const changed: string[] = []
  for (const seal of seals) {
    const parts = findChangedParts(seal, await store.seals.listParts(id, seal.sequence))
    if (parts.length > 0) changed.push(`${seal.month}: ${parts.join(', ')}`)
  }
  if (changed.length > 0) {
    const listed = changed.join('; ')
    return [finding('broken', 'closed-months', (text) => text.closedMonthsChanged(listed))]
  }
  return [finding('good', 'closed-months', (text) => text.closedMonths(seals.length))]
}

/** What was found of the evidence in the last week, and what was accepted. */
export async function checkEvidence(context: Context, { id }: Agency): Promise<DoctorFinding[]> {
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
  if (told.length === 0) return [finding('good', 'evidence', (text) => text.evidence())]
  return [finding('look', 'evidence', (text) => text.evidenceTold(`${told.join('; ')}.`))]
}
