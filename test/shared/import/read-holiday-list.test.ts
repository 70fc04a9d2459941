import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

import { readHolidayList } from '../../../shared/import/read-holiday-list.ts'
import type { HolidayList } from '../../../shared/import/read-holiday-list.ts'
import { rowsOfText } from '../../../shared/import/split-cells.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { Holiday } from '../../../shared/model/roster.ts'

const FOLDER = path.join(import.meta.dirname, '../../fixtures/exports')
const NEW_YEAR: Holiday = {
  date: parseCivilDate('2024-01-01'),
  name: 'Tahun Baru',
  kind: 'libur-nasional',
}

/** The rows of *Hari Libur* as "04-08..04-09 cuti-bersama Idul Fitri". */
function rowsOf({ fresh }: HolidayList): string[] {
  return fresh.map(({ from, until, name, kind }) =>
    [from === until ? from : `${from}..${until}`, kind, name].join(' ').replaceAll('2024-', ''),
  )
}

function read(text: string, standing: readonly Holiday[] = []): HolidayList {
  const list = readHolidayList(rowsOfText(text), standing)
  expect(list.added + list.standing.length + list.refused.length).toBe(list.lines)
  return list
}

function pasted(file: string): string {
  return readFileSync(path.join(FOLDER, file), 'utf8')
}

describe('readHolidayList', () => {
  it('reads the sentences of a decree, by the titles above them', () => {
    const list = read(pasted('41-holiday-decree.txt'), [NEW_YEAR])

    expect(rowsOf(list)).toEqual([
      '04-10..04-11 libur-nasional Hari Raya Idul Fitri 1445 Hijriah',
      '12-25 libur-nasional Hari Raya Natal',
      '04-08..04-09 cuti-bersama Idul Fitri 1445 Hijriah',
      '04-12 cuti-bersama Idul Fitri 1445 Hijriah',
      '04-15 cuti-bersama Idul Fitri 1445 Hijriah',
      '12-26 cuti-bersama Hari Raya Natal',
    ])
    expect(list.standing).toEqual([{ line: 2, name: 'Tahun Baru 2024 Masehi' }])
    expect(list.refused.map(({ line }) => line)).toEqual([5])
  })

  it('reads a table, and refuses a date whose day of the week is another', () => {
    const list = read(pasted('42-holiday-table.tsv'))

    expect(rowsOf(list)).toEqual([
      '01-01 libur-nasional Tahun Baru Masehi',
      '04-08..04-09 cuti-bersama Cuti bersama Idul Fitri',
      '03-12..04-09 ramadan Ramadan 1445 H',
      '12-18 libur-daerah Libur daerah: Hari Jadi',
    ])
    expect(list.refused.map(({ line }) => line)).toEqual([6, 7])
  })

  it.each([
    ['Hari Raya Natal (25 Desember 2024)', '12-25 libur-nasional Hari Raya Natal'],
    ['25 Desember 2024 - Rabu - Natal', '12-25 libur-nasional Natal'],
    ['3 Rabu 25 Desember 2024 Natal', '12-25 libur-nasional Natal'],
    ['8, 9, 12 April 2024, Cuti bersama', '04-08..04-09 cuti-bersama Cuti bersama'],
    ['2024-12-25;Natal;Libur nasional', '12-25 libur-nasional Natal'],
    ['25/12/2024,Natal', '12-25 libur-nasional Natal'],
    ['24/12/2024\t26/12/2024\tCuti bersama', '12-24..12-26 cuti-bersama Cuti bersama'],
    ['8–9 April 2024', '04-08..04-09 libur-nasional Libur nasional'],
    ['12/25/2024 Natal', '12-25 libur-nasional Natal'],
    ['• Rabu, 25 Desember 2024: Natal', '12-25 libur-nasional Natal'],
    ['8-9 April 2024 (Senin-Selasa): Idul Fitri', '04-08..04-09 libur-nasional Idul Fitri'],
    ['Natal: 25 Desember 2024 (Rabu)', '12-25 libur-nasional Natal'],
    ['26/12/2024;Natal;CB', '12-26 cuti-bersama Natal'],
    ['18/12/2024;Hari Jadi;Daerah', '12-18 libur-daerah Hari Jadi'],
    ['Natal,25/12/2024,,25/12/2024,,True,', '12-25 libur-nasional Natal'],
  ])('reads %s', (text, row) => {
    expect(rowsOf(read(text))[0]).toBe(row)
  })

  it('reads the month first where a date of the list proves it', () => {
    const list = read('Date,Name\n2/10/2024,Imlek\n5/1/2024,Hari Buruh\n12/25/2024,Natal')

    expect(rowsOf(list)).toEqual([
      '02-10 libur-nasional Imlek',
      '05-01 libur-nasional Hari Buruh',
      '12-25 libur-nasional Natal',
    ])
  })

  it('reads cells in quotation marks, which commas part', () => {
    const list = read(
      '\uFEFFTanggal,Nama\r\n"Kamis, 11 April 2024",Idul Fitri\r\n"12 April 2024",Cuti Bersama Idul Fitri\r\n',
    )

    expect(rowsOf(list)).toEqual([
      '04-11 libur-nasional Idul Fitri',
      '04-12 cuti-bersama Cuti Bersama Idul Fitri',
    ])
    expect(list.refused).toEqual([])
  })

  it('passes over no line that names a day after its month, and cannot be read', () => {
    expect(read('Libur nasional\nHari Raya April 31, 2024').refused).toEqual([
      { line: 1, written: 'Hari Raya April 31, 2024' },
    ])
  })

  it('refuses dates that may be two where the list writes them both ways', () => {
    const list = read('5/1/2024,Hari Buruh\n12/25/2024,Natal\n26/12/2024,Natal')

    expect(rowsOf(list)).toEqual(['12-26 libur-nasional Natal'])
    expect(list.refused.map(({ line }) => line)).toEqual([0, 1])
  })

  it.each([
    '24 Desember 2024 Rabu Natal',
    'Natal Rabu, 24 Desember 2024',
    '25 Desember Natal',
    '32 Mei 2024 Aneh',
    '25 Desember 2024 (Kamis): Natal',
  ])('refuses %s', (text) => {
    expect(read(text)).toMatchObject({ added: 0, refused: [{ line: 0 }] })
  })
})
