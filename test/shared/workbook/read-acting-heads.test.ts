import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { HEAD_ID, sampleTabs, STAFF_ID } from './sample-tabs.ts'

const HEADERS = [
  'Kode',
  'Nama Unit',
  'NIP Kepala',
  'Layanan Publik',
  'Dikecualikan dari WFH',
  'Plh. Sejak',
  'Plh. Sampai',
]
const OWN = ['UMUM', 'Bagian Umum', HEAD_ID, 'Ya', 'Tidak', '', '']

function read(...rows: readonly (readonly string[])[]) {
  const { units, problems } = readConfiguration(sampleTabs({ units: [HEADERS, ...rows] }))
  return { units, problems: problems.map(({ where, code }) => `${where.id} ${code}`) }
}

describe('readUnits, who acts for a head', () => {
  it('takes further rows of a code with dates as who acts, and asks nothing else of them', () => {
    expect(read(['umum', '', STAFF_ID, '', '', '05/07/2021', '9 Juli 2021'], OWN)).toEqual({
      units: [
        {
          code: 'UMUM',
          name: 'Bagian Umum',
          headId: HEAD_ID,
          publicService: true,
          exemptFromWfh: false,
          acting: [{ employeeId: STAFF_ID, from: '2021-07-05', until: '2021-07-09' }],
        },
      ],
      problems: [],
    })
  })

  it('tells a second row without dates, as one unit has one head', () => {
    const { units, problems } = read(OWN, ['UMUM', 'Bagian Umum', STAFF_ID, 'Ya', 'Tidak', '', ''])

    expect(units).toHaveLength(1)
    expect(units[0]).not.toHaveProperty('acting')
    expect(problems).toEqual(['Unit Kerja!A3 unit-duplicate'])
  })

  it.each([
    ['an unreadable date', STAFF_ID, '05/07/2021', 'besok', ['Unit Kerja!G3 date-unreadable']],
    [
      'a last date before the first',
      STAFF_ID,
      '09/07/2021',
      '05/07/2021',
      ['Unit Kerja!G3 date-order'],
    ],
    ['a year that cannot be meant', STAFF_ID, '05/07/0021', '', ['Unit Kerja!F3 date-unreadable']],
    ['nobody', '', '05/07/2021', '', []],
    [
      'a number that is nobody’s',
      '198001012005011001',
      '05/07/2021',
      '',
      ['Unit Kerja!C3 id-unknown'],
    ],
  ])('tells %s', (_, id, from, until, problems) => {
    const found = read(OWN, ['UMUM', '', id, '', '', from, until])

    expect(found.problems).toEqual(problems)
    expect(found.units).toHaveLength(1)
  })
})
