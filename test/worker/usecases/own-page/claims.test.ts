import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../../shared/model/civil-date.ts'
import type { Language } from '../../../../shared/model/language.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import type { AttributionAct } from '../../../../worker/ports/attribution-records.ts'
import { answerClaim, denyClaims } from '../../../../worker/usecases/own-page/answer-claim.ts'
import type { PageOwner } from '../../../../worker/usecases/access/find-person-by-key.ts'
import { listClaims } from '../../../../worker/usecases/own-page/list-claims.ts'
import { renewKey } from '../../../../worker/usecases/own-page/renew-key.ts'
import { loadAgencyFacts } from '../../../../worker/usecases/ledger/load-agency-facts.ts'
import { openFromLedger } from '../../../../worker/usecases/month/open-from-ledger.ts'
import { projectMonth } from '../../../../worker/usecases/month/project-month.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'
import { pageOf } from './page-of.ts'

const JULY = parseMonth('2021-07')
/** Thursday, 1 July, at home: 07.31 by the clock on the wall. */
const SENT = { responseId: 'r1', at: '2021-06-30T23:31:00.000Z' }
const STAFF_ADDRESS = 'siti.aminah@kukar.example'

let office: Office
let staff: PageOwner
let head: PageOwner

beforeEach(async () => {
  office = await openOffice()
  await office.sweep()
  staff = await pageOf(office, STAFF_ID)
  head = await pageOf(office, HEAD_ID)
})
afterEach(() => office.close())

