import { describe, expect, it } from 'vitest'

import { hideUnlikeNumber, hidePageKey } from '../../../shared/intake/hide-keys.ts'

const KEY = 'ngQ3AVaT4oTBJ74aqf4rIL9HqQ8uXEKF'

describe('hidePageKey', () => {
  it.each([
    [`https://a.go.id/saya/agency-1_x/${KEY}`, 'https://a.go.id/saya/agency-1_x/…'],
    [`lihat /saya/agency-1/${KEY}/hari/2021-07-01.`, 'lihat /saya/agency-1/…/hari/2021-07-01.'],
    ['https://a.go.id/saya/hari', 'https://a.go.id/saya/hari'],
    ['Rapat dengan saya/atasan', 'Rapat dengan saya/atasan'],
  ])('%s is read as %s', (typed, read) => {
    expect(hidePageKey(typed)).toBe(read)
  })
})

describe('hideUnlikeNumber', () => {
  it.each([
    ['1788ZXMGQBS4XMDR', '…'],
    ['1985121220100120031788zxmgqbs4xmdr', '…'],
    ['19851212201O0I2OO3', '19851212201O0I2OO3'],
    ['19851212 201001 2 003x', '19851212 201001 2 003x'],
    ['1985.1212.2010.012.003', '1985.1212.2010.012.003'],
    [`/saya/agency-1/${KEY}`, '…'],
    ['-0.4321, 117.1234', '…'],
    ['-0.4321 117.1234', '…'],
    ['demam sejak kemarin', '…'],
    ['Budi', '…'],
  ])('%s is quoted as %s', (typed, quoted) => {
    expect(hideUnlikeNumber(typed)).toBe(quoted)
  })
})
