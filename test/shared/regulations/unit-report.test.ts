import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts, Configuration } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { UnitEvaluation } from '../../../shared/model/unit-record.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { employee, facts, unit } from '../evaluation/build-facts.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const REGULATIONS = [
  'Nomor',
  'Tanggal',
  'Berlaku Sejak',
  'Berlaku Sampai',
  'Penerbit',
  'Jenis',
  'Memperpanjang',
]
const CLAUSES = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Kapan', 'Parameter', 'Kepada']
const OWN = ['1/2026', '01/06/2026', '01/06/2026', '17/07/2026', 'Gubernur', 'SE', '']
const ROSTER = ['1/2026', '1', 'Jadwal', '', 'tanpa isian = di kantor', '']

function read(
  clauses: readonly (readonly string[])[],
  regulations: readonly (readonly string[])[] = [],
): Configuration {
  return readConfiguration(
    sampleTabs({
      policies: [REGULATIONS, OWN, ...regulations],
      clauses: [CLAUSES, ROSTER, ...clauses],
    }),
  )
}

function report(parameters: string, to = '', when = ''): string[] {
  return ['1/2026', '5', 'Laporan unit', when, parameters, to]
}

function row(date: string, period?: UnitEvaluation['period']): UnitEvaluation {
  return {
    date: parseCivilDate(date),
    unitCode: 'umum',
    evaluatedBy: 'Kepala',
    evaluation: 'Tercapai.',
    ...(period && { period }),
    cell: 'Evaluasi!D2',
  }
}

/** Of what the one row of *Evaluasi* is read to be the report. */
function periodOf(header: readonly string[], period: readonly string[]): unknown {
  const rows: CellValue[][] = [
    ['Tanggal', 'Unit', 'Oleh', 'Evaluasi', ...header],
    ['30/06/2026', 'UMUM', 'Kepala', 'Tercapai.', ...period],
  ]
  return readConfiguration(sampleTabs({ evaluations: rows })).evaluations?.[0]?.period
}

/** What is told of the unit, by the date on which it is. */
function toldIn(
  month: string,
  { policies }: Configuration,
  overrides: Partial<AgencyFacts> & { readonly asOf?: string } = {},
): string[] {
  const { asOf = '2026-12-31T00:00:00Z', ...rest } = overrides
  return evaluateMonth(facts({ policies, evaluations: [], ...rest }), {
    month: parseMonth(month),
    asOf: parseInstant(asOf),
  })
    .findings.filter(({ rule }) => rule === 'unit-report-missing')
    .map(({ date, clause, arithmetic }) => `${date} ${clause}: ${arithmetic.id}`)
}

