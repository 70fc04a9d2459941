import { describe, expect, it } from 'vitest'

import { readHolidays } from '../../../shared/configuration/read-holidays.ts'
import { readHolidayList } from '../../../shared/import/read-holiday-list.ts'
import { rowsOfText } from '../../../shared/import/split-cells.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'

function read(...lines: readonly string[]): { fresh: string[]; refused: number[] } {
  const list = readHolidayList(rowsOfText(lines.join('\n')), [])
  const fresh = list.fresh.map(({ from, until, name }) =>
    [from === until ? from : `${from}..${until}`, name].join(' '),
  )
  return { fresh, refused: list.refused.map(({ line }) => line) }
}

describe('readHolidayList', () => {
  it.each([
    'Tahun Baru Islam semula Selasa, 10 Agustus 2021 menjadi Rabu, 11 Agustus 2021',
    'Cuti bersama Natal 24 Desember 2021 ditiadakan',
    'Maulid Nabi digeser dari 19 Oktober 2021 ke 20 Oktober 2021',
    '24/12/2021;Cuti bersama Natal (dibatalkan);Cuti bersama',
    '2 Januari 2026 tetap masuk kerja',
    'Cuti bersama 2 Januari 2026 diganti 5 Januari 2026',
    'Friday, December 24, 2021: Christmas leave (cancelled)',
  ])('adds no day that is taken back or moved, and says so: %s', (line) => {
    expect(read(line)).toEqual({ fresh: [], refused: [0] })
  })

  it('reads a day off that a decree set of its own, and not the day of the decree', () => {
    const list = read(
      'Keputusan Presiden Nomor 10 Tahun 2024 tentang hari libur',
      'Rabu, 14 Februari 2024: Pemilihan Umum (Keppres Nomor 10 Tahun 2024)',
      '27/11/2024;Pilkada (Keppres Nomor 33 Tahun 2024);Libur nasional',
      'Ditetapkan di Jakarta',
      'pada tanggal 14 Oktober 2024',
    )

    expect(list).toEqual({
      fresh: [
        '2024-02-14 Pemilihan Umum (Keppres Nomor 10 Tahun 2024)',
        '2024-11-27 Pilkada (Keppres Nomor 33 Tahun 2024)',
      ],
      refused: [],
    })
  })

  it('takes the year of the days from what the decree is about, not from its number or its day', () => {
    expect(
      read(
        'HARI LIBUR NASIONAL TAHUN 2025',
        '1 Januari Tahun Baru',
        'LAMPIRAN KEPUTUSAN BERSAMA NOMOR 1017 TAHUN 2024, NOMOR 2 TAHUN 2024 tanggal 14 Oktober 2024',
        '27 Januari Isra Mikraj',
        'KEPUTUSAN BERSAMA NOMOR 933 TAHUN 2025 TENTANG CUTI BERSAMA TAHUN 2026',
        '16 Februari Imlek',
      ),
    ).toEqual({
      fresh: ['2025-01-01 Tahun Baru', '2025-01-27 Isra Mikraj', '2026-02-16 Imlek'],
      refused: [],
    })
  })

  it.each([
    'Libur Idul Fitri tanggal 21 dan 22 Maret 2026, cuti bersama tanggal 20, 23 dan 24 Maret 2026',
    'Natal 24 Desember s.d. 23 Desember 2026',
    '25 Desember 2026 s.d. 3 Natal',
  ])('refuses a line of whose days it would read some alone: %s', (line) => {
    expect(read(line)).toEqual({ fresh: [], refused: [0] })
  })

  it('reads the day of the week before a stroke, as columns "Hari/Tanggal" have it', () => {
    const list = read(
      'No\tHari/Tanggal\tKeterangan',
      '1\tKamis/1 Januari 2026\tTahun Baru',
      '2\tSabtu-Minggu / 21-22 Maret 2026\tIdul Fitri',
      '3\tRabu/16 Januari 2026\tSalah hari',
    )

    expect(list).toEqual({
      fresh: ['2026-01-01 Tahun Baru', '2026-03-21..2026-03-22 Idul Fitri'],
      refused: [3],
    })
  })

  it('says so where numbers below a month may be days or numbers of the lines', () => {
    expect(read('Maret 2026', '19 Nyepi', '21-22 Idul Fitri')).toEqual({
      fresh: [],
      refused: [1, 2],
    })
  })

  it('reads a table that commas part, with and without quotation marks', () => {
    expect(
      read(
        'Tanggal,Hari,Keterangan',
        '17 Februari 2026,Selasa,Tahun Baru Imlek',
        '"19 Maret 2026",Kamis,"Nyepi"',
        '18 Februari 2026,Selasa,Salah hari',
      ),
    ).toEqual({ fresh: ['2026-02-17 Tahun Baru Imlek', '2026-03-19 Nyepi'], refused: [3] })
  })

  it('reads days over the end of the year where the line itself says the year', () => {
    expect(read('31 Desember s.d. 1 Januari 2026 Tahun Baru')).toEqual({
      fresh: ['2025-12-31..2026-01-01 Tahun Baru'],
      refused: [],
    })
    expect(read('Libur 2026', '31 Desember s.d. 1 Januari Tahun Baru').refused).toEqual([1])
  })

  it('leaves what joins two clauses of a decree out of the name', () => {
    expect(
      read('c. tanggal 10-11 April 2024 (Rabu-Kamis) : Idul Fitri 1445 Hijriah; dan').fresh,
    ).toEqual(['2024-04-10..2024-04-11 Idul Fitri 1445 Hijriah'])
  })
})

describe('readHolidays', () => {
  it('tells of a name that says that the day off is none, which counts until its row is deleted', () => {
    const problems = createProblemList()
    const rows = [
      ['Tanggal', 'Sampai', 'Nama Hari Libur', 'Jenis'],
      ['24/12/2021', '-', 'Cuti bersama Natal (ditiadakan)', 'Cuti bersama'],
      ['25/12/2021', '', 'Natal', 'Libur nasional'],
    ]
    const holidays = readHolidays({ slot: 'holidays', title: 'Hari Libur', rows }, problems)

    expect(holidays.map(({ date }) => date)).toEqual(['2021-12-24', '2021-12-25'])
    expect(problems.list().map(({ where, code }) => `${where.id} ${code}`)).toEqual([
      'Hari Libur!C2 holiday-taken-back',
    ])
  })
})
