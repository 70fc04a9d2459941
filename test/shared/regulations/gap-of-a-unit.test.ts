import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { employee, unit } from '../evaluation/build-facts.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'
import { evaluateOn } from './type-regulation.ts'

const HEADERS = ['Nomor', 'Berlaku Sejak', 'Berlaku Sampai', 'Hanya Unit', 'Penerbit', 'Jenis']
const UNITS = [unit('umum'), unit('dinkes')]
const EMPLOYEES = UNITS.map(({ code }) => employee(`of-${code}`, { unitCode: code }))
const UNTIL_6 = ['A', '01/10/2026', '06/11/2026', 'umum']
const FROM_16 = ['B', '16/11/2026', '', 'umum']
const OTHERS = ['C', '01/10/2026', '', 'dinkes']
const HOURS = ['P', '01/01/2026', '', '']

/** Gaps and ends that are told in November. */
function toldOf(...regulations: readonly (readonly string[])[]): string[] {
  const { policies } = readConfiguration(
    sampleTabs({
      units: [['Kode', 'Nama Unit'], ...UNITS.map(({ code, name }) => [code, name])],
      policies: [HEADERS, ...regulations.map((cells) => [...cells, 'Bupati', 'SE'])],
      clauses: [
        ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Parameter'],
        ...regulations.map(([number = '']) =>
          number === 'P'
            ? [number, '1', 'Jam kerja', 'jam = 07.30–16.00']
            : [number, '1', 'Jadwal', 'tanpa isian = di kantor'],
        ),
      ],
    }),
  )
  return evaluateOn('2026-11-07', { policies, units: UNITS, employees: EMPLOYEES })
    .month.findings.filter(({ rule }) => rule.startsWith('policy-'))
    .map(({ rule, subject, date, clause, arithmetic }) => {
      const whose = subject.kind === 'unit' ? subject.unitCode : subject.kind
      return `${date} ${rule} ${whose} ${clause}: ${arithmetic.id}`
    })
}

const GAP =
  '2026-11-07 policy-gap umum Bupati SE A: berlaku sampai 6 November 2026, B mulai 16 November 2026; 9 hari tanpa aturan sejak 7 November 2026 dalam bulan ini'

describe('days on which a unit alone has no regulation', () => {
  it('are told of the unit, while another regulation goes on for others', () => {
    expect(toldOf(UNTIL_6, FROM_16, OTHERS)).toEqual([GAP])
  })

  it('are told also where hours are said for everybody', () => {
    expect(toldOf(UNTIL_6, FROM_16, OTHERS, HOURS)).toEqual([GAP])
  })

  it('are told to go on where none follows', () => {
    expect(toldOf(UNTIL_6, OTHERS)).toEqual([
      expect.stringContaining('2026-11-07 policy-expired umum Bupati SE A: '),
    ])
  })

  it('are none before its first, nor of a unit that has another', () => {
    expect(toldOf(FROM_16, OTHERS)).toEqual([])
    expect(toldOf(UNTIL_6, ['C', '01/10/2026', '', ''])).toEqual([])
  })

  it('are told once, of the agency, where nobody has any', () => {
    expect(toldOf(UNTIL_6, FROM_16)).toEqual([GAP.replace('umum', 'agency')])
  })
})
