import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { Explanation } from '../../../shared/contract/index.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { explainDay as explain } from '../../../shared/explain/explain-day.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { MonthClosing } from '../../../worker/ports/seal-records.ts'
import { compileMonth } from '../../../worker/usecases/recap/compile-month.ts'
import { explainDay } from '../../../worker/usecases/explain/explain-day.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { getSource } from '../../../worker/usecases/ledger/recap-source.ts'
import { digestParts, toParts } from '../../../worker/usecases/sealed/sealed-month.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
} from '../../shared/workbook/sample-tabs.ts'
import { HR, STAFF_ID, openOffice, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'

const HEAD = callerOf('kepala@setda.example')
const READER = callerOf('tamu@setda.example')
const SUPERIOR = callerOf('ahmad.fauzi@kukar.example')
const COLLEAGUE = callerOf('siti.aminah@kukar.example')
const STRANGER = callerOf('orang@lain.example')
const FIRST = { employeeId: STAFF_ID, date: '2021-07-01' }

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.clock.set('2021-07-10T01:00:30.000Z')
  await office.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
  await office.sweep()
})
afterEach(() => office.close())

async function ask(day: { employeeId: string; date: string } = FIRST): Promise<Explanation> {
  return explainDay(office.context, await office.agency(), day)
}

describe('explainDay', () => {
  it('explains a day from the ledger, with the roster’s cell and what it was made of', async () => {
    const { id } = await office.agency()

    const explanation = await ask()

    expect(explanation.person).toEqual({
      employeeId: STAFF_ID,
      name: 'Siti Aminah',
      post: 'Pengadministrasi Umum',
      unit: 'Bagian Umum',
    })
    expect(explanation.outcome).toMatchObject({ code: 'WFH', planned: 'home' })
    expect(explanation.steps.find(({ kind }) => kind === 'roster')?.cell).toMatch(
      /^Jadwal 2021-07![A-Z]+\d+$/,
    )
    expect(explanation.findings.map(({ rule }) => rule)).toContain('daily-report-missing')
    expect(explanation.reviews).toMatchObject([{ form: 'Presensi', reviewer: 'Ahmad Fauzi' }])
    expect(explanation.source).toMatchObject({
      ledgerSequence: await office.store.ledger.lastSequence(id),
      asOf: '2021-07-10T01:00:00.000Z',
    })
    expect(Explanation.parse(explanation)).toEqual(explanation)
  })

  it('names the row of the clock-in machine', async () => {
    const { steps } = await ask({ employeeId: HEAD_ID, date: '2021-07-05' })

    expect(steps.find(({ kind }) => kind === 'clock-in')?.cell).toMatch(/^Mesin Absensi!A?\d*/)
  })

  it('says the same from the projections as from the ledger alone (G4)', async () => {
    office.google.putTab({
      slot: 'roster:2021-07',
      title: 'Jadwal 2021-07',
      rows: rosterRows([
        [STAFF_ID, { 1: 'WFH', 2: 'P', 5: 'WFH', 6: 'WFH', 7: 'WFH' }],
        [CONTRACT_ID, { 1: 'WFH', 2: 'WFH', 5: 'WFH' }],
      ]),
    })
    await office.submit('daily-report', { responseId: 'r2', answers: { date: '2021-07-06' } })
    await office.submit('permit', {
      responseId: 'r3',
      answers: { kind: 'Sakit', from: '2021-07-07', until: '2021-07-08', reason: 'Demam' },
    })
    await office.submit('alternate-channel', {
      responseId: 'r4',
      employeeId: HEAD_ID,
      answers: {
        forEmployeeId: CONTRACT_ID,
        channel: 'SMS',
        receivedOn: '2021-07-02',
        receivedAt: '08:00',
        originalText: 'Hadir',
      },
    })
    await office.sweep()
    const agency = await office.agency()
    const asOf = parseInstant('2021-07-10T01:00:00.000Z')
    const loaded = await loadAgencyFacts(office.context, agency)
    const evaluation = evaluateMonth(loaded.facts, { month: parseMonth('2021-07'), asOf })
    const source = await getSource(office.context, agency, { ...loaded, asOf })

    const days = evaluation.outcomes.filter(
      ({ date }) => date > '2021-07-01' && date < '2021-07-08',
    )
    for (const { employeeId, date } of days) {
      const fromLedger = explain(loaded.facts, { employeeId, date, evaluation, source })
      expect(await ask({ employeeId, date })).toEqual(fromLedger)
    }
    expect(loaded.quarantined).toEqual([])
    expect(loaded.facts.submissions).toHaveLength(4)
  })

  it('writes nothing and reads nothing from Google', async () => {
    const { id } = await office.agency()
    const before = [await office.store.ledger.lastSequence(id), office.google.calls.length]

    await ask()

    expect([await office.store.ledger.lastSequence(id), office.google.calls.length]).toEqual(before)
  })

  it('refuses a number that is not in Pegawai, a day outside employment, and what is no date', async () => {
    const employees = [
      [...EMPLOYEE_HEADERS, 'Bekerja Sejak'],
      ...EMPLOYEE_ROWS.map((row, index) => [...row, index === 1 ? '06/07/2021' : '']),
    ]
    office.google.putTab({ slot: 'employees', title: 'Pegawai', rows: employees })
    await office.sweep()

    await expect(ask({ ...FIRST, employeeId: '198001012005011001' })).rejects.toMatchObject({
      code: 'person-unknown',
      message: expect.stringContaining('tidak ada dalam tab Pegawai'),
    })
    await expect(ask()).rejects.toMatchObject({
      code: 'person-unknown',
      message: expect.stringContaining('Siti Aminah belum atau tidak lagi bekerja'),
    })
    await expect(ask({ ...FIRST, date: '2021-02-30' })).rejects.toMatchObject({
      code: 'invalid-request',
    })
  })

  it('explains a closed month as it was sealed, and tells what would be different now', async () => {
    const { id } = await office.agency()
    office.clock.set('2021-08-05T01:00:00.000Z')
    const { seal } = await office.application.closeMonth(HR, id, {
      month: '2021-07',
      reason: 'Diminta',
    })
    const sealed = await ask()
    office.clock.set('2021-08-06T01:00:00.000Z')
    await office.submit('daily-report', {
      responseId: 'r2',
      at: '2021-07-01T07:00:00Z',
      answers: { date: '2021-07-01' },
    })
    await office.sweep()

    const later = await ask()

    expect(sealed.closed).toEqual({ at: seal.closedAt, by: HR.email })
    expect(sealed.steps.filter(({ kind }) => kind === 'addendum')).toHaveLength(1)
    expect(later.outcome).toEqual(sealed.outcome)
    expect(later.source).toEqual(sealed.source)
    expect(later.steps.slice(0, -1)).toEqual(sealed.steps)
    expect(later.steps.at(-1)?.text).toContain('akan menjadi WFH')
  })
})

