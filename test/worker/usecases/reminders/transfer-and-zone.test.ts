import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { ReminderRequest } from '../../../../shared/contract/index.ts'
import { callerOf } from '../../../sample/caller-of.ts'
import {
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
  sampleTabs,
} from '../../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'
import { addressOf } from '../own-page/page-of.ts'

const NEW_HEAD_ID = '197001011995011001'
const FORMER = callerOf('kepala@setda.example')
const LATTER = callerOf('kepala.hukum@setda.example')
const ALL: ReminderRequest = { way: 'mail', employeeId: null, atMost: 100, onlyRipe: false }
const RIPE = { ...ALL, onlyRipe: true }
const SITI = 'Siti Aminah'
/** 06.00 in an office on WITA. */
const MORNING_BEFORE = '2021-07-05T22:00:00.000Z'
const MORNING_AFTER = '2021-07-06T22:00:00.000Z'

let office: Office

beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

/** Siti is of *Bagian Umum* until Tuesday, and of *Bagian Hukum* from Wednesday on. */
async function transfer(): Promise<void> {
  const { google } = office
  google.editors = { ...google.editors, accounts: [...google.editors.accounts, LATTER.email] }
  const headRow = EMPLOYEE_ROWS.find(([id]) => id === HEAD_ID)!
  const staffRow = EMPLOYEE_ROWS.find(([id]) => id === STAFF_ID)!
  const newHead = headRow
    .with(0, NEW_HEAD_ID)
    .with(1, 'Dewi Lestari')
    .with(7, 'HUKUM')
    .with(9, 'dewi@kukar.example')
  google.putTab({
    slot: 'employees',
    title: 'Pegawai',
    rows: [
      [...EMPLOYEE_HEADERS, 'Telepon', 'Bekerja Sejak', 'Sampai'],
      [...headRow, '', '', ''],
      [...newHead, '', '', ''],
      [...staffRow, '0812-5555-1234', '', '06/07/2021'],
      [...staffRow.with(7, 'HUKUM').with(8, NEW_HEAD_ID), '0812-5555-1234', '07/07/2021', ''],
    ],
  })
  const units = sampleTabs().find(({ slot }) => slot === 'units')!
  google.putTab({
    ...units,
    rows: [...units.rows, ['HUKUM', 'Bagian Hukum', NEW_HEAD_ID, 'Tidak', 'Tidak']],
  })
  google.putTab({
    slot: 'access',
    title: 'Akses',
    rows: [
      ['E-mail', 'Peran', 'Unit'],
      [HR.email, 'hr', ''],
      [FORMER.email, 'kepala-unit', 'UMUM'],
      [LATTER.email, 'kepala-unit', 'HUKUM'],
    ],
  })
  google.putTab({
    slot: 'roster:2021-07',
    title: 'Jadwal 2021-07',
    rows: rosterRows([
      [HEAD_ID, { 6: 'WFO', 7: 'WFO' }],
      [NEW_HEAD_ID, { 6: 'WFO', 7: 'WFO' }],
      [STAFF_ID, { 6: 'WFH', 7: 'WFH' }],
    ]),
  })
  await office.sweep()
  await office.confirmAll()
}

async function at(instant: string): Promise<void> {
  office.clock.set(instant)
  await office.sweep()
}

async function claim(request = ALL, caller = HR): Promise<string[]> {
  const { id } = await office.agency()
  const { claimed } = await office.application.claimReminders(caller, id, request)
  return claimed.map(({ name }) => name)
}

async function listed(caller = HR) {
  const { id } = await office.agency()
  return (await office.application.listReminders(caller, id)).people
}

/** Who stands on that head's own page to be reminded. */
async function onPageOf(headId: string): Promise<string[]> {
  const address = await addressOf(office, headId)
  const view = await office.application.ownReminders(address, { language: undefined })
  return view?.reminders.people.map(({ name }) => name) ?? []
}

/** Whom a line says that something waits for their decision. */
async function toldOfDesk(): Promise<string[]> {
  const people = await listed()
  return people
    .filter(({ lines }) => lines.some((line) => line.includes('menunggu keputusan Anda')))
    .map(({ name }) => name)
}