describe('a report of each month', () => {
  const typed = read([
    report('setiap = bulan\ndalam hari kerja = 3\npaling lambat pukul = 10.00', 'BKPSDM'),
  ])
  const MISSING =
    '2026-06-30 Gubernur SE 1/2026, 5: 0 laporan Bagian umum kepada BKPSDM untuk bulan Juni 2026; batas 3 Juli 2026 10.00 WITA'

  it('is kept by a row of Evaluasi of that month which says so', () => {
    expect(typed.problems).toEqual([])
    expect(toldIn('2026-06', typed, { evaluations: [row('2026-06-30', 'month')] })).toEqual([])
  })

  it('is missing with addressee and due moment', () => {
    expect(toldIn('2026-06', typed)).toEqual([MISSING])
  })

  it('is asked also where nothing is asked of the staff themselves', () => {
    const alone = readConfiguration(
      sampleTabs({
        policies: [REGULATIONS, OWN],
        clauses: [CLAUSES, report('setiap = bulan')],
      }),
    )

    expect(toldIn('2026-06', alone)).toEqual([
      '2026-06-30 Gubernur SE 1/2026, 5: 0 laporan Bagian umum untuk bulan Juni 2026; batas 1 Juli 2026 24.00 WITA',
    ])
  })

  it('is not kept by rows of days and weeks, nor of another month', () => {
    const evaluations = [
      row('2026-06-30'),
      row('2026-06-29', 'week'),
      row('2026-06-30', 'day'),
      row('2026-07-01', 'month'),
    ]

    expect(toldIn('2026-06', typed, { evaluations })).toEqual([MISSING])
  })

  it('is missing from its due moment on, and not a minute before', () => {
    expect(toldIn('2026-06', typed, { asOf: '2026-07-03T01:59:00Z' })).toEqual([])
    expect(toldIn('2026-06', typed, { asOf: '2026-07-03T02:00:00Z' })).toEqual([MISSING])
  })

  it('of the month in which the regulation ends is due after its last working day', () => {
    expect(toldIn('2026-07', typed)).toEqual([
      expect.stringMatching(/^2026-07-17 .* bulan Juli 2026; batas 22 Juli 2026 10.00 WITA$/),
    ])
  })

  it('is missing of no unit while Evaluasi is not kept at all', () => {
    const { evaluations: _, ...without } = facts({ policies: typed.policies })
    const { findings } = evaluateMonth(without, {
      month: parseMonth('2026-06'),
      asOf: parseInstant('2026-12-31T00:00:00Z'),
    })

    expect(findings.filter(({ rule }) => rule === 'unit-report-missing')).toEqual([])
  })

  it('is asked on the last of the days that the clause names', () => {
    const onWednesdays = read([report('setiap = bulan', '', 'setiap Rabu')])

    expect(toldIn('2026-06', onWednesdays)).toEqual([
      expect.stringMatching(/^2026-06-24 .*batas 25 Juni 2026 24.00 WITA$/),
    ])
  })
})

describe('a report of a month in which the regulation begins, or that some units owe later', () => {
  const BEGUN = ['2/2026', '22/06/2026', '22/06/2026', '', 'Gubernur', 'SE', '']

  it('is asked of its days alone, and says from when', () => {
    const typed = readConfiguration(
      sampleTabs({
        policies: [REGULATIONS, BEGUN],
        clauses: [
          CLAUSES,
          ['2/2026', '1', 'Jadwal', '', 'tanpa isian = di kantor', ''],
          ['2/2026', '5', 'Laporan unit', '', 'setiap = bulan', ''],
        ],
      }),
    )

    expect(toldIn('2026-06', typed)).toEqual([
      expect.stringContaining('untuk bulan Juni 2026 sejak 22 Juni 2026; batas 1 Juli 2026'),
    ])
    expect(toldIn('2026-07', typed)).toEqual([
      expect.stringContaining('untuk bulan Juli 2026; batas'),
    ])
  })

  it('is asked once of a month in which the regulation is prolonged, or goes on for the unit alone', () => {
    const further = ['2/2026', '17/07/2026', '18/07/2026', '31/08/2026', 'Gubernur', 'SE', '1/2026']

    expect(toldIn('2026-07', read([report('setiap = bulan')], [further]))).toEqual([
      expect.stringMatching(/^2026-07-31 Gubernur SE 2\/2026, 5: .* bulan Juli 2026/),
    ])
    const forOther = ['2/2026', '08/06/2026', '31/12/2026', 'loket', '1/2026', '']
    expect(toldOfTwo(forOther, 'bulan').filter((one) => one < '2026-07')).toEqual([
      '2026-06-05 Bagian loket: bulan Juni 2026',
      '2026-06-30 Bagian umum: bulan Juni 2026',
    ])
  })

  it('is asked of the days of a clause that begins later than its regulation', () => {
    const typed = read([report('setiap = bulan', '', 'mulai 15 Juni 2026')])

    expect(toldIn('2026-06', typed)).toEqual([
      expect.stringContaining('untuk bulan Juni 2026 sejak 15 Juni 2026; batas 1 Juli 2026'),
    ])
  })

  it('says of a clause of several stretches from when it was asked in that month', () => {
    const typed = read([report('setiap = bulan', '', '1–5 Juni dan 13–15 Juli 2026')])
    const before = read([report('setiap = bulan', '', '18–20 Mei dan 15–19 Juni 2026')])

    expect(toldIn('2026-07', typed)).toEqual([
      expect.stringContaining('untuk bulan Juli 2026 sejak 13 Juli 2026; batas 16 Juli 2026'),
    ])
    expect(toldIn('2026-06', before)).toEqual([
      expect.stringContaining('untuk bulan Juni 2026 sejak 15 Juni 2026; batas 22 Juni 2026'),
    ])
  })

  it('is held to the clause that names the unit, and not to the one for all', () => {
    const columns = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Parameter']
    const typed = readConfiguration(
      sampleTabs({
        policies: [REGULATIONS, BEGUN],
        clauses: [
          columns,
          ['2/2026', '1', 'Jadwal', '', 'tanpa isian = di kantor'],
          ['2/2026', '5', 'Laporan unit', '', 'setiap = bulan'],
          ['2/2026', '6', 'Laporan unit', 'unit UMUM', 'setiap = bulan\ndalam hari kerja = 5'],
        ],
      }),
    )
    const overrides = { units: [unit('UMUM')], employees: [employee('e1', { unitCode: 'UMUM' })] }

    expect(toldIn('2026-07', typed, overrides)).toEqual([
      expect.stringMatching(/SE 2\/2026, 6: .*batas 7 Agustus 2026/),
    ])
  })
})

