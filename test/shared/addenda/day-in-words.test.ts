import { describe, expect, it } from 'vitest'

import { dayInWords } from '../../../shared/addenda/day-in-words.ts'

const DAY = { code: 'H', flags: [], lateMinutes: 0, earlyMinutes: 0 } as const

describe('dayInWords', () => {
  it('is the code alone where nothing lacks', () => {
    expect(dayInWords(DAY, 'id')).toBe('H')
  })

  it('names what lacks, and minutes late and early', () => {
    const day = {
      ...DAY,
      flags: ['check-out-missing', 'report-late'],
      lateMinutes: 12,
      earlyMinutes: 5,
    } as const

    expect(dayInWords(day, 'id')).toBe(
      'H (presensi pulang tidak ada, laporan kinerja harian terlambat, terlambat 12 menit, pulang awal 5 menit)',
    )
    expect(dayInWords(day, 'en')).toContain('late 12 min, left early 5 min')
  })

  it('says that a day is not over', () => {
    expect(dayInWords({ ...DAY, code: 'open' }, 'id')).toBe('hari belum selesai')
  })

  it('is a dash where the person has no outcome', () => {
    expect(dayInWords(undefined, 'id')).toBe('–')
  })
})
