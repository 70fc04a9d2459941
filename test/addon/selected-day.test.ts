import { describe, expect, it } from 'vitest'
import { findSelectedDay } from '../../addon/selected-day.ts'

const ANI = '198001012005011001'
const PTT = '6402012505900003'
const ATTENDANCE = [
  ['PEMERINTAH KABUPATEN KUTAI KARTANEGARA', '', '', '', '', ''],
  ['No', 'Nama', 'NIP', '1', '2', 'TK'],
  ['1', 'Ani', ANI, 'H', 'TK', '1'],
  ['2', 'Budi', PTT, 'WFH', '', '0'],
]

describe('findSelectedDay', () => {
  it.each([
    ['a day', 2, 4, { found: true, employeeId: ANI, date: '2021-07-02' }],
    ['a day of a person with an NIK', 3, 3, { found: true, employeeId: PTT, date: '2021-07-01' }],
    ['the name', 2, 1, { found: false, missing: 'day' }],
    ['a total', 2, 5, { found: false, missing: 'day' }],
    ['the header', 1, 4, { found: false, missing: 'person' }],
    ['the letterhead', 0, 3, { found: false, missing: 'person' }],
  ])('reads %s of the attendance recap', (_what, row, column, expected) => {
    const rows = ATTENDANCE.slice(0, row + 1)

    expect(findSelectedDay({ title: 'Rekap Kehadiran 2021-07', rows, column })).toEqual(expected)
  })

  it('reads the date of the row where the columns are no days', () => {
    const rows = [
      ['No', 'Tanggal', 'Nama/Unit', 'NIP/Unit', 'Aturan', 'Bukti'],
      ['1', '05/07/2021', 'Ani', ANI, 'Laporan tidak ada', 'sejak 01/07/2021'],
    ]

    const selected = findSelectedDay({ title: 'Temuan 2021-07', rows, column: 5 })

    expect(selected).toEqual({ found: true, employeeId: ANI, date: '2021-07-05' })
  })

  it('takes the selected date where a row has several', () => {
    const rows = [
      ['No', 'Nama', 'NIP', 'Mulai', 'Selesai'],
      ['1', 'Ani', ANI, '05/07/2021', '08/07/2021'],
    ]
    const on = (column: number) =>
      findSelectedDay({ title: 'Rekap Perjalanan 2021-07', rows, column })

    expect(on(4)).toMatchObject({ date: '2021-07-08' })
    expect(on(1)).toMatchObject({ date: '2021-07-05' })
  })

  it('reads person and day of the title where the tab is about them', () => {
    const report = { title: `Laporan Kinerja Harian ${ANI} 2021-07`, column: 4 }
    const rows = [
      ['No', 'Tanggal', 'Waktu'],
      [''],
      ['1', 'Senin, 5 Juli 2021', '08.00', '', 'Telaahan'],
    ]
    const daily = {
      title: 'Evaluasi Harian 2021-07-05 UMUM',
      rows: [
        ['Nama', 'NIP', 'Kode'],
        ['Ani', ANI, 'TK'],
      ],
      column: 2,
    }

    expect(findSelectedDay({ ...report, rows })).toMatchObject({
      employeeId: ANI,
      date: '2021-07-05',
    })
    expect(findSelectedDay(daily)).toEqual({ found: true, employeeId: ANI, date: '2021-07-05' })
  })

  it('wants a person where a finding is about a unit', () => {
    const rows = [
      ['Tanggal', 'NIP/Unit'],
      ['05/07/2021', 'UMUM'],
    ]

    const selected = findSelectedDay({ title: 'Temuan 2021-07', rows, column: 1 })

    expect(selected).toEqual({ found: false, missing: 'person' })
  })
})
