import { describe, expect, it } from 'vitest'

import { readCircular } from '../../../../shared/regulations/circular/read-circular.ts'

function numbersOf(...lines: string[]): string[] {
  return readCircular(lines.join('\n'), 'id').clauses.map(({ number }) => number)
}

describe('readCircular, of what stands behind a number', () => {
  it.each([
    [
      ['1. MAKSUD DAN TUJUAN', 'a. Menjaga layanan.', '2. PELAPORAN', 'a. Lapor.'],
      ['1 huruf a', '2 huruf a'],
    ],
    [
      ['A. Sistem Kerja', '1. Pegawai di kantor.', 'B. Lain-lain', '1. Diatur kemudian.'],
      ['A angka 1', 'B angka 1'],
    ],
    [['1. Umum', 'a. Pegawai di kantor.'], ['1 huruf a']],
    [
      ['A. Sistem Kerja', '1. Pegawai di kantor.', 'B. Penutup', 'Demikian edaran ini.'],
      ['A angka 1'],
    ],
    [
      ['A. Ketentuan Bekerja dari Rumah', '1. Pegawai lapor.', 'B. Lain-lain', '1. Diatur nanti.'],
      ['A angka 1', 'B angka 1'],
    ],
    [
      [
        '1 Purpose',
        '1.1 Staff may work.',
        '2 Attendance',
        '2.1 Staff come.',
        '3 Reporting',
        'All report.',
      ],
      ['1.1', '2.1'],
    ],
  ])('takes a title for no clause: %s', (lines, numbers) => {
    expect(numbersOf(...lines)).toEqual(numbers)
  })

  it.each([
    [
      ['1. Yang dikecualikan:', 'a. DINAS KESEHATAN', 'b. BPBD', '2. Lapor.'],
      ['1', '1 huruf a', '1 huruf b', '2'],
    ],
    [
      ['1. Pelayanan publik', 'a. tetap di kantor;', 'b. dibagi bergantian.'],
      ['1', '1 huruf a', '1 huruf b'],
    ],
    [
      ['1. Kepala unit wajib', 'a. Menyusun jadwal.'],
      ['1', '1 huruf a'],
    ],
    [['1. Pelaporan kepada Wali Kota', 'Surakarta setiap Jumat.'], ['1']],
    [
      ['1. WFH', '2. WFO', '3. LIBUR'],
      ['1', '2', '3'],
    ],
  ])('takes what is none for a clause: %s', (lines, numbers) => {
    expect(numbersOf(...lines)).toEqual(numbers)
  })

  it('loses no clause where all seems to be laws and reasons', () => {
    expect(numbersOf('1. Dasar Hukum', '2. Pegawai di kantor.', '3. Lapor.')).toContain('2')
  })
})

describe('readCircular, of what stands behind the last clause', () => {
  it.each([
    'Demikian untuk dilaksanakan.',
    'Agar dipedomani.',
    'Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan ini.',
    'Surat ini berlaku sejak 2 Maret 2026.',
    'Edaran ini mulai berlaku pada tanggal ditetapkan.',
    'This circular takes effect immediately.',
    'For strict compliance.',
    'Atas perhatiannya diucapkan terima kasih.',
    'Pada saat Surat Edaran ini mulai berlaku, Surat Edaran Nomor 1 dicabut.',
  ])('is closed by %s', (line) => {
    const { clauses, rest } = readCircular(`1. Pegawai hadir.\n2. Pegawai melapor\n${line}`, 'id')

    expect(clauses.at(-1)?.text).toBe('Pegawai melapor')
    expect(rest).toEqual([{ kind: 'closing', text: line }])
  })

  it.each([
    'Edaran ini berlaku bagi seluruh pegawai.',
    'Demikian pula pegawai kontrak.',
    'For information on leave see HR.',
  ])('is not closed by %s', (line) => {
    const { clauses } = readCircular(`1. Pegawai hadir.\n${line}\n2. Pegawai melapor.`, 'id')

    expect(clauses.map(({ text }) => text)).toEqual([`Pegawai hadir. ${line}`, 'Pegawai melapor.'])
  })
})
