import { describe, expect, it } from 'vitest'

import { explained } from '../explain/explained.ts'
import { clockIn, employee, facts, unit } from '../evaluation/build-facts.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const UNITS = [unit('umum'), unit('loket', { publicService: true })]
const CLERK = employee('clerk')
const COUNTER = employee('counter', { unitCode: 'loket' })
const HEAD = employee('head', { post: 'Kepala Bagian', specialPost: 'kepala-unit' })
const ENGINEER = employee('engineer', { post: 'Pranata Komputer', positionClass: 'fungsional' })
const PEOPLE = [CLERK, COUNTER, HEAD, ENGINEER]

function place(
  [number, who, when]: readonly [number: string, who: string, when: string],
  must: string,
  where: string,
): readonly string[] {
  return [number, 'Tempat bekerja', who, when, `keharusan = ${must}\ntempat = ${where}`]
}

describe('every Thursday all at home but units that serve the public, as Jawa Barat asked in 2026', () => {
  const { policies, problems } = typeRegulation(
    ['188/KPG.03/BKD', '01/11/2026'],
    [
      ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
      place(['2', 'semua pegawai kecuali unit pelayanan publik', 'setiap Kamis'], 'harus', 'rumah'),
    ],
  )
  const given = { policies, units: UNITS, employees: PEOPLE }

  it('is checked whole', () => {
    expect(problems).toEqual([])
  })

  it('is kept at home, and by the counter at the office', () => {
    const roster = rosterOf('2026-11-26', { WFH: ['clerk', 'engineer'], WFO: ['counter'] })

    expect(evaluateOn('2026-11-26', { ...given, roster }).told('place-of-work')).toEqual([])
  })

  it('is broken at the office on a Thursday, not on a Friday', () => {
    const thursday = rosterOf('2026-11-26', { WFO: ['clerk'] })
    const friday = rosterOf('2026-11-27', { WFO: ['clerk'] })

    expect(evaluateOn('2026-11-26', { ...given, roster: thursday }).told('place-of-work')).toEqual([
      'Gubernur SE 188/KPG.03/BKD, 2: Pengadministrasi (pelaksana) di kantor pada 26 November 2026; harus di rumah: 1 hari, di rumah: 0',
    ])
    expect(evaluateOn('2026-11-27', { ...given, roster: friday }).told('place-of-work')).toEqual([])
  })

  it('makes a day without an entry one at home, where it would be one at the office', () => {
    const { month } = evaluateOn('2026-11-26', given)
    const planned = (date: string): (string | undefined)[] =>
      ['clerk', 'counter'].map(
        (id) => month.outcomes.find((one) => one.employeeId === id && one.date === date)?.planned,
      )

    expect(planned('2026-11-26')).toEqual(['home', 'office'])
    expect(planned('2026-11-25')).toEqual(['office', 'office'])
  })
})

describe('a day without an entry is explained', () => {
  const { policies } = typeRegulation(
    ['6/2026', '01/11/2026'],
    [
      ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'],
      place(['2', 'semua pegawai kecuali unit pelayanan publik', 'setiap Kamis'], 'harus', 'rumah'),
    ],
  )
  const clauseOf = (date: string): string | null | undefined => {
    const given = facts({ policies, units: UNITS, employees: PEOPLE })
    const asOf = parseInstant('2027-12-31T00:00:00Z')
    return explained(given, { id: 'clerk', date: parseCivilDate(date), asOf }).steps.find(
      ({ kind }) => kind === 'roster',
    )?.clause
  }

  it('with the clause on the place of work where that decides', () => {
    expect(clauseOf('2026-11-26')).toBe('Gubernur SE 6/2026, 2')
  })

  it('with the clause on the roster where none does', () => {
    expect(clauseOf('2026-11-25')).toBe('Gubernur SE 6/2026, 1')
  })
})

describe('Wednesdays elsewhere but for heads, as Surakarta asked in 2026', () => {
  const { policies, problems } = typeRegulation(
    ['1/2026', '01/11/2026'],
    [
      place(['1', '', 'setiap Rabu'], 'harus', 'tempat lain'),
      place(['2', 'kepala unit', 'setiap Rabu'], 'harus', 'kantor'),
    ],
  )
  const told = (codes: Parameters<typeof rosterOf>[1]): string[] =>
    evaluateOn('2026-11-25', {
      policies,
      units: UNITS,
      employees: PEOPLE,
      roster: rosterOf('2026-11-25', codes),
      clockIns: codes.WFO?.map((id) => clockIn(id, '2026-11-25 07:25')) ?? [],
    }).told('place-of-work', 'mandatory-office')

  it('contradicts nothing, as who is named is apart from everybody, and is kept', () => {
    expect(problems).toEqual([])
    expect(told({ WFA: ['clerk', 'engineer'], WFO: ['head'] })).toEqual([])
  })

  it('is kept at home, which is anywhere too', () => {
    expect(told({ WFH: ['clerk', 'engineer'], WFO: ['head'] })).toEqual([])
  })

  it('is broken at the office by a clerk and elsewhere by a head', () => {
    expect(told({ WFO: ['clerk'], WFA: ['head'] })).toEqual([
      'Gubernur SE 1/2026, 2: Kepala Bagian (pelaksana) dijadwalkan WFH pada 25 November 2026; wajib di kantor: 1 hari, di kantor: 0',
      'Gubernur SE 1/2026, 1: Pengadministrasi (pelaksana) di kantor pada 25 November 2026; harus di tempat lain: 1 hari, di tempat lain: 0',
    ])
  })
})

describe('what some may and others must not', () => {
  const { policies, problems } = typeRegulation(
    ['5/2026', '01/11/2026'],
    [
      place(['1', '', ''], 'harus', 'kantor'),
      place(['2', 'fungsional', 'setiap Jumat'], 'boleh', 'rumah'),
      place(['3', 'unit loket', ''], 'tidak boleh', 'tempat lain'),
    ],
  )
  const told = (date: string, codes: Parameters<typeof rosterOf>[1]): string[] =>
    evaluateOn(date, {
      policies,
      units: UNITS,
      employees: PEOPLE,
      roster: rosterOf(date, codes),
    }).told('place-of-work')

  it('lets those who may stay at home on that day, and nobody else', () => {
    expect(problems.filter((problem) => !problem.includes('unit-unknown'))).toEqual([])
    expect(told('2026-11-27', { WFH: ['engineer'], WFO: ['clerk', 'counter'] })).toEqual([])
    expect(told('2026-11-27', { WFH: ['clerk'] })).toEqual([
      expect.stringContaining('Gubernur SE 5/2026, 1: Pengadministrasi'),
    ])
    expect(told('2026-11-26', { WFH: ['engineer'] })).toEqual([
      expect.stringContaining('Gubernur SE 5/2026, 1: Pranata Komputer'),
    ])
  })
})

describe('what everybody may do', () => {
  it('is a note, with its reason', () => {
    const { problems } = typeRegulation(
      ['6/2026', '01/11/2026'],
      [place(['1', '', ''], 'boleh', 'rumah')],
    )

    expect(problems).toEqual([
      expect.stringContaining('yang boleh bagi semua pegawai tidak dapat dilanggar'),
    ])
  })
})
