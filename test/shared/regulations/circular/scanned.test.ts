import { describe, expect, it } from 'vitest'

import { mendScanned } from '../../../../shared/regulations/circular/scanned.ts'

function read(...lines: string[]): readonly string[] {
  return mendScanned(lines).lines
}

describe('mendScanned', () => {
  it.each([
    ['pukul O7.3O sampai l6.OO', 'pukul 07.30 sampai 16.00'],
    ['paling banyak 5O % atau lO%', 'paling banyak 50 % atau 10%'],
    ['tanggal l Maret 2O26', 'tanggal 1 Maret 2026'],
    ['N0MOR : 8OO/l2/BKD/2O26', 'NOMOR : 800/12/BKD/2026'],
    ['BUPAT1 KUTAI', 'BUPATI KUTAI'],
    ['Dl LlNGKUNGAN DINAS', 'DI LINGKUNGAN DINAS'],
    ['Se1uruh pega wai mengisi hal-ha1', 'Seluruh pegawai mengisi hal-hal'],
    ['ayat (l) dan Pasal l', 'ayat (1) dan Pasal 1'],
  ])('reads %s as it was meant', (scanned, meant) => {
    expect(read(scanned)).toEqual([meant])
  })

  it.each([
    'SHIFT1 dan U1, P2, K10, I/2026, Pasal I',
    'COVID19 di BKD1 nomor 443/B1159/II',
    'di kantor hari ini, per orang',
    'Al AZHAR',
    'l. huruf kesebelas',
  ])('leaves %s as it is', (text) => {
    expect(mendScanned([text])).toEqual({ lines: [text], mended: [] })
  })

  it('reads letters at the heads of lines as the numbers between their neighbours', () => {
    const scanned = ['l. satu', '2, dua', '3 . tiga', '4. empat', 'S. lima', '6. enam']

    expect(mendScanned(scanned)).toEqual({
      lines: ['1. satu', '2. dua', '3 . tiga', '4. empat', '5. lima', '6. enam'],
      mended: ['l. → 1.', 'S. → 5.', '2, → 2.'],
    })
  })

  it('leaves letters and Roman numbers that are meant', () => {
    const lists = [
      ['k. satu', 'l. dua', 'm. tiga'],
      ['I. satu', 'II. dua'],
      ['H. satu', 'I. dua', 'J. tiga'],
      ['A. satu', 'B. dua', 'C. tiga'],
      ['I. satu', '1. dua', '2. tiga'],
    ]

    expect(lists.map((lines) => read(...lines))).toEqual(lists)
  })

  it('gives the first letter its full stop where the second has one', () => {
    expect(read('4. Jam kerja:', 'a Senin 07.30', 'b. Jumat 08.00')[1]).toBe('a. Senin 07.30')
    expect(read('Buku', 'a Senin 07.30', 'b. Jumat 08.00')[1]).toBe('a Senin 07.30')
  })
})
