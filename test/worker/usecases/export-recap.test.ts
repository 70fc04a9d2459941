import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { ExportRequest } from '../../../worker/usecases/recap/export-recap.ts'
import { exportRecap } from '../../../worker/usecases/recap/export-recap.ts'
import { readCells } from '../export/read-xlsx.ts'
import { HR, STAFF_ID, openOffice, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'

const HEAD = callerOf('kepala@setda.example')
const READER = callerOf('tamu@setda.example')
const STRANGER = callerOf('orang@lain.example')
const ATTENDANCE = { kind: 'attendance', month: '2021-07', format: 'xlsx' } as const

// Saving changes nothing, so that one office serves all.
let office: Office
beforeAll(async () => {
  office = await openJuly()
})
afterAll(() => office.close())

async function openJuly(): Promise<Office> {
  const opened = await openOffice()
  opened.clock.set('2021-07-10T01:00:30.000Z')
  await opened.submit('check-in', { responseId: 'r1', at: '2021-07-01T00:00:00Z' })
  await opened.sweep()
  return opened
}

async function save(overrides: Partial<ExportRequest> = {}, at: Office = office) {
  return exportRecap(at.context, await at.agency(), { ...ATTENDANCE, ...overrides })
}

function textOf({ bytes }: { bytes: Uint8Array }): string {
  return new TextDecoder().decode(bytes)
}

describe('exportRecap', () => {
  it('saves a recap as XLSX, named by month, place, title and agency, so that names sort', async () => {
    const file = await save()

    const rows = await readCells(file.bytes)

    expect(file.name).toBe('2021-07_02_Rekap-Kehadiran_SEKRETARIAT-DAERAH.xlsx')
    expect(file.contentType).toContain('spreadsheetml.sheet')
    expect(rows.find((cells) => cells.includes(STAFF_ID))?.slice(1, 4)).toEqual([
      'Siti Aminah',
      STAFF_ID,
      'WFH',
    ])
  })

  it.each([
    ['paths and line breaks', 'a/..\\b\r\nc', 'a-..-b-c'],
    ['marks that turn the order of letters', 'Dinas \u202Excod.\u200B', 'Dinas-xcod.'],
    ['half a character', 'Dinas \uD83D', 'Dinas'],
    ['a character that the end would cut in two', `${'A'.repeat(122)}\u{1F600}`, 'A'.repeat(122)],
  ])('keeps out of a file’s name: %s', async (_, name, shown) => {
    const file = await exportRecap(office.context, { ...(await office.agency()), name }, ATTENDANCE)

    expect(file.name).toBe(`2021-07_02_Rekap-Kehadiran_${shown}.xlsx`)
  })

  it('saves the same as CSV', async () => {
    const file = await save({ format: 'csv' })

    expect(file.name).toBe('2021-07_02_Rekap-Kehadiran_SEKRETARIAT-DAERAH.csv')
    expect(file.contentType).toBe('text/csv; charset=utf-8')
    expect(textOf(file)).toContain(`"Siti Aminah","${STAFF_ID}","WFH",`)
    expect(textOf(file)).toContain('10 Juli 2021 09.00 WITA')
  })

  it.each<[ExportRequest['kind'], string, Partial<ExportRequest>?]>([
    ['summary', '2021-07_01_Ringkasan'],
    ['performance', '2021-07_03_Rekap-Kinerja'],
    ['schedule', '2021-07_04_Rekap-Jadwal'],
    ['travel', '2021-07_05_Rekap-Perjalanan'],
    ['office-presence', '2021-07_06_Daftar-Hadir-Kantor'],
    ['findings', '2021-07_07_Temuan'],
    ['diagnostics', '2021-07_08_Diagnostik'],
    ['addenda', '2021-07_16_Adendum'],
    ['daily-evaluation', '2021-07-05_09_Evaluasi-Harian', { date: '2021-07-05' }],
    ['proposed-roster', '2021-07_14_Usulan-Jadwal_UMUM', { unit: 'UMUM' }],
    ['personal-report', `2021-07_10_Laporan-Kinerja-Harian_${STAFF_ID}`, { employeeId: STAFF_ID }],
    ['unit-report', '2021-07_11_Laporan-Unit_UMUM', { unit: 'UMUM' }],
    ['unit-report', '2021-07-05_11_Laporan-Unit', { date: '2021-07-05' }],
    ['regulation-report', '2021-07_12_Laporan-Masa-Aturan'],
    ['work-results', '2021-07_13_Rekap-Hasil-Kerja'],
    ['cover-letter', '2021-07_17_Surat-Pengantar'],
    ['contacts', `2021-07-05_15_Kontak_${STAFF_ID}`, { employeeId: STAFF_ID, date: '2021-07-05' }],
  ])('saves %s as %s', async (kind, title, scope = {}) => {
    const file = await save({ kind, ...scope })

    const texts = (await readCells(file.bytes)).flat()
    expect(file.name).toBe(`${title}_SEKRETARIAT-DAERAH.xlsx`)
    expect(texts).toContain('SEKRETARIAT DAERAH')
  })

  it('recomputes an earlier one', async () => {
    const file = await save({ format: 'csv', asOf: '2021-07-01T10:00:00+08:00' })

    expect(textOf(file)).toContain('1 Juli 2021 10.00 WITA')
  })

  it('saves what was sealed of a closed month, whatever came later', async () => {
    const closed = await openJuly()
    const { id } = await closed.agency()
    closed.clock.set('2021-08-05T01:00:00.000Z')
    await closed.application.closeMonth(HR, id, { month: '2021-07', reason: 'Diminta' })
    const sealed = await save({ format: 'csv' }, closed)
    await closed.submit('check-in', { responseId: 'r2', at: '2021-07-02T00:00:00Z' })
    await closed.sweep()

    const later = await save({ format: 'csv' }, closed)
    await closed.close()

    expect(textOf(sealed)).toMatch(/Bulan ini ditutup pada 5 Agustus 2021/)
    expect(later).toEqual(sealed)
  })

  it('knows a unit of a closed month by the code that it had then, whatever it is called since', async () => {
    const closed = await openJuly()
    const { id } = await closed.agency()
    closed.clock.set('2021-08-05T01:00:00.000Z')
    await closed.application.closeMonth(HR, id, { month: '2021-07', reason: 'Diminta' })
    const tab = closed.google.getTab('units')
    tab.rows[1] = ['TU', 'Bagian Tata Usaha', ...tab.rows[1]!.slice(2)]
    for (const row of closed.google.getTab('employees').rows) {
      const at = row.indexOf('UMUM')
      if (at >= 0) row[at] = 'TU'
    }
    await closed.sweep()
    const report = { kind: 'unit-report', format: 'csv' } as const

    const then = await save({ ...report, unit: 'UMUM' }, closed)
    const since = await save({ ...report, unit: 'TU' }, closed).catch((error: unknown) => error)
    const open = await save({ ...report, unit: 'TU', month: '2021-08' }, closed)
    await closed.close()

    expect(textOf(then)).toContain('Unit: Bagian Umum')
    expect(since).toMatchObject({ code: 'invalid-request' })
    expect(textOf(open)).toContain('Unit: Bagian Tata Usaha')
  })

  it('writes nothing and reads nothing from Google', async () => {
    const { id } = await office.agency()
    const before = [await office.store.ledger.lastSequence(id), office.google.calls.length]

    await save()

    expect([await office.store.ledger.lastSequence(id), office.google.calls.length]).toEqual(before)
  })

  it.each([
    ['a month that is none', { month: '2021-13' }],
    ['an instant that is none', { asOf: '2021-07-99T00:00:00Z' }],
    ['a personal recap without a person', { kind: 'personal-report' as const }],
    ['a person who is not known', { employeeId: '198001012005011001' }],
    ['a day of another month', { date: '2021-06-30' }],
  ])('refuses %s', async (_, overrides) => {
    await expect(save(overrides)).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('refuses the regency’s recap to an agency that oversees none (G8)', async () => {
    await expect(save({ kind: 'regency' })).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('who may save a recap', () => {
  it.each([
    ['hr', HR],
    ['a reader', READER],
  ])('%s', async (_, caller) => {
    const { id } = await office.agency()

    const file = await office.application.exportRecap(caller, id, ATTENDANCE)

    expect(file.bytes.byteLength).toBeGreaterThan(1000)
  })

  it.each([
    ['a unit head that of the agency', HEAD, ATTENDANCE, 'not-allowed'],
    ['a stranger', STRANGER, ATTENDANCE, 'agency-unknown'],
    [
      'a reader what is about a person',
      READER,
      { ...ATTENDANCE, kind: 'personal-report', employeeId: STAFF_ID },
      'not-allowed',
    ],
    [
      'a reader what is of other agencies',
      READER,
      { ...ATTENDANCE, kind: 'regency' },
      'not-allowed',
    ],
    [
      'a reader what is to be repaired',
      READER,
      { ...ATTENDANCE, kind: 'diagnostics' },
      'not-allowed',
    ],
  ] as const)('not %s', async (_, caller, request, code) => {
    const { id } = await office.agency()

    await expect(office.application.exportRecap(caller, id, request)).rejects.toMatchObject({
      code,
    })
  })
})
