import { describe, expect, it } from 'vitest'

import type { Employee, PositionClass } from '../../../shared/model/employee.ts'
import { employee, unit } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'] as const
const UNITS = [unit('umum'), unit('loket', { publicService: true })]

function staff(count: number, unitCode: string, positionClass: PositionClass = 'pelaksana') {
  return Array.from({ length: count }, (_, at): Employee =>
    employee(`${unitCode}-${positionClass}-${at}`, { unitCode, positionClass }),
  )
}

function ids(people: readonly Employee[]): string[] {
  return people.map(({ id }) => id)
}

describe('a share at the office, as DKI Jakarta asked at least half in 2020', () => {
  const { policies, problems } = typeRegulation(
    ['02/SE/2020', '16/03/2020'],
    [ROSTER, ['2', 'Bagian pegawai di kantor', '', '', 'paling sedikit = 50 %']],
  )
  const people = staff(9, 'umum')
  const on = (office: number): string[] =>
    evaluateOn('2020-03-18', {
      policies,
      employees: people,
      roster: rosterOf('2020-03-18', {
        WFO: ids(people.slice(0, office)),
        WFH: ids(people.slice(office)),
      }),
    }).told('office-quota')

  it('is whole', () => {
    expect(problems).toEqual([])
  })

  it('is kept by 5 of 9, as a half is rounded up', () => {
    expect(on(5)).toEqual([])
  })

  it('is broken by 4 of 9, with the arithmetic', () => {
    expect(on(4)).toEqual([
      'Gubernur SE 02/SE/2020, 2: 4 dari 9 pegawai di kantor = 44,4 %; paling sedikit 50 % = 5',
    ])
  })
})

describe('shares of several, as PANRB asked in 2024', () => {
  const { policies, problems } = typeRegulation(
    ['1/2024', '01/04/2024'],
    [
      ROSTER,
      ['2', 'Bagian pegawai di kantor', '', '16–17 April 2024', 'paling sedikit = 50 %'],
      ['3', 'Bagian pegawai di kantor', 'unit pelayanan publik', '', 'paling sedikit = 100 %'],
      ['4', 'Bagian pegawai di kantor', '', '', 'paling banyak = 75 %'],
      [
        '5',
        'Bagian pegawai di kantor',
        'pelaksana kecuali unit pelayanan publik',
        '',
        'paling banyak = 25 %',
      ],
    ],
  )
  const [services, clerks, experts] = [
    staff(4, 'loket'),
    staff(8, 'umum'),
    staff(4, 'umum', 'fungsional'),
  ]
  const everybody = ids([...services, ...clerks, ...experts])
  const on = (date: string, office: readonly string[]): string[] =>
    evaluateOn(date, {
      policies,
      units: UNITS,
      employees: [...services, ...clerks, ...experts],
      roster: rosterOf(date, {
        WFO: office,
        WFH: everybody.filter((id) => !office.includes(id)),
      }),
    }).told('office-quota')

  it('contradict nobody and are all checked', () => {
    expect(problems).toEqual([])
  })

  it('are all kept by the services, two clerks and two experts', () => {
    const office = [...ids(services), ...ids(clerks.slice(0, 2)), ...ids(experts.slice(0, 2))]

    expect(on('2024-04-16', office)).toEqual([])
  })

  it('are each broken with the clause of its own', () => {
    const office = [...ids(services.slice(0, 3)), ...ids(clerks.slice(0, 3))]

    expect(on('2024-04-16', office)).toEqual([
      'Gubernur SE 1/2024, 3: 3 dari 4 pegawai (unit pelayanan publik) di kantor = 75 %; paling sedikit 100 % = 4',
      'Gubernur SE 1/2024, 5: 3 dari 8 pegawai (pelaksana kecuali unit pelayanan publik) di kantor = 37,5 %; batas 25 % = 2',
      'Gubernur SE 1/2024, 2: 6 dari 16 pegawai di kantor = 37,5 %; paling sedikit 50 % = 8',
    ])
    expect(on('2024-04-16', everybody)).toContain(
      'Gubernur SE 1/2024, 4: 16 dari 16 pegawai di kantor = 100 %; batas 75 % = 12',
    )
  })

  it('bind on the days that they name alone', () => {
    expect(on('2024-04-18', ids(services))).toEqual([])
    expect(on('2024-04-17', ids(services))).toEqual([
      'Gubernur SE 1/2024, 2: 4 dari 16 pegawai di kantor = 25 %; paling sedikit 50 % = 8',
    ])
  })
})

describe('a share of each shift', () => {
  const { policies } = typeRegulation(
    ['3/2026', '02/11/2026'],
    [ROSTER, ['2', 'Bagian pegawai di kantor', '', '', 'paling sedikit = 25 %\nper = shift']],
  )

  it('is asked of each: who is there all day counts in both', () => {
    const people = staff(8, 'umum')
    const [early, allDay, ...home] = ids(people)
    const { told } = evaluateOn('2026-11-04', {
      policies,
      employees: people,
      roster: rosterOf('2026-11-04', { PG: [early!], WFO: [allDay!], WFH: home }),
    })

    expect(told('office-quota')).toEqual([
      'Gubernur SE 3/2026, 2: 1 dari 8 pegawai di kantor (shift siang) = 12,5 %; paling sedikit 25 % = 2',
    ])
  })
})

describe('a share of a group in which nobody is', () => {
  it('binds nobody, which Diagnostik tells', () => {
    const { problems } = typeRegulation(
      ['4/2026', '02/11/2026'],
      [['2', 'Bagian pegawai di kantor', 'kelompok A', '', 'paling sedikit = 25 %']],
    )

    expect(problems).toEqual([expect.stringContaining('Pasal!D2 group-unknown')])
  })
})
