import { describe, expect, it } from 'vitest'

import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import {
  agenciesOf,
  groupByBody,
  type Body,
} from '../../../../shared/recaps/regency/group-by-body.ts'
import type { OverseenAgency } from '../../../../shared/recaps/regency/overseen-agency.ts'
import { settings } from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { rowsOf, tableOf } from '../sheet-text.ts'
import { figuresOf, overseen, unread } from './build-overseen.ts'

const TOP = ['Sekretaris Daerah']
const UNDER_ASSISTANT = ['Asisten Pemerintahan', ...TOP]

function byOffice(director: string, general: string): string[] {
  return [director, general, 'Sekretaris Jenderal']
}

describe('groupByBody', () => {
  it('puts a kelurahan under its kecamatan, which stands first, under the Asisten of that one', () => {
    const bodies = groupByBody(
      [
        overseen('KELURAHAN A', { between: ['Kecamatan  baamang'] }),
        overseen('KECAMATAN BAAMANG', { between: UNDER_ASSISTANT }),
        overseen('DINAS SOSIAL', { between: ['Asisten Umum', ...TOP] }),
      ],
      'id',
    )

    expect(bodies.map(outline)).toEqual([
      {
        'Asisten Pemerintahan': [
          { 'Asisten Pemerintahan › KECAMATAN BAAMANG': ['KECAMATAN BAAMANG', 'KELURAHAN A'] },
        ],
      },
      { 'Asisten Umum': ['DINAS SOSIAL'] },
    ])
  })

  it('goes as deep as the chain: a ministry’s offices by eselon II and eselon I', () => {
    const bodies = groupByBody(
      [
        overseen('BALAI 1', { between: byOffice('Direktur Impor', 'Dirjen Luar Negeri') }),
        overseen('BALAI 2', { between: byOffice('Direktur Ekspor', 'Dirjen Luar Negeri') }),
        overseen('BALAI 3', { between: byOffice('Direktur Pasar', 'Dirjen Dalam Negeri') }),
      ],
      'id',
    )

    expect(bodies.map(outline)).toEqual([
      { 'Dirjen Dalam Negeri': [{ 'Dirjen Dalam Negeri › Direktur Pasar': ['BALAI 3'] }] },
      {
        'Dirjen Luar Negeri': [
          { 'Dirjen Luar Negeri › Direktur Ekspor': ['BALAI 2'] },
          { 'Dirjen Luar Negeri › Direktur Impor': ['BALAI 1'] },
        ],
      },
    ])
  })

  it('keeps the nearest body where all stand under the same', () => {
    const bodies = groupByBody([overseen('A', { between: UNDER_ASSISTANT })], 'id')

    expect(bodies.map(outline)).toEqual([{ 'Asisten Pemerintahan': ['A'] }])
  })

  it('puts a body that cannot be read where those below it say that it stands', () => {
    const bodies = groupByBody(
      [
        unread('KECAMATAN BAAMANG', 'tidak terbaca'),
        overseen('KELURAHAN A', { between: ['KECAMATAN BAAMANG', ...UNDER_ASSISTANT] }),
        overseen('DINAS SOSIAL', { between: ['Asisten Umum', ...TOP] }),
      ],
      'id',
    )

    expect(bodies.map(outline)[0]).toEqual({
      'Asisten Pemerintahan': [
        { 'Asisten Pemerintahan › KECAMATAN BAAMANG': ['KECAMATAN BAAMANG', 'KELURAHAN A'] },
      ],
    })
  })

  it('has each agency once where two name each other, or one itself', () => {
    const agencies = [
      overseen('A', { between: ['B'] }),
      overseen('B', { between: ['A'] }),
      overseen('C', { between: ['C', ...TOP] }),
    ]

    const found = groupByBody(agencies, 'id').flatMap(agenciesOf)

    expect(found.map(({ name }) => name).sort()).toEqual(['A', 'B', 'C'])
  })

  it('tells apart who has nobody above but the head of government, and who does not say', () => {
    const bodies = groupByBody(
      [overseen('A', { between: [] }), overseen('B', { between: null }), unread('C', '')],
      'en',
    )

    expect(bodies.map(outline)).toEqual([
      { 'Directly under the head of government': ['A'] },
      { 'Chain of addressees not filled in': ['B'] },
      { 'Cannot be read': ['C'] },
    ])
  })
})

