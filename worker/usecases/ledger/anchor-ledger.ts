import * as z from 'zod'

import { epochMsOf, parseInstant } from '../../../shared/model/instant.ts'
import type { ToldAnchor } from '../../ports/evidence-records.ts'
import type { LedgerAnchor } from '../../ports/operator.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { recordFaults } from './record-faults.ts'
import { walkLedgerInThreads } from './verify-ledger.ts'

/** So often at most, a sweep moves the anchor: it costs a read and a write. */
const MOVED_AFTER_MS = 30 * 60_000

const StandingAnchor = z.object({
  agency: z.string(),
  sequence: z.int().positive(),
  hash: z.string(),
  at: z.iso.datetime().transform(parseInstant),
})

/** What outside of the ledger tells how far it was. */
export interface Anchors {
  /** Of this agency, in its spreadsheet, the highest first; more than one where another hand added to it. */
  readonly standing: readonly ToldAnchor[]
  /** What the store remembers to have told the spreadsheet; undefined before the first time. */
  readonly remembered: ToldAnchor | undefined
}

/** Of the texts of a spreadsheet; those of another agency, in a copied file, are none of this one's. */
export async function loadAnchors(
  { store }: Pick<Context, 'store'>,
  { id }: Agency,
  texts: readonly string[],
): Promise<Anchors> {
  const standing = texts.flatMap((text) => {
    const { data } = StandingAnchor.safeParse(parseJson(text))
    return data?.agency === id ? [data] : []
  })
  return {
    standing: standing.sort((left, right) => right.sequence - left.sequence),
    remembered: await store.evidence.findAnchor(id),
  }
}

/**
 * Whether the agency's ledger has that entry: `missing` where it ends before, `changed` where another
 * hash stands there. A hash may be given by its beginning, as print-outs do.
 */
export async function holdToAnchor(
  { store }: Pick<Context, 'store'>,
  { id }: Agency,
  { sequence, hash }: LedgerAnchor,
): Promise<'holds' | 'missing' | 'changed'> {
  const standing = await store.ledger.findHash(id, sequence)
  if (standing === undefined) return 'missing'
  return standing.startsWith(hash) ? 'holds' : 'changed'
}

/** The highest anchor whose entry the ledger does not have; undefined where it has all of them. */
export async function findLost(
  context: Pick<Context, 'store'>,
  agency: Agency,
  { standing, remembered }: Anchors,
): Promise<{ readonly anchor: ToldAnchor; readonly verdict: 'missing' | 'changed' } | undefined> {
  const all = [...standing, ...(remembered ? [remembered] : [])]
  // The spreadsheet's and the store's name the same entry, but where something was done to one of them.
  const anchors = new Map(all.map((anchor) => [`${anchor.sequence} ${anchor.hash}`, anchor]))
  for (const anchor of [...anchors.values()].sort(
    (left, right) => right.sequence - left.sequence,
  )) {
    const verdict = await holdToAnchor(context, agency, anchor)
    if (verdict !== 'holds') return { anchor, verdict }
  }
  return undefined
}

/** What the spreadsheet was told and does not bear any more; undefined where it does. */
export function findGone({ standing, remembered }: Anchors): ToldAnchor | undefined {
  return standing.length === 0 ? remembered : undefined
}

/**
 * Tells the spreadsheet of the ledger's head, where that has moved and the last time is a while ago.
 * While the ledger lacks what the spreadsheet was told, nothing is put in its place. An anchor that is
 * gone, or that another hand added to, is recorded and told; it is set again where the ledger is whole.
 * Throws `GoogleError`.
 */
export async function moveAnchor(
  context: Context,
  agency: Agency,
  anchors: Anchors,
): Promise<void> {
  if (await findLost(context, agency, anchors)) return
  const gone = findGone(anchors)
  const [highest] = anchors.standing
  const isTouched = gone !== undefined || isAddedTo(anchors)
  if (isTouched) {
    const { broken } = await walkLedgerInThreads(context, agency)
    const which = String((gone ?? highest)?.sequence)
    await recordFaults(context, agency, [{ what: 'anchor', which, remade: !broken }])
    if (broken) return
  } else if (highest) {
    if (!anchors.remembered) await context.store.evidence.putAnchor(agency.id, highest)
    const ageMs = epochMsOf(instantNow(context)) - epochMsOf(highest.at)
    if (ageMs >= 0 && ageMs < MOVED_AFTER_MS) return
  }
  const head = await findHead(context, agency)
  if (!head || (!isTouched && head.sequence === highest?.sequence)) return
  await putAnchor(context, agency, head)
}

/** Puts the anchor of that entry into the spreadsheet, whatever stood there. Under the agency's lease. */
export async function putAnchor(
  context: Context,
  agency: Agency,
  { sequence, hash }: LedgerAnchor,
): Promise<void> {
  const told = { sequence, hash, at: instantNow(context) }
  await context.google.writeAnchor(agency.spreadsheetId, toldText(agency, told))
  await context.store.evidence.putAnchor(agency.id, told)
}

/** An anchor as it stands in a spreadsheet. */
export function toldText({ id }: Agency, told: ToldAnchor): string {
  return JSON.stringify({ agency: id, ...told })
}

/** The last entry of the agency's ledger; undefined where it is empty. */
export async function findHead(
  { store }: Pick<Context, 'store'>,
  { id }: Agency,
): Promise<LedgerAnchor | undefined> {
  const sequence = await store.ledger.lastSequence(id)
  const hash = await store.ledger.findHash(id, sequence)
  return hash === undefined ? undefined : { sequence, hash }
}

/** Two that name the same entry are one that was written twice. */
function isAddedTo({ standing }: Anchors): boolean {
  return new Set(standing.map(({ sequence }) => sequence)).size > 1
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
