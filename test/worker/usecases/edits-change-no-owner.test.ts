import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { monthOf } from '../../../shared/model/civil-date.ts'
import { instantOf } from '../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import type { AttributionAct } from '../../../worker/ports/attribution-records.ts'
import type { Agency, Store } from '../../../worker/ports/store.ts'
import { attributeArrived } from '../../../worker/usecases/intake/attribute-arrived.ts'
import { attributeWaiting } from '../../../worker/usecases/intake/attribute-waiting.ts'
import {
  confirmAuthority,
  listConfirmations,
} from '../../../worker/usecases/access/confirm-authority.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { compareFacts } from '../../../worker/usecases/evidence/compare-facts.ts'
import { followLedger } from '../../../worker/usecases/month/follow-ledger.ts'
import {
  loadAgencyFacts,
  loadConfiguration,
} from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { recordTabs } from '../../../worker/usecases/intake/record-tabs.ts'
import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  HEAD_ID,
  sampleTabs,
  STAFF_ID,
} from '../../shared/workbook/sample-tabs.ts'
import { AGENCY, MONDAY, planAnswers, raw, reportAnswers } from './random-history.ts'
import { contextOf } from '../context-of.ts'
import { openStoreIn, removeStoreIn } from '../store-in.ts'

const ACCESS = [
  ['E-mail', 'Peran', 'Unit'],
  ['hr@setda.example', 'hr', ''],
  ['ahmad.fauzi@kukar.example', 'kepala-unit', 'UMUM'],
]
/** Every tab in which people type and that the ledger keeps. */
const TABS = [...sampleTabs(), { slot: 'access', title: 'Akses', rows: ACCESS }]
const STAFF_TAB = TABS.findIndex(({ slot }) => slot === 'employees')
const EMAILS = ['ahmad.fauzi@kukar.example', 'siti.aminah@kukar.example', 'tamu@kukar.example']
const NUMBERS = ['198512122010012004', '6403015507900009']
const AT = instantAt(MONDAY, '20:00', 'WITA')

/** What somebody does to a tab, or to the key of the codes. */
type Edit =
  | {
      readonly kind: 'swap' | 'copy'
      readonly tab: number
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'clear' | 'drop' | 'double'; readonly tab: number; readonly from: number }
  | { readonly kind: 'secret'; readonly secret: string }
  /** An account is written beside somebody's name. */
  | { readonly kind: 'email'; readonly row: number; readonly email: number }
  /** Somebody's number is another that nobody has. */
  | { readonly kind: 'number'; readonly row: number; readonly number: number }
  /** Somebody says yes to all that waits. */
  | { readonly kind: 'confirm' }

const CONFIRM: fc.Arbitrary<Edit> = fc.constant({ kind: 'confirm' })
/** Of the tabs, the staff list as often as all others together. */
const tab = fc.oneof(fc.constant(STAFF_TAB), fc.nat({ max: TABS.length - 1 }))
const cell = fc.nat({ max: 400 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('swap', 'copy'), tab, from: cell, to: cell }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('clear', 'drop', 'double'), tab, from: cell }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('email'),
      row: fc.nat({ max: 3 }),
      email: fc.nat({ max: 2 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('number'),
      row: fc.nat({ max: 3 }),
      number: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('secret'), secret: fc.constantFrom('YQ', 'Yg') }),
  },
)

/** Ahmad's and Siti's accounts, cell for cell. */
const EMAIL_COLUMN = EMPLOYEE_HEADERS.indexOf('E-mail')
const SWAPPED_EMAILS: Edit = {
  kind: 'swap',
  tab: STAFF_TAB,
  from: EMAIL_COLUMN,
  to: 1,
}

/** Without anybody's word, and by the same key. */
const unconfirmed = edit.filter(({ kind }) => kind !== 'secret')
const edits = fc.array(
  fc.oneof({ weight: 11, arbitrary: edit }, { weight: 1, arbitrary: CONFIRM }),
  {
    minLength: 1,
    maxLength: 12,
  },
)

let dataDir: string
let store: Store
let number = 0
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-edits-'))
  store = await openStoreIn(dataDir)
})
afterAll(async () => {
  await store.close()
  await removeStoreIn(dataDir)
})

