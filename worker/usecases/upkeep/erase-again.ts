import { setImmediate as breathe } from 'node:timers/promises'

import { submissionKey, versionOf } from '../../../shared/intake/submission-key.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { canonicalJson } from '../../ports/canonical-json.ts'
import type { ErasureAct } from '../../ports/person-records.ts'
import type { RestrictionAct } from '../../ports/restriction-records.ts'
import { StoreRefusedError } from '../../ports/store-errors.ts'
import type { Agency, Records, Store } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { purgeCoordinates } from '../sweep/purge-coordinates.ts'

/** What was taken away since a copy was made, and is taken away in it too. */
export interface ErasedAgain {
  readonly locations: number
  readonly connections: number
  readonly pageKeys: number
  readonly people: number
  /** Entries of the later store that the copy does not have. */
  readonly lost: number
}

const PURGES_PER_TRANSACTION = 60
const ROWS_AT_ONCE = 200
const REASON = 'a copy from before was restored'

/**
 * Brings a copy that was put back to what was taken away since, and to what people asked for their data: the ledgers of `later`, the store as it was
 * left or a later copy, list it. What is due by the clock alone goes whether it is listed or not (G10).
 * Throws `StoreRefusedError` where `later` is no later state of this store.
 */
export async function eraseAgain(context: Context, later?: Store): Promise<ErasedAgain> {
  if (later) await eraseMadeUpSince(context.store, later)
  const agencies = await context.store.agencies.listAll()
  if (later) for (const agency of agencies) await assertLater(context.store, later, agency)
  let [locations, connections, pageKeys, people, lost] = [0, 0, 0, 0, 0]
  for (const agency of agencies) {
    if (later) {
      const after = await context.store.ledger.lastSequence(agency.id)
      const through = await later.ledger.lastSequence(agency.id)
      lost += through - after
      await askAgain(context.store, agency, later)
      locations += await purgeListed(context, agency, { later, after, through })
      people += await erasePeople(context, agency, { later, after, through })
      pageKeys += await renewListed(context, agency, { later, after, through })
      connections += await endConnection(context, agency, later)
      await restrictAgain(context, agency, later)
      await keepWishes(context, agency, later)
    }
    locations += await purgeCoordinates(context, agency)
  }
  // Last: it stands in the ledgers of both, whose ends were asked above.
  if (later) for (const agency of agencies) await withdrawOversight(context, agency, later)
  return { locations, connections, pageKeys, people, lost }
}

interface Since {
  readonly later: Store
  readonly after: number
  readonly through: number
}

/** Made-up offices that were taken out since. */
async function eraseMadeUpSince(store: Store, later: Store): Promise<void> {
  for (const { id, isMadeUp } of await store.agencies.listAll()) {
    if (!isMadeUp || (await later.agencies.find(id))) continue
    const eraseSome = () =>
      store.transaction(({ agencies }) => agencies.eraseMadeUp(id, ROWS_AT_ONCE))
    while (!(await eraseSome())) await breathe()
  }
}

async function assertLater(store: Store, later: Store, { id, name }: Agency): Promise<void> {
  const { sequence, hash } = await store.ledger.findHead(id)
  if (sequence === 0 || (await later.ledger.findHash(id, sequence)) === hash) return
  throw new StoreRefusedError(
    `no later state of this copy: entry ${sequence} of ${id} (${name}) is missing there, or another`,
  )
}

async function purgeListed(
  { store, clock }: Context,
  { id }: Agency,
  { later, ...between }: Since,
): Promise<number> {
  const entries = await later.ledger.listEntriesAbout(id, {
    kind: 'purge',
    keys: { prefix: '' },
    ...between,
  })
  const sequences = entries.map(({ key }) => Number(key)).filter((one) => one <= between.after)
  const purged = await later.ledger.readSubmissions(id, sequences)
  for (let start = 0; start < purged.length; start += PURGES_PER_TRANSACTION) {
    await store.transaction(async ({ ledger }) => {
      for (const submission of purged.slice(start, start + PURGES_PER_TRANSACTION)) {
        await ledger.purgeSubmission(id, submission, instantNow({ clock }))
      }
    })
  }
  return purged.length
}

/**
 * By the same letters, or because of its age. Of a filing that the copy does not have it is recorded that it
 * was, and nothing else: Google lists it again, and it is not to come back.
 */
async function erasePeople(
  { store, clock }: Context,
  { id }: Agency,
  { later, after }: Since,
): Promise<number> {
  const standing = new Set((await store.people.listErasures(id)).map(erasureName))
  const missing = (await later.people.listErasures(id)).filter(
    (act) => !standing.has(erasureName(act)),
  )
  for (const act of missing) {
    const sequences = act.sequences.filter((sequence) => sequence <= after)
    const since = act.sequences.filter((sequence) => sequence > after)
    const versions = await listVersions(later, id, since)
    const at = instantNow({ clock })
    await store.transaction(async ({ ledger, people }) => {
      await ledger.recordSubmissions(id, versions, at)
      const keys = versions.map(submissionKey)
      const about = {
        kind: 'submission',
        keys,
        after: 0,
        through: Number.MAX_SAFE_INTEGER,
      } as const
      const recorded = await ledger.listEntriesAbout(id, about)
      sequences.push(...recorded.map(({ sequence }) => sequence))
      await people.erase(id, { ...act, sequences: [...new Set(sequences)], at })
    })
  }
  return missing.filter(({ letter }) => letter !== null).length
}