describe('a claim without a valid ticket', () => {
  it.each([
    ['no ticket', { ticket: '' }],
    ['a wrong ticket', { ticket: '0123456789ABCDEF' }],
    ['an old link’s code', { ticket: 'AB12CD34' }],
  ])(
    'with %s waits on the page of whom it names, and leaves the day unsure',
    async (_, bearing) => {
      await office.submit('check-in', { ...SENT, ...bearing })
      await office.sweep()

      expect(await listClaims(office.context, staff)).toEqual([
        {
          ref: expect.any(String),
          formKind: 'check-in',
          sentAt: SENT.at,
          says: expect.stringContaining('Masuk, Rumah'),
        },
      ])
      expect(await listClaims(office.context, head)).toEqual([])
      expect(diagnostics()).toContain('menunggu jawaban yang bersangkutan di halamannya')
      expect(await dayOnceOver()).toBe('unsure')
    },
  )

  it('leaves the day unsure in Jelaskan and on the day’s page too, not absent', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.sweep()
    expect(await dayOnceOver()).toBe('unsure')

    const asked = { employeeId: STAFF_ID, date: '2021-07-01' }
    const { outcome } = await office.application.explainDay(HR, staff.agency.id, asked)

    expect(outcome.code).toBe('?')
  })

  it('is told on the page in the language of the page, whatever the agency’s', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.sweep()
    const told = async (language: Language) =>
      (await listClaims(office.context, staff, { language })).map(({ says }) => says)

    expect(await told('en')).toEqual([expect.stringContaining('In, Home')])
    expect(await told('id')).toEqual([expect.stringContaining('Masuk, Rumah')])
  })

  it('counts at Google’s time after their yes, by their own word', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.sweep()
    await answer(staff, true)
    await office.sweep()

    expect(await listClaims(office.context, staff)).toEqual([])
    expect(await acts()).toMatchObject([
      {
        employeeId: STAFF_ID,
        proof: { kind: 'own-word', version: '1.1' },
        replaces: null,
        at: office.clock.now().toISOString(),
      },
    ])
    const { facts } = await loadAgencyFacts(office.context, await office.agency())
    expect(facts.submissions).toMatchObject([
      { kind: 'check-in', employeeId: STAFF_ID, createdAt: SENT.at },
    ])
    expect(diagnostics()).not.toContain('halamannya')
  })

  it('is not theirs after their no: told, asked no more, and the day is sure again', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.sweep()
    await answer(staff, false)
    await office.sweep()

    expect(await listClaims(office.context, staff)).toEqual([])
    expect(diagnostics()).toContain('Bukan dari yang bersangkutan: Siti Aminah')
    expect(await acts()).toMatchObject([
      { employeeId: '', subjectId: STAFF_ID, proof: { kind: 'own-word', version: '1.1' } },
    ])
    expect(await dayOnceOver()).toBe('TK')
  })

  it('is not asked again of an edit that bears the same claim after a no, and is after a yes', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.submit('check-in', { ...SENT, responseId: 'r2', ticket: '' })
    await office.sweep()
    const [first, second] = await listClaims(office.context, staff)
    const refs = { r1: first!.ref, r2: second!.ref }
    await answerClaim(office.context, staff, { ref: refs.r1, isTheirs: false })
    await answerClaim(office.context, staff, { ref: refs.r2, isTheirs: true })
    const lastAt = '2021-06-30T23:40:00.000Z'
    for (const responseId of ['r1', 'r2']) {
      await office.submit('check-in', { ...SENT, responseId, lastAt, ticket: '' })
    }
    await office.sweep()

    const claims = await listClaims(office.context, staff)

    expect(claims).toMatchObject([{ sentAt: SENT.at, editedAt: lastAt }])
  })

  it('is answered by nobody else, and once', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.sweep()
    const [claim] = await listClaims(office.context, staff)
    const ref = claim?.ref ?? ''

    await expect(answerClaim(office.context, head, { ref, isTheirs: true })).rejects.toMatchObject({
      code: 'filing-unknown',
    })
    await answerClaim(office.context, staff, { ref, isTheirs: false })
    await expect(answerClaim(office.context, staff, { ref, isTheirs: true })).rejects.toMatchObject(
      { code: 'filing-unknown' },
    )

    expect(await acts()).toHaveLength(1)
  })

  it('is answered by no page whose key was renewed meanwhile', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.sweep()
    const [claim] = await listClaims(office.context, staff)
    const renewal = { employeeId: STAFF_ID, reason: 'Tautan bocor', by: HR }
    await renewKey(office.context, await office.agency(), renewal)

    const answer = { ref: claim?.ref ?? '', isTheirs: true }
    expect(await answerClaim(office.context, staff, answer)).toBe(false)
    expect(await acts()).toEqual([])
    expect(await answerClaim(office.context, await pageOf(office, STAFF_ID), answer)).toBe(true)
    expect(await acts()).toMatchObject([{ proof: { kind: 'own-word', version: '1.2' } }])
  })

  it('of a response with a verified address of somebody else is theirs, and no claim on whom it names', async () => {
    const [, ...settings] = office.google.getTab('settings').rows
    for (const row of settings) if (row[0] === 'Kumpulkan e-mail terverifikasi') row[1] = 'Ya'
    const form = office.google.forms.get('check-in')!
    form.emailCollection = 'verified'
    await office.submit('check-in', { ...SENT, employeeId: HEAD_ID, ticket: '' })
    form.responses[0] = { ...form.responses[0]!, respondentEmail: STAFF_ADDRESS }
    await office.sweep()

    expect(await listClaims(office.context, head)).toEqual([])
    expect(await acts()).toMatchObject([
      { employeeId: STAFF_ID, proof: { kind: 'verified-email' } },
    ])
  })

  it('may still be said to be somebody’s by HR, for a reason, after a no too', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.sweep()
    await answer(staff, false)
    const { id } = await office.agency()
    const { filings } = await office.application.listFilings(HR, id, {})

    await office.application.attribute(HR, id, {
      refs: filings.map(({ ref }) => ref),
      employeeId: HEAD_ID,
      reason: 'NIP bawahan tertukar; ditanyakan',
    })

    expect(filings).toMatchObject([{ owner: null }])
    expect((await acts()).at(-1)).toMatchObject({
      employeeId: HEAD_ID,
      proof: { kind: 'hr' },
      replaces: { employeeId: '', subjectId: STAFF_ID },
    })
  })

  it('that cannot be read is listed by form and time alone', async () => {
    await office.submit('daily-report', {
      ...SENT,
      ticket: '',
      answers: { date: '2099-01-01' },
    })
    await office.sweep()

    expect(await listClaims(office.context, staff)).toMatchObject([
      { formKind: 'daily-report', says: '' },
    ])
  })

  it('five hundred times over is answered by one no, which leaves what came after it and the days sure', async () => {
    for (let count = 0; count < 500; count += 1) {
      const at = new Date(Date.parse(SENT.at) + count * 1000).toISOString()
      await office.submit('check-in', { responseId: `flood-${count}`, at, ticket: '' })
    }
    const long = { from: '2021-07-01', until: '2021-07-30', kind: 'Cuti', reason: 'x' }
    await office.submit('permit', { ...SENT, responseId: 'leave', ticket: '', answers: long })
    await office.sweep()
    const [newest] = await listClaims(office.context, staff)
    const later = { responseId: 'later', at: '2021-07-01T09:00:00.000Z', ticket: '' }
    await office.submit('check-in', later)
    await office.sweep()

    await denyClaims(office.context, staff, newest!.ref)
    await office.sweep()

    expect(await listClaims(office.context, staff)).toMatchObject([{ sentAt: later.at }])
    expect(await acts()).toHaveLength(501)
    await answer(staff, false)
    expect(await dayOnceOver()).toBe('TK')
  })

  it('is all of it somebody’s own: a no to all is refused from another page, and once the key is renewed', async () => {
    await office.submit('check-in', { ...SENT, ticket: '' })
    await office.sweep()
    const [claim] = await listClaims(office.context, staff)

    await expect(denyClaims(office.context, head, claim!.ref)).rejects.toMatchObject({
      code: 'filing-unknown',
    })
    const renewal = { employeeId: STAFF_ID, reason: 'Tautan bocor', by: HR }
    await renewKey(office.context, await office.agency(), renewal)

    expect(await denyClaims(office.context, staff, claim!.ref)).toBe(false)
    expect(await acts()).toEqual([])
  })

  it('that comes hundredfold leaves Diagnostik readable, before and after the no', async () => {
    for (let count = 0; count < 200; count += 1) {
      await office.submit('check-in', { ...SENT, responseId: `flood-${count}`, ticket: '' })
    }
    await office.sweep()
    const waiting = diagnostics()
    const [newest] = await listClaims(office.context, staff)
    await denyClaims(office.context, staff, newest!.ref)
    await office.sweep()

    expect(waiting.match(/menunggu jawaban yang bersangkutan/gu)).toHaveLength(4)
    expect(waiting).toContain('197 kiriman lagi')
    expect(diagnostics().match(/Bukan dari yang bersangkutan/gu)).toHaveLength(4)
  })

  it('of a number that is nobody’s is nobody’s claim', async () => {
    await office.submit('check-in', { ...SENT, employeeId: '199001012015031999', ticket: '' })
    await office.sweep()

    expect(await listClaims(office.context, staff)).toEqual([])
    expect(diagnostics()).toContain('tidak ada di tab Pegawai')
  })

  it('of a message waits for whoever wrote it down', async () => {
    await office.submit('alternate-channel', {
      ...SENT,
      employeeId: HEAD_ID,
      ticket: '',
      answers: {
        forEmployeeId: STAFF_ID,
        channel: 'SMS',
        receivedOn: '2021-07-05',
        receivedAt: '07:20',
        originalText: 'Masuk, di rumah',
      },
    })
    await office.sweep()
    expect(await listClaims(office.context, staff)).toEqual([])
    await answer(head, true)

    expect(await acts()).toMatchObject([{ employeeId: HEAD_ID, subjectId: STAFF_ID }])
  })
})