describe('compileRecap regency over several levels', () => {
  const agencies: readonly OverseenAgency[] = [
    overseen('KECAMATAN BAAMANG', { between: UNDER_ASSISTANT, figures: people(2) }),
    overseen('KELURAHAN A', { between: ['KECAMATAN BAAMANG'], figures: people(3) }),
    overseen('KELURAHAN B', { between: ['KECAMATAN BAAMANG'], figures: people(5) }),
    overseen('KECAMATAN CEMPAGA', { between: UNDER_ASSISTANT, figures: people(7) }),
    overseen('DINAS SOSIAL', { between: ['Asisten Umum', ...TOP], figures: people(11) }),
    unread('KELURAHAN C', 'Ada kesalahan.'),
  ]

  it('has for each body on each level the sum of its parts, and in all the sum of all agencies', () => {
    const rows = new Map(peopleOf(agencies))

    const body = 'Asisten Pemerintahan › KECAMATAN BAAMANG'
    expect(rows.get('Jumlah Asisten Pemerintahan: 4 perangkat daerah')).toBe(2 + 3 + 5 + 7)
    expect([...rows].find(([label]) => label === 'Jumlah: 3 perangkat daerah')).toEqual([
      'Jumlah: 3 perangkat daerah',
      2 + 3 + 5,
    ])
    expect([...rows.keys()]).toContain(body)
    expect(rows.get('Jumlah: 1 perangkat daerah')).toBe(11)
    expect(rows.get('Jumlah seluruhnya: 5 dari 6 perangkat daerah')).toBe(2 + 3 + 5 + 7 + 11)
  })

  it('leaves a sum blank, not zero, where none of a body could be read', () => {
    const rows = new Map(peopleOf(agencies))

    expect(rows.get('Jumlah: 0 dari 1 perangkat daerah')).toBeNull()
  })

  it('tells of whom not one report came, and who does not say what stands above', () => {
    const silent = figuresOf()
    const sheet = regency([
      overseen('A', {
        between: null,
        figures: { ...silent, reports: { due: 9, filed: 0, late: 0, missing: 9 } },
      }),
    ])

    const lines = rowsOf(sheet).flat()
    expect(lines).toContain('Belum satu pun laporan kinerja harian dikirim; yang wajib 9.')
    expect(lines).toContain('Penerima rekap berjenjang belum diisi di tab Pengaturan.')
  })

  it('speaks of satuan kerja where a ministry oversees', () => {
    const sheet = regency([overseen('BALAI 1')], 'ministry')

    const lines = rowsOf(sheet).flat()
    expect(lines).toContain('REKAPITULASI KEMENTERIAN')
    expect(lines).toContain('Satuan kerja')
    expect(lines).toContain('Jumlah seluruhnya: 1 satuan kerja')
    expect(lines).toContain('SATUAN KERJA YANG TERLAMBAT ATAU BELUM LENGKAP')
  })
})

function people(count: number): ReturnType<typeof figuresOf> {
  return { ...figuresOf(), people: count }
}

function regency(
  agencies: readonly OverseenAgency[],
  kind: 'regency' | 'ministry' = 'regency',
): ReturnType<typeof compileRecap> {
  const given = sampleRecapInput({ settings: settings({ government: { kind, name: 'X' } }) })
  return compileRecap('regency', { ...given, overseen: agencies })
}

/** What the first cells of each row of the table say, and its number of staff. */
function peopleOf(agencies: readonly OverseenAgency[]): [string, unknown][] {
  const sheet = regency(agencies)
  const column = rowsOf(sheet)[sheet.frozenRows - 1]!.indexOf('Pegawai')
  return tableOf(sheet).map((row) => [String(row[1] ?? row[0]), row[column]])
}

type Outline = Readonly<Record<string, readonly (string | Outline)[]>>

function outline({ title, agencies, below }: Body): Outline {
  return { [title]: [...agencies.map(({ name }) => name), ...below.map(outline)] }
}
