import type { CellValue, TabRows } from '../../../shared/workbook/tab-rows.ts'

export const HEAD_ID = '197205141998031004'
export const STAFF_ID = '198512122010012003'
export const CONTRACT_ID = '6403015507900002'

type Rows = readonly (readonly CellValue[])[]

/** The tabs of a small agency that has nothing wrong; each can be replaced. */
export function sampleTabs(overrides: Readonly<Record<string, Rows>> = {}): TabRows[] {
  const tabs: Record<string, Rows> = {
    settings: [
      ['Pengaturan', 'Isi', 'Keterangan'],
      ['Nama instansi', 'SEKRETARIAT DAERAH'],
      ['Bentuk pemerintahan', 'Kabupaten'],
      ['Nama pemerintahan', 'KUTAI KARTANEGARA'],
      ['Kode instansi', 'SETDA'],
      ['Zona waktu', 'WITA'],
      ['Bahasa', 'id'],
      ['Hari kerja sepekan', 5],
      ['Dihitung sejak', '1 Juli 2021'],
      ['Kop baris 1', 'PEMERINTAH KABUPATEN KUTAI KARTANEGARA'],
      ['Kop baris 2', 'SEKRETARIAT DAERAH'],
      ['Kop baris 3', 'Jalan Wolter Monginsidi, Tenggarong'],
      ['Tempat tanda tangan', 'Tenggarong'],
      ['Nama penanda tangan', 'Drs. H. Sunggono, M.M.'],
      ['NIP penanda tangan', HEAD_ID],
      ['Pangkat penanda tangan', 'Pembina Utama Madya'],
      ['Jabatan penanda tangan', 'Sekretaris Daerah'],
      ['Wilayah', '-0.4161, 116.9890; 60'],
      ['Kumpulkan e-mail terverifikasi', 'Tidak'],
    ],
    units: [
      ['Kode', 'Nama Unit', 'NIP Kepala', 'Layanan Publik', 'Dikecualikan dari WFH'],
      ['UMUM', 'Bagian Umum', HEAD_ID, 'Ya', 'Tidak'],
    ],
    employees: [EMPLOYEE_HEADERS, ...EMPLOYEE_ROWS],
    'roster:2021-07': rosterRows([
      [HEAD_ID, { 1: 'WFO', 2: 'WFO' }],
      [STAFF_ID, { 1: 'WFH', 2: 'PG' }],
    ]),
    holidays: [
      ['Tanggal', 'Nama Hari Libur', 'Jenis'],
      ['20/07/2021', 'Idul Adha 1442 H', 'Libur nasional'],
      ['13 April-12 Mei 2021', 'Ramadan 1442 H', 'Ramadan'],
    ],
    policies: [
      ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Preset', 'Parameter yang Diubah', 'Alasan'],
      ['B-1159/DINKES/065.11/06/2021', '24/06/2021', '24/06/2021', 'kukar-2021', '', ''],
    ],
    summonses: [
      ['Tanggal', 'NIP/NIK', 'Dipanggil Oleh', 'Alasan'],
      ['05/07/2021', STAFF_ID, 'Kepala Bagian', 'Rapat'],
    ],
    clockIns: [
      ['NIP/NIK', 'Waktu'],
      [HEAD_ID, '05/07/2021 07:28'],
    ],
    ...overrides,
  }
  return Object.entries(tabs).map(([slot, rows]) => ({ slot, title: TITLES[slot] ?? slot, rows }))
}

export const EMPLOYEE_HEADERS = [
  'NIP/NIK',
  'Nama',
  'Status',
  'Pangkat/Gol',
  'Jabatan',
  'Kelas Jabatan',
  'Jabatan Khusus',
  'Unit',
  'NIP Atasan',
  'E-mail',
  'Internet di Rumah',
]

export const EMPLOYEE_ROWS: Rows = [
  [
    HEAD_ID,
    'Ahmad Fauzi',
    'PNS',
    'Pembina / IV-a',
    'Kepala Bagian Umum',
    'Administrator',
    'Kepala unit',
    'UMUM',
    '',
    'ahmad.fauzi@kukar.example',
    'Ya',
  ],
  [
    STAFF_ID,
    'Siti Aminah',
    'PNS',
    'Penata Muda / III-a',
    'Pengadministrasi Umum',
    'Pelaksana (JFU)',
    '',
    'UMUM',
    HEAD_ID,
    'siti.aminah@kukar.example',
    'Ya',
  ],
  [
    CONTRACT_ID,
    'Rina Wati',
    'Non-ASN',
    '',
    'Tenaga Kebersihan',
    'Non-ASN',
    '',
    'UMUM',
    HEAD_ID,
    '',
    'Tidak',
  ],
]

/** A roster of July 2021 with its 31 day columns. */
export function rosterRows(
  people: readonly (readonly [id: CellValue, codes: Readonly<Record<number, CellValue>>])[],
): CellValue[][] {
  const days = Array.from({ length: 31 }, (_, index) => index + 1)
  return [
    ['NIP/NIK', 'Nama', 'Unit', ...days],
    ...people.map(([id, codes]) => [id, '', '', ...days.map((day) => codes[day] ?? '')]),
  ]
}

const TITLES: Readonly<Record<string, string>> = {
  settings: 'Pengaturan',
  units: 'Unit Kerja',
  employees: 'Pegawai',
  'roster:2021-07': 'Jadwal 2021-07',
  holidays: 'Hari Libur',
  policies: 'Aturan',
  clauses: 'Pasal',
  summonses: 'Panggilan',
  clockIns: 'Mesin Absensi',
}
