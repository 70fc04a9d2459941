import { describe, expect, it } from 'vitest'
import { addDays, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import { dateCell } from '../../../shared/workbook/cells/date-cell.ts'
import { datesCell } from '../../../shared/workbook/cells/dates-cell.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readHolidays } from '../../../shared/configuration/read-holidays.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'

const HEADER = ['Tanggal', 'Nama Hari Libur', 'Jenis']

function read(rows: readonly (readonly CellValue[])[]): { holidays: Holiday[]; codes: string[] } {
  const problems = createProblemList()
  const holidays = readHolidays({ slot: 'holidays', title: 'Hari Libur', rows }, problems)
  return { holidays, codes: problems.list().map(({ where, code }) => `${where.id} ${code}`) }
}

describe('cases/calendar/01-dates-as-decrees-write-them.tsv', () => {
  it('line 2: Selasa, 20 Juli 2021', () => {
    expect(read([HEADER, ['Selasa, 20 Juli 2021', 'Idul Adha', 'Libur nasional']])).toEqual({
      holidays: [{ date: '2021-07-20', name: 'Idul Adha', kind: 'libur-nasional' }],
      codes: [],
    })
  })

  it('line 3: 8, 9, 12 April 2024', () => {
    const name = 'Cuti bersama Idul Fitri'
    expect(read([HEADER, ['8, 9, 12 April 2024', name, 'Cuti bersama']])).toEqual({
      holidays: ['2024-04-08', '2024-04-09', '2024-04-12'].map((date) => ({
        date,
        name,
        kind: 'cuti-bersama',
      })),
      codes: [],
    })
  })
})

describe('dateCell', () => {
  it.each([
    '20Juli 2021',
    '20 Juli2021',
    'Selasa (20 Juli 2021)',
    '20 Juli 2021 (Selasa)',
    'hari Selasa tanggal 20 Juli 2021',
    'tgl. 20-07-2021',
    '20 Juli 2021.',
    'Tuesday, July 20th, 2021',
    'selasa 20 juli 2021',
    'July 20, 2021',
    '20th July 2021',
  ])('reads %s as any tab does', (typed) => {
    expect(dateCell(typed)).toEqual({ ok: true, value: '2021-07-20' })
  })

  it.each(['hari Rabu tanggal 20 Juli 2021', '20 Juli 2021 (Rabu)', 'tanggal', 'hari 20'])(
    'refuses %s',
    (typed) => {
      expect(dateCell(typed).ok).toBe(false)
    },
  )
})

describe('readHolidays', () => {
  it('reads texts month first where the column proves it, as a pasted list is', () => {
    const { holidays, codes } = read([
      HEADER,
      ['5/1/2021', 'Hari Buruh', 'Libur nasional'],
      ['12/25/2021', 'Natal', 'Libur nasional'],
    ])

    expect(holidays.map(({ date }) => date)).toEqual(['2021-05-01', '2021-12-25'])
    expect(codes).toEqual([])
  })

  it('takes no day off from a text that may be two days where the column writes both ways', () => {
    const { holidays, codes } = read([
      HEADER,
      ['5/1/2021', 'Hari Buruh', 'Libur nasional'],
      ['12/25/2021', 'Natal', 'Libur nasional'],
      ['26/12/2021', 'Cuti', 'Cuti bersama'],
    ])

    expect(holidays.map(({ date }) => date)).toEqual(['2021-12-26'])
    expect(codes).toEqual(['Hari Libur!A2 date-unreadable', 'Hari Libur!A3 date-unreadable'])
  })
})

describe('datesCell', () => {
  it.each([
    [44397, ['2021-07-20']],
    ['20/07/2021', ['2021-07-20']],
    ['5 Nopember 2021', ['2021-11-05']],
    ['10-12 April 2024', ['2024-04-10', '2024-04-11', '2024-04-12']],
    ['10–12 April 2024', ['2024-04-10', '2024-04-11', '2024-04-12']],
    ['30 Maret s.d. 1 April 2025', ['2025-03-30', '2025-03-31', '2025-04-01']],
    ['Senin-Selasa, 31 Maret-1 April 2025', ['2025-03-31', '2025-04-01']],
    [
      'Rabu, Kamis, Jumat, dan Senin, 2, 3, 4, dan 7 April 2025',
      ['2025-04-02', '2025-04-03', '2025-04-04', '2025-04-07'],
    ],
    ['31 Desember 2025 dan 2 Januari 2026', ['2025-12-31', '2026-01-02']],
    ["Jum'at, 26 Desember 2025", ['2025-12-26']],
    ['01/04/2025 sampai dengan 02/04/2025', ['2025-04-01', '2025-04-02']],
    ['08-04-2024 s/d 09-04-2024', ['2024-04-08', '2024-04-09']],
    ['hari Selasa tanggal 20 Juli 2021', ['2021-07-20']],
    ['Selasa (20 Juli 2021)', ['2021-07-20']],
    ['20 Juli 2021 (Selasa)', ['2021-07-20']],
    ['Tgl. 20 Juli 2021.', ['2021-07-20']],
    ['tanggal 8 dan 9 bulan April 2024', ['2024-04-08', '2024-04-09']],
    ['hari Senin dan Selasa tanggal 8 dan 9 April 2024', ['2024-04-08', '2024-04-09']],
    ['8 dan 9 April 2024 (Senin dan Selasa)', ['2024-04-08', '2024-04-09']],
    ['April 8, 9, and 12, 2024', ['2024-04-08', '2024-04-09', '2024-04-12']],
    ['April 10-12, 2024', ['2024-04-10', '2024-04-11', '2024-04-12']],
    ['March 31 and April 1, 2025', ['2025-03-31', '2025-04-01']],
    ['Tuesday, July 20th, 2021', ['2021-07-20']],
  ])('reads %s', (typed, dates) => {
    expect(datesCell(typed)).toEqual({ ok: true, value: dates })
  })

  it.each([
    'Rabu, 20 Juli 2021',
    'hari Rabu tanggal 20 Juli 2021',
    '20 Juli 2021 (Rabu)',
    '31 Juni 2021',
    'April 8, 2024, 9',
    'April 2024, 8',
    '12, 9 April 2024',
    '8, 9 April',
    '8-',
    'April 2024',
    '1 Januari - 31 Desember 2024',
    'besok, 9 April 2024',
    true,
  ])('refuses %s', (typed) => {
    expect(datesCell(typed).ok).toBe(false)
  })
})

describe('readHolidays', () => {
  const WITH_UNTIL = ['Tanggal', 'Sampai', 'Nama Hari Libur', 'Jenis']

  it('reads every date from one until another, of Ramadan as well', () => {
    const { holidays, codes } = read([
      WITH_UNTIL,
      ['19/02/2026', '20/03/2026', 'Ramadan 1447 H', 'Ramadhan'],
      ['21/03/2026', '22/03/2026', 'Idul Fitri', 'Libur nasional'],
    ])

    expect(codes).toEqual([])
    expect(holidays).toHaveLength(32)
    expect(holidays.map(({ date }) => date)).toEqual(
      Array.from({ length: 32 }, (_, days) => addDays(parseCivilDate('2026-02-19'), days)),
    )
    expect(holidays.filter(({ kind }) => kind === 'ramadan')).toHaveLength(30)
  })

  it('tells of an end before its beginning, and of a row longer than any holiday', () => {
    const { holidays, codes } = read([
      WITH_UNTIL,
      ['21/03/2026', '20/03/2026', 'Idul Fitri', 'Libur nasional'],
      ['01/01/2026', '31/12/2026', 'Libur', 'Libur daerah'],
    ])

    expect(holidays.map(({ date }) => date)).toEqual(['2026-03-21'])
    expect(codes).toEqual(['Hari Libur!B2 date-order', 'Hari Libur!B3 span-too-long'])
  })

  it('counts no row of several dates whose kind it does not know', () => {
    const { holidays, codes } = read([
      WITH_UNTIL,
      ['19/02/2026', '20/03/2026', 'Ramadan', 'Bulan puasa'],
      ['02/03/2026', '', 'Hari jadi', 'Hari jadi'],
    ])

    expect(holidays.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-03-02', 'libur-nasional'],
    ])
    expect(codes).toEqual(['Hari Libur!D2 choice-unknown', 'Hari Libur!D3 choice-unknown'])
  })
})
