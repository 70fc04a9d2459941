import { describe, expect, it } from 'vitest'

import { findUnit, namesOfUnits } from '../../../shared/model/find-unit.ts'

const UNITS = [
  { code: 'UMUM', name: 'Bagian Umum' },
  { code: 'KEU', name: 'Keuangan dan Aset' },
  { code: 'HUMAS', name: 'Humas, Protokol, dan Komunikasi' },
  { code: 'S1', name: 'Seksi Pelayanan' },
  { code: 'S2', name: 'Seksi Pelayanan' },
]

describe('findUnit', () => {
  it.each([
    ['UMUM', 'UMUM'],
    [' umum ', 'UMUM'],
    ['bagian  umum', 'UMUM'],
    ['Seksi Pelayanan', undefined],
    ['Bagian Lain', undefined],
  ])('finds %j by code, or by a name that no other has', (typed, code) => {
    expect(findUnit(UNITS, typed)?.code).toBe(code)
  })
})

describe('namesOfUnits', () => {
  it.each([
    ['UMUM, KEU', ['UMUM', 'KEU']],
    ['Bagian Umum, Keuangan dan Aset', ['Bagian Umum', 'Keuangan dan Aset']],
    ['Bagian Umum dan KEU', ['Bagian Umum', 'KEU']],
    ['UMUM & KEU', ['UMUM', 'KEU']],
    ['Humas, Protokol, dan Komunikasi', ['Humas, Protokol, dan Komunikasi']],
    ['Humas, Protokol, dan Komunikasi; UMUM', ['Humas, Protokol, dan Komunikasi', 'UMUM']],
    ['UMUM\nLain dan Lain', ['UMUM', 'Lain dan Lain']],
    ['', []],
  ])('parts %j', (typed, names) => {
    expect(namesOfUnits(UNITS, typed)).toEqual(names)
  })
})
