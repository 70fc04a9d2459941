import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { TriedRow } from '../../../shared/contract/index.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { CATALOGUE } from '../../../shared/regulations/catalogue.ts'
import type { Provision } from '../../../shared/regulations/provision.ts'
import { underRegulations } from '../../../shared/regulations/under-regulations.ts'
import { formatWhen } from '../../../shared/regulations/when/format-when.ts'
import { formatWho } from '../../../shared/regulations/who/format-who.ts'
import { tryRows } from '../../../worker/usecases/explain/try-rows.ts'
import { sampleTabs } from '../../shared/workbook/sample-tabs.ts'

const MONTH = parseMonth('2021-07')
const AT = { month: MONTH, language: 'id' } as const
const REGULATION = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Berlaku Sampai', 'Menggantikan']
const CLAUSE = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter', 'Berlaku']
const LONG = ['1/2021', '01/06/2021', '01/06/2021']
const NOTE = ['1/2021', '1', '', '', '', '']

function typed(regulations: readonly string[][], clauses: readonly string[][]): Configuration {
  return readConfiguration(
    sampleTabs({ policies: [REGULATION, ...regulations], clauses: [CLAUSE, ...clauses] }),
  )
}

function tried(staff: Configuration, ...rows: TriedRow[]): Configuration {
  return { ...staff, ...underRegulations(tryRows(staff, rows, AT).regulations) }
}

function outcome(configuration: Configuration): unknown {
  const { findings, outcomes, days } = evaluateMonth(
    { ...configuration, submissions: [], reviews: [] },
    { month: MONTH, asOf: parseInstant('2021-08-20T00:00:00Z') },
  )
  return { findings, outcomes, days }
}

/** What evaluation reads of regulations. */
function asked({ policies, discipline }: Configuration): unknown {
  return { policies, discipline }
}

