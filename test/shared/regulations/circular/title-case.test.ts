import { describe, expect, it } from 'vitest'

import { asTitle } from '../../../../shared/regulations/circular/title-case.ts'

describe('asTitle', () => {
  it.each([
    [
      'PENYESUAIAN SISTEM KERJA ASN DALAM UPAYA PENCEGAHAN PENYEBARAN COVID-19 DI LINGKUNGAN PEMERINTAH KABUPATEN LANDAK',
      'Penyesuaian sistem kerja ASN dalam upaya pencegahan penyebaran Covid-19 di lingkungan Pemerintah Kabupaten Landak',
    ],
    [
      'WORK FROM HOME (WFH) BAGI PEGAWAI DINAS KESEHATAN KOTA SURAKARTA',
      'Work from home (WFH) bagi pegawai Dinas Kesehatan Kota Surakarta',
    ],
    ['PERJALANAN DINAS DAN JAM KERJA DINAS', 'Perjalanan dinas dan jam kerja dinas'],
    [
      'LIBUR HARI RAYA IDUL FITRI 1447 H TANGGAL 21 MARET 2026',
      'Libur hari raya Idul Fitri 1447 H tanggal 21 Maret 2026',
    ],
    ['JAM KERJA BULAN RAMADAN 1447 H/2026 M', 'Jam kerja bulan Ramadan 1447 H/2026 M'],
    ['KERJA DARI RUMAH SETIAP JUMAT MINGGU KEDUA', 'Kerja dari rumah setiap Jumat minggu kedua'],
    ['TAHAP II DI JAWA BARAT', 'Tahap II di Jawa Barat'],
    ['TUGAS KABUPATEN DAN KOTA', 'Tugas kabupaten dan kota'],
    ['WORKING FROM HOME ON FRIDAYS', 'Working from home on fridays'],
    ['Pola Kerja ASN di Kota Bogor', 'Pola Kerja ASN di Kota Bogor'],
    ['pola kerja', 'Pola kerja'],
    ['“KERJA DARI RUMAH”', '“Kerja dari rumah”'],
  ])('writes %s as people do', (title, written) => {
    expect(asTitle(title, '')).toBe(written)
  })

  it('keeps capitals that the letter has in its sentences, and not those by which it stresses a word', () => {
    const letter =
      'Pegawai WAJIB mengisi SIHADIR setiap hari.\nPegawai wajib hadir, lalu SIHADIR ditutup lagi.'

    expect(asTitle('PENGISIAN SIHADIR YANG WAJIB', letter)).toBe('Pengisian SIHADIR yang wajib')
  })
})
