import { describe, expect, it } from 'vitest'

import { employee } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const PEOPLE = [employee('clerk'), employee('engineer', { positionClass: 'fungsional' })]

describe('days at home in a week, fewer for some', () => {
  const { policies, problems } = typeRegulation(
    ['8/2026', '01/11/2026'],
    [
      ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
      ['2', 'Jumlah hari di suatu tempat', 'pelaksana', '', 'tempat = rumah\npaling banyak = 1'],
      ['3', 'Jumlah hari di suatu tempat', '', '', 'tempat = rumah\npaling banyak = 2'],
    ],
  )
  const on = (date: string, days: readonly string[]): string[] =>
    evaluateOn(date, {
      policies,
      employees: PEOPLE,
      roster: days.flatMap((day) => rosterOf(day, { WFH: ['clerk', 'engineer'] })),
    }).told('home-days')
  const [monday, tuesday, wednesday] = ['2026-11-23', '2026-11-24', '2026-11-25'] as const

  it('are checked, and kept by one day of each', () => {
    expect(problems).toEqual([])
    expect(on(monday, [monday])).toEqual([])
  })

  it('are broken on the second day by who may have one, with the clause of it', () => {
    expect(on(tuesday, [monday, tuesday])).toEqual([
      expect.stringContaining('Gubernur SE 8/2026, 2: '),
    ])
  })

  it('are broken on the third by everybody else, and by who is named by their own clause alone', () => {
    expect(on(wednesday, [monday, tuesday, wednesday]).map((one) => one.slice(0, 22))).toEqual([
      'Gubernur SE 8/2026, 2:',
      'Gubernur SE 8/2026, 3:',
    ])
  })
})
