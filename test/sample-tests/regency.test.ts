import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import { saidBetween } from '../../shared/government/government-words.ts'
import { figureAgency } from '../../shared/recaps/regency/agency-figures.ts'
import { compileRecap } from '../../shared/recaps/compile-recap.ts'
import type { RecapInput } from '../../shared/recaps/recap-input.ts'
import type { OverseenAgency } from '../../shared/recaps/regency/overseen-agency.ts'
import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { sampleFacts } from '../sample/sample-facts.ts'
import { sampleKotimBkpsdm } from '../sample/sample-kotim-bkpsdm.ts'
import { sampleKotimDinas, sampleKotimKecamatan } from '../sample/sample-kotim.ts'
import { rowsOf, tableOf } from '../shared/recaps/sheet-text.ts'

const AS_OF = parseInstant('2021-08-10T05:00:00Z')
const JULY = parseMonth('2021-07')
const bkpsdm = sampleKotimBkpsdm(1)
const agencies = [bkpsdm, sampleKotimDinas(1), sampleKotimKecamatan(1)]
const inputs = agencies.map(inputOf)

describe('sampleKotimBkpsdm', () => {
  it('comes out as expected for every person and day, with nothing amiss', () => {
    const { evaluation } = inputs[0]!
    const outcomes = new Map(
      evaluation.outcomes.map((one) => [`${one.employeeId} ${one.date}`, one]),
    )

    const days = bkpsdm.expected.map(({ employeeId, date }) => {
      const { code, flags } = outcomes.get(`${employeeId} ${date}`)!
      return { employeeId, date, code, flags }
    })

    expect(days).toEqual(bkpsdm.expected)
    const violations = evaluation.findings.filter(({ severity }) => severity === 'violation')
    expect(violations.map(({ rule, date }) => `${rule} ${date}`)).toEqual([])
  })
})

describe('compileRecap regency of Kotawaringin Timur', () => {
  const sheet = compileRecap('regency', { ...inputs[0]!, overseen: inputs.map(overseenOf) })

  it('has the agencies under their Asisten', () => {
    expect(tableOf(sheet).map((row) => row[1] ?? row[0])).toEqual([
      'Asisten Administrasi Umum',
      'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA',
      'DINAS KOMUNIKASI DAN INFORMATIKA',
      'Jumlah: 2 perangkat daerah',
      'Asisten Pemerintahan dan Kesejahteraan Rakyat',
      'KECAMATAN BAAMANG',
      'Jumlah: 1 perangkat daerah',
      'Jumlah seluruhnya: 3 perangkat daerah',
    ])
  })

  it.each([
    ['Pegawai', 'Bekerja pada bulan ini', 1],
    ['Hari kerja (hari-orang)', 'Hari kerja (H + WFH + DL + C + SK + I + TK)', 1],
    ['H', 'H hadir di kantor', 2],
    ['TK', 'TK tanpa keterangan', 2],
    ['Hadir', 'Hadir (H + WFH + DL)', 2],
    ['Hari lewat batas', 'Hari yang melampaui batas', 1],
    ['Wajib', 'Laporan wajib', 1],
    ['Tidak ada', 'Tidak ada', 1],
    ['Kiriman belum dihitung', 'Kiriman belum dihitung', 1],
  ])('gives %s as each agency’s own Ringkasan does', (header, label, column) => {
    for (const [index, input] of inputs.entries()) {
      const summary = tableOf(compileRecap('summary', input)).find(([first]) => first === label)

      expect(cellOf(sheet, agencies[index]!.settings['agencyName']!, header)).toBe(
        summary?.[column],
      )
    }
  })
})

function inputOf(agency: SampleAgency): RecapInput {
  const { facts, quarantined } = sampleFacts(agency, AS_OF)
  const evaluation = evaluateMonth(facts, { month: JULY, asOf: AS_OF })
  const source = {
    ledgerSequence: 1,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'a',
    rulesVersion: '1',
    asOf: AS_OF,
  }
  return { facts, evaluation, quarantined: quarantined.length, formsBehind: [], source }
}

function overseenOf({ facts, evaluation, quarantined, source }: RecapInput): OverseenAgency {
  const { agencyCode, agencyName, government } = facts.settings
  return {
    kind: 'read',
    id: agencyCode,
    name: agencyName,
    between: saidBetween(government),
    figures: figureAgency({ facts, evaluation, quarantined }),
    missing: [],
    standing: { closedAt: null, recappedAt: null, lastSweptAt: AS_OF, formProblems: [], beyond: 0 },
    source,
  }
}

function cellOf(sheet: RecapSheet, name: string, header: string): string | number | null {
  const column = rowsOf(sheet)[sheet.frozenRows - 1]!.indexOf(header)
  return tableOf(sheet).find((row) => row[1] === name)?.[column] ?? null
}