function refusal(staff: Configuration, ...rows: TriedRow[]): string {
  try {
    tried(staff, ...rows)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What evaluation would read; or that it is refused. */
function answered(staff: Configuration, row: TriedRow): unknown {
  return refusal(staff, row) === '' ? asked(tried(staff, row)) : 'refused'
}

/** What evaluation reads of what was typed; a row that is kept and not checked is refused where it is tried. */
function wouldBe(really: Configuration): unknown {
  const isNote = really.problems.some(({ code }) => code === 'clause-not-checked')
  return isNote ? 'refused' : asked(really)
}

const WHO = ['', 'pelaksana', 'setiap unit', 'semua pegawai kecuali pelaksana']
const WHEN = ['', 'setiap Kamis', '15–20 Juli 2021']

/** Each value of each parameter beside those of the example, for some people and some days. */
function variantsOf(provision: Provision) {
  const { example, parameters } = provision
  return Object.entries(parameters).flatMap(([key, { kind }]) =>
    kind.examples.map((value, at) => ({
      line: provision.writeParameters({ [key]: value }, 'id'),
      lines: provision.writeParameters({ ...example.parameters, [key]: value }, 'id'),
      who: WHO[(at + key.length) % WHO.length]!,
      when: WHEN[(at + key.length) % WHEN.length]!,
    })),
  )
}

describe('a row that is tried', () => {
  it.each(CATALOGUE)('as one more of $name is what typing it is', (provision) => {
    const title = provision.title.id
    const staff = typed([LONG], [NOTE])
    const seen = variantsOf(provision).map(({ lines, who, when }) => {
      const really = typed([LONG], [NOTE, ['1/2021', 'baru', title, who, when, lines]])
      const row = { provision: title, who, when, parameters: lines }
      return [answered(staff, row), wouldBe(really)]
    })

    expect(seen.map(([tells]) => tells)).toEqual(seen.map(([, does]) => does))
  })

  it.each(CATALOGUE)('in the place of one of $name is what changing it is', (provision) => {
    const { title, example } = provision
    const its = {
      who: example.who ? formatWho(example.who, 'id') : '',
      when: example.when ? formatWhen(example.when, 'id') : '',
      lines: provision.writeParameters(example.parameters, 'id'),
    }
    const before = typed([LONG], [NOTE, ['1/2021', '9', title.id, its.who, its.when, its.lines]])
    const seen = variantsOf(provision).map(({ line, lines, when }) => {
      const really = typed([LONG], [NOTE, ['1/2021', '9', title.id, its.who, when, lines]])
      return [answered(before, { clause: '9', when, parameters: line }), wouldBe(really)]
    })

    expect(seen.map(([tells]) => tells)).toEqual(seen.map(([, does]) => does))
    const off = typed(
      [LONG],
      [NOTE, ['1/2021', '9', title.id, its.who, its.when, its.lines, 'Tidak']],
    )
    expect(asked(tried(before, { clause: '9', isOn: false }))).toEqual(asked(off))
    expect(asked(tried(off, { clause: '9' }))).toEqual(asked(before))
  })

  it.each(['', 'pelaksana', 'setiap unit'])(
    'tells the findings of a share that nothing in force asks of “%s”, not its limit alone',
    (who) => {
      const staff = typed([LONG], [['1/2021', '1', 'Jadwal', '', '', '']])
      const share = ['1/2021', 'baru', 'Bagian pegawai di kantor', who, '', 'paling banyak = 0 %']
      const really = typed([LONG], [['1/2021', '1', 'Jadwal', '', '', ''], share])
      const row = { provision: 'office-share', who, parameters: 'paling banyak = 0 %' }
      const after = tried(staff, row)

      expect(outcome(after)).toEqual(outcome(really))
      expect(JSON.stringify(outcome(after))).toContain('office-quota')
    },
  )
})

describe('a month with several regulations', () => {
  const REPLACED = [LONG, ['2/2021', '15/07/2021', '15/07/2021', '', '1/2021']]
  const SHARE = ['Bagian pegawai di kantor', '', '', 'paling banyak = 25 %']

  it('goes on with one more row under the regulation that took the place of the other', () => {
    const staff = typed(REPLACED, [NOTE, ['2/2021', '1', '', '', '', '']])
    const { clauses } = tryRows(
      staff,
      [{ provision: 'office-share', parameters: 'paling banyak = 25 %' }],
      AT,
    )
    const really = typed(REPLACED, [
      NOTE,
      ['2/2021', '1', '', '', '', ''],
      ['2/2021', 'baru', ...SHARE],
    ])
    const row = { provision: 'office-share', parameters: 'paling banyak = 25 %' }

    expect(clauses.map(({ clause }) => clause)).toEqual(['2/2021, baru'])
    expect(asked(tried(staff, row))).toEqual(asked(really))
  })

  it('asks which is meant of two that speak of one thing, and takes the one that is named', () => {
    const both = [
      ['1/2021', '3', ...SHARE],
      ['2/2021', '3', ...SHARE],
    ]
    const staff = typed(REPLACED, both)
    const half = { provision: 'office-share', parameters: 'paling banyak = 50 %' }
    const really = typed(REPLACED, [
      both[0]!,
      ['2/2021', '3', SHARE[0]!, '', '', 'paling banyak = 50 %'],
    ])

    expect(refusal(staff, half)).toContain('2/2021, 3 (Bagian pegawai di kantor); 1/2021, 3')
    expect(asked(tried(staff, { ...half, clause: '2/2021, 3' }))).toEqual(asked(really))
  })

  it('adds to the rows of the one that another prolongs without rows of its own', () => {
    const prolonged = readConfiguration(
      sampleTabs({
        policies: [
          [...REGULATION, 'Memperpanjang'],
          ['1/2021', '01/06/2021', '01/06/2021', '30/06/2021', '', ''],
          ['2/2021', '01/07/2021', '01/07/2021', '', '', '1/2021'],
        ],
        clauses: [CLAUSE, ['1/2021', '3', ...SHARE]],
      }),
    )
    const row = { provision: 'summons', parameters: 'dalam menit = 60' }
    const [record] = tried(prolonged, row).policies.slice(-1)

    expect(Object.keys(record!.clauses)).toEqual(['office-quota', 'summons-unattended'])
  })
})

describe('a row that cannot be tried', () => {
  it.each([
    [{}, 'Sebutkan pasal'],
    [{ provision: 'Bagian pegawai' }, 'bukan ketentuan'],
    [{ clause: 'C99', isOn: false }, '“C99”'],
    [{ provision: 'office-share' }, 'isi parameter'],
    [{ provision: 'office-share', parameters: 'paling banyak = separuh lebih' }, 'paling banyak'],
    [{ provision: 'roster', when: 'setiap minggu' }, 'minggu'],
    [{ provision: 'roster', who: 'unit TIDAK ADA' }, 'TIDAK ADA'],
  ])('of %j is refused with why', (row, why) => {
    expect(refusal(typed([LONG], [NOTE]), row)).toContain(why)
  })

  it('is refused where no regulation is in force in the month', () => {
    const later = typed([['1/2021', '01/08/2021', '01/08/2021']], [NOTE])

    expect(refusal(later, { provision: 'roster' })).toContain('2021-07')
  })
})

it('an office without staff or rows of its own has nothing that could change', () => {
  const empty = readConfiguration(sampleTabs({ employees: [], policies: [REGULATION, LONG] }))
  const after = tried(empty, { provision: 'office-share', parameters: 'paling banyak = 0 %' })

  expect(JSON.stringify(outcome(after))).not.toContain('office-quota')
})