describe('whatever is typed into whichever tab', () => {
  it('no submission filed before changes its owner, but by an entry that says whose it was', async () => {
    let late = 0
    await fc.assert(
      fc.asyncProperty(edits, async (made) => {
        const office = await open()
        await office.file(FILED)
        let known = await office.owners()
        expect(known.size).toBe(6)

        for (const one of made) {
          const since = await office.lastSequence()
          await office.apply(one)

          const now = await office.owners()
          known = renumbered(known, await office.numbersSince(since))
          for (const act of await office.actsSince(since)) {
            expect(known.get(act.responseId) ?? null).toBeNull()
            expect(act.replaces).toBeNull()
            late += 1
            known.set(act.responseId, act.employeeId)
          }
          expect(now).toEqual(known)
          known = now
          expect(await office.ownersRead()).toEqual(known)
          expect(await office.wrongFacts()).toEqual([])
        }
      }),
      {
        numRuns: 25,
        examples: [
          [[{ kind: 'email', row: 2, email: 2 }, { kind: 'confirm' }]],
          [[{ kind: 'number', row: 1, number: 0 }, { kind: 'confirm' }]],
        ],
      },
    )
    expect(late).toBeGreaterThan(0)
  })

  it('an account’s next filing is nobody else’s, and no address changes a day of who has filings', async () => {
    let late = 0
    await fc.assert(
      fc.asyncProperty(fc.array(unconfirmed, { minLength: 1, maxLength: 12 }), async (made) => {
        const office = await open()
        await office.file(FILED)
        const known = await office.owners()
        const addresses = new Map(FILED.map((one) => [one.responseId, one.verifiedEmail]))

        for (const [index, one] of made.entries()) {
          const [before, filers] = [await office.outcomes(), await office.filers()]
          const since = await office.lastSequence()
          await office.apply(one)
          // DESIGN.md, one road, 4 and 5: an address of who has filings waits; who has none gets by an
          // entry what was nobody's and came from that very address.
          const typed = one.kind === 'email' ? EMAILS[one.email] : undefined
          const acts = typed ? await office.actsSince(since) : []
          for (const act of acts) {
            expect(act).toMatchObject({ replaces: null, proof: { kind: 'verified-email' } })
            expect(addresses.get(act.responseId)).toBe(typed)
            expect([...filers]).not.toContain(act.employeeId)
          }
          late += acts.length
          const fresh = new Set(acts.map(({ employeeId }) => employeeId))
          const after = typed ? await office.outcomes() : before
          expect(withoutPeople(after, fresh)).toEqual(withoutPeople(before, fresh))

          const ids = [`later-${index}-0`, `later-${index}-1`]
          await office.file(ids.map((responseId, at) => byEmail(responseId, EMAILS[at])))
          for (const [at, responseId] of ids.entries()) addresses.set(responseId, EMAILS[at])
          const owners = await office.owners(ids)
          for (const [at, responseId] of ids.entries()) {
            expect([known.get(`e${at + 1}`), null]).toContain(owners.get(responseId) ?? null)
          }
        }
      }),
      {
        numRuns: 25,
        examples: [
          [[{ kind: 'email', row: 2, email: 0 }]],
          [[SWAPPED_EMAILS]],
          // Ahmad is taken out with Siti's address in his row, which was never his, and then she is.
          [
            [
              { kind: 'email', row: 0, email: 1 },
              { kind: 'drop', tab: STAFF_TAB, from: 0 },
              { kind: 'swap', tab: STAFF_TAB, from: 1, to: 0 },
            ],
          ],
          // Siti's number could be Ahmad's or hers: it is a new person's, who has filed nothing.
          [
            [
              { kind: 'clear', tab: STAFF_TAB, from: 0 },
              { kind: 'email', row: 1, email: 0 },
              { kind: 'number', row: 1, number: 0 },
              { kind: 'email', row: 1, email: 2 },
            ],
          ],
        ],
      },
    )
    expect(late).toBeGreaterThan(0)
  })

  it('the same deliveries in another order, some of them twice, leave the same (G2)', async () => {
    const [first, second] = [await open(), await open()]
    await first.file(FILED)
    const expected = (await verifyLedger(first.context, first.agency)).digest
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...FILED, ...FILED], { minLength: FILED.length * 2 }),
        fc.integer({ min: 1, max: 5 }),
        async (delivered, chunk) => {
          const office = await open()
          for (let start = 0; start < delivered.length; start += chunk) {
            await office.file(delivered.slice(start, start + chunk))
          }

          expect((await verifyLedger(office.context, office.agency)).digest).toBe(expected)
        },
      ),
      { numRuns: 20 },
    )
    expect((await verifyLedger(second.context, second.agency)).digest).not.toBe(expected)
  })
})

