import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { submissionKey } from '../../../shared/intake/submission-key.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { FormKind } from '../../../shared/model/submission.ts'
import type { AttributionAct } from '../../../worker/ports/attribution-records.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { personKey } from '../../../worker/usecases/access/person-key.ts'
import { renewKey } from '../../../worker/usecases/own-page/renew-key.ts'
import { ticketOf } from '../../../worker/usecases/access/ticket.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { presentMinute } from '../../../worker/usecases/recap/request-recap.ts'
import { EMPLOYEE_HEADERS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { openOffice, questionIdOf, STAFF_ID, type Office } from '../office.ts'
import { employUntil } from './employ-until.ts'
import { tamper } from '../tamper.ts'

const STAFF_EMAIL = 'siti.aminah@kukar.example'
const HEAD_EMAIL = 'ahmad.fauzi@kukar.example'
const EMAIL_COLUMN = EMPLOYEE_HEADERS.indexOf('E-mail')
const JULY = parseMonth('2021-07')
const WEEK = ['05', '06', '07', '08', '09']

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

describe('whose a submission is (G11)', () => {
  it('stays when two e-mail cells of Pegawai are swapped', async () => {
    verifyEmails()
    await fileWeek()
    const before = await evaluated()

    swapEmails()
    await office.sweep()

    expect(await owners()).toEqual(WEEK.flatMap(() => [STAFF_ID, STAFF_ID]))
    expect(await evaluated()).toEqual(before)
  })

  it('stays when the secret of the keys is another one', async () => {
    await fileWeek()
    const before = await evaluated()

    await changeSecret()
    const { quarantined } = await office.sweep()

    expect(quarantined).toBe(0)
    expect(await owners()).toEqual(WEEK.flatMap(() => [STAFF_ID, STAFF_ID]))
    expect(await evaluated()).toEqual(before)
  })

  it('is recorded with the proof and the moment, once however often it is delivered', async () => {
    verifyEmails()
    await fileBy(STAFF_EMAIL, 'r1', '2021-07-05T00:10:00Z')
    await office.sweep()
    await office.submit('daily-report', { responseId: 'r2' })
    await office.sweep()
    office.clock.advance(86_400_000)
    await office.sweep()

    expect(await acts()).toMatchObject([
      { employeeId: STAFF_ID, proof: { kind: 'verified-email' }, replaces: null },
      { employeeId: STAFF_ID, proof: { kind: 'ticket', version: '1.1' } },
    ])
  })

  it('is, of two with one address, whose employment holds on the day it was filed', async () => {
    verifyEmails()
    const row = office.google.getTab('employees').rows.find(([id]) => id === STAFF_ID)!
    row[EMAIL_COLUMN] = HEAD_EMAIL
    employUntil(office, HEAD_ID, '04/07/2021')
    await fileBy(HEAD_EMAIL, 'r1', '2021-07-02T00:10:00Z')
    await fileBy(HEAD_EMAIL, 'r2', '2021-07-05T00:10:00Z')
    await office.sweep()

    expect((await acts()).map(({ employeeId }) => employeeId)).toEqual([HEAD_ID, STAFF_ID])
  })

  it('is recorded with the version of the key: renewed, another version', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.sweep()
    const ticket = await ticketNow('check-in')
    const by = { email: 'hr@setda.example', sub: '1' }
    const renewal = { employeeId: STAFF_ID, reason: 'Ponsel hilang', by }
    await renewKey(office.context, await office.agency(), renewal)
    await office.submit('check-in', { responseId: 'r2', ticket })
    await office.submit('check-in', { responseId: 'r3' })
    await office.sweep()

    expect((await acts()).map(({ responseId, proof }) => [responseId, proof])).toEqual([
      ['r1', { kind: 'ticket', version: '1.1' }],
      ['r3', { kind: 'ticket', version: '1.2' }],
    ])
  })

  it('stays with an edited answer that bears the same claim, though the cells were swapped', async () => {
    verifyEmails()
    await fileBy(STAFF_EMAIL, 'r1', '2021-07-05T00:10:00Z')
    await office.sweep()
    swapEmails()
    await office.sweep()
    await fileBy(STAFF_EMAIL, 'r1', '2021-07-05T00:10:00Z', '2021-07-05T00:40:00Z')
    await office.sweep()

    expect((await acts()).map(({ employeeId, proof }) => [employeeId, proof.kind])).toEqual([
      [STAFF_ID, 'verified-email'],
      [STAFF_ID, 'same-response'],
    ])
  })

  it('is proven anew of an edited answer that bears another claim', async () => {
    const at = '2021-07-05T00:10:00Z'
    await office.submit('check-in', { responseId: 'r1', at })
    await office.sweep()
    const lastAt = '2021-07-05T00:40:00Z'
    await office.submit('check-in', { responseId: 'r1', at, lastAt, employeeId: HEAD_ID })
    await office.sweep()

    expect((await acts()).map(({ employeeId }) => employeeId)).toEqual([STAFF_ID, HEAD_ID])
  })

  it('is nobody’s until the staff list has the person; then recorded, at the time Google gives', async () => {
    const employees = office.google.getTab('employees')
    const row = employees.rows.splice(2, 1)
    await office.submit('check-in', { responseId: 'r1', at: '2021-07-05T00:10:00Z' })
    const waiting = await office.sweep()
    employees.rows.push(...row)
    office.clock.set('2021-07-06T01:00:00Z')
    const found = await office.sweep()

    expect([waiting.quarantined, found.quarantined]).toEqual([1, 0])
    expect(await acts()).toMatchObject([{ employeeId: STAFF_ID, at: '2021-07-06T01:00:00.000Z' }])
    const { facts } = await loadAgencyFacts(office.context, await office.agency())
    expect(facts.submissions).toMatchObject([{ createdAt: '2021-07-05T00:10:00.000Z' }])
  })

  it('stays with what cannot be read', async () => {
    await office.submit('daily-report', {
      responseId: 'r1',
      answers: { date: 'kapan-kapan' },
    })
    const { quarantined } = await office.sweep()

    expect(quarantined).toBe(1)
    expect(await acts()).toMatchObject([{ employeeId: STAFF_ID }])
  })

  it('stays with a person who was taken out of Pegawai', async () => {
    await fileWeek()
    office.google.getTab('employees').rows.splice(2, 1)
    const { quarantined } = await office.sweep()

    expect(quarantined).toBe(0)
    expect(new Set(await owners())).toEqual(new Set([STAFF_ID]))
  })
})