describe('explainDay of a month sealed under other rules', () => {
  it('says which code was sealed', async () => {
    office.clock.set('2021-08-05T01:00:00.000Z')
    const agency = await office.agency()
    const month = parseMonth('2021-07')
    const asOf = parseInstant('2021-08-05T01:00:00.000Z')
    const throughSequence = await office.store.ledger.lastSequence(agency.id)
    const sealed = await compileMonth(office.context, agency, { month, throughSequence, asOf })
    const outcomes = sealed.evaluation.outcomes.map((one) => ({ ...one, code: 'TK' as const }))
    const parts = toParts({ ...sealed, evaluation: { ...sealed.evaluation, outcomes } })
    const closing: MonthClosing = {
      month,
      throughSequence,
      asOf,
      snapshot: 'abc',
      rulesVersion: '0.9.0',
      language: 'id',
      zone: 'WITA',
      by: HR.email,
      at: asOf,
      ...digestParts(parts),
    }
    await office.store.transaction(({ seals }) => seals.close(agency.id, closing, parts))

    const { outcome, steps } = await ask()

    expect(outcome.code).toBe('WFH')
    expect(steps.at(-1)?.text).toContain('Rekap yang disegel memuat TK (tanpa keterangan)')
  })
})

describe('who may have a day explained', () => {
  it.each([
    ['hr', HR],
    ['the head of the unit', HEAD],
    ['a reader', READER],
    ['the superior', SUPERIOR],
  ])('%s', async (_, caller) => {
    const { id } = await office.agency()

    const { outcome } = await office.application.explainDay(caller, id, FIRST)

    expect(outcome.code).toBe('WFH')
  })

  it.each([
    ['a colleague', COLLEAGUE, 'not-allowed'],
    ['a stranger', STRANGER, 'agency-unknown'],
  ])('not %s', async (_, caller, code) => {
    const { id } = await office.agency()
    const day = { ...FIRST, employeeId: HEAD_ID }

    await expect(office.application.explainDay(caller, id, day)).rejects.toMatchObject({ code })
  })

  it('not the head of another unit', async () => {
    office.google.putTab({
      slot: 'access',
      title: 'Akses',
      rows: [
        ['E-mail', 'Peran', 'Unit'],
        [HR.email, 'hr', ''],
        [HEAD.email, 'kepala-unit', 'HUKUM'],
      ],
    })
    await office.sweep()
    await office.confirmAll()
    const { id } = await office.agency()

    await expect(office.application.explainDay(HEAD, id, FIRST)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
