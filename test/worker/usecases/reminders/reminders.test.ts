import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { ReminderRequest } from '../../../../shared/contract/index.ts'
import { createApplication } from '../../../../worker/usecases/create-application.ts'
import { callerOf } from '../../../sample/caller-of.ts'
import {
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  rosterRows,
  sampleTabs,
} from '../../../shared/workbook/sample-tabs.ts'
import { contextOn } from '../../context-of.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'
import { addressOf } from '../own-page/page-of.ts'
import { openStoreIn } from '../../store-in.ts'

const HEAD = callerOf('kepala@setda.example')
const OTHER_ID = '199001012015011001'
const ALL: ReminderRequest = { way: 'mail', employeeId: null, atMost: 100, onlyRipe: false }
const MORNING = '2021-07-06T00:00:00.000Z'

let office: Office

/** Two at home on Tuesday, in units of their own; the head is off. */
beforeEach(async () => {
  office = await openOffice()
  const row = EMPLOYEE_ROWS.find(([id]) => id === STAFF_ID)!
  const other = row.with(0, OTHER_ID).with(1, 'Budi').with(7, 'HUKUM').with(9, 'budi@kukar.example')
  office.google.putTab({
    slot: 'employees',
    title: 'Pegawai',
    rows: [
      [...EMPLOYEE_HEADERS, 'Telepon'],
      ...EMPLOYEE_ROWS.slice(0, 2).map((each) => [...each, '0812-5555-1234']),
      [...other, ''],
    ],
  })
  const units = sampleTabs().find(({ slot }) => slot === 'units')!
  office.google.putTab({
    ...units,
    rows: [...units.rows, ['HUKUM', 'Bagian Hukum', HEAD_ID, 'Tidak', 'Tidak']],
  })
  office.google.putTab({
    slot: 'roster:2021-07',
    title: 'Jadwal 2021-07',
    rows: rosterRows([
      [HEAD_ID, { 6: 'L' }],
      [STAFF_ID, { 6: 'WFH' }],
      [OTHER_ID, { 6: 'WFH' }],
    ]),
  })
  office.clock.set(MORNING)
  await office.sweep()
})
afterEach(() => office.close())

async function claim(request = ALL, caller = HR): Promise<string[]> {
  const { id } = await office.agency()
  const { claimed } = await office.application.claimReminders(caller, id, request)
  return claimed.map(({ name }) => name)
}

async function settle(outcome: { sent?: string[]; notSent?: string[] }): Promise<void> {
  const { id } = await office.agency()
  const settled = { date: '2021-07-06', sent: [], notSent: [], ...outcome }
  await office.application.settleReminders(HR, id, settled)
}

async function list(caller = HR) {
  return office.application.listReminders(caller, (await office.agency()).id)
}

async function names(caller = HR): Promise<string[]> {
  return (await list(caller)).people.map(({ name }) => name)
}

async function putSetting(title: string, value: string): Promise<void> {
  const settings = sampleTabs().find(({ slot }) => slot === 'settings')!
  office.google.putTab({ ...settings, rows: [...settings.rows, [title, value]] })
  await office.sweep()
}

