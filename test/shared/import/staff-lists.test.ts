import { describe, expect, it } from 'vitest'

import { readStaffList } from '../../../shared/import/read-staff-list.ts'
import type { StaffList } from '../../../shared/import/read-staff-list.ts'
import { rowsOfText } from '../../../shared/import/split-cells.ts'

const ONE = '198505022012012002'
const TWO = '199203142019032005'
const HEAD = '197204191993031003'
const UNITS = [
  { code: 'UMUM', name: 'Bagian Umum' },
  { code: 'KEU', name: 'Bagian Keuangan' },
]
const STANDING = [
  ['NIP/NIK', 'Nama', 'Status'],
  [HEAD, 'Drs. H. Contoh Kepala, M.Si', 'PNS'],
]

function read(...lines: readonly string[]): StaffList {
  const context = { matches: {}, employees: STANDING, units: UNITS }
  const list = readStaffList(rowsOfText(lines.join('\n')), context)
  if (!list) throw new Error('No header was found')
  expect(list.fresh.length + list.standing + list.refused.length).toBe(list.rows)
  return list
}

function fieldOf({ fresh }: StaffList, key: string): (string | undefined)[] {
  return fresh.map(({ cells }) => cells[key])
}

describe('staff lists as offices keep them', () => {
  it('reads a list of ranks, whose headers have two lines', () => {
    const list = read(
      'DAFTAR URUT KEPANGKATAN',
      'No\tNama\tNIP\tPangkat\t\tJabatan\t',
      '\t\t\tGol\tTMT\tNama\tTMT',
      '1\t2\t3\t4\t5\t6\t7',
      `1\tSatu, S.E.\t${ONE}\tIII/c\t01-04-2019\tAnalis\t01-01-2020`,
    )

    expect(list.fresh).toEqual([
      { id: ONE, cells: { id: ONE, name: 'Satu, S.E.', rank: 'III/c', post: 'Analis' } },
    ])
    expect(list.refused).toEqual([])
  })

  it.each([
    'No\tEmployee ID Number\tFull Name\tEmployment Status\tGrade\tPosition\tDepartment\tPhone Number',
    'No\tNIP\tName\tStatus\tRank\tJob Title\tWork Unit\tMobile',
    'No\tNIP\tNama\tStatus\tGol\tPosition\tUnit Kerja\tHP',
  ])('reads one whose headers are English, or both: %s', (headers) => {
    const list = read(headers, `1\t${ONE}\tSatu, S.E.\tPNS\tIII/c\tAnalis\tUMUM\t0812`)

    expect(list.fresh).toEqual([
      {
        id: ONE,
        cells: {
          id: ONE,
          name: 'Satu, S.E.',
          status: 'PNS',
          rank: 'III/c',
          post: 'Analis',
          unitCode: 'UMUM',
          phone: '0812',
        },
      },
    ])
  })

  it('takes headers that stand above the others for their columns', () => {
    const list = read(
      'No\tPegawai\t\tKepegawaian\tUnit',
      '\tNama\tNIP\tStatus\t',
      `1\tSatu\t${ONE}\tP3K\tUMUM`,
    )

    expect([fieldOf(list, 'status'), fieldOf(list, 'unitCode')]).toEqual([['PPPK'], ['UMUM']])
  })

  it('gives people the unit whose line stands above them, until one that is not known', () => {
    const list = read(
      'No;Nama;NIP',
      'A. BAGIAN UMUM;;',
      `1;Satu;${ONE}`,
      'Unit Kerja : Bagian Keuangan',
      `2;Dua;${TWO}`,
      'SEKSI LAIN',
      '3;Tiga;6403015507900002',
    )

    expect(fieldOf(list, 'unitCode')).toEqual(['UMUM', 'KEU', undefined])
    expect(list.refused).toEqual([{ line: 5, reason: 'id', written: 'SEKSI LAIN' }])
  })

  it('gives people the unit of merged cells, and none where an empty cell is empty', () => {
    const rows = [`Dua\t${TWO}`, 'Tiga\t6403015507900002'] as const
    const merged = read(
      'Unit\tNama\tNIP',
      `Bagian Umum\tSatu\t${ONE}`,
      `\t${rows[0]}`,
      `Bagian Keuangan\t${rows[1]}`,
    )
    const open = read('Unit\tNama\tNIP', `UMUM\tSatu\t${ONE}`, `umum\t${rows[0]}`, `\t${rows[1]}`)

    expect(fieldOf(merged, 'unitCode')).toEqual(['UMUM', 'UMUM', 'KEU'])
    expect(fieldOf(open, 'unitCode')).toEqual(['UMUM', 'UMUM', undefined])
  })

  it.each([
    `"Satu, S.E.\nNIP. 19850502 201201 2 002"`,
    `Satu, S.E. / ${ONE}`,
    `Satu, S.E. (NIP ${ONE})`,
    `${ONE} - Satu, S.E.`,
  ])('reads a name and an NIP in one cell: %j', (cell) => {
    const list = read('No\tNama / NIP\tJabatan', `1\t${cell}\tAnalis`)

    expect(list.fresh).toEqual([
      { id: ONE, cells: { id: ONE, name: 'Satu, S.E.', post: 'Analis' } },
    ])
  })

  it.each([
    ['P3K', 'PPPK'],
    ['PPPK Paruh Waktu', 'PPPK'],
    ['CPNS', 'PNS'],
    ['PNSD', 'PNS'],
    ['Tenaga Harian Lepas', 'Non-ASN'],
    ['Honorer Daerah', 'Non-ASN'],
    ['Pegawai Honorer', 'Non-ASN'],
    ['TKD', 'Non-ASN'],
    ['PKWT', 'Non-ASN'],
    ['PTT', 'PTT'],
    ['Magang', 'Magang'],
    ['Aktif', undefined],
    ['1102', undefined],
  ])('takes the status %s for %s; what is not known stays to be told', (written, status) => {
    expect(fieldOf(read('Nama\tNIP\tStatus', `Satu\t${ONE}\t${written}`), 'status')).toEqual([
      status,
    ])
  })

  it('finds a superior by name, in the list or in Pegawai, and leaves a name of nobody as it is', () => {
    const list = read(
      'Nama\tNIP\tAtasan Langsung',
      `Satu, S.E.\t${ONE}\tContoh Kepala`,
      `Dua\t${TWO}\tSATU`,
      'Tiga\t6403015507900002\tOrang Lain',
    )

    expect(fieldOf(list, 'superiorId')).toEqual([HEAD, ONE, 'Orang Lain'])
  })

  it('leaves a superior of a name that two bear as it is written', () => {
    const list = read(
      'Nama\tNIP\tAtasan',
      `Satu\t${ONE}\t`,
      `Satu\t${TWO}\t`,
      'Tiga\t6403015507900002\tSatu',
    )

    expect(fieldOf(list, 'superiorId')).toEqual([undefined, undefined, 'Satu'])
  })

  it('keeps an address that cannot be read, so that Pegawai tells of it', () => {
    const list = read('Nama\tNIP\tE-mail', `Satu\t${ONE}\tsatu@x.id; dua@x.id`)

    expect(fieldOf(list, 'email')).toEqual(['satu@x.id; dua@x.id'])
  })

  it('passes over headers that are repeated, and refuses a number without a name', () => {
    const list = read(
      'Nama\tNIP / NI PPPK / NIK',
      `Satu\t${ONE}`,
      'Nama\tNIP / NI PPPK / NIK',
      `\t${TWO}`,
    )

    expect(list.rows).toBe(2)
    expect(list.refused).toEqual([{ line: 3, reason: 'name', written: TWO }])
  })
})
