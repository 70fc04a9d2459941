import { describe, expect, it } from 'vitest'

import { addDays, parseCivilDate, parseMonth } from '../../../../shared/model/civil-date.ts'
import { joinPeriods } from '../../../../shared/model/employment.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import type { RecapScope } from '../../../../shared/recaps/recap-scope.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import { regulationPeriod } from '../../../../shared/recaps/unit-report/report-period.ts'
import {
  MONDAY,
  checkIn,
  clockIn,
  employee,
  facts,
  report,
  review,
  rostered,
  unit,
} from '../../evaluation/build-facts.ts'
import { getPreset } from '../../policy/get-preset.ts'
import { policyFromPreset } from '../../policy/presets.ts'
import { activity, compileScoped, scopedInput } from '../compile-scoped.ts'
import { linesOf, rowsOf } from '../sheet-text.ts'

const REGULATION_END = parseCivilDate('2021-07-09')
const REPORTED = report('e2', MONDAY, '2021-07-05 16:00', { activities: [activity()] })
const WORKED: Partial<AgencyFacts> = {
  units: [unit('umum', { headId: 'e1' }), unit('teknis')],
  employees: [
    employee('e1', { name: 'Rina Wati', post: 'Kepala Bagian' }),
    employee('e2'),
    employee('e3', { unitCode: 'teknis' }),
  ],
  roster: [rostered('e1', 'PG'), rostered('e2', 'WFH')],
  clockIns: [clockIn('e1', '2021-07-05 07:30'), clockIn('e1', '2021-07-05 12:00')],
  submissions: [checkIn('e2', '2021-07-05 07:30', { assembly: 'virtual' }), REPORTED],
  reviews: [{ ...review(REPORTED), expectation: 'as-expected' }],
  evaluations: [
    {
      date: MONDAY,
      unitCode: 'umum',
      evaluatedBy: 'Rina Wati',
      evaluation: 'Target pekan tercapai',
      period: 'week',
      cell: 'Evaluasi!A2',
    },
  ],
}

function compile(scope: RecapScope, overrides: Partial<AgencyFacts> = {}): RecapSheet {
  return compileScoped('unit-report', { ...WORKED, ...overrides }, scope)
}

/** Under these headers of the row that begins so. */
function cellsOf(sheet: RecapSheet, first: string, headers: readonly string[]): unknown[] {
  const rows = rowsOf(sheet)
  const titles = rows.find((row) => row[0] === 'Waktu')!
  const row = rows.find(([label]) => label === first)!
  return headers.map((header) => row[titles.indexOf(header)])
}

const HEADERS = ['Pegawai', 'H', 'WFH', 'Dikirim', 'Kegiatan', 'Volume/target', 'Sesuai harapan']

