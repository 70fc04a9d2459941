import { describe, expect, it } from 'vitest'

import { datesOfMonth, parseMonth, weekdayOf } from '../../../shared/model/civil-date.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { employee, facts, unit } from '../evaluation/build-facts.ts'
import { typeRegulation } from './type-regulation.ts'

const MONTH = parseMonth('2026-11')
const PEOPLE = Array.from({ length: 8 }, (_, at) =>
  employee(`e${at}`, { unitCode: at < 2 ? 'loket' : 'umum' }),
)

describe('a proposed roster, of clauses as they were typed', () => {
  const { policies } = typeRegulation(
    ['7/2026', '01/11/2026'],
    [
      ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
      [
        '2',
        'Tempat bekerja',
        'semua pegawai kecuali unit pelayanan publik',
        'setiap Kamis',
        'keharusan = harus\ntempat = rumah',
      ],
      [
        '3',
        'Bagian pegawai di kantor',
        'unit pelayanan publik',
        '',
        'paling sedikit = 50 %\npaling banyak = 50 %',
      ],
    ],
  )
  const given = facts({
    policies,
    units: [unit('umum'), unit('loket', { publicService: true })],
    employees: PEOPLE,
  })
  const { codes } = proposeRoster(given, MONTH)
  const at = (place: 'office' | 'home', days: readonly number[], unitCode: string): number[] =>
    datesOfMonth(MONTH)
      .filter((date) => days.includes(weekdayOf(date)))
      .map(
        (date) =>
          PEOPLE.filter(
            (one) =>
              one.unitCode === unitCode &&
              (codes.get(one.id)?.get(date) === 'WFH') === (place === 'home'),
          ).length,
      )

  it('has every Thursday at home but of the unit that serves the public', () => {
    expect(new Set(at('home', [4], 'umum'))).toEqual(new Set([6]))
  })

  it('has half of that unit at the office each day', () => {
    expect(new Set(at('office', [1, 2, 3, 4, 5], 'loket'))).toEqual(new Set([1]))
  })
})
