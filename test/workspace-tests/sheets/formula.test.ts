import { describe, expect, it } from 'vitest'
import { newSheet, putCell, type Sheet } from '../../workspace/sheets/book.ts'
import { evaluateFormula } from '../../workspace/sheets/formula.ts'

describe('evaluateFormula', () => {
  it.each([
    ['=SUMPRODUCT((A1:A4="WFO")+(A1:A4="P"))', { numberValue: 2 }],
    ['=CEILING(0.25*37)', { numberValue: 10 }],
    ['=SUM(B1:B2)*2-1', { numberValue: 13 }],
    ['=-(2+3)*2', { numberValue: -10 }],
    ['="a"&"b""c"', { stringValue: 'ab"c' }],
    ['=B1<B2', { boolValue: true }],
    ['=COUNTA(A1:A4)', { numberValue: 3 }],
    ['=SUMPRODUCT(A1:A4="WFO")', { numberValue: 0 }],
  ])('works out %s', (formula, value) => {
    expect(evaluateFormula(roster(), formula)).toEqual(value)
  })

  it.each([
    ['=IMPORTXML("https://example.test","//a")', 'NAME'],
    ['=1+', 'ERROR'],
    ['=1/0', 'DIVIDE_BY_ZERO'],
    ['="x"+1', 'VALUE'],
    ['=@', 'ERROR'],
  ])('answers an error value, never a plausible one, for %s', (formula, type) => {
    expect(evaluateFormula(roster(), formula).errorValue?.type).toBe(type)
  })

  it('follows formulas that rest on formulas, and stops at a circle', () => {
    const sheet = roster()
    putCell(sheet, 0, 2, { userEnteredValue: { formulaValue: '=B1+1' } })
    putCell(sheet, 1, 2, { userEnteredValue: { formulaValue: '=C2' } })

    expect(evaluateFormula(sheet, '=C1+1')).toEqual({ numberValue: 5 })
    expect(evaluateFormula(sheet, '=C2').errorValue?.type).toBe('REF')
  })
})

function roster(): Sheet {
  const sheet = newSheet({
    sheetId: 1,
    title: 'Jadwal',
    gridProperties: { rowCount: 10, columnCount: 5 },
  })
  for (const [row, code] of ['WFO', 'WFH', 'P'].entries()) {
    putCell(sheet, row, 0, { userEnteredValue: { stringValue: code } })
  }
  putCell(sheet, 0, 1, { userEnteredValue: { numberValue: 3 } })
  putCell(sheet, 1, 1, { userEnteredValue: { numberValue: 4 } })
  return sheet
}
