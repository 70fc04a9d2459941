import { describe, expect, it } from 'vitest'
import { newSheet, putCell, type Sheet } from '../../workspace/sheets/book.ts'
import { evaluateFormula } from '../../workspace/sheets/formula.ts'
import { localeFacts } from '../../workspace/sheets/number-format.ts'

const english = localeFacts('en_US')
const indonesian = localeFacts('in_ID')

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
    expect(evaluateFormula(roster(), formula, english)).toEqual(value)
  })

  it.each([
    ['=1+', 'ERROR'],
    ['=1/0', 'DIVIDE_BY_ZERO'],
    ['="x"+1', 'VALUE'],
  ])('answers an error value, never a plausible one, for %s', (formula, type) => {
    expect(evaluateFormula(roster(), formula, english).errorValue?.type).toBe(type)
  })

  it.each([
    ['=SUM(1,2)', { numberValue: 1.2 }],
    ['=SUM(1;2)', { numberValue: 3 }],
    ['=CEILING(0,25*37)', { numberValue: 10 }],
    ['=SUM(B1:B2;1,5)', { numberValue: 8.5 }],
  ])('reads the comma of %s as the decimal sign under the Indonesian locale', (formula, value) => {
    expect(evaluateFormula(roster(), formula, indonesian)).toEqual(value)
  })

  it.each(['=SUM(B1,B2)', '=SUM(1, 2)', '=COUNTA(A1:A2,A3)'])(
    'cannot part the arguments of %s with a comma under the Indonesian locale',
    (formula) => {
      expect(evaluateFormula(roster(), formula, indonesian).errorValue?.type).toBe('ERROR')
    },
  )

  it('parts arguments with a comma under the American locale', () => {
    expect(evaluateFormula(roster(), '=SUM(1,2)', english)).toEqual({ numberValue: 3 })
  })

  it.each([
    '=IMPORTXML("https://example.test","//a")',
    '=FOO(1)',
    '=@',
    '=2^3',
    '={1,2}',
    "='Lain'!A1",
    '=SUMPRODUCT(A1:A2,B1:B2)',
    '=CEILING(1,5)',
    '="a"<1',
  ])('is 501 for %s, which it does not know', (formula) => {
    expect(() => evaluateFormula(roster(), formula, english)).toThrow(
      expect.objectContaining({ status: 501 }),
    )
  })

  it('is 501 for a number with the other locale’s decimal sign', () => {
    expect(() => evaluateFormula(roster(), '=0.25*4', indonesian)).toThrow(
      expect.objectContaining({ status: 501 }),
    )
  })

  it('follows formulas that rest on formulas, and stops at a circle', () => {
    const sheet = roster()
    putCell(sheet, 0, 2, { userEnteredValue: { formulaValue: '=B1+1' } })
    putCell(sheet, 1, 2, { userEnteredValue: { formulaValue: '=C2' } })

    expect(evaluateFormula(sheet, '=C1+1', english)).toEqual({ numberValue: 5 })
    expect(evaluateFormula(sheet, '=C2', english).errorValue?.type).toBe('REF')
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
