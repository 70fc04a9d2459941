import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { citeClause } from '../../../shared/policy/cite-clause.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { explained } from '../explain/explained.ts'
import { employee, facts } from '../evaluation/build-facts.ts'
import { evaluateOn, rosterOf, typeRegulation } from './type-regulation.ts'

const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'] as const
const STAFF = Array.from({ length: 8 }, (_, at) => employee(`clerk-${at}`))
const IDS = STAFF.map(({ id }) => id)
const DATE = '2026-11-25'

describe('two clauses of one regulation that set one value for everybody', () => {
  it('of shares at the office both bind, each with its own value and citation', () => {
    const { policies, problems } = typeRegulation(
      ['1/2026', '02/11/2026'],
      [
        ROSTER,
        ['2', 'Bagian pegawai di kantor', '', '', 'paling banyak = 25 %'],
        ['3', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %\nper = shift'],
      ],
    )
    const on = (office: number): string[] =>
      evaluateOn(DATE, {
        policies,
        employees: STAFF,
        roster: rosterOf(DATE, { WFO: IDS.slice(0, office), WFH: IDS.slice(office) }),
      }).told('office-quota')

    expect(problems).toEqual([])
    expect(on(2)).toEqual([])
    expect(on(3)).toEqual([
      'Gubernur SE 1/2026, 2: 3 dari 8 pegawai di kantor = 37,5 %; batas 25 % = 2',
    ])
    expect(on(5).map((one) => one.slice(0, 22))).toEqual([
      'Gubernur SE 1/2026, 3:',
      'Gubernur SE 1/2026, 3:',
      'Gubernur SE 1/2026, 2:',
    ])
  })

  it('of days at home both bind, each with its own value and citation', () => {
    const { policies } = typeRegulation(
      ['2/2026', '01/11/2026'],
      [
        ROSTER,
        ['2', 'Jumlah hari di suatu tempat', '', '', 'tempat = rumah\npaling banyak = 1'],
        ['3', 'Jumlah hari di suatu tempat', '', '', 'tempat = rumah\npaling banyak = 2'],
      ],
    )
    const days = ['2026-11-23', '2026-11-24', DATE]
    const on = (date: string): string[] =>
      evaluateOn(date, {
        policies,
        employees: STAFF.slice(0, 1),
        roster: days.flatMap((day) => rosterOf(day, { WFH: IDS.slice(0, 1) })),
      })
        .told('home-days')
        .map((one) => one.slice(0, 22))

    expect(on('2026-11-24')).toEqual(['Gubernur SE 2/2026, 2:'])
    expect(on(DATE).toSorted()).toEqual(['Gubernur SE 2/2026, 2:', 'Gubernur SE 2/2026, 3:'])
  })

  it('of places of work cite whom each names', () => {
    const { policies, problems } = typeRegulation(
      ['3/2026', '02/11/2026'],
      [
        ROSTER,
        ['2', 'Tempat bekerja', 'pelaksana', '', 'keharusan = tidak boleh\ntempat = rumah'],
        ['3', 'Tempat bekerja', 'fungsional', '', 'keharusan = tidak boleh\ntempat = rumah'],
        ['4', 'Tempat bekerja', 'administrator', '', 'keharusan = harus\ntempat = kantor'],
        ['5', 'Tempat bekerja', 'kepala unit', '', 'keharusan = harus\ntempat = kantor'],
      ],
    )
    const employees = [
      employee('clerk'),
      employee('engineer', { positionClass: 'fungsional' }),
      employee('director', { positionClass: 'administrator' }),
      employee('head', { positionClass: 'pengawas', specialPost: 'kepala-unit' }),
    ]
    const roster = rosterOf(DATE, { WFH: employees.map(({ id }) => id) })
    const { month } = evaluateOn(DATE, { policies, employees, roster })
    const cited = month.findings
      .filter(({ rule, date }) => date === DATE && /^(wfh-elig|mandatory)/.test(rule))
      .map(({ subject, clause }) => [subject.kind === 'person' && subject.employeeId, clause])

    expect(problems).toEqual([])
    expect(Object.fromEntries(cited)).toEqual({
      clerk: 'Gubernur SE 3/2026, 2',
      engineer: 'Gubernur SE 3/2026, 3',
      director: 'Gubernur SE 3/2026, 4',
      head: 'Gubernur SE 3/2026, 5',
    })

    const day = { date: parseCivilDate(DATE), asOf: parseInstant('2027-12-31T00:00:00Z') }
    const unplanned = facts({ policies, employees })
    const explainedBy = ['director', 'head'].map(
      (id) =>
        explained(unplanned, { id, ...day }).steps.find(({ kind }) => kind === 'roster')?.clause,
    )
    expect(explainedBy).toEqual(['Gubernur SE 3/2026, 4', 'Gubernur SE 3/2026, 5'])
  })

  it('of which one alone can hold are told to contradict each other, and the one that is cited holds', () => {
    const { policies, problems } = typeRegulation(
      ['4/2026', '02/11/2026'],
      [
        ['2', 'Panggilan ke kantor', '', '', 'dalam menit = 120'],
        ['3', 'Panggilan ke kantor', '', '', 'dalam menit = 30'],
      ],
    )

    expect(problems).toEqual([expect.stringContaining('Pasal!F3 clauses-contradict')])
    expect(policies[0]?.parameters.summonsWithinMinutes).toBe(120)
    expect(policies[0]?.clauses['summons-unattended']).toBe('2')
  })

  it('of reports at home and at the office ask for both, and of travel ban what each names', () => {
    const { policies, problems } = typeRegulation(
      ['5/2026', '02/11/2026'],
      [
        ['2', 'Laporan kinerja harian', '', '', 'dari yang bekerja di = rumah'],
        ['3', 'Laporan kinerja harian', '', '', 'dari yang bekerja di = kantor'],
        ['4', 'Perjalanan ke luar wilayah', '', '', 'dilarang = keluarga'],
        ['5', 'Perjalanan ke luar wilayah', '', '', 'dilarang = pribadi'],
      ],
    )

    expect(problems).toEqual([])
    expect(policies[0]?.parameters).toMatchObject({
      dailyReport: true,
      officeReport: true,
      bannedTravel: ['family', 'private'],
    })
  })

  it('of which one alone says the value cite that one', () => {
    const { policies, problems } = typeRegulation(
      ['9/2026', '02/11/2026'],
      [
        ['2', 'Panggilan ke kantor', '', '', ''],
        ['3', 'Panggilan ke kantor', '', '', 'dalam menit = 30'],
      ],
    )

    expect(problems).toEqual([])
    expect(policies[0]?.parameters.summonsWithinMinutes).toBe(30)
    expect(policies[0]?.clauses['summons-unattended']).toBe('3')
  })

  it('of the same value contradict nothing', () => {
    const clause = ['Panggilan ke kantor', '', '', 'dalam menit = 30']
    const { problems } = typeRegulation(
      ['6/2026', '02/11/2026'],
      [
        ['2', ...clause],
        ['3', ...clause],
      ],
    )

    expect(problems).toEqual([])
  })
})

describe('two regulations that set one value for everybody', () => {
  it('contradict nothing: that of the later holds, and is cited', () => {
    const { policies, problems } = readConfiguration(
      sampleTabs({
        policies: [
          ['Nomor', 'Tanggal', 'Berlaku Sejak'],
          ['7/2026', '02/11/2026', '02/11/2026'],
          ['8/2026', '09/11/2026', '09/11/2026'],
        ],
        clauses: [
          ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Parameter'],
          summons('7/2026', 30),
          summons('8/2026', 60),
        ],
      }),
    )
    const later = policies.find(({ validFrom }) => validFrom === '2026-11-09')

    expect(problems.filter(({ code }) => code === 'clauses-contradict')).toEqual([])
    expect(later?.parameters.summonsWithinMinutes).toBe(60)
    expect(later && citeClause(later, 'summons-unattended')).toContain('8/2026')
  })
})

function summons(number: string, minutes: number): CellValue[] {
  return [number, 'A', 'Panggilan ke kantor', `dalam menit = ${minutes}`]
}
