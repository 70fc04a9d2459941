import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HR } from '../../office.ts'
import type { OwnPage } from '../../../../shared/own-page/own-page.ts'
import { parseMonth } from '../../../../shared/model/civil-date.ts'
import type { CellValue } from '../../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../../shared/workbook/tabs.ts'
import { showOwnPage } from '../../../../worker/usecases/own-page/show-own-page.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
  sampleTabs,
  STAFF_ID,
} from '../../../shared/workbook/sample-tabs.ts'
import { tableOf } from '../../../shared/recaps/sheet-text.ts'
import { openClosingOffice, type ClosingOffice } from '../closing-office.ts'
import { addressOf } from './page-of.ts'

const JULY = parseMonth('2021-07')
const NIGHT_ID = '199003152015041002'
const HALF_ID = '199107222016042001'
const MOVED_ID = '198811302011011003'
const DEPUTY_ID = '197911052005011005'
const AWAY_ID = '199209182018021004'

/** Each case of the month that people ask about, and whose it is. */
const CASES = [
  ['a night shift over the month’s end', NIGHT_ID],
  ['a transfer between two units', MOVED_ID],
  ['a half day', HALF_ID],
  ['a superior who is away', AWAY_ID],
  ['an SMS that was transcribed', CONTRACT_ID],
  ['an objection', STAFF_ID],
] as const

const DECISION = getPeopleTab('reviews').columns.findIndex(({ key }) => key === 'decision')

/** Of the machine: whose, when, and that moment. */
const READINGS = [
  [NIGHT_ID, '31/07/2021 20:12', '2021-07-31T12:12:00Z'],
  [NIGHT_ID, '01/08/2021 03:50', '2021-07-31T19:50:00Z'],
  [HALF_ID, '05/07/2021 07:28', '2021-07-04T23:28:00Z'],
  [HALF_ID, '05/07/2021 12:00', '2021-07-05T04:00:00Z'],
  [MOVED_ID, '14/07/2021 07:20', '2021-07-13T23:20:00Z'],
  [MOVED_ID, '14/07/2021 16:05', '2021-07-14T08:05:00Z'],
  [MOVED_ID, '15/07/2021 08:10', '2021-07-15T00:10:00Z'],
  [MOVED_ID, '15/07/2021 16:05', '2021-07-15T08:05:00Z'],
  [HEAD_ID, '02/08/2021 07:28', '2021-08-01T23:28:00Z'],
] as const

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  putMonth()
  await fileMonth()
})
afterEach(() => office.close())

function personRow(id: string, name: string, unit: string, superior: string): CellValue[] {
  const rank = 'Penata Muda / III-a'
  const post = 'Pengadministrasi'
  return [id, name, 'PNS', rank, post, 'Pelaksana (JFU)', '', unit, superior, '', 'Ya']
}

/** Six days a week, with a shift of the afternoon that ends at 04.00 of the next day. */
function putMonth(): void {
  const put = (slot: string, rows: CellValue[][]): void => {
    const title = sampleTabs().find((tab) => tab.slot === slot)!.title
    office.google.putTab({ slot, title, rows })
  }
  const settings = sampleTabs().find(({ slot }) => slot === 'settings')!.rows
  put(
    'settings',
    settings.map(([name, value, note]) => [
      name!,
      name === 'Hari kerja sepekan' ? 6 : value!,
      note ?? '',
    ]),
  )
  put('units', [
    [
      'Kode',
      'Nama Unit',
      'NIP Kepala',
      'Layanan Publik',
      'Dikecualikan dari WFH',
      'Plh. Sejak',
      'Plh. Sampai',
    ],
    ['UMUM', 'Bagian Umum', HEAD_ID, 'Ya', 'Tidak', '', ''],
    ['UMUM', 'Bagian Umum', DEPUTY_ID, 'Ya', 'Tidak', '12/07/2021', '05/08/2021'],
    ['KEU', 'Bagian Keuangan', DEPUTY_ID, 'Ya', 'Tidak', '', ''],
  ])
  put('employees', [
    [...EMPLOYEE_HEADERS, 'Bekerja Sejak', 'Sampai'],
    ...EMPLOYEE_ROWS.map((row) => [...row, '', '']),
    [...personRow(DEPUTY_ID, 'Dewi Lestari', 'KEU', HEAD_ID), '01/07/2021', ''],
    [...personRow(NIGHT_ID, 'Naryo', 'UMUM', HEAD_ID), '01/07/2021', ''],
    [...personRow(HALF_ID, 'Hana', 'UMUM', HEAD_ID), '01/07/2021', ''],
    [...personRow(AWAY_ID, 'Wahyu', 'UMUM', HEAD_ID), '01/07/2021', ''],
    [...personRow(MOVED_ID, 'Made', 'UMUM', HEAD_ID), '01/07/2021', '14/07/2021'],
    [...personRow(MOVED_ID, 'Made', 'KEU', DEPUTY_ID), '15/07/2021', ''],
  ])
  put(
    'roster:2021-07',
    rosterRows([
      [HEAD_ID, { 12: 'C', 13: 'C', 14: 'C', 15: 'C' }],
      [STAFF_ID, { 1: 'WFH', 2: 'WFO', 5: 'WFO' }],
      [CONTRACT_ID, { 1: 'WFH', 2: 'WFH' }],
      [NIGHT_ID, { 30: 'SG', 31: 'SG' }],
      [HALF_ID, { 5: 'WFO', 6: 'WFO' }],
      [AWAY_ID, { 12: 'WFO', 13: 'WFO' }],
      [MOVED_ID, { 14: 'WFO', 15: 'WFO', 16: 'WFO' }],
    ]),
  )
  const night = 'shifts.afternoon.start=20:00\nshifts.afternoon.end=04:00'
  office.putPolicy(night)
}

