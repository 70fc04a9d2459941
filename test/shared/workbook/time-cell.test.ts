import { describe, expect, it } from 'vitest'

import { timeCell } from '../../../shared/workbook/cells/time-cell.ts'

describe('timeCell', () => {
  it.each([
    ['Pukul 07.28', '07:28'],
    ['pkl. 16.03 WITA', '16:03'],
    ['jam 7.05', '07:05'],
    ['07.05 pagi', '07:05'],
    ['12.30 siang', '12:30'],
    ['01.30 siang', '13:30'],
    ['04.03 sore', '16:03'],
    ['16.03 sore', '16:03'],
    ['10.15 malam', '22:15'],
  ])('reads the part of a day that people write behind an hour: %s', (written, time) => {
    expect(timeCell(written)).toMatchObject({ ok: true, value: time })
  })

  it.each([
    '13.05 pagi',
    '07.05 siang',
    '09.00 sore',
    '04.00 malam',
    'jam kerja 07.30',
    '07.05 senja',
  ])('refuses a part of the day that is another one: %s', (written) => {
    expect(timeCell(written).ok).toBe(false)
  })
})
