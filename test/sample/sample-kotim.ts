import type { AgencyPlan, StaffMember } from './agency-plan.ts'
import type { ClauseAgency, ClauseShown } from './clause-shown.ts'
import {
  alsoSharesFromHome,
  assessed,
  both,
  isAbsent,
  reportsNextDayAt,
  reportsOnly,
  staysAtHome,
  withoutReport,
} from './doings.ts'
import { KOTIM, KOTIM_PLACE, ordinaryKotimDay } from './kotim-regulation.ts'
import { makeClauseAgency } from './make-clause-agency.ts'
import { civilServant, contractStaff } from './staff-member.ts'

const SHOWS: readonly ClauseShown[] = [
  {
    clause: 'K1',
    rule: 'office-quota',
    kept: { day: 'agency 2021-07-12' },
    broken: { day: 'agency 2021-07-14' },
  },
  {
    clause: 'K2',
    rule: 'mandatory-office',
    kept: { day: 'kepala 2021-07-19', code: 'H' },
    broken: { day: 'kepala 2021-07-22', code: 'TK' },
  },
  {
    clause: 'K3',
    rule: 'rotation',
    kept: { day: 'staf2 2021-07-31', code: 'L' },
    broken: { day: 'staf1 2021-07-31', code: 'L' },
  },
  {
    clause: 'K3',
    rule: 'roster-missing',
    kept: { day: 'staf3 2021-07-12', code: 'H' },
    broken: { day: 'staf3 2021-07-07', code: 'H', flag: 'roster-missing' },
  },
  {
    clause: 'K4',
    rule: 'summons-unattended',
    kept: { day: 'staf2 2021-07-15', code: 'H', flag: 'summoned' },
    broken: { day: 'staf3 2021-07-21', code: 'TK', flag: 'summoned' },
  },
  {
    clause: 'K5',
    rule: 'daily-report-missing',
    kept: { day: 'kontrak1 2021-07-08', code: 'WFH' },
    broken: { day: 'kontrak1 2021-07-09', code: 'WFH', flag: 'report-missing' },
  },
  {
    clause: 'K5',
    rule: 'daily-report-late',
    kept: { day: 'staf1 2021-07-12', code: 'WFH' },
    broken: { day: 'staf1 2021-07-13', code: 'WFH', flag: 'report-late' },
  },
  {
    clause: 'K5',
    rule: 'report-empty',
    kept: { day: 'staf1 2021-07-26', code: 'WFH' },
    broken: { day: 'staf1 2021-07-29', code: 'WFH' },
  },
  {
    clause: 'K6',
    rule: 'location-outside-region',
    kept: { day: 'staf4 2021-07-12', code: 'WFH' },
    broken: { day: 'staf4 2021-07-13', code: 'WFH' },
  },
  {
    clause: 'K6',
    rule: 'travel-banned',
    kept: { day: 'pengawas2 2021-07-27', code: 'DL' },
    broken: { day: 'staf3 2021-07-23', code: 'WFH' },
  },
  {
    clause: 'K7',
    rule: 'review-overdue',
    kept: { day: 'pengawas1 2021-07-07', code: 'WFH' },
    broken: { day: 'pengawas1 2021-07-12', code: 'WFH' },
  },
  {
    clause: 'K7',
    rule: 'assessment-missing',
    kept: { day: 'pengawas1 2021-07-07', code: 'WFH' },
    broken: { day: 'pengawas1 2021-07-16', code: 'WFH' },
  },
]

/** Seven of the staff take turns, two a day beside the head. Who is named nowhere is always at home. */
const TURNS: readonly (readonly string[])[] = [
  ['staf2', 'pengawas1'],
  ['staf4', 'pengawas2'],
  ['staf3', 'kontrak1'],
  ['staf2', 'deputi'],
  ['staf4', 'pengawas1'],
  ['staf3', 'pengawas2'],
  ['kontrak1', 'deputi'],
]
const PALANGKA_RAYA = 'https://maps.google.com/?q=-2.210512%2C113.913044'
const SAME_TEXT = {
  activity1: ['Menyiapkan bahan rapat'],
  output1: ['Bahan rapat'],
}

