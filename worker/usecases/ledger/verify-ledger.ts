import { setImmediate as breathe } from 'node:timers/promises'

import type { RawSubmission } from '../../../shared/model/submission.ts'
import { entryHash, saltedDigest, sha256 } from '../../ports/ledger-hash.ts'
import type { AttributionAct } from '../../ports/attribution-records.ts'
import type { LedgerVerification } from '../../ports/operator.ts'
import type { LedgerEntry } from '../../ports/ledger-records.ts'
import type { ErasureAct } from '../../ports/person-records.ts'
import type { Agency } from '../../ports/store.ts'
import type { Context, Task } from '../context.ts'

/** Everything else goes on between two reads (G13). */
const ENTRIES_PER_READ = 250
const READS_PER_TASK = 40

/** How far the chain was walked, and what of that matters for the rest. */
interface Walk {
  readonly previous: Pick<LedgerEntry, 'sequence' | 'hash'>
  readonly broken?: LedgerVerification['broken']
  /** Of which no purge has said so far why nothing is recorded. */
  readonly bodiless: ReadonlySet<number>
  readonly isOver: boolean
}

const START: Walk = {
  previous: { sequence: 0, hash: '' },
  bodiless: new Set(),
  isOver: false,
}

type Walked = Pick<LedgerVerification, 'entries' | 'broken'>

/** As `walkLedger`, with a digest that does not depend on the order of deliveries. */
export async function verifyLedger(
  context: Pick<Context, 'store'>,
  agency: Agency,
): Promise<LedgerVerification> {
  const submissions: string[] = []
  const owners = new Map<string, string>()
  const walked = await walkLedger(context, agency, (entry) => {
    if (entry.kind === 'submission') submissions.push(describe(entry))
    if (entry.kind === 'attribution') owners.set(entry.key, describeOwner(entry))
  })
  return {
    agencyId: agency.id,
    agencyName: agency.name,
    digest: sha256([...submissions.sort(), ...[...owners.values()].sort()].join('\n')),
    ...walked,
  }
}

/**
 * Walks an agency's hash chain from its first entry; a changed, missing or added byte shows as the
 * first entry that does not fit (G7). A body that was purged is no break, where an entry says so; one
 * that is missing without is. No entry stays in memory.
 */
export async function walkLedger(
  context: Pick<Context, 'store'>,
  agency: Agency,
  look?: (entry: LedgerEntry) => void,
): Promise<Walked> {
  let walk = START
  while (!walk.isOver) {
    walk = await walkOn(context, agency, walk, look)
    await breathe()
  }
  return conclude(walk)
}

/** The same in threads, a part of the ledger at a time: no task takes long, however old it is. */
export async function walkLedgerInThreads(context: Context, agency: Agency): Promise<Walked> {
  let walk = START
  while (!walk.isOver) walk = await context.threads.run(walkLedgerTask, agency, walk)
  return conclude(walk)
}

export const walkLedgerTask: Task<Walk, Walk> = {
  name: 'walk-ledger',
  async work(context, agency, from) {
    let walk = from
    for (let left = READS_PER_TASK; left > 0 && !walk.isOver; left -= 1) {
      walk = await walkOn(context, agency, walk)
    }
    return walk
  },
}

async function walkOn(
  context: Pick<Context, 'store'>,
  agency: Agency,
  from: Walk,
  look: (entry: LedgerEntry) => void = () => undefined,
): Promise<Walk> {
  let { previous, broken } = from
  const bodiless = new Set(from.bodiless)
  const entries = await context.store.ledger.listEntries(
    agency.id,
    previous.sequence,
    ENTRIES_PER_READ,
  )
  for (const entry of entries) {
    const reason = findFault(agency.id, entry, previous)
    if (reason !== undefined) broken ??= { sequence: entry.sequence, reason }
    if (entry.body === null) bodiless.add(entry.sequence)
    for (const sequence of takenBy(entry)) bodiless.delete(sequence)
    look(entry)
    // Nothing else of it, which would stay in memory.
    previous = { sequence: entry.sequence, hash: entry.hash }
  }
  const isOver = entries.length < ENTRIES_PER_READ
  return { previous, bodiless, isOver, ...(broken && { broken }) }
}

function conclude({ previous, broken, bodiless }: Walk): Walked {
  const [missing] = bodiless
  const isBefore = missing !== undefined && (!broken || missing < broken.sequence)
  const first = isBefore
    ? { sequence: missing, reason: 'what it recorded is missing, and no purge or erasure says why' }
    : broken
  return { entries: previous.sequence, ...(first && { broken: first }) }
}

/** The entries of which this one says that it took what they recorded. */
export function takenBy({ kind, key, body }: LedgerEntry): readonly number[] {
  if (kind === 'purge') return [Number(key)]
  if (kind !== 'erasure' || body === null) return []
  return (readJson(body) as Partial<ErasureAct> | undefined)?.sequences ?? []
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