/** That moment, with the machine's file of until then. */
async function goTo(instant: string): Promise<void> {
  office.clock.set(instant)
  const rows = [
    ['NIP/NIK', 'Waktu'],
    ...READINGS.filter(([, , at]) => new Date(at) <= new Date(instant)).map(([id, time]) => [
      id,
      time,
    ]),
  ]
  office.google.putTab({ slot: 'clockIns', title: 'Mesin Absensi', rows })
  await office.sweep()
}

async function fileMonth(): Promise<void> {
  office.clock.set('2021-07-02T02:00:00.000Z')
  await office.submit('alternate-channel', {
    responseId: 'sms',
    employeeId: HEAD_ID,
    answers: {
      forEmployeeId: CONTRACT_ID,
      channel: 'SMS',
      receivedOn: '2021-07-02',
      receivedAt: '07:15',
      originalText: 'Hadir di rumah',
    },
  })
  office.clock.set('2021-07-12T02:00:00.000Z')
  const leave = { kind: 'Cuti', from: '2021-07-12', until: '2021-07-12', reason: 'Keluarga' }
  await office.submit('permit', {
    responseId: 'away',
    employeeId: AWAY_ID,
    answers: { ...leave, leaveKind: 'Cuti tahunan', urgent: 'Tidak' },
  })
  await office.decide('Setuju', 'Presensi Jalur Lain')
  await office.decide('Setuju')
}

async function pageOf(employeeId: string): Promise<OwnPage> {
  const wanted = { language: undefined, month: JULY, isOpening: false }
  const view = await showOwnPage(office.context, await addressOf(office, employeeId), wanted)
  return view!.page
}

/** The person's row: codes by day, and the columns of numbers that are not zero, by header. */
async function recapRow(
  employeeId: string,
): Promise<{ codes: (string | null)[]; numbers: Record<string, number> }> {
  await office.recap(['attendance'])
  const sheet = office.tabs()['attendance']!
  const row = tableOf(sheet).find(([, , id]) => id === employeeId)!
  const header = sheet.rows[sheet.frozenRows - 1]!.cells.map(({ value }) => String(value))
  const numbers = header.flatMap((title, at) => {
    const value = row[at]
    const isTold = at > 33 && /^(?:H|WFH|DL|C|SK|I|TK|L|\?|TL\d|PSW\d)$/u.test(title)
    return isTold && typeof value === 'number' && value > 0 ? [[title, value] as const] : []
  })
  return {
    codes: row.slice(3, 34).map((value) => (value === null ? null : String(value))),
    numbers: Object.fromEntries(numbers),
  }
}

function codesOn({ month }: OwnPage): (string | null)[] {
  const cells = month.weeks.flat().flatMap((cell) => cell ?? [])
  const byDay = new Map(cells.map(({ day, code }) => [day, code === '…' ? '' : code]))
  return Array.from({ length: 31 }, (_, index) => byDay.get(index + 1) || null)
}

/** "H 1 · TK 26" and "TL1, terlambat: 1 hari" as numbers. */
function numbersOn({ closing }: OwnPage): Record<string, number> {
  const sums = closing!.sums.split(' · ').map((sum) => sum.split(' ') as [string, string])
  const bands = closing!.lines.flatMap(({ words }) => {
    const [, band, count] = /^(TL\d|PSW\d), .*: (\d+) hari/u.exec(words) ?? []
    return band && count ? [[band, count] as [string, string]] : []
  })
  return Object.fromEntries([...sums, ...bands].map(([name, count]) => [name, Number(count)]))
}

