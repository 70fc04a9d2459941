import { describe, expect, it } from 'vitest'
import { dealOut, type Block } from '../../workspace/page/client/page-breaks.ts'

/** Rows of 10 px below a head of 30 px. */
function rowsOf(count: number): Block[] {
  return Array.from({ length: count }, (_row, index) => ({
    top: 30 + index * 10,
    bottom: 40 + index * 10,
  }))
}

describe('dealOut', () => {
  it('fills each page with as many rows as it holds', () => {
    expect(dealOut(rowsOf(25), [], 105)).toEqual([
      { from: 0, to: 10 },
      { from: 10, to: 20 },
      { from: 20, to: 25 },
    ])
  })

  it('gives one page where there are no rows', () => {
    expect(dealOut([], [], 100)).toEqual([{ from: 0, to: 0 }])
  })

  it('breaks before a block that would be cut', () => {
    const merge = { top: 110, bottom: 150 }

    expect(dealOut(rowsOf(16), [merge], 100)).toEqual([
      { from: 0, to: 8 },
      { from: 8, to: 16 },
    ])
  })

  it('cuts a block that no page can hold', () => {
    const chart = { top: 35, bottom: 400 }

    expect(dealOut(rowsOf(40), [chart], 100)).toEqual([
      { from: 0, to: 10 },
      { from: 10, to: 20 },
      { from: 20, to: 30 },
      { from: 30, to: 40 },
    ])
  })

  it('counts a chart that reaches below the last row', () => {
    const chart = { top: 85, bottom: 140 }

    expect(dealOut(rowsOf(8), [chart], 100)).toEqual([
      { from: 0, to: 5 },
      { from: 5, to: 8 },
    ])
  })

  it('puts a row that is higher than a page on a page of its own', () => {
    const rows = [
      { top: 0, bottom: 10 },
      { top: 10, bottom: 500 },
      { top: 500, bottom: 510 },
    ]

    expect(dealOut(rows, [], 100)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ])
  })
})