/** Of these entries the submissions, without what they said. */
async function listVersions(
  { ledger, forms }: Store,
  agencyId: string,
  sequences: readonly number[],
): Promise<RawSubmission[]> {
  if (sequences.length === 0) return []
  const known = await forms.list(agencyId)
  const entries = await ledger.listEntriesAt(agencyId, sequences)
  return entries.flatMap(({ kind, key }) => {
    if (kind !== 'submission') return []
    const { formId, responseId, lastSubmittedAt } = versionOf(key)
    const formKind = known.find((form) => form.formId === formId)?.kind ?? 'daily-report'
    return {
      formKind,
      formId,
      responseId,
      createdAt: lastSubmittedAt,
      lastSubmittedAt,
      answers: {},
    }
  })
}

/** What went because of its age went in portions. */
function erasureName({ employeeId, sequences, at }: ErasureAct): string {
  return `${employeeId} ${at} ${employeeId === '' ? sequences[0] : ''}`
}

/** A link that was made worth nothing stays so. */
async function renewListed(
  { store, clock }: Context,
  { id }: Agency,
  { later, ...between }: Since,
): Promise<number> {
  const entries = await later.ledger.listEntriesAbout(id, {
    kind: 'person-key',
    keys: { prefix: '' },
    ...between,
  })
  await store.transaction(async ({ keys }) => {
    for (const { key } of entries) {
      const act = { employeeId: key === '' ? null : key, by: OPERATOR, reason: REASON }
      await keys.renew(id, { ...act, at: instantNow({ clock }) })
    }
  })
  return entries.length
}

/** Whose data are restricted in the later store is so in the copy, and the other way round. */
async function restrictAgain(
  { store, clock }: Context,
  { id }: Agency,
  later: Store,
): Promise<void> {
  const [then, now] = await Promise.all([later, store].map((one) => readRestrictions(one, id)))
  await store.transaction(async ({ restrictions }) => {
    for (const [employeeId, act] of then ?? []) {
      if ((now?.get(employeeId)?.restricted ?? false) === act.restricted) continue
      await restrictions.record(id, { ...act, at: instantNow({ clock }) })
    }
  })
}

/** Where people said that they live, or took that back, and who wants no reminders: their last word. */
async function keepWishes({ store, clock }: Context, { id }: Agency, later: Store): Promise<void> {
  const known = new Map((await store.homes.list(id)).map((act) => [act.employeeId, act.home]))
  const homes = (await later.homes.list(id)).filter(
    ({ employeeId, home }) => canonicalJson(known.get(employeeId) ?? null) !== canonicalJson(home),
  )
  const refused = new Set(await store.reminders.listRefusals(id))
  const refusing = new Set(await later.reminders.listRefusals(id))
  const at = instantNow({ clock })
  await store.transaction(async (records) => {
    if (homes.length > 0) await records.homes.record(id, homes, at)
    for (const one of refusing) if (!refused.has(one)) await records.reminders.refuse(id, one, at)
    const again = [...refused].filter((one) => !refusing.has(one))
    if (again.length > 0) await records.reminders.takeRefusalBack(id, again)
  })
}

/** What people asked to have corrected since, and what was answered: it is theirs, and due in time. */
async function askAgain(store: Store, { id }: Agency, later: Store): Promise<void> {
  const known = new Set((await store.corrections.list(id)).map((act) => canonicalJson(act)))
  const since = (await later.corrections.list(id)).filter((act) => !known.has(canonicalJson(act)))
  await store.transaction(async ({ corrections }) => {
    for (const act of since) await corrections.record(id, act)
  })
}

/** By person, the last word. */
async function readRestrictions(
  { restrictions }: Pick<Store, 'restrictions'>,
  agencyId: string,
): Promise<Map<string, RestrictionAct>> {
  return new Map((await restrictions.list(agencyId)).map((act) => [act.employeeId, act]))
}

/** Whose figures the agency sees no more (G8). */
async function withdrawOversight(
  { store, clock }: Context,
  { id }: Agency,
  later: Store,
): Promise<void> {
  const still = new Set((await later.oversight.listMembers(id)).map(({ memberId }) => memberId))
  const at = instantNow({ clock })
  await store.transaction(async ({ oversight }) => {
    for (const { memberId } of await oversight.listMembers(id)) {
      const change = { agencyId: id, memberId, by: OPERATOR.email, at }
      if (!still.has(memberId)) await oversight.withdraw(change)
    }
  })
}

async function endConnection(
  { store, clock }: Context,
  agency: Agency,
  later: Store,
): Promise<number> {
  const then = await later.agencies.find(agency.id)
  if (!then?.disconnectedAt || agency.disconnectedAt) return 0
  await store.transaction(({ agencies }: Records) =>
    agencies.changeConnection(agency.id, {
      connected: false,
      reason: REASON,
      by: OPERATOR.email,
      at: instantNow({ clock }),
    }),
  )
  return 1
}

const OPERATOR = { email: 'operator', sub: '' }
