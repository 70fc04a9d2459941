import { describe, expect, it } from 'vitest'
import { compareRoster } from '../../addon/roster/compare-roster.ts'
import { parseMonth } from '../../shared/model/civil-date.ts'

const MONTH = parseMonth('2021-07')
const ANI = '198001012005011001'
const BUDI = '198101012005011002'
const CITRA = '198201012005011003'

const PROPOSAL = [
  ['USULAN JADWAL', '', '', '', ''],
  ['NIP/NIK', 'Nama', 'Unit', '1', '2'],
  [ANI, 'Ani', 'UMUM', 'WFO', 'WFH'],
  [BUDI, 'Budi', 'UMUM', 'WFH', '-'],
  [CITRA, 'Citra', 'UMUM', 'WFO', 'WFO'],
  ['', 'Catatan: WFO 1', '', '', ''],
]

describe('compareRoster', () => {
  it('finds people by NIP and days by header, in whatever order they stand', () => {
    const roster = [
      ['Jadwal bulan Juli'],
      ['Nama', '2', '1', 'NIP/NIK', 'Unit'],
      ['Budi', '', '', BUDI, 'UMUM'],
      ['Ani', 'wfh', 'DL', '19800101 200501 1 001', 'UMUM'],
      ['Jumlah di kantor', '1', '0', '', ''],
    ]

    expect(compareRoster(PROPOSAL, roster, MONTH)).toEqual({
      empty: [
        { row: 2, column: 2, standing: '', proposed: 'WFH' },
        { row: 5, column: 2, standing: '', proposed: 'WFO' },
        { row: 5, column: 1, standing: '', proposed: 'WFO' },
      ],
      different: [{ row: 3, column: 2, standing: 'DL', proposed: 'WFO' }],
      same: 1,
      missing: ['Citra'],
      newRows: [
        { row: 5, column: 3, standing: '', proposed: CITRA },
        { row: 5, column: 0, standing: '', proposed: 'Citra' },
        { row: 5, column: 4, standing: '', proposed: 'UMUM' },
      ],
    })
  })

  it('serves a person who stands twice in the first row only', () => {
    const proposal = [PROPOSAL[1]!, PROPOSAL[4]!]
    const roster = [
      ['NIP/NIK', 'Nama', 'Unit', '1', '2'],
      [CITRA, 'Citra', '', '', ''],
      [CITRA, 'Citra', '', '', ''],
    ]

    const compared = compareRoster(proposal, roster, MONTH)

    expect(compared?.empty.map(({ row }) => row)).toEqual([1, 1])
    expect(compared?.newRows).toEqual([])
  })

  it('is undefined for a tab without NIP', () => {
    expect(compareRoster(PROPOSAL, [['Nama', '1', '2']], MONTH)).toBeUndefined()
  })
})
