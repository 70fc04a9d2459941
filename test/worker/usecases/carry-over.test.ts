import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import type { Agency, Store } from '../../../worker/ports/store.ts'
import { BY_TICKET } from '../../../worker/usecases/ledger/intake-basis.ts'
import { formerCode } from '../../../worker/usecases/access/former-code.ts'
import type { AttributionAct } from '../../../worker/ports/attribution-records.ts'
import { attributeFormer } from '../../../worker/usecases/intake/attribute-waiting.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import {
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  sampleTabs,
} from '../../shared/workbook/sample-tabs.ts'
import { openOffice, STAFF_ID, type Office } from '../office.ts'

const STAFF_EMAIL = 'siti.aminah@kukar.example'
const EMAIL_COLUMN = EMPLOYEE_HEADERS.indexOf('E-mail')
const AT = parseInstant('2021-07-05T00:10:00.000Z')

let office: Office
let agency: Agency
beforeEach(async () => {
  office = await openOffice()
  const { id } = await office.agency()
  await office.store.agencies.update(id, { attributionBasis: '' })
  agency = await office.agency()
})
afterEach(() => office.close())

describe('a store from before attribution was recorded', () => {
  it('has what stands recorded at the start, by its own proof, from where it stood', async () => {
    await recordTabs(staff())
    await recordFormerly(filing('r1'), filing('r2', { verifiedEmail: 'tamu@kukar.example' }))

    await attributeFormer(office.context)

    expect(await owners()).toEqual([STAFF_ID, undefined])
    expect(await owners(await sequenceOf('r1'))).toEqual([STAFF_ID])
  })

  it('has it recorded before the tabs are read anew', async () => {
    await recordTabs(staff())
    await recordFormerly(filing('r1'))
    office.google.putTab({ slot: 'employees', title: 'Pegawai', rows: swapped() })

    await office.sweep()

    expect(await owners()).toEqual([STAFF_ID])
  })

  it('counts in a closed month as it counted there, and in open ones as it does by now', async () => {
    await recordTabs(staff())
    await recordFormerly(filing('r1'))
    const through = await office.store.ledger.lastSequence(agency.id)
    await seal(through)
    await recordTabs(swapped())
    await recordFormerly(filing('r2'))

    await attributeFormer(office.context)

    expect(await owners(through)).toEqual([STAFF_ID])
    expect(await owners()).toEqual([HEAD_ID, HEAD_ID])
    const { facts } = await loadAgencyFacts(office.context, agency, through)
    expect(facts.submissions).toMatchObject([{ employeeId: STAFF_ID }])
  })

  it('is gone through once, also where a part of it was recorded and the process killed', async () => {
    await recordTabs(staff())
    await recordFormerly(...Array.from({ length: 450 }, (_, index) => filing(`r${index}`)))
    let left = 1
    const dying: Store = {
      ...office.store,
      transaction(work) {
        left -= 1
        return left < 0 ? Promise.reject(new Error('killed')) : office.store.transaction(work)
      },
    }

    await expect(attributeFormer({ ...office.context, store: dying })).rejects.toThrow('killed')
    const begun = await countEntries()
    await attributeFormer(office.context)
    const done = await countEntries()
    await attributeFormer(office.context)

    expect([begun, done, await countEntries()]).toEqual([100, 450, 450])
    expect(new Set(await owners())).toEqual(new Set([STAFF_ID]))
  })
})

describe('a store from before there were tickets', () => {
  const BY_CODES = 'a'.repeat(64)

  it('has what waits with a code that fits recorded once, by what holds then, from now on', async () => {
    await office.sweep()
    await recordFormerly(byCode('r1', STAFF_ID), byCode('r2', STAFF_ID, HEAD_ID), byCode('r3', ''))
    const before = await office.store.ledger.lastSequence(agency.id)
    await office.store.agencies.update(agency.id, { attributionBasis: BY_CODES })

    await attributeFormer(office.context)

    expect(await owners()).toEqual([STAFF_ID, undefined, undefined])
    expect(await owners(before)).toEqual([undefined, undefined, undefined])
    expect(await proofs()).toMatchObject([{ kind: 'credential', version: expect.any(String) }])
  })

  it('takes a code for no ticket afterwards: an old link is a claim', async () => {
    await office.sweep()
    await office.store.agencies.update(agency.id, { attributionBasis: BY_CODES })
    await attributeFormer(office.context)
    const ticket = formerCode(agency.secret, STAFF_ID)

    await office.submit('check-in', { responseId: 'r1', ticket })
    await office.sweep()

    expect(await owners()).toEqual([undefined])
    expect(await proofs()).toEqual([])
    expect(office.google.readRecap('diagnostics')).toContain('claim-waits')
  })

  it('takes none in an agency that was enrolled since', async () => {
    const { attributionBasis } = agency
    await office.store.agencies.update(agency.id, { attributionBasis: BY_TICKET })
    await recordFormerly(byCode('r1', STAFF_ID))

    await office.sweep()

    expect(attributionBasis).toBe('')
    expect(await owners()).toEqual([undefined])
  })
})

