import type { CivilDate, Month } from '../../../shared/model/civil-date.ts'

/** Everything the office knows before its first morning; each fact stands here once. */
export const MONTH = '2021-07' as Month
export const FIRST_MORNING = '2021-07-01' as CivilDate

export const ACCOUNTS = {
  hr: 'rina.wulandari@arsip.kukarkab.example',
  head: 'hendra.saputra@arsip.kukarkab.example',
  personnelBody: 'kepegawaian@bkpsdm.kukarkab.example',
} as const

export const REGULATION = 'kukar-2021'

/** What HR answers in *Siapkan lembar*. */
export const ANSWERS = {
  agencyName: 'DINAS KEARSIPAN DAN PERPUSTAKAAN',
  governmentName: 'KUTAI KARTANEGARA',
  between: 'Asisten Administrasi Umum; Sekretaris Daerah',
  agencyCode: 'ARSIP-KUKAR',
  place: 'Tenggarong',
} as const

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly rank: string
  readonly email: string
  readonly phone: string
}

/** The five of the office. */
export const PEOPLE = {
  head: {
    id: '196804121993031004',
    name: 'Drs. Hendra Saputra, M.Si.',
    post: 'Kepala Dinas',
    rank: 'Pembina Utama Muda / IV-c',
    email: ACCOUNTS.head,
    phone: '081254000101',
  },
  hr: {
    id: '198109232006042011',
    name: 'Rina Wulandari, S.E.',
    post: 'Kepala Subbagian Umum',
    rank: 'Penata / III-c',
    email: ACCOUNTS.hr,
    phone: '081254000102',
  },
  staff: {
    id: '198807022012121005',
    name: 'Bagus Prakoso, S.IP.',
    post: 'Pustakawan Ahli Pertama',
    rank: 'Penata Muda / III-a',
    email: 'bagus.prakoso@arsip.kukarkab.example',
    phone: '081254000104',
  },
  second: {
    id: '199203152017082003',
    name: 'Ayu Lestari, A.Md.',
    post: 'Arsiparis Terampil',
    rank: 'Pengatur / II-c',
    email: 'ayu.lestari@arsip.kukarkab.example',
    phone: '081254000103',
  },
  third: {
    id: '199010112014022006',
    name: 'Citra Maharani',
    post: 'Pengadministrasi Umum',
    rank: 'Pengatur Muda / II-a',
    email: 'citra.maharani@arsip.kukarkab.example',
    phone: '081254000105',
  },
} as const satisfies Readonly<Record<string, Colleague>>

export type Role = keyof typeof PEOPLE

const JOBS: Readonly<Record<Role, string>> = {
  head: 'JPT',
  hr: 'Pengawas',
  staff: 'Fungsional',
  second: 'Fungsional',
  third: 'Pelaksana',
}

/** The staff list as SIMPEG gives it, tabs between its columns. */
export function staffList(): string {
  const header =
    'NIP\tNama\tStatus\tPangkat/Gol\tJabatan\tJenis Jabatan\tUnit Kerja\tNIP Atasan\tE-mail\tNo HP'
  const rows = Object.entries(PEOPLE).map(([role, one]) => [
    one.id,
    one.name,
    'PNS',
    one.rank,
    one.post,
    JOBS[role as Role],
    UNIT.name,
    role === 'head' ? '' : PEOPLE.head.id,
    one.email,
    one.phone,
  ])
  return [header, ...rows.map((row) => row.join('\t'))].join('\n')
}

export const UNIT = { code: 'DINAS', name: 'Dinas Kearsipan dan Perpustakaan' } as const
