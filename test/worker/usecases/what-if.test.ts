import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { whatIf } from '../../../worker/usecases/explain/what-if.ts'
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

async function ask(parameters: Record<string, string>, month = '2021-07') {
  return whatIf(office.context, await office.agency(), { month, parameters })
}

describe('whatIf', () => {
  it('lists the days of people and the findings that change, with their arithmetic', async () => {
    const result = await ask({ dailyReport: 'tidak' })

    expect(result.policies).toEqual([
      {
        citation: expect.stringContaining('B-1159/DINKES/065.11/06/2021'),
        changes: [{ name: 'dailyReport', from: 'ya', to: 'tidak' }],
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
    const { limits } = await ask({ maxOfficeShare: '100%' })

    expect(limits[0]).toEqual({ date: '2021-07-01', before: 1, after: 2 })
  })

  it('finds no change where the parameters are as they are', async () => {
    const result = await ask({ maxOfficeShare: '0.25' })

    expect(result.policies.map(({ changes }) => changes)).toEqual([[]])
    expect([result.limits, result.outcomes, result.findings]).toEqual([[], [], []])
  })

  it('writes nothing, neither to the ledger nor to Google', async () => {
    const { id } = await office.agency()
    const before = [await office.store.ledger.lastSequence(id), office.google.calls.length]

    await ask({ maxOfficeShare: '0.5' })

    expect([await office.store.ledger.lastSequence(id), office.google.calls.length]).toEqual(before)
  })

  it.each([
    [{ maxOfficeShar: '0.5' }, 'parameter “maxOfficeShar” tidak dikenal'],
    [{ maxOfficeShare: 'separuh' }, 'maxOfficeShare harus angka 0–1'],
    [{ maxOfficeShare: '0.5\ndailyReport=tidak' }, 'maxOfficeShare harus angka 0–1'],
  ])('refuses %j and says what is allowed', async (parameters, message) => {
    await expect(ask(parameters)).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining(message),
    })
  })

  it('refuses a month in which no policy was in force', async () => {
    await expect(ask({ maxOfficeShare: '0.5' }, '2020-01')).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('2020-01'),
    })
  })

  it('is for hr', async () => {
    const { id } = await office.agency()
    const request = { month: '2021-07', parameters: { maxOfficeShare: '0.5' } }

    const allowed = await office.application.whatIf(HR, id, request)

    expect(allowed.month).toBe('2021-07')
    await expect(
      office.application.whatIf(callerOf('kepala@setda.example'), id, request),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