describe('the list of reminders', () => {
  it('shows of whom the day still asks something, what until when, and how they are reached', async () => {
    const { people } = await list()

    expect(people).toEqual([
      expect.objectContaining({ name: 'Budi', whatsApp: '', hasEmail: true, done: null }),
      expect.objectContaining({
        name: 'Siti Aminah',
        unit: 'Bagian Umum',
        whatsApp: '6281255551234',
        lines: [
          'Presensi masuk, ditunggu sampai 24.00',
          'Laporan kinerja harian, ditunggu sampai 24.00',
        ],
      }),
    ])
  })

  it('shows a head the people of the own unit alone, and claims no others for them', async () => {
    expect(await names(HEAD)).toEqual(['Siti Aminah'])
    expect(await claim(ALL, HEAD)).toEqual(['Siti Aminah'])
  })

  it('is a head’s on their own page too: whose filings they decide on, and one message a tap', async () => {
    const address = await addressOf(office, HEAD_ID)
    const wanted = { language: undefined }
    const page = await office.application.ownReminders(address, wanted)
    const first = await office.application.ownReminders(address, {
      ...wanted,
      employeeId: STAFF_ID,
    })
    const again = await office.application.ownReminders(address, {
      ...wanted,
      employeeId: STAFF_ID,
    })

    expect(page?.reminders.people.map(({ name }) => name)).toEqual(['Budi', 'Siti Aminah'])
    expect(first?.taken).toMatchObject({ to: '6281255551234', name: 'Siti Aminah' })
    expect(again?.taken).toBeNull()
    expect(
      await office.application.ownReminders(await addressOf(office, STAFF_ID), wanted),
    ).toBeUndefined()
  })

  it('has nobody who filed what was asked', async () => {
    await office.submit('check-in', { responseId: 'r1' })
    await office.submit('daily-report', { responseId: 'r2', answers: { date: '2021-07-06' } })
    office.clock.advance(60_000)
    await office.sweep()

    expect(await names()).toEqual(['Budi'])
  })

  it('tells a head what waits on their desk, once they are on duty', async () => {
    await office.submit('permit', {
      responseId: 'r1',
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
    const off = await names()
    office.google.putTab({
      slot: 'roster:2021-07',
      title: 'Jadwal 2021-07',
      rows: rosterRows([[HEAD_ID, { 6: 'WFH' }]]),
    })
    await office.sweep()

    const { people } = await list()

    expect(off).not.toContain('Ahmad Fauzi')
    expect(people.find(({ name }) => name === 'Ahmad Fauzi')?.lines.at(-1)).toBe(
      '1 kiriman menunggu keputusan Anda di Meja tinjau, yang terlama sejak hari ini',
    )
  })
})

describe('a reminder', () => {
  it('goes to a person once a day, whoever asks by whichever way at the same time', async () => {
    const message: ReminderRequest = { ...ALL, way: 'message', employeeId: STAFF_ID }

    const claims = await Promise.all([claim(), claim(), claim(message), claim(ALL, HEAD)])

    expect(claims.flat().toSorted()).toEqual(['Budi', 'Siti Aminah'])
    expect(await claim()).toEqual([])
  })

  it('is claimed before it is sent: a worker that starts anew gives it to nobody again', async () => {
    await claim()
    const store = await openStoreIn(office.dataDir)
    const application = createApplication(contextOn(office.context, store), {
      hinted: () => {},
      requested: () => {},
    })

    const { claimed } = await application.claimReminders(HR, (await office.agency()).id, ALL)
    await store.close()

    expect(claimed).toEqual([])
  })

  it('that was not sent may be claimed again that day; one that was, or of which nobody says it, not', async () => {
    await claim()
    await settle({ notSent: [OTHER_ID] })
    const { people } = await list()

    expect(people.map(({ done }) => done?.state)).toEqual(['failed', 'claimed'])
    expect(await claim()).toEqual(['Budi'])
    await settle({ sent: [OTHER_ID] })
    expect(await claim()).toEqual([])
  })

  it('of another caller is nobody else’s to settle', async () => {
    await claim(ALL, HEAD)
    await settle({ notSent: [STAFF_ID] })

    expect(await claim()).toEqual(['Budi'])
  })

  it('goes by itself once it is time, and to who was reminded longest ago where few may go', async () => {
    const ripe = { ...ALL, onlyRipe: true }
    const before = await claim(ripe)
    const one = { ...ALL, atMost: 1 }
    const [today] = await claim(one)
    office.google.putTab({
      slot: 'roster:2021-07',
      title: 'Jadwal 2021-07',
      rows: rosterRows([
        [STAFF_ID, { 6: 'WFH', 7: 'WFH' }],
        [OTHER_ID, { 6: 'WFH', 7: 'WFH' }],
      ]),
    })
    office.clock.set('2021-07-07T07:00:00.000Z')
    await office.sweep()
    const [tomorrow] = await claim({ ...one, onlyRipe: true })

    expect(before).toEqual([])
    expect([today, tomorrow]).toEqual(['Budi', 'Siti Aminah'])
  })

  it('bears no address of a page and no code', async () => {
    const { id } = await office.agency()
    const { claimed } = await office.application.claimReminders(HR, id, ALL)
    const { key } = await addressOf(office, STAFF_ID)

    const said = JSON.stringify(claimed)
    expect(said).toContain('Yth. Siti Aminah')
    expect(said).not.toContain(key)
    expect(said).not.toMatch(/https?:|saya\//u)
  })
})

describe('who wants no reminders', () => {
  it('is an office that says so in Pengaturan, or says it so that it cannot be read', async () => {
    await putSetting('Pengingat', 'Tidak')
    const { isOn, people } = await list()
    await putSetting('Pengingat', 'entahlah')
    const unclear = await list()

    expect([isOn, people, unclear.isOn]).toEqual([false, [], false])
    expect(await claim()).toEqual([])
  })

  it('is a person who says so on their own page, until they take it back there', async () => {
    const address = await addressOf(office, STAFF_ID)

    expect(await office.application.chooseReminders(address, false)).toBe(true)
    const { people, refused } = await list()
    expect(people.map(({ name }) => name)).toEqual(['Budi'])
    expect(refused).toBe(1)
    expect(await claim({ ...ALL, way: 'message', employeeId: STAFF_ID })).toEqual([])

    await office.application.chooseReminders(address, true)
    expect(await names()).toEqual(['Budi', 'Siti Aminah'])
  })

  it('is nobody by an address that opens nothing', async () => {
    const { id } = await office.agency()
    const nobody = { agencyId: id, key: 'x'.repeat(32) }

    expect(await office.application.chooseReminders(nobody, false)).toBe(false)
    expect(await names()).toHaveLength(2)
  })
})