function verifyEmails(): void {
  for (const form of office.google.forms.values()) form.emailCollection = 'verified'
  const [, ...settings] = office.google.getTab('settings').rows
  for (const row of settings) if (row[0] === 'Kumpulkan e-mail terverifikasi') row[1] = 'Ya'
}

function swapEmails(): void {
  const [, head = [], staff = []] = office.google.getTab('employees').rows
  const [first = '', second = ''] = [head[EMAIL_COLUMN], staff[EMAIL_COLUMN]]
  head[EMAIL_COLUMN] = second
  staff[EMAIL_COLUMN] = first
  expect([first, second]).toEqual([HEAD_EMAIL, STAFF_EMAIL])
}

/** As an operator would whose codes leaked. */
async function changeSecret(): Promise<void> {
  await tamper(office.dataDir, `update agency set secret = 'b3RoZXIgc2VjcmV0'`)
}

/** A check-in and a report each day, by the account or, without one, by NIP and code. */
async function fileWeek(): Promise<void> {
  const { emailCollection } = office.google.forms.get('check-in')!
  for (const day of WEEK) {
    const at = `2021-07-${day}T00:10:00Z`
    const answers = { date: `2021-07-${day}` }
    if (emailCollection === 'verified') {
      await fileBy(STAFF_EMAIL, `in-${day}`, at)
      await fileBy(STAFF_EMAIL, `report-${day}`, at, at, 'daily-report', answers)
    } else {
      await office.submit('check-in', { responseId: `in-${day}`, at })
      await office.submit('daily-report', { responseId: `report-${day}`, at, answers })
    }
  }
  office.clock.set('2021-07-10T01:00:00Z')
  await office.sweep()
}

async function fileBy(
  respondentEmail: string,
  responseId: string,
  createTime: string,
  lastSubmittedTime = createTime,
  kind: FormKind = 'check-in',
  answers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await office.submit(kind, { responseId, at: createTime, lastAt: lastSubmittedTime, answers })
  const { responses } = office.google.forms.get(kind)!
  const filed = responses.pop()!
  const own = Object.entries(filed.answers).filter(
    ([id]) => !['employeeId', 'ticket'].some((key) => id === questionIdOf(kind, key)),
  )
  responses.push({ ...filed, respondentEmail, answers: Object.fromEntries(own) })
}

async function acts(): Promise<AttributionAct[]> {
  const { id } = await office.agency()
  const entries = await office.store.ledger.listEntries(id, 0, 10_000)
  return entries
    .filter(({ kind }) => kind === 'attribution')
    .map(({ body }) => JSON.parse(body ?? '') as AttributionAct)
}

/** Of every version, as projected. */
async function owners(): Promise<(string | undefined)[]> {
  const { id } = await office.agency()
  const last = await office.store.ledger.lastSequence(id)
  const raws = await office.store.ledger.listSubmissions(id)
  const found = await office.store.attributions.list(id, last)
  return raws.map((raw) => found.get(submissionKey(raw))?.employeeId)
}

async function evaluated(): Promise<unknown> {
  const agency = await office.agency()
  const asOf = presentMinute(office.context)
  const { evaluation } = await projectMonth(office.context, agency, { month: JULY, asOf })
  expect(evaluation.outcomes.some(({ code }) => code === 'WFH')).toBe(true)
  return evaluation.outcomes
}

async function ticketNow(formKind: FormKind): Promise<string> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const date = parseCivilDate('2021-07-05')
  return ticketOf(personKey(agency, STAFF_ID, { renewals }), { formKind, date })
}
