import { describe, expect, it } from 'vitest'
import { conditionalStyle, createIsTrue } from '../../workspace/page/conditional-style.ts'
import { relativeFormula } from '../../workspace/sheets/formula.ts'

const RULE = {
  ranges: [{ startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 }],
  booleanRule: {
    condition: {
      type: 'CUSTOM_FORMULA',
      values: [{ userEnteredValue: '=($C2<>"")*($B2="")' }],
    },
    format: { backgroundColorStyle: { rgbColor: { red: 1, green: 1, blue: 0 } } },
  },
}

function grid(rows: readonly string[][]) {
  return rows.map((cells) => cells.map((stringValue) => ({ userEnteredValue: { stringValue } })))
}

describe('conditionalStyle', () => {
  it('colours the rows in which a custom formula is true, as it moves down', () => {
    const cells = grid([
      ['Nama', 'Keputusan', 'Kode'],
      ['Ani', '', 'R1'],
      ['Budi', 'Setuju', 'R2'],
      ['', '', ''],
    ])
    const isTrue = createIsTrue(cells, 'in_ID')

    const styles = [0, 1, 2, 3].map((row) =>
      conditionalStyle([RULE], { row, column: 0, text: '', number: undefined }, isTrue),
    )

    expect(styles.map((style) => style !== '')).toEqual([false, true, false, false])
  })

  it('draws nothing for a formula that it cannot work out, or that is an error', () => {
    const isTrue = createIsTrue(grid([['x']]), 'in_ID')

    expect([isTrue('=VLOOKUP(A1)'), isTrue('=1/0'), isTrue('=A1*2')]).toEqual([false, false, false])
    expect(isTrue('=2-1')).toBe(true)
  })
})

describe('relativeFormula', () => {
  it.each([
    ['=A1+$B$2*C$3', '=B3+$B$2*D$3'],
    ['=($L2<>"A1")*($E2="")', '=($L4<>"A1")*($E4="")'],
    ['=SUM(A1:Z9)', '=SUM(B3:AA11)'],
  ])('moves %s to %s, two rows down and one to the right', (formula, moved) => {
    expect(relativeFormula(formula, 2, 1)).toBe(moved)
  })
})
