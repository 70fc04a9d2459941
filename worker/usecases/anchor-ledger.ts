import * as z from 'zod'

import { epochMsOf, parseInstant, type Instant } from '../../shared/model/instant.ts'
import type { Problem } from '../../shared/model/problem.ts'
import { momentInWords } from '../../shared/text/moment-in-words.ts'
import type { Zone } from '../../shared/model/agency.ts'
import type { LedgerAnchor } from '../ports/operator.ts'
import type { Agency } from '../ports/store.ts'
import { instantNow, type Context } from './context.ts'
import { localizeWorker } from './worker-text.ts'

/** So often at most, a sweep moves the anchor: it costs a read and a write. */
const MOVED_AFTER_MS = 30 * 60_000

const StandingAnchor = z.object({
  agency: z.string(),
  sequence: z.int().positive(),
  hash: z.string(),
  at: z.iso.datetime().transform(parseInstant),
})
/** What stands in a spreadsheet of the ledger's head, and when it was put there. */
export interface StandingAnchor extends LedgerAnchor {
  readonly at: Instant
}

/** The anchor of this agency; undefined where there is none, or a copied file bears another's. */
export function parseStandingAnchor(
  { id }: Agency,
  text: string | undefined,
): StandingAnchor | undefined {
  if (text === undefined) return undefined
  const { data } = StandingAnchor.safeParse(parseJson(text))
  return data?.agency === id ? data : undefined
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

/**
 * What HR and whoever runs the worker must know: the spreadsheet was told of an entry that the ledger
 * does not have. Undefined where all is well.
 */
export async function findLostEntries(
  context: Context,
  agency: Agency,
  { anchor, zone }: { readonly anchor: StandingAnchor | undefined; readonly zone: Zone },
): Promise<Problem | undefined> {
  if (!anchor) return undefined
  const verdict = await holdToAnchor(context, agency, anchor)
  if (verdict === 'holds') return undefined
  const { sequence, at } = anchor
  context.log({ event: 'ledger-lost', level: 'error', agencyId: agency.id, sequence, verdict })
  return {
    code: 'ledger-lost',
    where: localizeWorker((text) => text.ledger()),
    message: localizeWorker((text, language) =>
      text.ledgerLost(sequence, momentInWords(at, zone, language)),
    ),
  }
}

/**
 * Tells the spreadsheet of the ledger's head, where that has moved and the last time is a while ago.
 * While the ledger lacks what the spreadsheet was told, nothing is put in its place. Throws
 * `GoogleError`.
 */
export async function moveAnchor(
  context: Context,
  agency: Agency,
  anchor: StandingAnchor | undefined,
): Promise<void> {
  if (anchor) {
    const ageMs = epochMsOf(instantNow(context)) - epochMsOf(anchor.at)
    if (ageMs >= 0 && ageMs < MOVED_AFTER_MS) return
    if ((await holdToAnchor(context, agency, anchor)) !== 'holds') return
  }
  const head = await findHead(context, agency)
  if (!head || head.sequence === anchor?.sequence) return
  await putAnchor(context, agency, head)
}

/** Puts the anchor of that entry into the spreadsheet, whatever stood there. Under the agency's lease. */
export async function putAnchor(
  context: Context,
  { id, spreadsheetId }: Agency,
  { sequence, hash }: LedgerAnchor,
): Promise<void> {
  const anchor = { agency: id, sequence, hash, at: instantNow(context) }
  await context.google.writeAnchor(spreadsheetId, JSON.stringify(anchor))
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
