import { describe, expect, it } from 'vitest'

import { readReviews } from '../../../shared/configuration/read-reviews.ts'

const HEADERS = ['Kode', 'Ringkasan', 'Keputusan', 'Penilaian', 'Catatan']

describe('readReviews', () => {
  it('reads decided rows and every ref, whatever the order of rows and columns', () => {
    const { rows, refs, problems } = readReviews({
      slot: 'reviews:2021-07',
      title: 'Tinjauan 2021-07',
      rows: [
        ['Keputusan', 'Catatan', 'Penilaian', 'Kode'],
        ['setuju', 'Baik', 'Di atas', 'AAAAAAAAAA'],
        ['', '', '', 'BBBBBBBBBB'],
        ['Return', '', '', 'CCCCCCCCCC'],
      ],
    })

    expect(rows).toEqual([
      { ref: 'AAAAAAAAAA', decision: 'approved', expectation: 'above', note: 'Baik' },
      { ref: 'CCCCCCCCCC', decision: 'returned', note: '' },
    ])
    expect(refs).toEqual(['AAAAAAAAAA', 'BBBBBBBBBB', 'CCCCCCCCCC'])
    expect(problems).toEqual([])
  })

  it('names a decision that is none', () => {
    const { rows, problems } = read(['BBBBBBBBBB', '', 'oke'])

    expect(rows).toEqual([])
    expect(named(problems)).toEqual(['Tinjauan 2021-07!C2 choice-unknown'])
  })

  it('merges a ref that stands twice: what was decided in either row counts', () => {
    const { rows, refs, problems, copiesBelow } = read(
      ['AAAAAAAAAA', 'Laporan', ''],
      ['AAAAAAAAAA', 'Laporan', 'Setuju', '', 'Baik'],
    )

    expect(rows).toEqual([{ ref: 'AAAAAAAAAA', decision: 'approved', note: 'Baik' }])
    expect(refs).toEqual(['AAAAAAAAAA'])
    expect(named(problems)).toEqual(['Tinjauan 2021-07!A2 ref-doubled'])
    expect(copiesBelow).toBeUndefined()
  })

  it('lets neither of two different decisions count, and tells', () => {
    const { rows, problems } = read(
      ['AAAAAAAAAA', '', 'Setuju'],
      ['AAAAAAAAAA', '', ''],
      ['AAAAAAAAAA', '', 'Tolak'],
    )

    expect(rows).toEqual([])
    expect(named(problems)).toEqual(['Tinjauan 2021-07!A4 ref-duplicate'])
  })

  it('says below which row copies may be removed, unless people’s own rows would go with them', () => {
    const doubled = [
      ['AAAAAAAAAA', 'Laporan', 'Setuju'],
      ['BBBBBBBBBB', 'Laporan', ''],
      ['AAAAAAAAAA', 'Laporan', 'Setuju'],
    ]
    const without = read(...doubled)
    const withOwn = read(...doubled, ['', 'garis', ''], ['', 'garis', ''])

    expect([without.copiesBelow, named(without.problems)]).toEqual([0, []])
    expect([withOwn.copiesBelow, named(withOwn.problems)]).toEqual([
      undefined,
      [
        'Tinjauan 2021-07!A5 cell-empty',
        'Tinjauan 2021-07!A6 cell-empty',
        'Tinjauan 2021-07!A4 ref-doubled',
      ],
    ])
    expect(without.rows).toEqual(withOwn.rows)
  })
})

function read(...rows: string[][]): ReturnType<typeof readReviews> {
  return readReviews({
    slot: 'reviews:2021-07',
    title: 'Tinjauan 2021-07',
    rows: [HEADERS, ...rows],
  })
}

function named(problems: ReturnType<typeof readReviews>['problems']): string[] {
  return problems.map(({ where, code }) => `${where.id} ${code}`)
}
