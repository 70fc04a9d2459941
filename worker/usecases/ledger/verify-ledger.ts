import { setImmediate as breathe } from 'node:timers/promises'

import type { RawSubmission } from '../../../shared/model/submission.ts'
import { entryHash, saltedDigest, sha256 } from '../../ports/ledger-hash.ts'
import type { AttributionAct } from '../../ports/attribution-records.ts'
import type { LedgerVerification } from '../../ports/operator.ts'
import type { LedgerEntry } from '../../ports/ledger-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context } from '../context.ts'

/** Everything else goes on between two reads (G13). */
const ENTRIES_PER_READ = 250

/**
 * Walks an agency's hash chain from its first entry; a changed, missing or added byte shows as the
 * first entry that does not fit (G7). A body that was purged is no break, where an entry says so; one
 * that is missing without is.
 */
export async function verifyLedger(context: Context, agency: Agency): Promise<LedgerVerification> {
  let previous: Pick<LedgerEntry, 'sequence' | 'hash'> = { sequence: 0, hash: '' }
  let broken: LedgerVerification['broken']
  const submissions: string[] = []
  const owners = new Map<string, string>()
  const bodiless = new Set<number>()
  for (;;) {
    const entries = await context.store.ledger.listEntries(
      agency.id,
      previous.sequence,
      ENTRIES_PER_READ,
    )
    for (const entry of entries) {
      const reason = findFault(agency.id, entry, previous)
      if (reason !== undefined) broken ??= { sequence: entry.sequence, reason }
      if (entry.body === null) bodiless.add(entry.sequence)
      if (entry.kind === 'purge') bodiless.delete(Number(entry.key))
      if (entry.kind === 'submission') submissions.push(describe(entry))
      if (entry.kind === 'attribution') owners.set(entry.key, describeOwner(entry))
      previous = entry
    }
    if (entries.length < ENTRIES_PER_READ) break
    await breathe()
  }
  const [missing] = bodiless
  if (missing !== undefined && (!broken || missing < broken.sequence)) {
    broken = { sequence: missing, reason: 'what it recorded is missing, and no purge says why' }
  }
  return {
    agencyId: agency.id,
    agencyName: agency.name,
    entries: previous.sequence,
    digest: sha256([...submissions.sort(), ...[...owners.values()].sort()].join('\n')),
    ...(broken && { broken }),
  }
}

/** What is wrong with an entry that comes after `previous`; undefined where nothing is. */
export function findFault(
  agencyId: string,
  entry: LedgerEntry,
  previous: Pick<LedgerEntry, 'sequence' | 'hash'>,
): string | undefined {
  if (entry.sequence !== previous.sequence + 1) return `entry ${previous.sequence + 1} is missing`
  if (entry.previousHash !== previous.hash) return 'is not tied to the entry before it'
  if (entry.hash !== entryHash({ agencyId, ...entry })) return 'the entry was changed'
  return isAsRecorded(entry) ? undefined : 'what it recorded was changed'
}

/** Whether what it recorded has the digest that the chain keeps; also where it is not there any more. */
export function isAsRecorded({ body, salt, digest }: LedgerEntry): boolean {
  return body === null || digest === saltedDigest(salt, body)
}

/** The version, and whose it is: nothing of when that was decided, or by what proof (G2). */
function describeOwner({ key, body }: LedgerEntry): string {
  const act = body === null ? undefined : (readJson(body) as AttributionAct | undefined)
  return act ? JSON.stringify([key, act.employeeId, act.subjectId]) : `${key} erased`
}

/** Form, response, last submitted, and content: nothing of when or in what order it arrived (G2). */
function describe({ key, body }: LedgerEntry): string {
  const raw = body === null ? undefined : (readJson(body) as RawSubmission | undefined)
  if (body === null || !raw) return `${key} erased`
  return JSON.stringify([raw.formId, raw.responseId, raw.lastSubmittedAt, sha256(body)])
}

/** Undefined where another hand put something else there: that is found by its digest. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