/** In June and July, of two units of which one has a regulation of its own. */
function toldOfTwo(other: readonly string[], every = 'akhir masa berlaku'): string[] {
  const units = [unit('umum'), unit('loket')]
  const { policies } = readConfiguration(
    sampleTabs({
      units: [['Kode', 'Nama Unit'], ...units.map(({ code, name }) => [code, name])],
      policies: [
        ['Nomor', 'Berlaku Sejak', 'Berlaku Sampai', 'Hanya Unit', 'Menggantikan', 'Memperpanjang'],
        ['1/2026', '01/06/2026', '17/07/2026', '', '', ''],
        [...other],
      ],
      clauses: [
        CLAUSES,
        ROSTER,
        report(`setiap = ${every}`),
        ...(other[4] ? [['2/2026', ...ROSTER.slice(1)]] : []),
      ],
    }),
  )
  const employees = units.map(({ code }) => employee(`of-${code}`, { unitCode: code }))
  const both = facts({ policies, units, employees, evaluations: [] })
  return ['2026-06', '2026-07'].flatMap((month) =>
    evaluateMonth(both, {
      month: parseMonth(month),
      asOf: parseInstant('2026-12-31T00:00:00Z'),
    })
      .findings.filter(({ rule }) => rule === 'unit-report-missing')
      .map(({ date, arithmetic: { id } }) => {
        const [, name, period] = /^0 laporan (.*?) untuk (.*?);/.exec(id)!
        return `${date} ${name}: ${period}`
      }),
  )
}

