import { describe, expect, it } from 'vitest'
import { datesOfMonth, parseMonth } from '../../../shared/model/civil-date.ts'
import { employee, rostered, unit } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf } from './type-regulation.ts'
import { typeTabs } from './type-tabs.ts'

const DATE = '2026-11-25'
const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor']

function turnsBeside(who: string): string[][] {
  return [
    ROSTER,
    [
      '2',
      'Bergantian di rumah dan di kantor',
      '',
      '',
      'selisih hari kantor sebulan paling banyak = 3',
    ],
    ['3', 'Laporan kinerja harian', who, 'setiap Jumat', 'dari yang bekerja di = rumah'],
  ]
}

describe('rules over several people', () => {
  const UNITS = [unit('umum'), unit('loket', { publicService: true, minimumOnDuty: 2 })]
  const STAFF = [
    employee('clerk-1'),
    employee('clerk-2'),
    employee('counter-1', { unitCode: 'loket' }),
    employee('counter-2', { unitCode: 'loket' }),
  ]
  const roster = rosterOf(DATE, { WFH: STAFF.map(({ id }) => id) })

  it('look at the units that the clause names, each clause by itself', () => {
    const { policies } = typeTabs([
      {
        is: ['3/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          ['2', 'Laporan unit', 'unit loket', '', 'setiap = hari\npaling lambat pukul = 09.00'],
          ['3', 'Laporan unit', 'unit umum', '', 'setiap = hari\npaling lambat pukul = 14.00'],
          ['4', 'Petugas pelayanan minimal', 'unit pelayanan publik', '', ''],
        ],
      },
    ])
    const { month } = evaluateOn(DATE, {
      policies,
      units: UNITS,
      employees: STAFF,
      roster,
      evaluations: [],
    })
    const found = month.findings
      .filter(({ rule, date }) => /^unit-eval|^service/.test(rule) && date === DATE)
      .map(({ subject, clause, arithmetic }) => [
        subject.kind === 'unit' && subject.unitCode,
        clause,
        /\d\d[.:]00/.exec(arithmetic.id)?.[0],
      ])

    expect(found).toEqual([
      ['loket', 'Bupati SE 3/2026, 4', undefined],
      ['loket', 'Bupati SE 3/2026, 2', '09.00'],
      ['umum', 'Bupati SE 3/2026, 3', '14.00'],
    ])
  })

  it('count a share of a group among its people', () => {
    const people = Array.from({ length: 6 }, (_, at) =>
      employee(`e${at}`, at < 4 ? { groups: ['A'] } : {}),
    )
    const { policies } = typeTabs([
      {
        is: ['3/2026', '02/11/2026'],
        clauses: [
          ROSTER,
          ['2', 'Bagian pegawai di kantor', 'kelompok A', '', 'paling banyak = 25 %'],
          ['3', 'Bagian pegawai di kantor', 'pelaksana', '', 'paling sedikit = 100 %'],
        ],
      },
    ])
    const { told: toldOn } = evaluateOn(DATE, {
      policies,
      employees: people,
      roster: rosterOf(DATE, { WFO: ['e0', 'e1', 'e4'], WFH: ['e2', 'e3', 'e5'] }),
    })

    expect(toldOn('office-quota').toSorted()).toEqual([
      'Bupati SE 3/2026, 2: 2 dari 4 pegawai (kelompok A) di kantor = 50 %; batas 25 % = 1',
      'Bupati SE 3/2026, 3: 3 dari 6 pegawai (pelaksana) di kantor = 50 %; paling sedikit 100 % = 6',
    ])
  })
})

describe('a rule over a month, beside a clause for some of the staff on one day of the week', () => {
  it('counts the other days, too', () => {
    const people = [employee('a', { groups: ['A'] }), employee('b')]
    const roster = datesOfMonth(parseMonth('2026-11')).flatMap((date, at) => [
      rostered('a', at % 2 === 0 ? 'WFO' : 'WFH', date),
      rostered('b', 'WFO', date),
    ])
    const [forAll, forSome] = ['', 'kelompok A'].map((who) => {
      const { policies } = typeTabs([{ is: ['1/2026', '01/11/2026'], clauses: turnsBeside(who) }])
      return evaluateOn('2026-11-30', { policies, employees: people, roster }).told('rotation')
    })

    expect(forSome).not.toEqual([])
    expect(forSome).toEqual(forAll)
  })
})
