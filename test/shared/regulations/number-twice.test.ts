import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { sampleTabs } from '../workbook/sample-tabs.ts'

const HEADERS = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Berlaku Sampai', 'Hanya Unit', 'Templat']
const CLAUSE = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter']
const FIRST = ['1/2026', '01/07/2026', '01/07/2026', '31/12/2026', '', '']

function read(...rows: readonly (readonly string[])[]): Configuration {
  return readConfiguration(
    sampleTabs({
      policies: [HEADERS, ...rows],
      clauses: [
        CLAUSE,
        ['1/2026', '1', 'Laporan kinerja harian', '', '', 'dari yang bekerja di = rumah'],
      ],
    }),
  )
}

function toldOf({ problems }: Configuration): string[] {
  return problems.map(({ where, code, message }) => `${where.id} ${code}: ${message.id}`)
}

describe('two rows of Aturan with one number', () => {
  it('hold once, as the first says, and the other is told', () => {
    const typed = read(FIRST, ['1 / 2026', ...FIRST.slice(1, 3), '', '', ''])

    expect(typed.regulations?.map(({ validUntil }) => validUntil)).toEqual(['2026-12-31'])
    expect(toldOf(typed)).toEqual([
      expect.stringMatching(/^Aturan!A3 regulation-twice: Nomor ini sudah ada di Aturan!A2 /),
    ])
  })

  it('are told also where their days overlap in part', () => {
    expect(toldOf(read(FIRST, [...FIRST.slice(0, 2), '01/12/2026', '', '', '']))).toEqual([
      expect.stringContaining('Aturan!A3 regulation-twice'),
    ])
  })

  it('both hold one after the other, and for other units', () => {
    const after = [...FIRST.slice(0, 2), '01/01/2027', '', '', '']
    const forOne = [...FIRST.slice(0, 4), 'umum', '']
    const forOther = [...FIRST.slice(0, 4), 'pelayanan', '']

    expect(read(FIRST, after).regulations).toHaveLength(2)
    expect(toldOf(read(FIRST, after))).toEqual([])
    expect(read(forOne, forOther).regulations).toHaveLength(2)
  })

  it('of one template hold once from one day on', () => {
    const row = ['', '', '01/07/2026', '', '', 'nasional-2025']

    expect(read(row, row).regulations).toHaveLength(1)
  })
})
