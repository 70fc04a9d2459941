import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { showOwnPage } from '../../../worker/usecases/own-page/show-own-page.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { HR, STAFF_ID } from '../office.ts'
import { EARLY_REASON, MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { addressOf } from './own-page/page-of.ts'

/** Of the machine: a head who came late on 6 July. */
const LATER_FILE = [
  ['NIP/NIK', 'Waktu'],
  [STAFF_ID, '05/07/2021 08:40'],
  [HEAD_ID, '06/07/2021 08:10'],
  [HEAD_ID, '02/08/2021 07:28'],
]

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

async function closingOn(employeeId: string, month: string | undefined) {
  const wanted = { language: undefined, month, isOpening: false }
  const view = await showOwnPage(office.context, await addressOf(office, employeeId), wanted)
  return view!.page.closing
}

/** The last line of *Rekap Kehadiran* as it stands. */
function sealLine(): string {
  const cells = office.tabs()['attendance']?.rows.at(-1)?.cells ?? []
  return cells.map(({ value }) => value ?? '').join('')
}

function close() {
  return office.application.closeMonth(HR, office.id, { month: MONTH })
}

async function unheard() {
  const { open } = await office.state()
  return open.find(({ kind }) => kind === 'unheard')
}

describe('a month that people see before it is signed', () => {
  it('stands on each page of August with what will be recorded and until when to object', async () => {
    await office.sweep()

    const closing = await closingOn(STAFF_ID, undefined)

    expect(closing?.title).toBe('Juli 2021: yang akan tercatat')
    expect(closing?.words[0]).toContain('ajukan keberatan paling lambat 3 Agustus 2021 24.00')
    expect(closing?.lines[0]?.words).toMatch(/^TK, tanpa keterangan: \d+ hari$/u)
    expect(closing?.lines[0]?.days[0]).toMatchObject({ date: '2021-07-02', label: '2' })
    expect(closing?.lines[0]?.days[0]?.why).not.toBe('')
  })

  it('is not closed before two whole working days without a reason, and says from when it is', async () => {
    await expect(close()).rejects.toMatchObject({
      code: 'month-unheard',
      message: expect.stringContaining('4 Agustus 2021 00.00 WITA'),
    })
    expect((await unheard())?.who.map(({ name }) => name)).toContain('Siti Aminah')
    expect((await office.state()).heardFrom).toBe('2021-08-03T16:00:00.000Z')
  })

  it('is closed without a reason once they are over', async () => {
    await office.sweep()
    office.clock.set('2021-08-03T16:00:30.000Z')
    await office.sweep()

    expect(await unheard()).toBeUndefined()
    await close()

    expect((await closingOn(STAFF_ID, MONTH))?.words.join(' ')).not.toContain('sebelum Anda')
    expect(office.events.some(({ event }) => event === 'month-closed')).toBe(true)
  })

  it('gives two days of their own to whom something comes later, and to nobody else', async () => {
    await office.sweep()
    office.clock.set('2021-08-03T16:00:30.000Z')
    await office.sweep()
    expect(await unheard()).toBeUndefined()

    await office.decide('Tolak', 'Laporan Kinerja Harian')
    office.putRoster('C')
    await office.sweep()
    expect(await unheard()).toBeUndefined()
    office.putRoster('PG')
    await office.sweep()
    expect(await unheard()).toBeUndefined()

    office.google.putTab({ slot: 'clockIns', title: 'Mesin Absensi', rows: LATER_FILE })
    await office.sweep()

    expect((await unheard())?.who.map(({ name }) => name)).toEqual(['Ahmad Fauzi'])
    await expect(close()).rejects.toMatchObject({ code: 'month-unheard' })
    office.clock.set('2021-08-08T16:00:30.000Z')
    expect(await unheard()).toBeUndefined()
  })

  it('gives two days, once it is opened again, for what came while pages showed it as sealed', async () => {
    await office.closeMonth()
    office.google.putTab({ slot: 'clockIns', title: 'Mesin Absensi', rows: LATER_FILE })
    office.clock.set('2021-08-02T01:00:30.000Z')
    await office.sweep()
    office.clock.set('2021-08-08T02:00:30.000Z')
    await office.sweep()
    await office.application.reopenMonth(HR, office.id, { month: MONTH, reason: 'Berkas mesin' })

    expect((await unheard())?.who.map(({ name }) => name)).toEqual(['Ahmad Fauzi'])
    await expect(close()).rejects.toMatchObject({ code: 'month-unheard' })
    office.clock.set('2021-08-10T16:00:30.000Z')
    expect(await unheard()).toBeUndefined()
    await close()
  })

  it('waits for the decision on an objection of the last minute, and holds nobody up who has none', async () => {
    await office.sweep()
    await office.object('2021-08-03T15:59:00Z')
    office.clock.set('2021-08-03T16:00:30.000Z')
    await office.sweep()

    expect(await unheard()).toBeUndefined()
    await expect(close()).rejects.toMatchObject({ code: 'month-unsettled' })
    const { open } = await office.state()
    expect(open.map(({ kind }) => kind)).toContain('objections')

    await office.decide('Tolak')
    await close()
    expect((await closingOn(STAFF_ID, MONTH))?.words.join(' ')).not.toContain('sebelum Anda')
  })

  it('says of a day that HR settled over an objection that it was not sure', async () => {
    await office.sweep()
    await office.object()
    office.clock.set('2021-08-05T16:00:30.000Z')
    await office.closeMonth()

    const lines = (await closingOn(STAFF_ID, MONTH))?.lines ?? []
    const whys = lines.flatMap(({ days }) => days.map(({ date, why }) => [date, why] as const))
    expect(new Map<string, string>(whys).get('2021-07-02')).toBe(
      'Semula belum pasti; kepegawaian memutuskan hari ini tanpa keterangan.',
    )
    expect(whys.filter(([, why]) => why.startsWith('Semula'))).toHaveLength(1)
  })

  it('begins no days for a file that is in everybody’s favour', async () => {
    await office.sweep()
    office.clock.set('2021-08-03T16:00:30.000Z')
    await office.sweep()
    const rows = [
      ...office.google.getTab('clockIns').rows,
      [HEAD_ID, '01/07/2021 07:10'],
      [HEAD_ID, '01/07/2021 16:40'],
      [HEAD_ID, '02/07/2021 07:10'],
      [HEAD_ID, '02/07/2021 16:40'],
      [STAFF_ID, '02/07/2021 07:10'],
      [STAFF_ID, '02/07/2021 16:40'],
    ]
    office.google.putTab({ slot: 'clockIns', title: 'Mesin Absensi', rows })
    await office.sweep()

    expect(await unheard()).toBeUndefined()
  })

  it('is closed years later, whoever looked at their page or not', async () => {
    await office.sweep()
    office.clock.set('2024-02-01T01:00:30.000Z')

    await close()

    expect((await office.state()).seal).not.toBeNull()
  })

  it('says the reason in the seal’s line and on the pages of those who were not heard', async () => {
    await office.closeMonth()

    const [act] = await office.store.seals.listActs(office.id, MONTH)
    const closing = await closingOn(STAFF_ID, MONTH)

    expect(act).toMatchObject({ kind: 'seal', early: { reason: EARLY_REASON } })
    expect(sealLine()).toContain(`alasan: ${EARLY_REASON}`)
    expect(closing?.words[1]).toBe(
      `Ditutup sebelum Anda mendapat dua hari kerja untuk menanggapi; alasannya: “${EARLY_REASON}”.`,
    )
    expect(closing?.words[2]).toContain('adendum')
    const plain = await closingOn(STAFF_ID, undefined)
    expect(plain).toMatchObject({ sums: '', lines: [], title: 'Juli 2021: yang tercatat' })
    expect(plain?.words[1]).toContain(EARLY_REASON)
  })

  it('keeps the reason and whose they are sealed in the ledger', async () => {
    await office.closeMonth()

    const { seal } = await office.state()
    const [entry] = await office.store.ledger.listEntries(office.id, seal!.throughSequence, 1)

    expect(JSON.parse(entry!.body!)).toMatchObject({ early: { reason: EARLY_REASON } })
  })

  it('lists an objection after the closing, and its decision, as an addendum', async () => {
    await office.closeMonth()
    await office.object()
    office.clock.set('2021-08-02T03:00:00.000Z')
    await office.decide('Setuju')

    expect((await office.state()).addenda.items).toMatchObject([
      { reason: 'Mesin absensi mati', decision: { decision: 'approved' } },
    ])
  })
})
