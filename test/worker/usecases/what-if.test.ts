import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { whatIf } from '../../../worker/usecases/explain/what-if.ts'
import type { TriedRow } from '../../../shared/contract/index.ts'
import { HEAD_ID, rosterRows } from '../../shared/workbook/sample-tabs.ts'
import { HR, STAFF_ID, openOffice, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
  office.clock.set('2021-08-02T01:00:00.000Z')
  office.google.putTab({
    slot: 'roster:2021-07',
    title: 'Jadwal 2021-07',
    rows: rosterRows([
      [HEAD_ID, { 1: 'WFO' }],
      [STAFF_ID, { 1: 'WFH' }],
    ]),
  })
  await office.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
  await office.sweep()
})
afterEach(() => office.close())

async function ask(row: TriedRow, month = '2021-07') {
  return whatIf(office.context, await office.agency(), { month, rows: [row] })
}

function share(most: string): TriedRow {
  return { provision: 'Bagian pegawai di kantor', parameters: `paling banyak = ${most}` }
}

describe('whatIf', () => {
  it('lists the days of people and the findings that change, with their arithmetic', async () => {
    const result = await ask({ clause: 'C10', provision: 'daily-report', isOn: false })

    expect(result.clauses).toEqual([
      {
        clause: 'Kukar SE B-1159/DINKES/065.11/06/2021, C10',
        before: expect.stringContaining('laporan'),
        after: null,
      },
    ])
    const day = { lateMinutes: 0, earlyMinutes: 0 }
    expect(result.outcomes).toContainEqual({
      employeeId: STAFF_ID,
      name: 'Siti Aminah',
      date: '2021-07-01',
      before: { ...day, code: 'WFH', flags: ['report-missing'] },
      after: { ...day, code: 'WFH', flags: [] },
    })
    expect(result.findings).toContainEqual({
      change: 'removed',
      date: '2021-07-01',
      rule: 'daily-report-missing',
      clause: expect.stringContaining('C10'),
      subject: 'Siti Aminah',
      before: expect.stringMatching(/\w/),
      after: null,
    })
    expect(result.limits).toEqual([])
  })

  it('lists the days whose limit changes', async () => {
    const { limits } = await ask(share('100 %'))

    expect(limits[0]).toEqual({ date: '2021-07-01', before: 1, after: 2 })
  })

  it('lists the findings of a share that no clause in force asks', async () => {
    const rows = [
      ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Templat'],
      ['4/2025', '16/04/2021', '01/06/2021', 'nasional'],
    ]
    office.google.putTab({ slot: 'policies', title: 'Aturan', rows })
    await office.sweep()

    const { findings, limits } = await ask(share('25 %'))

    expect(limits[0]).toEqual({ date: '2021-07-01', before: null, after: 1 })
    expect(findings).toContainEqual(
      expect.objectContaining({
        change: 'added',
        date: '2021-07-01',
        rule: 'office-quota',
        clause: 'Menteri PANRB Peraturan 4/2025, baru',
      }),
    )
  })

  it('finds no change where the clause is as it is', async () => {
    const result = await ask(share('25 %'))

    expect(result.clauses.map(({ before, after }) => before === after)).toEqual([true])
    expect([result.limits, result.outcomes, result.findings]).toEqual([[], [], []])
  })

  it('writes nothing, neither to the ledger nor to Google', async () => {
    const { id } = await office.agency()
    const before = [await office.store.ledger.lastSequence(id), office.google.calls.length]

    await ask(share('50 %'))

    expect([await office.store.ledger.lastSequence(id), office.google.calls.length]).toEqual(before)
  })

  it('refuses a row that cannot be read and says what is allowed', async () => {
    await expect(ask(share('seperempat lebih'))).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('paling banyak harus'),
    })
  })

  it('refuses a month in which no policy was in force', async () => {
    await expect(ask(share('50 %'), '2020-01')).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('2020-01'),
    })
  })

  it('is for hr', async () => {
    const { id } = await office.agency()
    const request = { month: '2021-07', rows: [share('50 %')] }

    const allowed = await office.application.whatIf(HR, id, request)

    expect(allowed.month).toBe('2021-07')
    await expect(
      office.application.whatIf(callerOf('kepala@setda.example'), id, request),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