async function answer(page: PageOwner, isTheirs: boolean): Promise<void> {
  const [claim] = await listClaims(office.context, page)
  await answerClaim(office.context, page, { ref: claim?.ref ?? '', isTheirs })
}

async function acts(): Promise<AttributionAct[]> {
  const { id } = await office.agency()
  const entries = await office.store.ledger.listEntries(id, 0, 5000)
  return entries
    .filter(({ kind }) => kind === 'attribution')
    .map(({ body }) => JSON.parse(body ?? '') as AttributionAct)
}

/** The code of that day once the month is over, the same by what is kept and by the ledger alone. */
async function dayOnceOver(): Promise<string | undefined> {
  office.clock.set('2021-08-02T02:00:00.000Z')
  await office.sweep()
  const agency = await office.agency()
  const when = { month: JULY, asOf: parseInstant('2021-08-02T02:00:00.000Z') }
  const kept = await projectMonth(office.context, agency, when)
  const throughSequence = kept.ledgerSequence
  const fresh = await openFromLedger(office.context, agency, { ...when, throughSequence })
  expect(kept.evaluation).toEqual(fresh.evaluation)
  expect(await kept.quarantined()).toEqual(await fresh.quarantined())
  const day = kept.evaluation.outcomes.find(
    ({ employeeId, date }) => employeeId === STAFF_ID && date === '2021-07-01',
  )
  return day?.code
}

function diagnostics(): string {
  return office.google.readRecap('diagnostics') ?? ''
}
