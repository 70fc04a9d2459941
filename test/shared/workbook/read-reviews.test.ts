import { describe, expect, it } from 'vitest'

import { readReviews } from '../../../shared/workbook/read-reviews.ts'

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

  it('names a decision that is none, and a ref that was copied', () => {
    const { rows, problems } = readReviews({
      slot: 'reviews:2021-07',
      title: 'Tinjauan 2021-07',
      rows: [
        HEADERS,
        ['AAAAAAAAAA', '', 'Setuju'],
        ['AAAAAAAAAA', '', 'Tolak'],
        ['BBBBBBBBBB', '', 'oke'],
      ],
    })

    expect(rows.map(({ ref, decision }) => `${ref} ${decision}`)).toEqual(['AAAAAAAAAA approved'])
    expect(problems.map(({ where, code }) => `${where.id} ${code}`)).toEqual([
      'Tinjauan 2021-07!A3 ref-duplicate',
      'Tinjauan 2021-07!C4 choice-unknown',
    ])
  })
})
