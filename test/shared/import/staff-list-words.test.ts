import { describe, expect, it } from 'vitest'

import { readStaffList } from '../../../shared/import/read-staff-list.ts'
import { rowsOfText } from '../../../shared/import/split-cells.ts'
import { matchStaffColumns } from '../../../shared/import/staff-columns.ts'
import { plainName, statusOf } from '../../../shared/import/staff-values.ts'

const ONE = '198505022012011002'

function read(...lines: readonly string[]) {
  return readStaffList(rowsOfText(lines.join('\n')), { matches: {}, employees: [], units: [] })
}

describe('matchStaffColumns', () => {
  it.each([
    ['Nomor Induk Pegawai (NIP)', 'id'],
    ['Nomor Induk PPPK', 'id'],
    ['NIK / No. KTP', 'id'],
    ['No. Induk', 'id'],
    ['Nama Lengkap & Gelar', 'name'],
    ['NAMA LENGKAP (TANPA GELAR)', 'name'],
    ['Nama Pegawai Negeri Sipil', 'name'],
    ['PANGKAT / GOLONGAN RUANG', 'rank'],
    ['Jabatan Saat Ini', 'post'],
    ['Unit Penempatan', 'unitCode'],
    ['No. HP (WA)', 'phone'],
    ['Nomor Telepon/HP', 'phone'],
    ['Status ASN', 'status'],
    ['Nama Jabatan', 'post'],
    ['Nama Atasan', 'superiorId'],
    ['No', undefined],
    ['Nama Ibu', undefined],
    ['Nama Pasangan', undefined],
    ['Nomor SK', undefined],
    ['No. Karpeg', undefined],
  ])('takes %s for %s', (header, field) => {
    expect(matchStaffColumns([header], {})[0]?.field).toBe(field)
  })

  it('takes the header that is known whole before one that is put together', () => {
    const columns = matchStaffColumns(['No. Induk PNS', 'NIP'], {})

    expect(columns.map(({ field }) => field)).toEqual([undefined, 'id'])
  })
})

describe('readStaffList', () => {
  it('refuses numbers that a spreadsheet cut, and takes a dash for nothing', () => {
    const list = read(
      'Nama\tNIP\tNo. HP\tE-mail',
      `Satu\t${ONE}\t-\t–`,
      'Dua\t198505022012011000\t\t',
      'Tiga\t1.98505E+17\t\t',
    )

    expect(list?.fresh).toEqual([{ id: ONE, cells: { id: ONE, name: 'Satu' } }])
    expect(list?.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'id'],
      [3, 'id'],
    ])
  })

  it('takes the NIP of today of two', () => {
    expect(read('Nama\tNIP', `Satu\t${ONE} / 140 123 456`)?.fresh[0]?.id).toBe(ONE)
  })
})

describe('statusOf', () => {
  it.each([
    ['ASN PPPK', 'PPPK'],
    ['ASN - PNS', 'PNS'],
    ['PNS Daerah', 'PNS'],
    ['PTTD', 'PTT'],
    ['PJLP', 'Non-ASN'],
    ['PHL', 'Non-ASN'],
    ['Pegawai BLUD', 'Non-ASN'],
    ['ASN', undefined],
  ])('takes %s for %s', (written, status) => {
    expect(statusOf(written)).toBe(status)
  })
})

describe('plainName', () => {
  it.each([
    'Siti Aminah S.Pd',
    'Siti Aminah S.Pd., M.M.',
    'drg. Siti Aminah, Sp.KG',
    'Ny. Siti Aminah',
    'Ns. Siti Aminah A.Md.Kep',
  ])('finds the name in %s', (written) => {
    expect(plainName(written)).toBe('sitiaminah')
  })

  it.each(['Ahmad M. Ali', 'Ahmad M.Yusuf', 'Ahmad A.Rahim', 'Ahmad S.Wibowo'])(
    'leaves the initial where it is in %s',
    (written) => {
      expect(plainName(written)).not.toBe('ahmad')
    },
  )
})
