import { entriesOf } from '../../../../shared/model/roster-row.ts'
import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import { ROSTER_RULES } from '../../../../shared/roster-proposal/roster-rules.ts'
import { createProblemList } from '../../../../shared/workbook/problem-list.ts'
import { ROSTER_CODES } from '../../../../shared/model/roster.ts'
import { readRoster } from '../../../../shared/configuration/read-roster.ts'
import { employee, unit } from '../../evaluation/build-facts.ts'
import { compileScoped } from '../compile-scoped.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { linesOf, rowsOf, tableOf } from '../sheet-text.ts'

const JULY = parseMonth('2021-07')

const PEOPLE = {
  units: [unit('umum', { headId: 'u0' }), unit('teknis')],
  employees: ['u', 't'].flatMap((letter) =>
    [0, 1, 2, 3].map((at) =>
      employee(`${letter}${at}`, { unitCode: letter === 'u' ? 'umum' : 'teknis' }),
    ),
  ),
}

function rowOf(sheet: RecapSheet, label: string): unknown[] {
  return rowsOf(sheet).find((row) => row[1] === label)!
}

function people(sheet: RecapSheet): unknown[][] {
  return tableOf(sheet).filter(([id]) => id !== null)
}

describe('compileRecap proposed-roster', () => {
  it('can be read back as the tab Jadwal, and then nothing is found in it', () => {
    const { facts, ...rest } = sampleRecapInput()
    const sheet = compileRecap('proposed-roster', { facts, ...rest })
    const problems = createProblemList()
    const tab = { slot: 'roster:2021-07', title: 'Jadwal 2021-07' }
    const grid = rowsOf(sheet)
      .slice(sheet.frozenRows - 1)
      .map((row) => row.map((value) => value ?? ''))
      .filter(([id], at) => at === 0 || id)
      .filter((_, at) => at <= facts.employees.length)

    const roster = readRoster(
      { ...tab, rows: grid },
      {
        employeeIds: new Set(facts.employees.map(({ id }) => id)),
        codesOn: () => () => ROSTER_CODES,
      },
      problems,
    )

    expect(problems.list()).toEqual([])
    expect(roster.flatMap(entriesOf)).toHaveLength(facts.employees.length * 21)
    const { findings } = evaluateMonth(
      { ...facts, roster, submissions: [], reviews: [], clockIns: [] },
      { month: JULY, asOf: parseInstant('2021-06-30T12:00:00Z') },
    )
    expect(findings.filter(({ rule }) => ROSTER_RULES.includes(rule))).toEqual([])
  })

  it('says under the grid how many are where, and that every rule is kept', () => {
    const sheet = compileScoped('proposed-roster', PEOPLE)

    expect(rowOf(sheet, 'Jumlah di kantor').slice(3, 8)).toEqual([2, 2, null, null, 2])
    expect(rowOf(sheet, 'Jumlah di rumah').slice(3, 5)).toEqual([6, 6])
    expect(rowOf(sheet, 'Di kantor / batas').slice(3, 5)).toEqual(['2/2', '2/2'])
    expect(linesOf(sheet)).toContain('Usulan ini memenuhi semua aturan jadwal yang berlaku.')
    expect(linesOf(sheet)).toContain('Hari kantor pegawai yang bergantian: 5 sampai 6.')
  })

  it('says what could not be kept, and why, once for all days', () => {
    const employees = PEOPLE.employees.map((each) => ({
      ...each,
      positionClass: 'administrator' as const,
    }))
    const policy = sampleRecapInput().facts.policies[0]!
    const policies = [
      { ...policy, parameters: { ...policy.parameters, quotaBase: 'on-duty' as const } },
    ]

    const lines = linesOf(compileScoped('proposed-roster', { ...PEOPLE, employees, policies }))

    expect(lines).toContain('Yang tidak dapat dipenuhi:')
    expect(lines.filter((line) => line.startsWith('Tanggal'))).toEqual([
      'Tanggal 1–30: batas 25 % dari 8 = 2 orang di kantor (Kukar SE B-1159/DINKES/065.11/06/2021, C3), ' +
        'tetapi 8 orang tetap di kantor karena yang wajib di kantor (Kukar SE B-1159/DINKES/065.11/06/2021, C4): ' +
        'perlu 8, jadi batas paling sedikit 100 %.',
    ])
  })

  it('narrowed to a unit has its rows of the same proposal, signed by its head', () => {
    const whole = compileScoped('proposed-roster', PEOPLE)
    const narrow = compileScoped('proposed-roster', PEOPLE, { unitCode: 'umum' })

    expect(people(narrow)).toEqual(people(whole).slice(0, 4))
    expect(rowsOf(narrow).flat()).toContain('NIP. u0')
    expect(narrow).toMatchObject({ month: JULY, unitCode: 'umum' })
  })
})