describe('reminders of who is transferred', () => {
  it('are the former head’s until the last day there, and the new one’s from the first day on', async () => {
    await transfer()
    await at(MORNING_BEFORE)
    const names = async (caller: typeof HR) => (await listed(caller)).map(({ name }) => name)
    const before = [await names(FORMER), await names(LATTER)]
    const pagesBefore = [await onPageOf(HEAD_ID), await onPageOf(NEW_HEAD_ID)]

    await at(MORNING_AFTER)
    const after = [await names(FORMER), await names(LATTER)]
    const pagesAfter = [await onPageOf(HEAD_ID), await onPageOf(NEW_HEAD_ID)]

    for (const [former, latter] of [before, pagesBefore]) {
      expect(former).toContain(SITI)
      expect(latter).not.toContain(SITI)
    }
    for (const [former, latter] of [after, pagesAfter]) {
      expect(former).not.toContain(SITI)
      expect(latter).toContain(SITI)
    }
    expect((await listed()).find(({ name }) => name === SITI)?.unit).toBe('Bagian Hukum')
  })

  it('may be claimed by the head of that day alone', async () => {
    await transfer()
    await at(MORNING_BEFORE)
    expect(await claim(ALL, LATTER)).not.toContain(SITI)
    expect(await claim(ALL, FORMER)).toContain(SITI)

    await at(MORNING_AFTER)
    expect(await claim(ALL, FORMER)).not.toContain(SITI)
    expect(await claim(ALL, LATTER)).toContain(SITI)
  })

  it('tell the one head of that day what waits, never both, whose desk it is', async () => {
    await transfer()
    await at(MORNING_BEFORE)
    await office.submit('permit', {
      responseId: 'p1',
      answers: {
        kind: 'Cuti',
        leaveKind: 'Cuti tahunan',
        from: '2021-07-08',
        until: '2021-07-08',
        reason: 'Keluarga',
      },
    })
    office.clock.advance(60_000)
    await office.sweep()
    const before = await toldOfDesk()
    await at(MORNING_AFTER)
    const after = await toldOfDesk()

    expect(before).toEqual(['Ahmad Fauzi'])
    expect(after).toEqual(['Dewi Lestari'])
  })
})

describe.each([
  ['WIB', 7],
  ['WITA', 8],
  ['WIT', 9],
] as const)('reminders of an office in %s', (zone, hoursAhead) => {
  async function atLocal(time: string): Promise<void> {
    const utc = Date.parse(`2021-07-06T${time}:00.000Z`) - hoursAhead * 3_600_000
    await at(new Date(utc).toISOString())
  }

  beforeEach(async () => {
    const settings = sampleTabs().find(({ slot }) => slot === 'settings')!
    const rows = settings.rows.map((row) => (row[0] === 'Zona waktu' ? row.with(1, zone) : row))
    office.google.putTab({ ...settings, rows })
    office.google.putTab({
      slot: 'roster:2021-07',
      title: 'Jadwal 2021-07',
      rows: rosterRows([[STAFF_ID, { 6: 'WFH' }]]),
    })
    await office.sweep()
  })

  it('go by themselves from the time that the office’s clock says, once, and tell it', async () => {
    await atLocal('14:59')
    const early = await claim(RIPE)
    await atLocal('15:00')
    const siti = (await listed()).find(({ name }) => name === SITI)
    const { id } = await office.agency()
    const { claimed, date } = await office.application.claimReminders(HR, id, RIPE)

    expect(early).not.toContain(SITI)
    expect(date).toBe('2021-07-06')
    expect(siti?.lines).toContain('Laporan kinerja harian, ditunggu sampai 24.00')
    expect(claimed.map(({ name }) => name)).toContain(SITI)
    expect(claimed[0]?.text).toContain(`Tercatat sampai 15.00 ${zone}`)
  })

  it.each(['04:55', '20:05', '23:50'])('wake nobody at %s', async (time) => {
    await atLocal(time)

    expect(await claim(RIPE)).toEqual([])
  })
})