interface KotimAgency {
  readonly key: string
  readonly title: string
  readonly agencyName: string
  readonly agencyCode: string
  readonly address: string
  readonly headPost: string
  readonly between?: string
  readonly domain: string
  readonly units: AgencyPlan['units']
  readonly staff: readonly StaffMember[]
}

/** Both agencies live the same weeks; offices differ, the instruction does not. */
function planOf({ domain, ...agency }: KotimAgency): AgencyPlan {
  return {
    ...KOTIM_PLACE,
    ...agency,
    people: { ...KOTIM_PLACE.people, domain },
    policy: KOTIM,
    rosterCode: ({ role, turn }) =>
      role === 'kepala' || TURNS[turn % TURNS.length]?.includes(role) ? 'WFO' : 'WFH',
    rosterChanges: {
      'staf3 2021-07-07': '',
      'staf3 2021-07-14': 'WFO',
      'staf4 2021-07-14': 'WFO',
      'pengawas2 2021-07-15': 'C',
      'pengawas1 2021-07-21': 'SK',
      'pengawas2 2021-07-27': 'DL',
    },
    ordinary: ordinaryKotimDay,
    oddDays: {
      'kepala 2021-07-22': staysAtHome,
      'staf3 2021-07-21': isAbsent(),
      'kontrak1 2021-07-09': both(alsoSharesFromHome('08:10'), withoutReport),
      'staf1 2021-07-13': reportsNextDayAt('00:40'),
      'staf1 2021-07-27': reportsOnly(SAME_TEXT),
      'staf1 2021-07-28': reportsOnly(SAME_TEXT),
      'staf1 2021-07-29': reportsOnly(SAME_TEXT),
      'staf4 2021-07-12': alsoSharesFromHome('09:05'),
      'staf4 2021-07-13': alsoSharesFromHome('14:20', PALANGKA_RAYA),
      'staf1 2021-07-12': assessed('never'),
      'staf1 2021-07-16': assessed('without expectation'),
    },
    permits: [
      {
        role: 'staf3',
        kind: 'Perjalanan',
        travelKind: 'Keluarga',
        destination: 'Banjarmasin',
        region: 'Di luar wilayah',
        from: '2021-07-23',
        until: '2021-07-24',
        reason: 'Menghadiri pernikahan keluarga.',
      },
      {
        role: 'pengawas2',
        kind: 'Perjalanan',
        travelKind: 'Dinas',
        destination: 'Palangka Raya',
        region: 'Di luar wilayah',
        from: '2021-07-27',
        until: '2021-07-27',
        reason: 'Mengantar data penerima bantuan.',
      },
    ],
    summonses: [
      { day: 'staf2 2021-07-15', reason: 'Penandatanganan berita acara.' },
      { day: 'staf3 2021-07-21', reason: 'Pemeriksaan dokumen keuangan.' },
    ],
    shows: SHOWS,
  }
}

