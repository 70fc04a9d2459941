import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Configuration } from '../../../shared/model/facts.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  EMPLOYEE_ROWS,
  HEAD_ID,
  STAFF_ID,
  rosterRows,
  sampleTabs,
} from './sample-tabs.ts'

function copiesOf(typed: string) {
  const [settings, ...others] = sampleTabs()
  const rows = [...settings!.rows, ['Tembusan', typed]]
  const { settings: read, problems } = readConfiguration([{ ...settings!, rows }, ...others])
  return { copiesTo: read.copiesTo, told: problems.map(({ code, where }) => [code, where.id]) }
}

function columnOf(header: string): number {
  return EMPLOYEE_HEADERS.indexOf(header)
}

/** A row of *Pegawai* with cells in the place of others, by column, and the dates of employment. */
function periodOf(
  typed: readonly CellValue[],
  [from, until]: readonly [string, string],
  changes: Readonly<Record<number, CellValue>> = {},
): CellValue[] {
  return [...typed.map((cell, column) => changes[column] ?? cell), from, until]
}

describe('readConfiguration', () => {
  it('has every office that gets copies, however many, and tells of what is doubtful', () => {
    const office = 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia ke-'
    const many = Array.from({ length: 24 }, (_, at) => `${office}${at + 1}`)

    expect(copiesOf(many.join('; '))).toEqual({ copiesTo: many, told: [] })
    expect(copiesOf('Inspektorat; Arsip; INSPEKTORAT')).toEqual({
      copiesTo: ['Inspektorat', 'Arsip'],
      told: [['chain-twice', 'Pengaturan!B20']],
    })
    expect(copiesOf('Inspektorat, Arsip')).toEqual({
      copiesTo: ['Inspektorat, Arsip'],
      told: [['chain-unclear', 'Pengaturan!B20']],
    })
    expect(copiesOf('-')).toEqual({ copiesTo: [], told: [] })
  })

  it('tells who is still named as superior after going to another unit that somebody else heads', () => {
    const headers = [...EMPLOYEE_HEADERS, 'Bekerja Sejak', 'Sampai']
    const [head = [], staff = [], contract = []] = EMPLOYEE_ROWS
    const told = (post: string, newHead: string) => {
      const before = { [columnOf('Jabatan Khusus')]: post }
      const after = { [columnOf('Unit')]: 'KEU', [columnOf('Jabatan Khusus')]: post }
      const { problems } = readConfiguration(
        sampleTabs({
          units: [
            ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH'],
            ['UMUM', 'Bagian Umum', newHead, 'Ya', 'Tidak'],
            ['KEU', 'Bagian Keuangan', '', 'Ya', 'Tidak'],
          ],
          employees: [
            headers,
            periodOf(head, ['', '30/06/2021'], before),
            periodOf(head, ['01/07/2021', ''], after),
            periodOf(staff, ['', '']),
            periodOf(contract, ['', ''], { [columnOf('NIP Atasan')]: STAFF_ID }),
          ],
        }),
      )
      return problems.filter(({ code }) => code === 'superior-moved')
    }

    expect(told('', CONTRACT_ID).map(({ where, message }) => `${where.id}: ${message.id}`)).toEqual(
      [
        'Pegawai!I4: Ahmad Fauzi kini di unit KEU, sedangkan unit pada baris ini dikepalai Rina Wati; sebelum dibetulkan, Ahmad Fauzi tetap menjadi atasannya. Bila atasannya sudah berganti, mohon tulis NIP atasan yang sekarang',
      ],
    )
    expect(told('Kepala unit', CONTRACT_ID)).toEqual([])
    expect(told('', HEAD_ID)).toEqual([])
    expect(told('', STAFF_ID)).toEqual([])
  })

  it('reads a well-kept workbook without a problem', () => {
    const configuration = readConfiguration(sampleTabs())

    expect(configuration.problems).toEqual([])
    expect(configuration.settings).toMatchObject({
      agencyName: 'SEKRETARIAT DAERAH',
      zone: 'WITA',
      workingDaysPerWeek: 5,
      signatory: { id: HEAD_ID, post: 'Sekretaris Daerah' },
      region: { kind: 'radius', radiusKm: 60 },
    })
    expect(configuration.units).toEqual([
      {
        code: 'UMUM',
        name: 'Bagian Umum',
        headId: HEAD_ID,
        publicService: true,
        exemptFromWfh: false,
      },
    ])
    expect(configuration.employees.map(({ id }) => id)).toEqual([HEAD_ID, STAFF_ID, CONTRACT_ID])
    expect(configuration.employees[1]).toMatchObject({
      name: 'Siti Aminah',
      positionClass: 'pelaksana',
      superiorId: HEAD_ID,
      internetAtHome: true,
    })
    expect(configuration.roster.flatMap(entriesOf)).toContainEqual({
      employeeId: STAFF_ID,
      date: '2021-07-02',
      code: 'PG',
      cell: 'Jadwal 2021-07!E3',
    })
    const fasting = configuration.holidays.filter(({ kind }) => kind === 'ramadan')
    expect(fasting.map(({ date }) => date)).toHaveLength(30)
    expect(configuration.holidays.filter(({ kind }) => kind !== 'ramadan')).toEqual([
      { date: '2021-07-20', name: 'Idul Adha 1442 H', kind: 'libur-nasional' },
    ])
    expect(configuration.policies[0]).toMatchObject({
      number: 'B-1159/DINKES/065.11/06/2021',
      citation: 'Kukar SE B-1159/DINKES/065.11/06/2021',
      validFrom: '2021-06-24',
    })
    expect(configuration.summonses).toHaveLength(1)
    expect(configuration.clockIns).toEqual([
      { employeeId: HEAD_ID, at: '2021-07-04T23:28:00.000Z', cell: 'Mesin Absensi!A2' },
    ])
  })

  it('reads an English workbook alike', () => {
    const employees = getPeopleTab('employees')
    const english = EMPLOYEE_HEADERS.map(
      (header) => employees.columns.find(({ title }) => title.id === header)?.title.en ?? header,
    )

    const configuration = readConfiguration(
      sampleTabs({
        employees: [english, ...EMPLOYEE_ROWS],
        holidays: [
          ['Date', 'Holiday', 'Kind'],
          [44397, 'Eid al-Adha', 'National holiday'],
        ],
        units: [
          ['Code', 'Unit Name', 'Head’s NIP', 'Public Service', 'Exempt from WFH'],
          ['UMUM', 'Bagian Umum', HEAD_ID, true, 'No'],
        ],
      }),
    )

    expect(configuration.problems).toEqual([])
    expect(configuration.employees).toEqual(readConfiguration(sampleTabs()).employees)
    expect(configuration.holidays[0]).toMatchObject({ date: '2021-07-20', kind: 'libur-nasional' })
    expect(configuration.units[0]).toMatchObject({ headId: HEAD_ID, publicService: true })
  })

  it('does not depend on the order of columns, nor on case and spaces of headers', () => {
    const expected = readConfiguration(sampleTabs()).employees
    const order = fc.shuffledSubarray(
      EMPLOYEE_HEADERS.map((_, index) => index),
      { minLength: EMPLOYEE_HEADERS.length },
    )

    fc.assert(
      fc.property(order, fc.boolean(), (columns, shout) => {
        const rows = [EMPLOYEE_HEADERS, ...EMPLOYEE_ROWS].map((row, index) =>
          columns.map((column) => {
            const value = row[column] ?? ''
            return index === 0 && shout ? `  ${String(value).toUpperCase()} ` : value
          }),
        )
        const configuration = readConfiguration(sampleTabs({ employees: rows }))
        expect(configuration.employees).toEqual(expected)
        expect(configuration.problems).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('names an NIP of the wrong length, of letters, and one that Sheets took for a number', () => {
    const configuration = readWithEmployees([
      ['19720514199803100', 'Ahmad'],
      ['NIP menyusul', 'Budi'],
      [198512122010012000, 'Siti'],
    ])

    expect(messagesButOfEmptyCells(configuration)).toEqual([
      'Pegawai!A2: NIP harus 18 angka; terbaca 17',
      'Pegawai!A3: NIP hanya boleh berisi angka; terbaca "NIP menyusul"',
      'Pegawai!A4: NIP tersimpan sebagai angka sehingga digit setelah yang ke-15 hilang; ubah format kolom menjadi Teks biasa, lalu ketik ulang',
    ])
    expect(configuration.employees).toEqual([])
  })

  it('keeps a person of whom other cells are wrong, and says what stands in', () => {
    const configuration = readWithEmployees([
      [
        STAFF_ID,
        'Siti Aminah',
        'Tetap',
        '',
        'Staf',
        'Kasta 3',
        '',
        'KEU',
        '199001012015011009',
        'siti di kantor',
        'kadang',
      ],
    ])

    expect(messagesButOfEmptyCells(configuration)).toEqual([
      'Pegawai!C2: "Tetap" tidak dikenal; pilih PNS, CPNS, PPPK, PTT, Non-ASN; sementara dibaca sebagai PNS',
      'Pegawai!J2: Alamat e-mail tidak terbaca: "siti di kantor"',
      'Pegawai!F2: "Kasta 3" tidak dikenal; pilih JPT, Administrator, Pengawas, Fungsional (JFT), Pelaksana (JFU), Non-ASN; sementara dibaca sebagai Pelaksana (JFU)',
      'Pegawai!H2: Unit "KEU" tidak ada di tab Unit Kerja; perbaiki kode unitnya',
      'Pegawai!K2: Isi Ya atau Tidak; terbaca "kadang"; sementara dibaca sebagai Tidak',
      'Pegawai!I2: Atasan dengan NIP 199001012015011009 tidak ada di tab Pegawai; perbaiki NIP atau tambahkan pegawainya',
    ])
    expect(configuration.employees).toEqual([
      {
        id: STAFF_ID,
        name: 'Siti Aminah',
        status: 'PNS',
        rank: '',
        post: 'Staf',
        positionClass: 'pelaksana',
        unitCode: 'KEU',
        internetAtHome: false,
      },
    ])
  })

  it('lets the first of two rows with one NIP count', () => {
    const [head = []] = EMPLOYEE_ROWS
    const configuration = readWithEmployees([head, ['19720514 199803 1 004', 'Ahmad F.']])

    expect(configuration.employees.map(({ name }) => name)).toEqual(['Ahmad Fauzi'])
    expect(messagesButOfEmptyCells(configuration)).toEqual([
      `Pegawai!A3: NIP ${HEAD_ID} sudah ada di Pegawai!A2; baris pertama yang dipakai, hapus salah satunya`,
    ])
  })

  it('names a head of a unit who is not in Pegawai', () => {
    const units = [UNIT_HEADERS, ['UMUM', 'Bagian Umum', '199001012015011009', 'Ya', 'Tidak']]

    const { problems } = readConfiguration(sampleTabs({ units }))

    expect(messages({ problems })).toEqual([
      'Unit Kerja!C2: NIP 199001012015011009 tidak ada di tab Pegawai; perbaiki NIP atau tambahkan pegawainya',
    ])
  })

  it('warns of an NIP whose birth date does not exist, and keeps the person', () => {
    const configuration = readWithEmployees([
      [
        '197202301998031004',
        'Ahmad',
        'PNS',
        '',
        'Staf',
        'Pelaksana (JFU)',
        '',
        'UMUM',
        '',
        '',
        'Ya',
      ],
    ])

    expect(configuration.employees).toHaveLength(1)
    expect(configuration.problems.map(({ code }) => code)).toEqual(['id-birth-date'])
  })

  it('reads a tab whose header row has moved down', () => {
    const rows = [['Daftar pegawai Juli 2021'], EMPLOYEE_HEADERS, ...EMPLOYEE_ROWS]

    const configuration = readConfiguration(sampleTabs({ employees: rows }))

    expect(configuration.employees).toHaveLength(3)
    expect(configuration.problems).toEqual([])
  })

  it('reports a renamed column once, at its header, and reads the rest', () => {
    const headers = EMPLOYEE_HEADERS.map((header) =>
      header === 'Kelas Jabatan' ? 'Eselon' : header,
    )

    const configuration = readConfiguration(sampleTabs({ employees: [headers, ...EMPLOYEE_ROWS] }))

    expect(configuration.employees).toHaveLength(3)
    expect(messages(configuration)).toEqual([
      'Pegawai!1:1: Kolom "Kelas Jabatan" tidak ada; kembalikan judulnya atau jalankan Pantau > Siapkan lembar',
      'Pegawai!F1: Judul kolom "Eselon" tidak dikenal; bila ini kolom "Kelas Jabatan" / "Telepon" / "Bekerja Sejak" / "Sampai" / "PIN Mesin" / "Kelompok", kembalikan judulnya',
    ])
  })

  it('reports a tab without headers, and a tab that is not there', () => {
    const tabs = sampleTabs({ employees: [] }).filter(({ slot }) => slot !== 'policies')

    const configuration = readConfiguration(tabs)

    expect(messages(configuration).slice(0, 2)).toEqual([
      'Aturan: Tab ini tidak ada; jalankan Pantau > Siapkan lembar',
      'Pegawai!1:1: Baris judul tidak ditemukan; jalankan Pantau > Siapkan lembar',
    ])
  })

  it('names unknown roster codes, unknown people, and keeps both entries of a doubled row', () => {
    const configuration = readConfiguration(
      sampleTabs({
        'roster:2021-07': [
          ...rosterRows([
            [STAFF_ID, { 1: 'wfh', 5: 'XX' }],
            [STAFF_ID, { 1: 'C' }],
            ['199001012015011009', { 1: 'WFO' }],
          ]),
          ['', 'Jumlah di kantor', '', 12, 13],
        ],
      }),
    )

    expect(
      configuration.roster.flatMap(entriesOf).map(({ code, cell }) => `${cell} ${code}`),
    ).toEqual(['Jadwal 2021-07!D2 WFH', 'Jadwal 2021-07!H2 unread', 'Jadwal 2021-07!D3 C'])
    expect(messages(configuration)).toEqual([
      'Jadwal 2021-07!H2: kode "XX" tidak dikenal; pakai WFO, WFH, PG, SG, PK, WFA, C, SK, I, DL, L',
      'Jadwal 2021-07!A4: NIP 199001012015011009 tidak ada di tab Pegawai; perbaiki NIP atau tambahkan pegawainya',
    ])
  })

  it.each([
    ['S', 'kode S bisa berarti SG (siang) atau SK (sakit); ketik yang dimaksud'],
    ['p', 'kode P bisa berarti PG (pagi) atau PK (piket); ketik yang dimaksud'],
  ])('asks which of its two meanings a roster %s has, and takes it for neither', (typed, asked) => {
    const configuration = readConfiguration(
      sampleTabs({ 'roster:2021-07': rosterRows([[STAFF_ID, { 5: typed }]]) }),
    )

    expect(configuration.roster.flatMap(entriesOf)).toMatchObject([
      { date: '2021-07-05', code: 'unread' },
    ])
    expect(messages(configuration)).toEqual([`Jadwal 2021-07!H2: ${asked}`])
  })

  it('names the day columns that a roster lacks or has twice', () => {
    const [header = [], ...rows] = rosterRows([[STAFF_ID, { 2: 'WFH' }]])
    const changed = header.map((cell) => (cell === 3 ? 2 : cell))

    const configuration = readConfiguration(sampleTabs({ 'roster:2021-07': [changed, ...rows] }))

    expect(messages(configuration)).toEqual([
      'Jadwal 2021-07!F1: Tanggal 2 ada di dua kolom; kolom pertama yang dipakai',
      'Jadwal 2021-07!1:1: Kolom tanggal 3 tidak ada; tulis kembali angka tanggalnya di baris judul',
    ])
    expect(configuration.roster.flatMap(entriesOf)).toHaveLength(1)
  })

  it('names an unknown template, a wrong parameter and an unreadable date', () => {
    const configuration = readConfiguration(
      sampleTabs({
        policies: [
          ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset', 'Parameter yang Diubah'],
          ['A', '24/06/2021', '31/06/2021', 'kukar-2021', ''],
          ['B', '24/06/2021', '24/06/2021', 'kukar-1945', ''],
          ['C', '24/06/2021', '24/06/2021', 'kukar-2021', 'maxOfficeShare=banyak'],
        ],
      }),
    )

    expect(configuration.policies.map(({ number }) => number)).toEqual(['C'])
    expect(configuration.problems.map(({ where, code }) => `${where.id} ${code}`)).toEqual([
      'Aturan!C2 date-unreadable',
      'Aturan!D3 template-unknown',
      'Aturan!A3 regulation-empty',
      'Aturan!E4 parameter-unreadable',
    ])
  })

  it('names settings that are empty, wrong or gone', () => {
    const configuration = readConfiguration(
      sampleTabs({
        settings: [
          ['Pengaturan', 'Isi'],
          ['Nama instansi', ''],
          ['Zona waktu', 'GMT'],
          ['Bahasa', 'en'],
        ],
      }),
    )

    expect(configuration.settings).toMatchObject({ zone: 'WIB', language: 'en' })
    expect(messages(configuration)).toContain(
      'Pengaturan!B2: Nama instansi masih kosong; mohon diisi',
    )
    expect(messages(configuration)).toContain(
      'Pengaturan!B3: "GMT" tidak dikenal; pilih WIB, WITA, WIT',
    )
    expect(messages(configuration)).toContain(
      'Pengaturan: Pengaturan "Kode instansi" tidak ada; jalankan Pantau > Siapkan lembar, lalu isi',
    )
  })

  it('says once how many more cells of a column have the same problem', () => {
    const rows = Array.from({ length: 500 }, (): CellValue[] => [198512122010012000, '05/07/2021'])

    const configuration = readConfiguration(
      sampleTabs({ clockIns: [['NIP/NIK', 'Waktu'], ...rows] }),
    )

    const ids = configuration.problems.filter(({ code }) => code === 'id-lost-digits')
    expect(ids).toHaveLength(21)
    expect(ids.at(-1)?.message.id).toBe('dan 480 sel lain di kolom ini dengan masalah yang sama')
  })

  it('never throws, whatever stands in the cells, and quotes only the beginning of it', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constantFrom('=IMPORTXML("http://x","//a")', '<script>', HEAD_ID, '', '‮مرحبا', '😀'),
    )
    const rows = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 })

    fc.assert(
      fc.property(rows, (junk) => {
        const tabs = sampleTabs().map((tab) => ({
          ...tab,
          rows: [tab.rows[0] ?? [], ...junk, ...tab.rows.slice(1)],
        }))
        const { problems } = readConfiguration(tabs)
        expect(problems.every(({ message }) => message.id.length < 400)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

const UNIT_HEADERS = ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH']

function readWithEmployees(rows: readonly (readonly CellValue[])[]): Configuration {
  const tabs = sampleTabs({
    employees: [EMPLOYEE_HEADERS, ...rows],
    units: [UNIT_HEADERS, ['UMUM', 'Bagian Umum', '', 'Ya', 'Tidak']],
    'roster:2021-07': rosterRows([]),
    summonses: [],
    clockIns: [],
  })
  return readConfiguration(tabs.filter(({ slot }) => slot !== 'summonses' && slot !== 'clockIns'))
}

/** Rows of these tests leave cells empty that do not matter to them. */
function messagesButOfEmptyCells({ problems }: Configuration): string[] {
  return messages({ problems: problems.filter(({ code }) => code !== 'cell-empty') })
}

function messages({ problems }: Pick<Configuration, 'problems'>): string[] {
  return problems.map(({ where, message }) => `${where.id}: ${message.id}`)
}
