import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { citeClause } from '../../../shared/policy/cite-clause.ts'
import { findPolicyOn } from '../../../shared/policy/find-policy-on.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { sampleTabs } from './sample-tabs.ts'

const REGULATION = ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Berlaku Sampai', 'Penerbit', 'Jenis']
const CLAUSE = ['Nomor Aturan', 'Pasal', 'Bunyi', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter']
const SE = ['7/2026', '01/11/2026', '01/11/2026', '', 'Bupati Kukar', 'SE']

describe('Pasal', () => {
  it('puts a regulation into force that no template has, cited as it was typed', () => {
    const { on, problems } = typed([
      ['7/2026', '3 huruf b', '', 'Bagian pegawai di kantor', '', '', 'paling banyak = 40 %'],
      ['7/2026', '4', '', 'Tempat bekerja', 'camat', '', 'keharusan = harus\ntempat = kantor'],
      ['7/2026', '5', 'Menghemat listrik.', '', '', '', ''],
    ])

    expect(problems).toEqual([expect.stringContaining('tidak ada camat di tab Pegawai')])
    expect(on('2026-11-26')?.parameters).toMatchObject({
      maxOfficeShare: 0.4,
      alwaysInOffice: { classes: [], posts: ['camat'] },
    })
    expect(citeClause(on('2026-11-26')!, 'office-quota')).toBe('Bupati Kukar SE 7/2026, 3 huruf b')
    expect(on('2026-10-31')).toBeUndefined()
  })

  it('holds on the days that a clause names alone', () => {
    const { on, problems } = typed([
      ['7/2026', '1', '', 'Bagian pegawai di kantor', '', 'setiap Kamis', 'paling banyak = 10 %'],
      ['7/2026', '2', '', 'Apel pagi', '', '1–4 Desember 2026', ''],
    ])

    expect(problems).toEqual([])
    expect(on('2026-11-26')?.parameters.maxOfficeShare).toBe(0.1)
    expect(on('2026-11-27')?.parameters.maxOfficeShare).toBeNull()
    expect(on('2026-12-04')?.clauses).toEqual({ 'assembly-missing': '2' })
    expect(on('2026-12-05')?.clauses).toEqual({})
  })

  it('names the cell of each thing that it cannot read, and what may stand there', () => {
    const { problems } = typed([
      ['8/2026', '1', '', 'Apel pagi', '', '', ''],
      ['7/2026', '2', '', 'Terbang', '', '', ''],
      ['7/2026', '3', '', 'Apel pagi', 'bupati', 'kapan saja', ''],
      ['7/2026', '4', '', 'Apel pagi', '', '', 'paling banyak = 25 %'],
      ['7/2026', '5', '', '', '', '', 'paling banyak = 25 %'],
      ['7/2026', '6', '', 'Bagian pegawai di kantor', '', '', 'paling banyak = sebagian'],
      ['7/2026', '7', '', 'Bagian pegawai di kantor', '', '', 'per = hari'],
      ['7/2026', '8', '', 'Tinjauan atasan', 'unit XYZ', '', 'yang diminta = laporan ditinjau'],
    ])

    expect(problems.map((problem) => problem.split(' ', 2).join(' '))).toEqual([
      'Pasal!D3 choice-unknown',
      'Pasal!E4 who-unreadable',
      'Pasal!F4 when-unreadable',
      'Pasal!G5 parameter-unreadable',
      'Pasal!G6 parameters-without-provision',
      'Pasal!G7 parameter-unreadable',
      'Pasal!E9 unit-unknown',
      'Pasal!A2 regulation-unknown',
      'Pasal!G8 clause-not-checked',
    ])
    expect(problems[5]).toContain(
      'paling banyak harus persen (25 %), angka di bawah 1 (0,25), atau jumlah orang',
    )
  })

  it('tells of two clauses that no day can keep both, with the first day', () => {
    const { problems } = typed([
      ['7/2026', '1', '', 'Bagian pegawai di kantor', '', '', 'paling banyak = 25 %'],
      ['7/2026', '2', '', 'Bagian pegawai di kantor', '', 'setiap Kamis', 'paling sedikit = 50 %'],
    ])

    expect(problems).toContainEqual(
      'Pasal!G3 clauses-contradict Bertentangan dengan Pasal!G2, pertama kali pada 05/11/2026; mohon salah satunya diubah',
    )
  })

  it('lets the later regulation hold for what it speaks of, and the earlier for the rest', () => {
    const later = ['9/2026', '01/12/2026', '01/12/2026', '31/12/2026', 'Gubernur', 'SE']
    const { on } = typed(
      [
        ['7/2026', '1', '', 'Bagian pegawai di kantor', '', '', 'paling banyak = 25 %'],
        ['7/2026', '2', '', 'Apel pagi', '', '', ''],
        ['9/2026', 'A', '', 'Bagian pegawai di kantor', '', '', 'paling banyak = 50 %'],
      ],
      [SE, later],
    )
    const cited = (date: string): (string | undefined)[] =>
      ['office-quota', 'assembly-missing'].map((rule) => citeClause(on(date)!, rule))

    expect(cited('2026-11-30')).toEqual(['Bupati Kukar SE 7/2026, 1', 'Bupati Kukar SE 7/2026, 2'])
    expect(cited('2026-12-01')).toEqual(['Gubernur SE 9/2026, A', 'Bupati Kukar SE 7/2026, 2'])
    expect(on('2026-12-01')?.parameters.maxOfficeShare).toBe(0.5)
    expect(cited('2027-01-01')).toEqual(['Bupati Kukar SE 7/2026, 1', 'Bupati Kukar SE 7/2026, 2'])
  })
})

function typed(
  clauses: readonly (readonly CellValue[])[],
  regulations: readonly (readonly CellValue[])[] = [SE],
) {
  const { policies, problems } = readConfiguration(
    sampleTabs({ policies: [REGULATION, ...regulations], clauses: [CLAUSE, ...clauses] }),
  )
  return {
    on: (date: string) => findPolicyOn(policies, parseCivilDate(date), false),
    problems: problems.map(({ where, code, message }) => `${where.id} ${code} ${message.id}`),
  }
}
