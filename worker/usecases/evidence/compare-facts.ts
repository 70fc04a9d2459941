import { setImmediate as breathe } from 'node:timers/promises'

import { canonicalJson } from '../../ports/canonical-json.ts'
import type { Fact, ResponseKey } from '../../ports/fact.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { LedgerEntry, RecordedEntry } from '../../ports/ledger-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import type { Context } from '../context.ts'
import type { Followed } from '../month/follow-ledger.ts'
import { intakeOf } from '../ledger/load-agency-facts.ts'
import { isAsRecorded } from '../ledger/verify-ledger.ts'
import { projectSubmissions, type Known } from '../month/project-submissions.ts'

const PIECE = 50

/** Part of an agency's ledger, in order, and up to which entry facts are about it. */
export interface Piece {
  readonly entries: readonly LedgerEntry[]
  /** The last entry before it; 0 at the beginning. */
  readonly after: number
  /** Whether the ledger ends with it. */
  readonly isLast: boolean
}

/** By what facts were made that are kept. */
export interface MadeBy {
  readonly followed: Followed
  readonly forms: readonly AgencyForm[]
}

/**
 * The responses of these entries of which what is kept is not what the ledger gives, with what it gives:
 * null where nothing should be kept. Undefined where the ledger itself was changed there.
 */
export async function findWrongFacts(
  records: Pick<Records, 'ledger' | 'projections' | 'attributions'>,
  agency: Agency,
  { piece, ...madeBy }: MadeBy & { readonly piece: Piece },
): Promise<{ readonly response: ResponseKey; readonly fact: Fact | null }[] | undefined> {
  const { ledger, projections } = records
  const pointing = await projections.listResponsesBetween(agency.id, boundsOf(piece))
  const responses = distinct([...piece.entries.flatMap(responseOf), ...pointing])
  const [all, found] = await Promise.all([
    ledger.listEntriesOf(agency.id, responses),
    projections.findFacts(agency.id, responses),
  ])
  if (!all.every(isAsRecorded)) return undefined

  const fresh = byKey(await makeAnew(records, agency, { ...madeBy, entries: all }))
  const kept = byKey(found)
  return responses.flatMap((response) => {
    const key = responseName(response)
    const fact = fresh.get(key) ?? null
    return canonicalJson(fact) === canonicalJson(kept.get(key) ?? null) ? [] : [{ response, fact }]
  })
}

/** Every response of which what is kept is not what the ledger gives, by name; nothing is changed. */
export async function compareFacts(
  context: Context,
  agency: Agency,
  followed: Followed,
): Promise<string[]> {
  const forms = await context.store.forms.list(agency.id)
  const wrong = new Set<string>()
  for (let after = 0, isLast = false; !isLast;) {
    const entries = await context.store.ledger.listEntries(agency.id, after, PIECE)
    isLast = entries.length < PIECE
    const piece = { entries, after, isLast }
    const found = await findWrongFacts(context.store, agency, { followed, forms, piece })
    for (const { response } of found ?? []) wrong.add(responseName(response))
    if (!found) wrong.add(`#${after + 1}–${entries.at(-1)?.sequence ?? after}`)
    after = entries.at(-1)?.sequence ?? after
    await breathe()
  }
  return [...wrong]
}

/** As people are told which: form and response. */
export function responseName({ formId, responseId }: ResponseKey): string {
  return `${formId}/${responseId}`
}

/** A fact that points to no entry is about the first or the last. */
function boundsOf({ entries, after, isLast }: Piece): { after: number; through: number } {
  return {
    after: after === 0 ? Number.MIN_SAFE_INTEGER : after,
    through: isLast ? Number.MAX_SAFE_INTEGER : (entries.at(-1)?.sequence ?? after),
  }
}

/** What the projections should say of these responses, from all of their entries alone; nothing is put. */
async function makeAnew(
  { attributions }: Pick<Records, 'attributions'>,
  agency: Agency,
  { followed, forms, entries }: MadeBy & { readonly entries: readonly LedgerEntry[] },
): Promise<Fact[]> {
  const { throughSequence, configuration } = followed
  const made: Fact[] = []
  const projections: Known['projections'] = {
    findFacts: () => Promise.resolve([]),
    listOwned: () => Promise.resolve([]),
    listBearings: () => Promise.resolve([]),
    readSubmissions: () => Promise.resolve([]),
    putFacts(_, facts) {
      made.push(...facts)
      return Promise.resolve()
    },
  }
  await projectSubmissions({ projections, attributions }, agency, {
    entries: entries.filter(({ sequence }) => sequence <= throughSequence).map(recordedOf),
    readBy: { forms, intake: intakeOf(configuration) },
    throughSequence,
  })
  return made
}

function recordedOf({ body, ...entry }: LedgerEntry): RecordedEntry {
  return { ...entry, value: body === null ? null : JSON.parse(body) }
}

/** Of a submission; its key names form, response and version. */
function responseOf({ kind, key }: LedgerEntry): ResponseKey[] {
  const [formId, responseId] = key.split('/')
  return kind === 'submission' && formId && responseId ? [{ formId, responseId }] : []
}

function distinct(responses: readonly ResponseKey[]): ResponseKey[] {
  return [...byKey(responses).values()]
}

function byKey<T extends ResponseKey>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [responseName(one), one]))
}