/** As it was recorded under the question of before. */
function byCode(responseId: string, codeOf: string, employeeId = STAFF_ID): RawSubmission {
  const { verifiedEmail: _, ...raw } = filing(responseId)
  const personalCode = codeOf ? formerCode(agency.secret, codeOf) : 'SALAHSAL'
  const who = { employeeId: [employeeId], personalCode: [personalCode] }
  return { ...raw, answers: { ...who, ...raw.answers } }
}

async function proofs(): Promise<unknown[]> {
  const entries = await office.store.ledger.listEntries(agency.id, 0, 1000)
  return entries.flatMap(({ kind, body }) =>
    kind === 'attribution' ? [(JSON.parse(body ?? '') as AttributionAct).proof] : [],
  )
}

function staff(): CellValue[][] {
  return [EMPLOYEE_HEADERS, ...EMPLOYEE_ROWS].map((row) => [...row])
}

/** The e-mails of the first two people stand at each other's name. */
function swapped(): CellValue[][] {
  const rows = staff()
  const [, head = [], member = []] = rows
  const email = head[EMAIL_COLUMN] ?? ''
  head[EMAIL_COLUMN] = member[EMAIL_COLUMN] ?? ''
  member[EMAIL_COLUMN] = email
  return rows
}

function filing(responseId: string, overrides: Partial<RawSubmission> = {}): RawSubmission {
  return {
    formKind: 'check-in',
    formId: 'check-in',
    responseId,
    createdAt: AT,
    lastSubmittedAt: AT,
    verifiedEmail: STAFF_EMAIL,
    answers: { kind: ['Masuk'], place: ['Rumah'], condition: ['Sehat'] },
    ...overrides,
  }
}

async function recordTabs(employees: CellValue[][]): Promise<void> {
  await office.store.transaction(async ({ ledger }) => {
    for (const tab of sampleTabs({ employees })) {
      await ledger.recordTab(agency.id, { ...tab, gone: false }, AT)
    }
  })
}

/** Submissions alone, without whose they are. */
async function recordFormerly(...raws: RawSubmission[]): Promise<void> {
  await office.store.transaction(({ ledger }) => ledger.recordSubmissions(agency.id, raws, AT))
}

async function seal(throughSequence: number): Promise<void> {
  const closing = {
    month: parseMonth('2021-06'),
    at: AT,
    by: 'hr@setda.example',
    throughSequence,
    asOf: AT,
    snapshot: '',
    rulesVersion: '',
    parts: {},
    digest: '',
    language: 'id',
    zone: 'WITA',
  } as const
  await office.store.transaction(({ seals }) => seals.close(agency.id, closing, []))
}

async function owners(through?: number): Promise<(string | undefined)[]> {
  const { ledger, attributions } = office.store
  const last = through ?? (await ledger.lastSequence(agency.id))
  const found = await attributions.list(agency.id, last)
  const raws = await ledger.listSubmissions(agency.id, last)
  return raws.map((raw) => found.get(submissionKey(raw))?.employeeId)
}

async function sequenceOf(responseId: string): Promise<number> {
  const entries = await office.store.ledger.listEntries(agency.id, 0, 1000)
  return entries.find(({ kind, key }) => kind === 'submission' && key.includes(responseId))!
    .sequence
}

async function countEntries(): Promise<number> {
  const entries = await office.store.ledger.listEntries(agency.id, 0, 10_000)
  return entries.filter(({ kind }) => kind === 'attribution').length
}
