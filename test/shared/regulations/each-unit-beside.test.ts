import { describe, expect, it } from 'vitest'

import { employee, unit } from '../evaluation/build-facts.ts'
import { typeTabs } from './type-tabs.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'

const SHARE = 'Bagian pegawai di kantor'
const ROSTER = ['1', 'Jadwal', '', '', ''] as const
const WEEK = ['09', '10', '11', '12', '13'].map((day) => `2026-11-${day}`)
const UNITS = [unit('UMUM', { name: 'Bagian Umum' }), unit('b', { name: 'Beta' })]
const PEOPLE = ['UMUM', 'UMUM', 'UMUM', 'UMUM', 'b', 'b'].map((unitCode, at) =>
  employee(`${unitCode}-${at}`, { unitCode, positionClass: at % 2 ? 'fungsional' : 'pelaksana' }),
)
const ALL = PEOPLE.map(({ id }) => id)

type Typed = Parameters<typeof typeTabs>[0][number]

function regulation(is: Typed['is'], ...clauses: Typed['clauses']): Typed {
  return { is, clauses: [ROSTER, ...clauses] }
}

/** What is told of the Friday of a week on which these are at the office, and the others at home. */
function told(regulations: readonly Typed[], office: readonly string[] = ALL): string[] {
  const { policies } = typeTabs(regulations)
  const home = ALL.filter((id) => !office.includes(id))
  return evaluateOn('2026-11-13', {
    policies,
    units: UNITS,
    employees: PEOPLE,
    roster: WEEK.flatMap((date) => rosterOf(date, { WFO: office, WFH: home })),
  }).told('office-quota')
}

const HALF = ['2', SHARE, 'setiap unit', '', 'paling banyak = 50 %'] as const

function weekly(who: string): readonly string[] {
  return ['2', SHARE, who, '', 'paling banyak = 50 %\nselama pekan = 1']
}

describe('a share of each unit', () => {
  it('is of the units for which its regulation holds', () => {
    expect(told([regulation(['1', '02/11/2026', 'UMUM'], HALF)])).toEqual([
      'Bupati SE 1, 2: 4 dari 4 pegawai (Bagian Umum) di kantor = 100 %; batas 50 % = 2',
    ])
  })

  it('goes on for the others where a later regulation is for one unit', () => {
    const later = regulation(
      ['2', '03/11/2026', 'UMUM'],
      ['5', SHARE, '', '', 'paling banyak = 100 %'],
    )

    expect(told([regulation(['1', '02/11/2026'], HALF), later])).toEqual([
      'Bupati SE 1, 2: 2 dari 2 pegawai (Beta) di kantor = 100 %; batas 50 % = 1',
    ])
  })

  it('ends where a later regulation speaks of the whole office, and ends what an earlier one says of it', () => {
    const whole = ['5', SHARE, '', '', 'paling banyak = 75 %'] as const

    expect(
      told([regulation(['1', '02/11/2026'], HALF), regulation(['2', '03/11/2026'], whole)]),
    ).toEqual(['Bupati SE 2, 5: 6 dari 6 pegawai di kantor = 100 %; batas 75 % = 5'])
    expect(
      told([regulation(['1', '02/11/2026'], whole), regulation(['2', '03/11/2026'], HALF)]),
    ).toEqual([
      'Bupati SE 2, 2: 4 dari 4 pegawai (Bagian Umum) di kantor = 100 %; batas 50 % = 2',
      'Bupati SE 2, 2: 2 dari 2 pegawai (Beta) di kantor = 100 %; batas 50 % = 1',
    ])
  })

  it('is counted in each shift of each unit', () => {
    const perShift = ['2', SHARE, 'setiap unit', '', 'paling banyak = 50 %\nper = shift']

    expect(told([regulation(['1', '02/11/2026'], perShift)], ALL.slice(0, 3))).toEqual([
      'Bupati SE 1, 2: 3 dari 4 pegawai (Bagian Umum) di kantor (shift pagi) = 75 %; batas 50 % = 2',
      'Bupati SE 1, 2: 3 dari 4 pegawai (Bagian Umum) di kantor (shift siang) = 75 %; batas 50 % = 2',
    ])
  })

  it('is told over weeks beside one of the whole office under the same number', () => {
    const both = regulation(['1', '02/11/2026'], weekly('setiap unit'), weekly(''))

    expect(told([both], ALL.slice(0, 3)).map((line) => line.split(' di kantor')[0])).toEqual([
      'Bupati SE 1, 2: 15 dari 20 hari pegawai (Bagian Umum)',
    ])
    expect(told([both], ALL.slice(0, 4)).map((line) => line.split(' di kantor')[0])).toEqual([
      'Bupati SE 1, 2: 20 dari 30 hari pegawai',
      'Bupati SE 1, 2: 20 dari 20 hari pegawai (Bagian Umum)',
    ])
  })
})

describe('what a later regulation for some leaves of a share of all', () => {
  it('is counted of all together, and not of them and of the others', () => {
    const most = 'paling banyak = 75 %\npaling sedikit = 50 %'
    const regulations = [
      regulation(['1', '02/11/2026'], ['2', SHARE, '', '', most]),
      regulation(['2', '03/11/2026'], ['5', SHARE, 'pelaksana', '', 'paling banyak = 100 %']),
    ]

    expect(told(regulations, ALL.slice(0, 1))).toEqual([
      'Bupati SE 1, 2: 1 dari 6 pegawai di kantor = 16,7 %; paling sedikit 50 % = 3',
    ])
  })
})

describe('what counts people together and knows no units', () => {
  it('is not checked for each unit, and says what to write', () => {
    const balance = [
      '2',
      'Keseimbangan shift',
      'setiap unit',
      '',
      'selisih orang paling banyak = 1',
    ]
    const { problems } = typeTabs([regulation(['1', '02/11/2026'], balance)])

    expect(problems.map(({ code, message }) => [code, message.id])).toEqual([
      ['clause-not-checked', expect.stringContaining('tulis satu baris: “unit KODE”')],
    ])
  })
})