/** By verified e-mail and by code, of each kind of form, edited, and by strangers. */
const FILED: readonly RawSubmission[] = [
  byEmail('e1', EMAILS[0]),
  byEmail('e2', EMAILS[1]),
  byEmail('e2', EMAILS[1], 5),
  byEmail('e3', EMAILS[2]),
  byCode('c1', STAFF_ID, reportAnswers(MONDAY), 'daily-report'),
  byCode('c2', CONTRACT_ID, { kind: 'Masuk', place: 'Rumah' }, 'check-in'),
  byCode('c3', HEAD_ID, planAnswers(MONDAY), 'weekly-plan'),
  byCode('c4', HEAD_ID, messageAnswers(), 'alternate-channel'),
  { ...byCode('c5', STAFF_ID, { kind: 'Masuk', ticket: 'SALAH' }, 'check-in') },
]

function messageAnswers(): Record<string, string> {
  const received = { receivedOn: MONDAY, receivedAt: '08:00', originalText: 'Hadir' }
  return { forEmployeeId: CONTRACT_ID, channel: 'SMS', ...received }
}

function byEmail(responseId: string, verifiedEmail = '', edited = 0): RawSubmission {
  const filing = byCode(responseId, '', { kind: 'Masuk', place: 'Rumah' }, 'check-in')
  const { kind, place } = filing.answers
  const lastSubmittedAt = instantOf(Date.parse(filing.createdAt) + edited * 60_000)
  return { ...filing, lastSubmittedAt, verifiedEmail, answers: { kind: kind!, place: place! } }
}

function byCode(
  responseId: string,
  id: string,
  answers: Readonly<Record<string, string>>,
  kind: RawSubmission['formKind'],
): RawSubmission {
  const at = instantAt(MONDAY, '07:31', 'WITA')
  return { ...raw(kind, { id, at, n: 0, edit: 0 }, answers), responseId }
}

async function open() {
  const id = `agency-${(number += 1)}`
  let agency: Agency = { ...AGENCY, id, spreadsheetId: id }
  const tabs = TABS.map(({ slot, title, rows }) => ({
    slot,
    title,
    gone: false,
    rows: rows.map((row) => [...row]),
  }))
  await store.agencies.insert(agency)
  // The secret is the agency's alone; nothing else writes it.
  const agencies = {
    ...store.agencies,
    find: async (agencyId: string) => {
      const found = await store.agencies.find(agencyId)
      return found && { ...found, secret: agency.secret }
    },
  }
  const clock = { now: () => new Date(Date.parse(AT)) }
  const kept = { ...store, agencies }
  const context = contextOf({ store: kept, clock, log: () => undefined })

  async function sweep(): Promise<void> {
    await store.transaction((records) =>
      recordTabs(records, id, { tabs: structuredClone(tabs), at: AT }),
    )
    await attributeWaiting(context, id)
    await followLedger(context, agency)
  }
  await sweep()

  return {
    context,
    agency,
    async file(raws: readonly RawSubmission[]): Promise<void> {
      const { configuration } = await loadConfiguration(context, agency)
      const renewals = await store.keys.listRenewals(id)
      await store.transaction(async (records) => {
        await records.ledger.recordSubmissions(id, raws, AT)
        await attributeArrived(records, agency, raws, {
          configuration,
          renewals,
          forms: [],
          at: AT,
        })
      })
      await followLedger(context, agency)
    },
    async apply(one: Edit): Promise<void> {
      if (one.kind === 'confirm') await confirmAll(context, agency)
      else if (one.kind === 'secret') agency = { ...agency, secret: one.secret }
      else if (one.kind === 'email') writeEmail(tabs[STAFF_TAB]!.rows, one)
      else if (one.kind === 'number') writeNumber(tabs[STAFF_TAB]!.rows, one)
      else change(tabs[one.tab]!.rows, one)
      await sweep()
    },
    async outcomes() {
      const { facts } = await loadAgencyFacts(context, agency)
      return evaluateMonth(facts, { month: monthOf(MONDAY), asOf: AT }).outcomes
    },
    filers: () => store.attributions.listFilers(id),
    lastSequence: () => store.ledger.lastSequence(id),
    /** What is kept and is not what the ledger alone gives. */
    async wrongFacts() {
      return compareFacts(context, agency, await followLedger(context, agency))
    },
    /** Confirmed to be one person's: former and present numbers. */
    async numbersSince(sequence: number): Promise<[string, string][]> {
      const acts = await store.authority.list(id, { after: sequence })
      return acts.flatMap(({ act }) =>
        act.act === 'identity-confirmed'
          ? act.changes.flatMap(({ kind, was, becomes }): [string, string][] =>
              kind === 'number' ? [[was, becomes]] : [],
            )
          : [],
      )
    },
    async actsSince(sequence: number): Promise<AttributionAct[]> {
      const entries = await store.ledger.listEntries(id, sequence, 1000)
      return entries
        .filter(({ kind }) => kind === 'attribution')
        .map(({ body }) => JSON.parse(body ?? '') as AttributionAct)
    },
    /** Of the last version of each response, by response. */
    async owners(responseIds?: readonly string[]): Promise<Map<string, string>> {
      const { formId } = FILED[0]!
      const keys = responseIds?.map((responseId) => ({ formId, responseId })) ?? FILED
      const found = await store.projections.findFacts(id, keys)
      return new Map(
        found
          .filter(({ owner }) => owner !== null)
          .map(({ responseId, owner }) => [responseId, owner!.employeeId]),
      )
    },
    /** The same from the ledger alone, of those that can be read and those that cannot. */
    async ownersRead(): Promise<Map<string, string>> {
      const { facts } = await loadAgencyFacts(context, agency)
      const refs = new Map(
        (await store.projections.findFacts(id, FILED)).map((one) => [one.ref, one]),
      )
      const read = facts.submissions.map(({ ref, employeeId }): [string, string] => [
        refs.get(ref)!.responseId,
        employeeId,
      ])
      const unread = [...refs.values()].flatMap(({ responseId, owner, said }) =>
        said.kind === 'quarantined' && owner ? [[responseId, owner.employeeId] as const] : [],
      )
      return new Map([...read, ...unread])
    },
  }
}

