import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Filings } from '../../../shared/contract/index.ts'
import { actOf } from '../../../worker/usecases/intake/attribute-arrived.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { EMPLOYEE_HEADERS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { inThatInstant } from '../in-that-instant.ts'
import { HR, STAFF_ID, type SubmitOptions } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { employUntil } from './employ-until.ts'

const REASON = 'Mengisi dengan kode lama; ditanyakan langsung'
const EMAIL_COLUMN = EMPLOYEE_HEADERS.indexOf('E-mail')
const STAFF_NAME = 'Siti Aminah'

const UNKNOWN = '199001012015031002'
const MESSAGE = {
  at: '2021-07-02T01:00:00Z',
  answers: {
    forEmployeeId: STAFF_ID,
    channel: 'SMS',
    receivedOn: '2021-07-02',
    receivedAt: '07:45',
    originalText: 'Masuk, di rumah',
  },
}

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

describe('attributeFilings', () => {
  it('says whose a filing is that proves nobody’s: author, reason, and it counts', async () => {
    await fileWithWrongCode()
    const { filings: waiting } = await list()

    const { filings: left } = await attribute(waiting, STAFF_ID)

    expect(waiting).toMatchObject([
      { owner: null, why: expect.stringContaining('Tidak ada tiket berlaku') },
    ])
    expect(waiting[0]?.where).toBe('Presensi, 2 Juli 2021 08.00')
    expect(left).toEqual([])
    expect(await lastAct()).toMatchObject({
      employeeId: STAFF_ID,
      proof: { kind: 'hr', by: HR, reason: REASON },
      replaces: null,
    })
    expect(await ownersOf('2021-07-02')).toEqual([STAFF_ID])
  })

  it('moves a filing from a wrong person, and says from whom', async () => {
    await office.sweep()
    const { filings } = await list({ employeeId: STAFF_ID })

    await attribute(
      filings.filter(({ where }) => where.startsWith('Presensi')),
      HEAD_ID,
    )

    expect(await lastAct()).toMatchObject({
      employeeId: HEAD_ID,
      replaces: { employeeId: STAFF_ID, subjectId: STAFF_ID },
    })
    expect((await ownersOf('2021-07-01')).toSorted()).toEqual([HEAD_ID, STAFF_ID])
  })

  it('stays with the person when the answer is edited under the same claim', async () => {
    await fileWithWrongCode()
    await attribute((await list()).filings, STAFF_ID)
    await fileWithWrongCode('2021-07-02T00:30:00Z')

    expect(await lastAct()).toMatchObject({
      employeeId: STAFF_ID,
      proof: { kind: 'same-response' },
    })
    expect((await list()).filings).toEqual([])
  })

  it.each([
    ['becomes the caller’s own', async () => attribute((await list()).filings, STAFF_ID)],
    [
      'is the caller’s own',
      async () => attribute((await list({ employeeId: STAFF_ID })).filings, HEAD_ID),
    ],
  ])('refuses what %s (G11)', async (_, act) => {
    await fileWithWrongCode()
    await makeCallerStaff()
    const before = await office.store.ledger.lastSequence(office.id)

    await expect(act()).rejects.toMatchObject({ code: 'not-allowed' })

    expect(await office.store.ledger.lastSequence(office.id)).toBe(before)
  })

  it('refuses who has left, though nobody took back the role', async () => {
    const [, head = []] = office.google.getTab('employees').rows
    head[EMAIL_COLUMN] = HR.email
    employUntil(office, HEAD_ID, '31/07/2021')
    await fileWithWrongCode()
    const { filings } = await list()

    const asked = attribute(filings, STAFF_ID)

    expect(filings).toHaveLength(1)
    await expect(asked).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('tidak sedang bekerja di sini'),
    })
  })

  it('refuses it also where the caller’s address was taken out of Pegawai before (G11)', async () => {
    const [, , staff = []] = office.google.getTab('employees').rows
    const email = staff[EMAIL_COLUMN] ?? ''
    staff[EMAIL_COLUMN] = HR.email
    await office.sweep()
    staff[EMAIL_COLUMN] = email
    await fileWithWrongCode()

    const asked = attribute((await list()).filings, STAFF_ID)

    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('refuses what was filed under the caller’s own verified address (G11)', async () => {
    const form = office.google.forms.get('check-in')!
    form.emailCollection = 'verified'
    await office.submit('check-in', { responseId: 'own', ticket: 'SALAHSAL' })
    form.responses.push({ ...form.responses.pop()!, respondentEmail: HR.email })
    await office.sweep()

    const asked = attribute((await list()).filings, STAFF_ID)

    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it.each<[string, Partial<SubmitOptions>]>([
    ['names the caller with a wrong ticket', { ticket: 'SALAHSAL' }],
    ['bears a ticket with a mistyped number', { employeeId: mistyped(STAFF_ID) }],
    ['nearly names the caller', { employeeId: mistyped(STAFF_ID), ticket: 'SALAHSAL' }],
  ])('refuses what %s, which is the caller’s by its claim (G11)', async (_, bearing) => {
    await makeCallerStaff()
    await office.submit('check-in', { responseId: 'claimed', ...bearing })
    await office.sweep()
    const { filings } = await list()

    const asked = attribute(filings, HEAD_ID)

    expect(filings).toHaveLength(1)
    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('refuses a message that was written down for the caller (G11)', async () => {
    await makeCallerStaff()
    await office.submit('alternate-channel', { responseId: 'm1', ticket: 'SALAHSAL', ...MESSAGE })
    await office.sweep()

    const asked = attribute((await list()).filings, HEAD_ID)

    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('refuses what names the caller whose row was taken out of Pegawai before (G11)', async () => {
    await makeCallerStaff()
    await fileWithWrongCode()
    office.google.getTab('employees').rows.splice(2, 1)
    await office.sweep()

    const asked = attribute((await list()).filings, HEAD_ID)

    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('refuses an edit without proof of what was the caller’s own (G11)', async () => {
    await makeCallerStaff()
    await office.submit('check-in', { responseId: 'edited', at: '2021-07-02T00:00:00Z' })
    await office.sweep()
    const { responses } = office.google.forms.get('check-in')!
    responses.pop()
    await office.submit('check-in', {
      responseId: 'edited',
      at: '2021-07-02T00:00:00Z',
      lastAt: '2021-07-02T00:30:00Z',
      employeeId: UNKNOWN,
      ticket: 'SALAHSAL',
    })
    await office.sweep()

    const asked = attribute((await list()).filings, HEAD_ID)

    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('refuses what a sweep finds to be the caller’s own in that instant (G11)', async () => {
    await makeCallerStaff()
    await office.submit('check-in', { responseId: 'late', employeeId: UNKNOWN, ticket: 'SALAHSAL' })
    await office.sweep()
    const { filings } = await list()
    const [raw] = (
      await office.store.attributions.listUnowned(office.id, { after: 0, limit: 1 })
    ).map((one) => one.raw)
    const owner = { employeeId: STAFF_ID, subjectId: STAFF_ID }
    const at = instantNow(office.context)
    const act = actOf(raw!, { owner, proof: { kind: 'verified-email' } }, { at, replaces: null })
    inThatInstant(office, () =>
      office.store.transaction(({ attributions }) => attributions.record(office.id, [act])),
    )

    const asked = attribute(filings, HEAD_ID)

    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await lastAct()).toMatchObject({ employeeId: STAFF_ID })
  })

  it('refuses unknown filings and people, all or nothing, and any caller but hr', async () => {
    await fileWithWrongCode()
    const { filings } = await list()
    const unknown = [...filings, { ...filings[0]!, ref: 'ZZZZZZZZZZ' }]

    await expect(attribute(unknown, STAFF_ID)).rejects.toMatchObject({ code: 'filing-unknown' })
    await expect(attribute(filings, UNKNOWN)).rejects.toMatchObject({
      code: 'person-unknown',
    })
    const head = callerOf('kepala@setda.example')
    const request = { refs: filings.map(({ ref }) => ref), employeeId: STAFF_ID, reason: REASON }
    await expect(office.application.attribute(head, office.id, request)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect((await list()).filings).toEqual(filings)
  })

  it('says that what names nobody of the staff list is nobody’s: the day of whose number is nearly the same is sure again', async () => {
    office.putRoster('WFH')
    await office.submit('check-in', {
      responseId: 'nearly',
      at: '2021-07-02T00:00:00Z',
      employeeId: mistyped(STAFF_ID),
    })
    await office.sweep()
    expect(await codeOf('2021-07-02')).toBe('?')

    await attribute((await list()).filings, null)
    await office.sweep()

    expect(await codeOf('2021-07-02')).not.toBe('?')
    expect(await lastAct()).toMatchObject({
      employeeId: '',
      subjectId: '',
      proof: { kind: 'hr', by: HR, reason: REASON },
      replaces: null,
    })
    expect(office.google.readRecap('diagnostics')).toContain(
      'bukan kiriman siapa pun di tab Pegawai',
    )
    await attribute((await list()).filings, STAFF_ID)
    expect(await ownersOf('2021-07-02')).toEqual([STAFF_ID])
  })

  it('lets nobody but the person say that what names them, or is theirs, is not', async () => {
    await fileWithWrongCode()
    const owned = (await list({ employeeId: STAFF_ID })).filings

    for (const filings of [(await list()).filings, owned]) {
      expect(filings.length).toBeGreaterThan(0)
      await expect(attribute(filings, null)).rejects.toMatchObject({ code: 'invalid-request' })
    }
  })

  it('refuses to say so of what nearly names the caller (G11)', async () => {
    await makeCallerStaff()
    await office.submit('check-in', { responseId: 'claimed', employeeId: mistyped(STAFF_ID) })
    await office.sweep()

    const asked = attribute((await list()).filings, null)

    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('lets only a superior have written down a message', async () => {
    await office.submit('alternate-channel', { responseId: 'm1', ticket: 'SALAHSAL', ...MESSAGE })
    await office.sweep()
    const { filings } = await list()

    await expect(attribute(filings, STAFF_ID)).rejects.toMatchObject({ code: 'invalid-request' })
    await attribute(filings, HEAD_ID)

    expect(await lastAct()).toMatchObject({ employeeId: HEAD_ID, subjectId: STAFF_ID })
  })

  it('stands in Adendum of a closed month, from whom to whom, with both values', async () => {
    office.putRoster('WFH')
    await office.submit('check-in', { responseId: 'in-2', at: '2021-07-02T00:00:00Z' })
    await office.closeMonth()
    const { filings } = await list({ employeeId: STAFF_ID, since: '2021-07-02' })

    await attribute(filings, HEAD_ID)

    const { addenda } = await office.state()
    expect(addenda.items).toMatchObject([
      {
        kind: 'attribution',
        employeeId: HEAD_ID,
        what: `Presensi: Masuk 02/07/2021 08:00: dipindahkan dari ${STAFF_NAME} kepada Ahmad Fauzi, oleh ${HR.email}`,
        reason: REASON,
      },
    ])
    const [lost, given] = addenda.items[0]?.days ?? []
    expect(lost).toMatchObject({ employeeId: STAFF_ID, date: '2021-07-02' })
    expect(lost?.before).not.toBe(lost?.after)
    expect(given).toMatchObject({ employeeId: HEAD_ID, date: '2021-07-02' })
  })

  it('stands in Adendum where it was nobody’s when the month was closed', async () => {
    office.putRoster('WFH')
    await fileWithWrongCode()
    const reason = 'Kiriman ini belum dapat dipastikan'
    await office.application.closeMonth(HR, office.id, { month: MONTH, reason })

    await attribute((await list()).filings, STAFF_ID)

    const { addenda } = await office.state()
    expect(addenda.items.map(({ kind, what }) => [kind, what])).toEqual([
      [
        'attribution',
        `Presensi: Masuk 02/07/2021 08:00: kini diketahui milik ${STAFF_NAME}, oleh ${HR.email}`,
      ],
    ])
  })

  it('tells in Diagnostik who has filings and was taken out of Pegawai; HR can move them', async () => {
    await office.sweep()
    office.google.getTab('employees').rows.splice(2, 1)
    await office.sweep()

    const { vanished } = await list()
    const { filings } = await list({ employeeId: STAFF_ID })

    expect(vanished).toEqual([STAFF_ID])
    expect(filings).toHaveLength(2)
    expect(office.google.readRecap('diagnostics')).toContain(
      `(NIP ${STAFF_ID}) dihapus dari tab ini`,
    )
    await attribute(filings, HEAD_ID)
    await office.sweep()
    expect((await list()).vanished).toEqual([])
    expect(office.google.readRecap('diagnostics')).not.toContain('dihapus dari tab ini')
  })
})

/** The caller’s address is, but for case and what Gmail’s plus adds, the staff member’s. */
async function makeCallerStaff(): Promise<void> {
  const [, , staff = []] = office.google.getTab('employees').rows
  staff[EMAIL_COLUMN] = 'HR+kantor@setda.example'
  await office.sweep()
}

/** The number with its last two digits changed about. */
function mistyped(id: string): string {
  return `${id.slice(0, -2)}${id.at(-1)}${id.at(-2)}`
}

/** A check-in of 2 July, 08.00, whose ticket fits nobody. */
async function fileWithWrongCode(lastAt = '2021-07-02T00:00:00Z'): Promise<void> {
  const { responses } = office.google.forms.get('check-in')!
  const standing = responses.findIndex(({ responseId }) => responseId === 'wrong')
  if (standing >= 0) responses.splice(standing, 1)
  const at = '2021-07-02T00:00:00Z'
  await office.submit('check-in', { responseId: 'wrong', at, lastAt, ticket: 'SALAHSAL' })
  await office.sweep()
}

function list(query: { employeeId?: string; since?: string } = {}): Promise<Filings> {
  return office.application.listFilings(HR, office.id, query)
}

function attribute(
  filings: readonly Pick<Filings['filings'][number], 'ref'>[],
  employeeId: string | null,
): Promise<Filings> {
  const refs = filings.map(({ ref }) => ref)
  return office.application.attribute(HR, office.id, { refs, employeeId, reason: REASON })
}

async function lastAct(): Promise<unknown> {
  const entries = await office.store.ledger.listEntries(office.id, 0, 10_000)
  return JSON.parse(entries.filter(({ kind }) => kind === 'attribution').at(-1)?.body ?? 'null')
}

async function codeOf(date: string): Promise<string | undefined> {
  const { outcome } = await office.application.explainDay(HR, office.id, {
    employeeId: STAFF_ID,
    date,
  })
  return outcome.code
}

/** Of what counts of that date. */
async function ownersOf(date: string): Promise<string[]> {
  const { facts } = await loadAgencyFacts(office.context, await office.agency())
  return facts.submissions
    .filter((one) => ('date' in one ? one.date : one.createdAt.slice(0, 10)) === date)
    .map(({ employeeId }) => employeeId)
}
