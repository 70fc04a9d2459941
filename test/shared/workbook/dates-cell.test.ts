import { describe, expect, it } from 'vitest'

import { datesCell } from '../../../shared/workbook/cells/dates-cell.ts'

describe('datesCell', () => {
  it.each([
    ['Rabu s.d. Jumat, 10–12 April 2024', ['2024-04-10', '2024-04-11', '2024-04-12']],
    ['Rabu sampai dengan Kamis, 10 sampai dengan 11 April 2024', ['2024-04-10', '2024-04-11']],
    ['8-9 April 2024 (Senin-Selasa)', ['2024-04-08', '2024-04-09']],
    ['Senin, 8 April s.d. Selasa, 9 April 2024', ['2024-04-08', '2024-04-09']],
    ['8 April 2024 (Senin) - 9 April 2024 (Selasa)', ['2024-04-08', '2024-04-09']],
    ['8 April (Senin), 9 April (Selasa) 2024', ['2024-04-08', '2024-04-09']],
  ])('reads %s, whose days of the week are those of its dates', (typed, dates) => {
    expect(datesCell(typed)).toEqual({ ok: true, value: dates })
  })

  it.each([
    'Senin s.d. Rabu, 10-12 April 2024',
    'Rabu s.d. Kamis, 10-12 April 2024',
    'Kamis, 10-12 April 2024',
    '10-12 April 2024 (Rabu-Sabtu)',
  ])('refuses %s, whose days of the week are others', (typed) => {
    expect(datesCell(typed).ok).toBe(false)
  })

  it.each([
    ['31 Desember s.d. 2 Januari 2026', ['2025-12-31', '2026-01-01', '2026-01-02']],
    ['31 Desember 2025 - 1 Januari 2026', ['2025-12-31', '2026-01-01']],
    ['Rabu 31 Desember s.d. Kamis 1 Januari 2026', ['2025-12-31', '2026-01-01']],
    ['29, 31 Desember s.d. 1 Januari 2026', ['2025-12-29', '2025-12-31', '2026-01-01']],
  ])('reads %s over the end of the year', (typed, dates) => {
    expect(datesCell(typed)).toEqual({ ok: true, value: dates })
  })

  it.each([
    ['26 Desember 2024, 24 Desember 2024', ['2024-12-24', '2024-12-26']],
    ['12/04/2024; 08/04/2024', ['2024-04-08', '2024-04-12']],
    ['Jumat, 12 April 2024 dan Senin, 8 April 2024', ['2024-04-08', '2024-04-12']],
  ])('reads %s in no order, as each date is written whole', (typed, dates) => {
    expect(datesCell(typed)).toEqual({ ok: true, value: dates })
  })

  it.each([
    ['8, 9, 12/4/2024', ['2024-04-08', '2024-04-09', '2024-04-12']],
    ['10-12/04/2024', ['2024-04-10', '2024-04-11', '2024-04-12']],
    ['dari tanggal 10 sampai dengan tanggal 11 April 2024', ['2024-04-10', '2024-04-11']],
    ['pada tanggal 8 April 2024 M', ['2024-04-08']],
    ['Sabtu/Minggu, 1-2 Juni 2024', ['2024-06-01', '2024-06-02']],
    ['2024-04-08 00:00:00', ['2024-04-08']],
    ['Rabu/10 April 2024', ['2024-04-10']],
    ['Rabu - 10 April 2024', ['2024-04-10']],
    ['Rabu-Kamis/10-11 April 2024', ['2024-04-10', '2024-04-11']],
    ['2024-04-08T00:00:00.000Z', ['2024-04-08']],
  ])('reads %s', (typed, dates) => {
    expect(datesCell(typed)).toEqual({ ok: true, value: dates })
  })

  it.each([
    '12, 9 April 2024',
    '30, 1/5/2021',
    's.d. 12 April 2024',
    'Maret s.d. 12 April 2024',
    '2024-04-08 07:30:00',
    '30, 1 Mei 2021',
    '31 Desember dan 1 Januari 2026',
    '8 April 2024, 8 April 2024',
    '12 April 2024 s.d. 8 April 2024',
    'semula 10 Agustus 2021 menjadi 11 Agustus 2021',
  ])('refuses %s', (typed) => {
    expect(datesCell(typed).ok).toBe(false)
  })
})
