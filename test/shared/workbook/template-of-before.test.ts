import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { sampleTabs } from './sample-tabs.ts'

const FORMER = [
  'Nomor',
  'Tanggal',
  'Berlaku Sejak',
  'Preset',
  'Parameter yang Diubah',
  'Alasan',
  'Pasal Ditulis',
]
const NUMBER = 'PermenPANRB 4/2025'

/** Of a row of *Aturan* that names the template which `nasional` took the place of. */
function readOld({
  number = NUMBER,
  changed = '',
  mark = '',
  clauses = [],
}: {
  number?: string
  changed?: string
  mark?: string
  clauses?: CellValue[][]
} = {}) {
  const headers = getPeopleTab('clauses').columns.map(({ title }) => title.id)
  const { regulations, problems } = readConfiguration(
    sampleTabs({
      policies: [FORMER, [number, '01/01/2025', '01/01/2025', 'nasional-2025', changed, '', mark]],
      clauses: [headers, ...clauses],
    }),
  )
  const told = problems
    .filter(({ where }) => /^(?:Aturan|Pasal)/.test(where.id))
    .map(({ code }) => code)
  return { regulation: regulations![0]!, told }
}

describe('a row of Aturan that names a template of before', () => {
  it('has the clauses of the one that took its place, and no cap that the regulation does not set', () => {
    const { regulation, told } = readOld()

    expect(told).toEqual([])
    expect(regulation).toMatchObject({
      issuer: 'Nasional',
      kind: '',
      number: NUMBER,
      validFrom: '2025-01-01',
      template: 'nasional',
      isUnwritten: true,
    })
    expect(
      regulation.clauses.map(({ number, provision, isOn }) => [number, provision, isOn]),
    ).toEqual([
      ['N1', 'roster', true],
      ['N1', 'presence', true],
      ['N1', 'daily-report', true],
      ['N1', 'review', true],
      ['N2', 'days-at-place', false],
    ])
  })

  it('keeps what it changed, a cap of days at home too, which is switched on then', () => {
    const { regulation } = readOld({ changed: 'homePresence=check-in\nmaxHomeDaysPerWeek=3' })

    expect(
      regulation.clauses.map(({ provision, parameters, isOn }) => [provision, parameters, isOn]),
    ).toEqual(
      expect.arrayContaining([
        ['presence', expect.objectContaining({ how: 'once' }), true],
        ['days-at-place', { place: 'rumah', atMost: '3' }, true],
      ]),
    )
  })

  it.each([NUMBER, ''])('has as its own what stands in Pasal, with the number “%s”', (number) => {
    const clauses = [
      [NUMBER, 'N1', '', 'Jam kerja', '', '', 'mulai = 08.00', '', '', 'Ya', ''],
      [NUMBER, 'N3', '', 'Laporan kinerja harian', '', '', 'dari yang bekerja di = rumah'],
    ]

    const { regulation, told } = readOld({ number, clauses, mark: 'nasional-2025' })

    expect(told).toEqual(number === '' ? ['cell-empty'] : [])
    expect(regulation).toMatchObject({ issuer: 'Nasional', kind: '', number: NUMBER })
    expect(regulation.isUnwritten).toBeUndefined()
    expect(regulation.clauses.map((clause) => [clause.number, clause.provision])).toEqual([
      ['N1', 'working-hours'],
      ['N3', 'daily-report'],
    ])
  })

  it('has no clause where all that were written were deleted', () => {
    const { regulation, told } = readOld({ mark: 'nasional-2025' })

    expect(told).toEqual(['regulation-empty'])
    expect(regulation.clauses).toEqual([])
  })
})
