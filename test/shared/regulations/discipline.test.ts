import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { addDays, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { compileAttendance } from '../../../shared/recaps/attendance/compile-attendance.ts'
import { clockIn, facts } from '../evaluation/build-facts.ts'
import { sampleRecapInput } from '../recaps/sample-recap.ts'
import { rowsOf } from '../recaps/sheet-text.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const REGULATIONS = [
  'Nomor',
  'Tanggal',
  'Berlaku Sejak',
  'Berlaku Sampai',
  'Penerbit',
  'Jenis',
  'Templat',
]
const CLAUSES = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Kapan', 'Parameter', 'Tingkat', 'Berlaku']
const WORK = ['1/2026', '05/01/2026', '05/01/2026', '', 'Bupati', 'SE', '']
const ROSTER = ['1/2026', '1', 'Jadwal', '', 'tanpa isian = di kantor', '', '']
const OWN = ['7/2026', '05/01/2026', '05/01/2026', '', 'Wali Kota', 'Peraturan', '']

/** A regulation that asks for a roster, and these rows of others. */
function read(
  regulations: readonly (readonly string[])[],
  clauses: readonly (readonly string[])[],
): Configuration {
  return readConfiguration(
    sampleTabs({
      policies: [REGULATIONS, WORK, ...regulations],
      clauses: [CLAUSES, ROSTER, ...clauses],
    }),
  )
}

function steps(when: string, parameters: string, ...rest: readonly string[]): string[] {
  return ['7/2026', '3 ayat (2)', 'Tingkat hukuman disiplin', when, parameters, ...rest]
}

/** One person, absent on the working days of January 2026 from the 5th on. */
function agency({ policies, discipline }: Configuration): AgencyFacts {
  return facts({ policies, ...(discipline && { discipline }) })
}

const MONTH = { month: parseMonth('2026-01'), asOf: parseInstant('2026-12-31T00:00:00Z') }

function toldIn(read: Configuration, overrides: Partial<AgencyFacts> = {}): string[] {
  return evaluateMonth({ ...agency(read), ...overrides }, MONTH)
    .findings.filter(({ rule }) => rule === 'absence-counter')
    .map(({ date, severity, clause, arithmetic }) => {
      const threshold = /ambang (\d+) hari/.exec(arithmetic.id)?.[1]
      return `${date} ${severity} ${clause}: ${threshold}`
    })
}

describe('steps of discipline that an agency types', () => {
  it('are told on the day that reaches each, and cite its clause', () => {
    const typed = read([OWN], [steps('', 'hari = 2, 5\nhari berturut-turut = 4')])

    expect(typed.problems).toEqual([])
    expect(toldIn(typed)).toEqual([
      '2026-01-06 info Wali Kota Peraturan 7/2026, 3 ayat (2): 2',
      '2026-01-08 info Wali Kota Peraturan 7/2026, 3 ayat (2): 4',
      '2026-01-09 info Wali Kota Peraturan 7/2026, 3 ayat (2): 5',
    ])
  })

  it('tell nothing on the day before the first', () => {
    const typed = read([OWN], [steps('', 'hari = 2')])
    const there = Array.from({ length: 40 }, (_, at) => addDays(parseCivilDate('2026-01-06'), at))
    const clockIns = there.map((date) => clockIn('e1', `${date} 07:30`))

    expect(toldIn(typed, { clockIns })).toEqual([])
  })

  it('are as grave as the clause says', () => {
    const typed = read([OWN], [steps('', 'hari = 2', 'Pelanggaran')])

    expect(toldIn(typed)).toEqual([
      '2026-01-06 violation Wali Kota Peraturan 7/2026, 3 ayat (2): 2',
    ])
  })

  it('are those of the day, where a clause holds for some dates alone', () => {
    const typed = read(
      [OWN],
      [
        steps('5–8 Januari 2026', 'hari = 2, 3'),
        [
          '7/2026',
          '4',
          'Tingkat hukuman disiplin',
          '9 Januari – 31 Desember 2026',
          'hari = 5, 6',
          '',
          '',
        ],
      ],
    )

    expect(typed.problems).toEqual([])
    expect(toldIn(typed).map((one) => one.replace(/ info .*, /, ' '))).toEqual([
      '2026-01-06 3 ayat (2): 2',
      '2026-01-07 3 ayat (2): 3',
      '2026-01-09 4: 5',
      '2026-01-12 4: 6',
    ])
  })

  it('are the step that Rekap Kehadiran shows', () => {
    const { source } = sampleRecapInput()
    const given = agency(read([OWN], [steps('', 'hari = 2, 5, 30')]))
    const rows = rowsOf(
      compileAttendance({ facts: given, evaluation: evaluateMonth(given, MONTH), source }),
    )
    const at = rows.find((row) => row.includes('Nama'))!.indexOf('Ambang disiplin')

    expect(rows.find((row) => row.includes('e1'))?.[at]).toBe('5–29')
  })

  it('hold for whoever lacks them as nationally, and count nothing where their clause is off', () => {
    const told = toldIn(read([], []))

    expect(told.slice(0, 2)).toEqual([
      '2026-01-07 info Pemerintah PP 94/2021, D1: 3',
      '2026-01-08 info Pemerintah PP 94/2021, D1: 4',
    ])
    expect(toldIn(read([OWN], [steps('', 'hari = 2', '', 'Tidak')]))).toEqual([])
  })

  it('contradict each other in one regulation where both bind on a day', () => {
    const typed = read([OWN], [steps('', 'hari = 2'), steps('', 'hari = 3')])

    expect(typed.problems.map(({ where, code }) => `${where.id} ${code}`)).toEqual([
      'Pasal!E4 clauses-contradict',
    ])
  })

  it.each(['3, 3', '4, 2', '0, 3', 'sering', '3;4', '3, 400'])(
    'are refused as “%s”, with what they may be',
    (text) => {
      const { problems } = read([OWN], [steps('', `hari = ${text}`)])

      expect(problems[0]?.message.id).toContain('bilangan bulat 1–366 yang makin besar')
    },
  )
})

describe('a regulation of discipline alone', () => {
  it('makes no record, so that a day under it alone stays blank', () => {
    const tabs = sampleTabs({
      policies: [REGULATIONS, OWN],
      clauses: [CLAUSES, steps('', 'hari = 2')],
    })

    expect(readConfiguration(tabs).policies).toEqual([])
  })

  it('changes no record of what holds beside it', () => {
    const law = ['', '', '31/08/2021', '', '', '', 'pp-94-2021']
    const alone = read([], [])
    const beside = read([OWN, law], [steps('', 'hari = 2')])

    expect(beside.policies).toEqual(alone.policies)
    expect(beside.discipline?.map(({ clause }) => clause)).toEqual([
      'Wali Kota Peraturan 7/2026, 3 ayat (2)',
      'Pemerintah PP 94/2021, D1',
    ])
  })
})