const DINAS = planOf({
  key: 'kotim-diskominfo',
  title: 'Pantau – Diskominfo Kabupaten Kotawaringin Timur',
  agencyName: 'DINAS KOMUNIKASI DAN INFORMATIKA',
  agencyCode: 'DISKOMINFO-KOTIM',
  address: 'Jalan Jenderal Sudirman, Sampit, Kalimantan Tengah',
  headPost: 'Kepala Dinas',
  domain: 'diskominfo.kotimkab.example',
  units: [
    { code: 'DINAS', name: 'Dinas Komunikasi dan Informatika', head: 'kepala' },
    { code: 'LAYANAN_PUBLIK', name: 'Bidang Informasi Publik', head: 'deputi' },
  ],
  staff: [
    {
      role: 'kepala',
      status: 'PNS',
      positionClass: 'jpt',
      specialPost: 'kepala-dinas',
      post: 'Kepala Dinas',
      unitCode: 'DINAS',
    },
    civilServant('deputi', 'administrator', 'Kepala Bidang', 'LAYANAN_PUBLIK', 'kepala'),
    civilServant('pengawas1', 'pengawas', 'Kepala Subbagian Umum', 'LAYANAN_PUBLIK', 'kepala'),
    civilServant('pengawas2', 'pengawas', 'Kepala Seksi', 'LAYANAN_PUBLIK', 'deputi'),
    civilServant('staf1', 'fungsional', 'Pranata Komputer', 'LAYANAN_PUBLIK', 'pengawas1'),
    civilServant('staf2', 'pelaksana', 'Pengelola Media', 'LAYANAN_PUBLIK', 'pengawas2'),
    civilServant('staf3', 'pelaksana', 'Pengolah Data', 'LAYANAN_PUBLIK', 'pengawas2'),
    civilServant('staf4', 'fungsional', 'Pranata Humas', 'LAYANAN_PUBLIK', 'pengawas2'),
    contractStaff('kontrak1', 'Non-ASN', 'Tenaga Teknis', 'LAYANAN_PUBLIK', 'pengawas2'),
    contractStaff('kontrak2', 'Non-ASN', 'Tenaga Administrasi', 'DINAS', 'pengawas1'),
  ],
})

const KECAMATAN = planOf({
  key: 'kotim-kecamatan',
  title: 'Pantau – Kecamatan Baamang, Kabupaten Kotawaringin Timur',
  agencyName: 'KECAMATAN BAAMANG',
  agencyCode: 'KEC-BAAMANG-KOTIM',
  address: 'Jalan Tjilik Riwut, Sampit, Kalimantan Tengah',
  headPost: 'Camat',
  between: 'Asisten Pemerintahan dan Kesejahteraan Rakyat; Sekretaris Daerah',
  domain: 'baamang.kotimkab.example',
  units: [
    { code: 'DINAS', name: 'Kecamatan Baamang', head: 'kepala' },
    { code: 'LAYANAN_PUBLIK', name: 'Seksi Pelayanan Umum', head: 'deputi' },
  ],
  staff: [
    {
      role: 'kepala',
      status: 'PNS',
      positionClass: 'administrator',
      specialPost: 'camat',
      post: 'Camat',
      unitCode: 'DINAS',
    },
    civilServant('deputi', 'pengawas', 'Sekretaris Kecamatan', 'LAYANAN_PUBLIK', 'kepala'),
    civilServant('pengawas1', 'pengawas', 'Kepala Subbagian Umum', 'LAYANAN_PUBLIK', 'kepala'),
    civilServant('pengawas2', 'pengawas', 'Kepala Seksi Pelayanan', 'LAYANAN_PUBLIK', 'deputi'),
    civilServant('staf1', 'pelaksana', 'Pengelola Keuangan', 'LAYANAN_PUBLIK', 'pengawas1'),
    civilServant('staf2', 'pelaksana', 'Pengadministrasi Umum', 'LAYANAN_PUBLIK', 'pengawas2'),
    civilServant('staf3', 'pelaksana', 'Pengadministrasi Umum', 'LAYANAN_PUBLIK', 'pengawas2'),
    civilServant('staf4', 'pelaksana', 'Pengelola Pelayanan', 'LAYANAN_PUBLIK', 'pengawas2'),
    contractStaff('kontrak1', 'Non-ASN', 'Tenaga Kebersihan', 'LAYANAN_PUBLIK', 'pengawas2'),
    contractStaff('kontrak2', 'Non-ASN', 'Tenaga Administrasi', 'DINAS', 'pengawas1'),
  ],
})

/** Dinas Kominfo, Kotawaringin Timur, under Instruksi Gubernur 180.17/109/2021: 10 staff, July 2021. */
export function sampleKotimDinas(seed: number): ClauseAgency {
  return makeClauseAgency(DINAS, seed + 50)
}

/** Kecamatan Baamang, Kotawaringin Timur, under the same instruction: 10 staff, July 2021. */
export function sampleKotimKecamatan(seed: number): ClauseAgency {
  return makeClauseAgency(KECAMATAN, seed + 60)
}
