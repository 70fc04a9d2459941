import { describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import { findDayOfHeader, isOtherWeekday } from '../../../shared/workbook/day-header.ts'

const JULY = parseMonth('2021-07')

describe('findDayOfHeader', () => {
  it.each([
    5,
    '5',
    '05',
    '5 Sen',
    '5 Sen.',
    'Sen 5',
    'Sen,\n5',
    'Senin 5',
    '5 Jul',
    '5 Juli',
    '05/07/2021',
    '5 (Sen)',
    '(Senin) 5',
    'Tgl. 5',
    '5/7',
    'Sen 5/7',
    '05-07',
    '5-Jul',
    '5.',
    'Selasa 5 Juli 2021',
    'Selasa, 5 Juli 2021',
    '5 Juli 2021 (Selasa)',
  ])('%j is the fifth of the month', (header) => {
    expect(findDayOfHeader(header, JULY)).toBe('2021-07-05')
  })

  it.each([
    '5 Agu',
    '5 Agustus',
    '5/8',
    'Sen 5-Agu',
    '5 Juni',
    '05/08/2021',
    'Jumlah 5',
    'WFO 5',
    '32',
    '0',
    'Sen',
  ])('%j is no day of it', (header) => {
    expect(findDayOfHeader(header, JULY)).toBeUndefined()
  })
})

describe('isOtherWeekday', () => {
  it.each(['Selasa 5', '5 Sel', 'Sel\n5', 'Selasa, 5 Juli 2021', 'Tue 5'])(
    'is true of %j',
    (header) => {
      expect(isOtherWeekday(header, parseCivilDate('2021-07-05'))).toBe(true)
    },
  )

  it.each([5, '5', '5 Sen', 'Senin, 5 Juli 2021', '5 Juli 2021', 'Mon 5'])(
    'is false of %j',
    (header) => {
      expect(isOtherWeekday(header, parseCivilDate('2021-07-05'))).toBe(false)
    },
  )
})
