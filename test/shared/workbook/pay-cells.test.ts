import { describe, expect, it } from 'vitest'

import { allowanceCell } from '../../../shared/workbook/cells/allowance-cell.ts'
import { dayCodesCell } from '../../../shared/workbook/cells/day-codes-cell.ts'
import { signatoryCell } from '../../../shared/workbook/cells/signatory-cell.ts'

describe('dayCodesCell', () => {
  it.each([
    ['H', ['H']],
    ['h, wfh; DL', ['H', 'WFH', 'DL']],
    ['H H', ['H']],
  ])('reads %j', (typed, value) => {
    expect(dayCodesCell(typed)).toMatchObject({ value })
  })

  it.each(['Ya', 'H, hadir', ', '])('refuses %j', (typed) => {
    expect(dayCodesCell(typed)).toMatchObject({ code: 'day-code-unknown' })
  })
})

describe('allowanceCell', () => {
  it.each([
    ['TL1 0,5; TL2 1; PSW4 1,5; TK 3', { TL1: 0.5, TL2: 1, PSW4: 1.5, TK: 3 }],
    ['tl1: 0.5%\nTK=5 %', { TL1: 0.5, TK: 5 }],
  ])('reads %j', (typed, value) => {
    expect(allowanceCell(typed)).toMatchObject({ value })
  })

  it.each(['3', 'TL5 1', 'TL1 101', 'TL1 1; TL1 2', 'TL1', 'TL1 1, TL2 2'])(
    'does not guess at %j',
    (typed) => {
      expect(allowanceCell(typed)).toMatchObject({ code: 'allowance-unclear' })
    },
  )
})

describe('signatoryCell', () => {
  it.each([
    ['Kasubbag; Rina Wati, S.E.', { post: 'Kasubbag', name: 'Rina Wati, S.E.', id: '', rank: '' }],
    ['Kasubbag; Rina; 198001012005012001; Penata', { id: '198001012005012001', rank: 'Penata' }],
  ])('reads %j', (typed, value) => {
    expect(signatoryCell(typed)).toMatchObject({ value })
  })

  it.each(['Rina Wati', '; Rina', 'a; b; c; d; e'])('refuses %j', (typed) => {
    expect(signatoryCell(typed)).toMatchObject({ code: 'signatory-unclear' })
  })
})