describe('compileUnitReport', () => {
  it('tells a unit’s month by weeks: attendance, reports, results and assessment, and their sum', () => {
    const sheet = compile({ unitCode: 'umum' })

    const week = cellsOf(sheet, '05/07/2021 – 11/07/2021', HEADERS)
    expect(week).toEqual([2, 1, 1, 1, 1, '4/5 dokumen', 1])
    expect(cellsOf(sheet, 'Jumlah', HEADERS)).toEqual(week)
    expect(linesOf(sheet)).toContain('Masa: 1 Juli 2021 – 31 Juli 2021')
    expect(linesOf(sheet)).not.toContain('Bagian teknis: 1 pegawai')
  })

  it('tells a week by days where a day is named', () => {
    const sheet = compile({ unitCode: 'umum', date: parseCivilDate('2021-07-07') })

    expect(linesOf(sheet)).toContain('Masa: 5 Juli 2021 – 11 Juli 2021')
    expect(cellsOf(sheet, '05/07/2021', HEADERS)).toEqual([2, 1, 1, 1, 1, '4/5 dokumen', 1])
    expect(linesOf(sheet)).not.toContain('11/07/2021')
  })

  it('tells of every unit where none is named, each by itself', () => {
    const lines = linesOf(compile({}))

    expect(lines).toEqual(
      expect.arrayContaining(['Bagian umum: 2 pegawai', 'Bagian teknis: 1 pegawai']),
    )
  })

  it('says of a unit of nobody that there is none', () => {
    const units = [...WORKED.units!, unit('kosong')]

    expect(linesOf(compile({ unitCode: 'kosong' }, { units }))).toContain('NIHIL')
  })

  it('counts each day in the unit in which the person was on it', () => {
    const [e1, , e3] = WORKED.employees!
    const moved = joinPeriods([
      employee('e2', { employedUntil: MONDAY }),
      employee('e2', { unitCode: 'teknis', employedFrom: addDays(MONDAY, 1) }),
    ])

    const sheet = compile({ unitCode: 'umum' }, { employees: [e1!, moved, e3!] })

    expect(cellsOf(sheet, '05/07/2021 – 11/07/2021', HEADERS).slice(0, 4)).toEqual([2, 1, 1, 1])
  })

  it('takes people’s days as they were evaluated, whatever their facts say now', () => {
    const changed = compileRecap('unit-report', {
      ...scopedInput(WORKED, { unitCode: 'umum' }),
      facts: facts({ ...WORKED, roster: [], clockIns: [] }),
    })

    expect(changed).toEqual(compile({ unitCode: 'umum' }))
  })

  it('says what the head wrote, and that nothing was written', () => {
    expect(linesOf(compile({ unitCode: 'umum' }))).toContain(
      '05/07/2021, Rina Wati: Target pekan tercapai',
    )
    expect(linesOf(compile({ unitCode: 'teknis' }))).toEqual(
      expect.arrayContaining([
        'Tidak ada rencana mingguan yang dikirim.',
        'Tidak ada yang ditulis di tab Evaluasi.',
      ]),
    )
  })

  it('goes under the name of the unit’s head', () => {
    const lines = linesOf(compile({ unitCode: 'umum' }))

    expect(lines.slice(lines.indexOf('MENGETAHUI'))).toEqual(
      expect.arrayContaining(['Kepala Bagian', 'Rina Wati']),
    )
  })

  it('goes under the name of nobody who had left by its end', () => {
    const [e1, ...others] = WORKED.employees!
    const left = { ...e1!, employedUntil: MONDAY }

    const lines = linesOf(compile({ unitCode: 'umum' }, { employees: [left, ...others] }))

    expect(lines.slice(lines.indexOf('MENGETAHUI'))).not.toContain('Rina Wati')
  })

  it('has the post that the head had at its end', () => {
    const [, ...others] = WORKED.employees!
    const head = joinPeriods([
      employee('e1', { name: 'Rina Wati', post: 'Kepala Bagian', employedUntil: REGULATION_END }),
      employee('e1', {
        name: 'Rina Wati',
        post: 'Asisten',
        employedFrom: addDays(REGULATION_END, 1),
      }),
    ])
    const policies = [
      policyFromPreset(getPreset('kudus-2020'), {
        validFrom: parseCivilDate('2021-06-24'),
        validUntil: REGULATION_END,
      }),
    ]
    const ended = { ...WORKED, policies, employees: [head, ...others] }

    const lines = linesOf(compileScoped('regulation-report', ended, { unitCode: 'umum' }))

    const signed = lines.slice(lines.indexOf('MENGETAHUI'))
    expect(signed).toContain('Kepala Bagian')
    expect(signed).not.toContain('Asisten')
  })

  it('names to whom clauses in force want it', () => {
    const policies = [
      policyFromPreset(getPreset('landak-2020'), {
        validFrom: parseCivilDate('2021-07-01'),
        validUntil: parseCivilDate('2021-07-31'),
      }),
    ]

    const lines = linesOf(compile({ unitCode: 'umum' }, { policies }))

    expect(lines).toContainEqual(expect.stringMatching(/^Kepada .+, tiap pekan \(.*L10\)$/))
  })
})

describe('regulationPeriod', () => {
  const KUDUS = policyFromPreset(getPreset('kudus-2020'), {
    validFrom: parseCivilDate('2021-06-24'),
    validUntil: parseCivilDate('2021-07-09'),
  })

  it('is all days of the regulation that ends, over months, in weeks', () => {
    const { dates, parts, policy } = regulationPeriod({ policies: [KUDUS] }, parseMonth('2021-07'))

    expect([dates[0], dates.at(-1), dates.length]).toEqual(['2021-06-24', '2021-07-09', 16])
    expect(parts.map(([first]) => first)).toEqual(['2021-06-24', '2021-06-28', '2021-07-05'])
    expect(policy).toBe(KUDUS)
  })

  it('is the month where none ends, and half a year at most', () => {
    const { validUntil: _, ...endless } = KUDUS
    const long = { ...KUDUS, validFrom: parseCivilDate('2019-01-01') }

    expect(regulationPeriod({ policies: [endless] }, parseMonth('2021-07')).dates).toHaveLength(31)
    expect(regulationPeriod({ policies: [long] }, parseMonth('2021-07')).dates).toHaveLength(190)
  })

  it('is reported as such', () => {
    const sheet = compileScoped('regulation-report', { ...WORKED, policies: [KUDUS] })

    expect(linesOf(sheet)).toEqual(
      expect.arrayContaining(['Masa: 24 Juni 2021 – 9 Juli 2021', `Menurut ${KUDUS.citation}`]),
    )
  })
})