describe('what a person’s page tells of', () => {
  it.each(CASES)('%s is what Rekap Kehadiran counts, while the month goes on', async (_, id) => {
    await goTo('2021-07-31T13:00:00.000Z')

    const { codes } = await recapRow(id)
    const page = await pageOf(id)

    expect(codesOn(page)).toEqual(codes)
    expect(page.closing).toBeNull()
  })

  it.each(CASES)('%s is what is recorded, before the month is closed and after', async (_, id) => {
    await goTo('2021-08-03T01:00:30.000Z')

    const before = await pageOf(id)
    const counted = await recapRow(id)
    await office.closeMonth()
    const after = await pageOf(id)
    const sealed = await recapRow(id)

    expect(codesOn(before)).toEqual(counted.codes)
    expect(numbersOn(before)).toEqual(counted.numbers)
    expect(before.closing?.title).toBe('Juli 2021: yang akan tercatat')
    expect(sealed).toEqual(counted)
    expect(codesOn(after)).toEqual(sealed.codes)
    expect(numbersOn(after)).toEqual(sealed.numbers)
    expect(after.closing?.title).toBe('Juli 2021: yang tercatat')
    expect(after.closing?.lines.map(({ words }) => words)).toEqual(
      before.closing?.lines.map(({ words }) => words),
    )
  })

  it('a night shift: its day is the one on which it began, late by the shift’s own hours', async () => {
    await goTo('2021-08-03T01:00:30.000Z')

    const page = await pageOf(NIGHT_ID)

    expect(codesOn(page)[30]).toBe('H')
    expect(page.closing?.lines.map(({ words }) => words)).toContain('TL1, terlambat: 1 hari')
  })

  it('a half day: PSW4 with its minutes', async () => {
    await goTo('2021-08-03T01:00:30.000Z')

    const line = (await pageOf(HALF_ID)).closing?.lines.find(({ words }) =>
      words.startsWith('PSW4'),
    )

    expect(line).toMatchObject({ words: 'PSW4, pulang sebelum waktunya: 1 hari' })
    expect(line?.days[0]?.label).toMatch(/^5 \(\d+ menit\)$/u)
  })

  it('a transfer: the days in both units, each once', async () => {
    await goTo('2021-08-03T01:00:30.000Z')

    const codes = codesOn(await pageOf(MOVED_ID))

    expect(codes.slice(13, 16)).toEqual(['H', 'H', 'TK'])
  })

  it('a superior who is away: the leave that whoever acts for them approved', async () => {
    await goTo('2021-08-03T01:00:30.000Z')

    expect(codesOn(await pageOf(AWAY_ID)).slice(11, 13)).toEqual(['C', 'TK'])
  })

  it('an SMS: the day is WFH, by another channel', async () => {
    await goTo('2021-08-03T01:00:30.000Z')

    expect(codesOn(await pageOf(CONTRACT_ID)).slice(0, 2)).toEqual(['TK', 'WFH'])
  })

  it('an objection: ? while it waits, with its reason, and what was decided once it is', async () => {
    await goTo('2021-08-03T02:00:00.000Z')
    expect(codesOn(await pageOf(STAFF_ID))[1]).toBe('TK')
    await office.object('2021-08-03T02:00:00Z')
    await office.sweep()

    const waiting = await pageOf(STAFF_ID)
    const countedWaiting = await recapRow(STAFF_ID)
    const state = await office.application.getMonthState(HR, office.id, JULY)
    const { rows } = office.google.getTab(`reviews:${JULY}`)
    rows.at(-1)![DECISION] = 'Setuju'
    await office.sweep()
    const decided = await pageOf(STAFF_ID)
    const countedDecided = await recapRow(STAFF_ID)

    expect(codesOn(waiting)).toEqual(countedWaiting.codes)
    expect(numbersOn(waiting)).toEqual(countedWaiting.numbers)
    expect(codesOn(decided)).toEqual(countedDecided.codes)
    expect(numbersOn(decided)).toEqual(countedDecided.numbers)
    expect(codesOn(waiting)[1]).toBe('?')
    expect(waiting.closing?.lines.map(({ words }) => words)).toContain(
      '?, belum pasti: 1 hari. Bila tetap begitu, dapat dicatat TK',
    )
    expect(waiting.standing.map(({ words }) => words).join()).toContain('Koreksi kehadiran')
    expect(state.open).toContainEqual({
      kind: 'objections',
      count: 1,
      who: [{ name: 'Dewi Lestari', count: 1 }],
    })
    expect(codesOn(decided)[1]).toBe('H')
  })
})
