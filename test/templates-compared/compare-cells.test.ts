import { describe, expect, it } from 'vitest'

import { compareCells, isRewritten, parseCells, type KindOfDifference } from './compare-cells.ts'
import { comparedDocument } from './compared-document.ts'

const RENAMED: KindOfDifference = {
  before: 'old',
  after: 'new',
  why: 'On purpose.',
  isIt: (one) => isRewritten(one, 'old', 'new'),
}
const UNUSED: KindOfDifference = { ...RENAMED, before: 'never', isIt: () => false }

function compared(before: Record<string, string>, after: Record<string, string>) {
  return compareCells(new Map(Object.entries(before)), new Map(Object.entries(after)), [
    UNUSED,
    RENAMED,
  ])
}

describe('compareCells', () => {
  it('counts each difference to the kind that explains it', () => {
    const { kinds, unexplained } = compared({ a: 'old 1', b: 'same' }, { a: 'new 1', b: 'same' })

    expect(kinds.get(RENAMED)).toEqual([{ key: 'a', before: 'old 1', after: 'new 1' }])
    expect(kinds.get(UNUSED)).toEqual([])
    expect(unexplained).toEqual([])
  })

  it('leaves unexplained what a kind explains only in part', () => {
    const { unexplained } = compared({ a: 'old 1' }, { a: 'new 2' })

    expect(unexplained).toEqual([{ key: 'a', before: 'old 1', after: 'new 2' }])
  })

  it('tells cells that are new and cells that are gone', () => {
    const { cells, unexplained } = compared({ a: '1', gone: '2' }, { a: '1', new: '3' })

    expect(cells).toEqual({ before: 2, after: 2, both: 1 })
    expect(unexplained.map(({ key }) => key)).toEqual(['gone', 'new'])
  })
})

describe('parseCells', () => {
  it('reads a cell a line', () => {
    expect([...parseCells('a|b\t["x"]\nc\t"d\\te"')]).toEqual([
      ['a|b', '["x"]'],
      ['c', '"d\\te"'],
    ])
  })
})

describe('comparedDocument', () => {
  it('has the figures and the kinds that occur', () => {
    const before = Object.fromEntries(Array.from({ length: 1200 }, (_, at) => [`${at}`, 'old']))
    const document = comparedDocument('abc', compared(before, { ...before, 7: 'new' }))

    expect(document).toContain('Until commit abc')
    expect(document).toContain('1,200 cells before, 1,200 now.')
    expect(document).toContain('0 new and 0 gone; 1 differ.')
    expect(document).toMatch(/\| 1 +\| old +\| new +\| On purpose\. \|/)
    expect(document).not.toContain('never')
  })
})
