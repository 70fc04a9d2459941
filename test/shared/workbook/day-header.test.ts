import { describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { findDayOfHeader } from '../../../shared/workbook/day-header.ts'

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
  ])('%j is the fifth of the month', (header) => {
    expect(findDayOfHeader(header, JULY)).toBe('2021-07-05')
  })

  it.each(['5 Agu', '5 Agustus', '5 Juni', '05/08/2021', 'Jumlah 5', 'WFO 5', '32', '0', 'Sen'])(
    '%j is no day of it',
    (header) => {
      expect(findDayOfHeader(header, JULY)).toBeUndefined()
    },
  )
})
