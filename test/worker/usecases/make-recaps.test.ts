import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { instantAt } from '../../../shared/calendar/zones.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import { compileSheets, type SheetsRequest } from '../../../worker/usecases/recap/compile-sheets.ts'
import { makeRecaps } from '../../../worker/usecases/recap/make-recaps.ts'
import { renewForRecaps } from '../../../worker/usecases/recap/renew-for-recaps.ts'
import { presentMinute } from '../../../worker/usecases/recap/request-recap.ts'
import { SEALED_KINDS } from '../../../worker/usecases/sealed/sealed-month.ts'
import { EMPLOYEE_HEADERS, EMPLOYEE_ROWS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { HR } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { countingCompiled, openRecaps } from './counting-compiled.ts'
import { MONDAY } from './random-history.ts'

let office: ClosingOffice

async function open(): Promise<void> {
  office = await openClosingOffice()
  await office.sweep()
}

/** All recaps as they are made now and, beside, anew; and of which kinds the first were compiled. */
async function made(asOf?: Instant) {
  const counted = countingCompiled(office.context)
  const agency = await office.agency()
  const request: SheetsRequest = {
    month: MONTH,
    kinds: SEALED_KINDS,
    throughSequence: await office.store.ledger.lastSequence(agency.id),
    asOf: asOf ?? presentMinute(office.context),
  }
  const sheets = await openRecaps(counted.context, agency, request)
  const anew = await compileSheets(office.context, agency, request)
  return { text: JSON.stringify(sheets), anew: JSON.stringify(anew.sheets), kinds: counted.kinds }
}

/** What is evaluated in a thread before a job's entry is fixed. */
async function renewals(): Promise<readonly string[]> {
  const { context } = office
  const given: string[] = []
  const run: typeof context.threads.run = (task, agency, input) => {
    given.push(task.name)
    return context.threads.run(task, agency, input)
  }
  const asked = { month: MONTH, kinds: SEALED_KINDS, asOf: presentMinute(context) }
  await renewForRecaps({ ...context, threads: { run } }, await office.agency(), asked)
  return given
}

function at(time: string, days = 0): Instant {
  return instantAt(addDays(MONDAY, days), time, 'WITA')
}

/** Which kinds were compiled for it. */
async function sameAsAnew(asOf: Instant): Promise<readonly string[]> {
  const { text, anew, kinds } = await made(asOf)
  expect(text).toBe(anew)
  return kinds
}

function putRows(slot: string, change: (rows: string[][]) => void): void {
  const { title, rows } = office.google.getTab(slot)
  change(rows as string[][])
  office.google.putTab({ slot, title, rows })
}

function setSetting(name: string, value: string): void {
  putRows('settings', (rows) => {
    const row = rows.find(([first]) => first === name)
    if (row) row[1] = value
    else rows.push([name, value])
  })
}

describe('a recap', () => {
  beforeAll(open)
  afterAll(() => office.close())

  it.each<readonly [what: string, change: () => unknown]>([
    ['a check-in', () => file('check-in', {})],
    ['a report', () => file('daily-report', { date: '2021-07-05' })],
    ['an objection', () => office.object('2021-08-01T02:00:00Z')],
    ['a cell of Jadwal', () => office.putRoster('WFO')],
    ['another parameter in Aturan', () => office.putPolicy('maxOfficeShare=0.3')],
    ['another language', () => setSetting('Bahasa', 'en')],
    ['another name of the agency', () => setSetting('Nama perangkat daerah', 'Dinas Lain')],
    ['another zone', () => setSetting('Zona waktu', 'WIT')],
    ['a holiday', () => putRows('holidays', (rows) => rows.push(['05/07/2021', 'Libur', 'Cuti']))],
    ['a name in Pegawai', () => putStaff((row) => row.with(1, 'Nama Lain'))],
    ['a person taken out of Pegawai', () => putStaff((row) => (row[0] === HEAD_ID ? [] : row))],
    ['a head of a unit', () => putRows('units', (rows) => void (rows[1]![2] = ''))],
    [
      'a summons',
      () => putRows('summonses', (rows) => rows.push(['05/07/2021', HEAD_ID, 'K', 'x'])),
    ],
    [
      'the machine’s file',
      () => putRows('clockIns', (rows) => rows.push([HEAD_ID, '05/07/2021 07:20'])),
    ],
    ['an unreadable cell', () => putRows('units', (rows) => void (rows[1]![3] = 'entah'))],
  ])('is made again after %s', async (_, change) => {
    const before = await made()

    await change()
    office.clock.advance(60_000)
    await office.sweep()
    const after = await made()

    expect(after.text).toBe(after.anew)
    expect(after.kinds.length).toBeGreaterThan(0)
    expect(after.text).not.toBe(before.text)
  })
})

describe('a recap of which nothing is new', () => {
  beforeEach(open)
  afterEach(() => office.close())

  it('is not made again: what is given is what would be made, with the minute for which it is asked', async () => {
    const first = await made()
    office.clock.advance(7 * 60_000)
    await office.sweep()
    const second = await made()

    expect(first.kinds).toEqual(SEALED_KINDS)
    expect(second.kinds).toEqual([])
    expect(second.text).toBe(second.anew)
    expect(second.text).not.toBe(first.text)
  })

  it('has nothing of the month evaluated beforehand, until something comes', async () => {
    await made()
    const before = await renewals()

    await file('check-in', {})
    await office.sweep()
    const after = await renewals()

    expect([before, after]).toEqual([[], ['renew-month']])
  })

  it('is made again after a decision', async () => {
    await office.object('2021-08-01T00:30:00Z')
    await office.sweep()
    const before = await made()

    await office.decide('Setuju')
    const after = await made()

    expect(after.text).toBe(after.anew)
    expect(after.kinds).toEqual(SEALED_KINDS)
    expect(after.text).not.toBe(before.text)
  })

  it('is made again on another day, which it bears, and for an earlier instant', async () => {
    await made(at('06:00'))

    const sameDay = await sameAsAnew(at('06:01'))
    const nextDay = await sameAsAnew(at('00:01', 1))
    const earlier = await sameAsAnew(at('23:59'))

    expect([sameDay, nextDay, earlier]).toEqual([[], SEALED_KINDS, SEALED_KINDS])
  })

  it('is what was sealed once the month is closed, and what is now once it is reopened', async () => {
    await made()

    await office.closeMonth()
    const closed = await made()
    await office.application.reopenMonth(HR, office.id, { month: MONTH, reason: 'Keliru' })
    const reopened = await made()

    expect(closed.text).toBe(closed.anew)
    expect(closed.kinds).toEqual(SEALED_KINDS)
    expect(reopened.text).toBe(reopened.anew)
  })

  it('tells a form that fell behind since: Ringkasan alone is made again', async () => {
    await made()

    office.clock.advance(2 * 3_600_000)
    const later = await made()

    expect(later.text).toBe(later.anew)
    expect(later.kinds).toEqual(['summary'])
  })

  it('is the agency’s own: no other agency is given it (G8)', async () => {
    await made()
    const agency = { ...(await office.agency()), id: 'agency-of-others' }
    const { context, kinds } = countingCompiled(office.context)

    await office.store.agencies.insert({ ...agency, spreadsheetId: 'sheet-of-others' })
    const request = { month: MONTH, kinds: SEALED_KINDS, throughSequence: 0 }
    await makeRecaps(context, agency, { ...request, asOf: presentMinute(context) })

    expect(kinds).toEqual(SEALED_KINDS)
  })
})

async function file(
  kind: 'check-in' | 'daily-report',
  answers: Record<string, string>,
): Promise<void> {
  await office.submit(kind, { responseId: 'new', at: '2021-07-05T00:10:00Z', answers })
}

function putStaff(change: (row: readonly (string | number | null)[]) => unknown): void {
  const rows = EMPLOYEE_ROWS.map((row) => change(row as readonly string[]) as string[])
  office.google.putTab({
    slot: 'employees',
    title: 'Pegawai',
    rows: [EMPLOYEE_HEADERS, ...rows.filter((row) => row.length > 0)].map((row) => [...row]),
  })
}