function withoutPeople(
  outcomes: readonly DayOutcome[],
  people: ReadonlySet<string>,
): readonly DayOutcome[] {
  return outcomes.filter(({ employeeId }) => !people.has(employeeId))
}

function renumbered(
  owners: ReadonlyMap<string, string>,
  numbers: readonly [string, string][],
): Map<string, string> {
  const present = new Map(numbers)
  return new Map([...owners].map(([id, owner]) => [id, present.get(owner) ?? owner]))
}

async function confirmAll(context: Context, agency: Agency): Promise<void> {
  const confirmer = { kind: 'operator', reason: 'sudah dicek' } as const
  const { waiting } = await listConfirmations(context, agency, confirmer)
  await confirmAuthority(context, agency, { ids: waiting.map(({ id }) => id), confirmer })
}

function writeEmail(
  rows: CellValue[][],
  { row, email }: { readonly row: number; readonly email: number },
): void {
  const at = rows[1 + (row % Math.max(1, rows.length - 1))]
  if (at) at[EMPLOYEE_HEADERS.indexOf('E-mail')] = EMAILS[email]!
}

function writeNumber(
  rows: CellValue[][],
  { row, number }: { readonly row: number; readonly number: number },
): void {
  const at = rows[1 + (row % Math.max(1, rows.length - 1))]
  if (at) at[0] = NUMBERS[number]!
}

/** Cells are counted through the rows below the header. */
function change(
  rows: CellValue[][],
  one: Exclude<Edit, { kind: 'secret' | 'email' | 'number' | 'confirm' }>,
): void {
  const body = rows.slice(1)
  const places = body.flatMap((row, index) =>
    row.map((_, column) => ({ index: index + 1, column })),
  )
  const at = places[one.from % Math.max(1, places.length)]
  if (!at) return
  const row = rows[at.index]!
  switch (one.kind) {
    case 'swap':
    case 'copy': {
      // Mostly of the same column, as people mistake one row for another.
      const same = places.filter(({ column }) => one.to % 4 === 0 || column === at.column)
      const other = same[one.to % same.length]!
      const [mine, theirs] = [row[at.column] ?? '', rows[other.index]![other.column] ?? '']
      row[at.column] = theirs
      if (one.kind === 'swap') rows[other.index]![other.column] = mine
      break
    }
    case 'clear':
      row[at.column] = ''
      break
    case 'drop':
      rows.splice(at.index, 1)
      break
    case 'double':
      rows.push([...row])
  }
}