describe('a report at the end of the regulation', () => {
  const ending = report('setiap = akhir masa berlaku', 'pejabat yang berwenang')
  const MISSING =
    '2026-07-17 Gubernur SE 1/2026, 5: 0 laporan Bagian umum kepada pejabat yang berwenang untuk masa berlaku sampai 17 Juli 2026; batas 20 Juli 2026 24.00 WITA'

  it('is kept by a row that says so, of any of its days or of the day on which it is due', () => {
    const typed = read([ending])

    for (const date of ['2026-06-10', '2026-07-17', '2026-07-20']) {
      expect(toldIn('2026-07', typed, { evaluations: [row(date, 'end')] })).toEqual([])
    }
  })

  it('is missing once, on its last working day, with whom it was for', () => {
    const typed = read([ending])
    const evaluations = [row('2026-07-21', 'end'), row('2026-07-17', 'month')]

    expect(toldIn('2026-06', typed)).toEqual([])
    expect(toldIn('2026-07', typed, { evaluations })).toEqual([MISSING])
  })

  it('waits for the end of what prolongs it', () => {
    const further = ['2/2026', '17/07/2026', '18/07/2026', '31/07/2026', 'Gubernur', 'SE', '1/2026']
    const typed = read([ending], [further])

    expect(toldIn('2026-07', typed).map((one) => one.slice(0, 35))).toEqual(
      ['2026-07-31 Gubernur SE 2/2026, 5: 0'].map((one) => expect.stringContaining(one)),
    )
  })

  it('is asked of a unit for which another takes its place, and of the others once it ends for them', () => {
    const told = toldOfTwo(['2/2026', '01/07/2026', '31/12/2026', 'umum', '1/2026', ''])

    expect(told).toEqual([
      '2026-06-30 Bagian umum: masa berlaku sampai 30 Juni 2026',
      '2026-07-17 Bagian loket: masa berlaku sampai 17 Juli 2026',
    ])
  })

  it('is asked of a unit for which nothing prolongs it', () => {
    const told = toldOfTwo(['2/2026', '18/07/2026', '31/12/2026', 'umum', '', '1/2026'])

    expect(told).toEqual(['2026-07-17 Bagian loket: masa berlaku sampai 17 Juli 2026'])
  })

  it('is never due of a regulation that has no end', () => {
    const open = readConfiguration(
      sampleTabs({
        policies: [REGULATIONS, ['1/2026', '01/06/2026', '01/06/2026', '', 'Gubernur', 'SE', '']],
        clauses: [CLAUSES, ROSTER, ending],
      }),
    )

    expect(toldIn('2026-07', open)).toEqual([])
  })
})

describe('a report of each week', () => {
  it('is kept by a row that says nothing of its period, and missing with addressee and due moment', () => {
    const typed = read([
      report('setiap = pekan\ndalam hari kerja = 0\npaling lambat pukul = 15.00', 'Camat'),
    ])
    const evaluations = ['2026-06-05', '2026-06-19', '2026-06-26'].map((date) => row(date))
    const told = toldIn('2026-06', typed, {
      evaluations: [...evaluations, row('2026-06-12', 'day')],
    })

    expect(told.filter((one) => one < '2026-06-30')).toEqual([
      '2026-06-12 Gubernur SE 1/2026, 5: 0 laporan Bagian umum kepada Camat untuk pekan 8 Juni 2026; batas 12 Juni 2026 15.00 WITA',
    ])
  })
})

describe('a report of each day', () => {
  it('has no number of working days: that is told', () => {
    const { problems } = read([report('setiap = hari\ndalam hari kerja = 2')])

    expect(problems.map(({ where, code }) => `${where.id} ${code}`)).toEqual([
      'Pasal!C3 clause-not-checked',
    ])
  })
})

describe('the column Masa of Evaluasi', () => {
  it('is read by its words, and may be missing in a spreadsheet of before', () => {
    expect(periodOf(['Masa'], ['Bulan'])).toBe('month')
    expect(periodOf(['Masa'], [''])).toBeUndefined()
    expect(periodOf([], [])).toBeUndefined()
  })
})

describe('a report of a unit that has no roster', () => {
  const typed = read([report('setiap = bulan', 'BKPSDM')])

  it('is missed beside its roster', () => {
    const findings = evaluateMonth(
      { ...facts({ policies: typed.policies, evaluations: [] }), roster: [] },
      { month: parseMonth('2026-06'), asOf: parseInstant('2026-12-31T00:00:00Z') },
    ).findings.map(({ rule }) => rule)

    expect(findings).toContain('roster-missing')
    expect(findings).toContain('unit-report-missing')
  })
})
