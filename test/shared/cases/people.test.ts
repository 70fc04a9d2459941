import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { employeeOn } from '../../../shared/model/employment.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { compileRecap } from '../../../shared/recaps/compile-recap.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { rowsOf } from '../recaps/sheet-text.ts'
import { HEAD_ID, STAFF_ID, sampleTabs } from '../workbook/sample-tabs.ts'
import { BRIEF_HEADERS } from './brief-staff.ts'

const DAYS = Array.from({ length: 31 }, (_, index) => index + 1)
const HEAD = [HEAD_ID, 'Kepala', 'PNS', 'Kepala Bagian', 'Administrator', 'UMUM', 'Ya', '', '']

function row(unit: string, since: string, last: string): CellValue[] {
  const person = [STAFF_ID, 'Pegawai Contoh', 'PNS', 'Analis', 'Pelaksana (JFU)']
  return [...person, unit, 'Ya', since, last]
}

/** Two rows of one person, as cases/people/03 has them. */
function transferred(until: string, from: string): Configuration {
  return readConfiguration(
    sampleTabs({
      units: [
        ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH'],
        ['UMUM', 'Bagian Umum', HEAD_ID, 'Ya', 'Tidak'],
        ['KEU', 'Bagian Keuangan', HEAD_ID, 'Tidak', 'Ya'],
      ],
      employees: [BRIEF_HEADERS, HEAD, row('UMUM', '', until), row('KEU', from, '')],
      'roster:2021-07': [
        ['NIP/NIK', 'Nama', 'Unit', ...DAYS],
        [STAFF_ID, '', '', ...DAYS.map(() => 'WFO')],
        [HEAD_ID, '', '', ...DAYS.map(() => 'WFO')],
      ],
    }),
  )
}

function evaluate(configuration: Configuration): MonthEvaluation {
  return evaluateMonth(
    { ...configuration, submissions: [], reviews: [] },
    { month: parseMonth('2021-07'), asOf: parseInstant('2021-08-05T00:00:00Z') },
  )
}

function codesOf(configuration: Configuration): string[] {
  return configuration.problems.map(({ code, where }) => `${where.id} ${code}`)
}

describe('cases/people/03: a transfer in mid-month', () => {
  const configuration = transferred('14/07/2021', '15/07/2021')

  it('is one person of two periods, each in its unit', () => {
    const person = configuration.employees.find(({ id }) => id === STAFF_ID)!
    const unitOn = (date: string): string | undefined =>
      employeeOn(person, date as Parameters<typeof employeeOn>[1])?.unitCode

    expect(configuration.employees).toHaveLength(2)
    expect(codesOf(configuration)).toEqual([])
    expect(['2020-01-01', '2021-07-14', '2021-07-15', '2022-01-01'].map(unitOn)).toEqual([
      'UMUM',
      'UMUM',
      'KEU',
      'KEU',
    ])
  })

  it('counts on every day of both parts', () => {
    const { outcomes, people } = evaluate(configuration)
    const own = outcomes.filter(({ employeeId }) => employeeId === STAFF_ID)
    const { records } = people.find(({ employeeId }) => employeeId === STAFF_ID)!

    expect(own.map(({ date }) => Number(date.slice(8)))).toEqual(DAYS)
    expect(records.map(({ exempt }) => exempt)).toEqual(DAYS.map((day) => day >= 15))
  })

  it('is one line of the recap', () => {
    const source = {
      ledgerSequence: 1,
      ledgerHash: 'c0ffee0123456789c0ffee',
      snapshot: 'a',
      rulesVersion: '1',
      asOf: parseInstant('2021-08-05T00:00:00Z'),
    }
    const sheet = compileRecap('attendance', {
      facts: configuration,
      evaluation: evaluate(configuration),
      quarantined: 0,
      formsBehind: [],
      source,
    })

    expect(rowsOf(sheet).filter((row) => row.includes(STAFF_ID))).toHaveLength(1)
  })

  it('overlapping periods are told, and the first row counts on days of both', () => {
    const overlapping = transferred('16/07/2021', '15/07/2021')
    const person = overlapping.employees.find(({ id }) => id === STAFF_ID)!

    expect(codesOf(overlapping)).toEqual(['Pegawai!H4 employment-overlap'])
    expect(employeeOn(person, '2021-07-16' as Parameters<typeof employeeOn>[1])?.unitCode).toBe(
      'UMUM',
    )
    expect(employeeOn(person, '2021-07-17' as Parameters<typeof employeeOn>[1])?.unitCode).toBe(
      'KEU',
    )
  })
})
