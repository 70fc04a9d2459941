import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { weekdayOf } from '../../shared/model/civil-date.ts'
import type { AgencyPlan, PermitPlanned, StaffMember, WorkingDay } from './agency-plan.ts'
import { reportAnswers } from './answers.ts'
import type { ClauseAgency, ClauseShown } from './clause-shown.ts'
import {
  assessed,
  byFormAtOffice,
  nothingAtHome,
  reports,
  reportsNextDayAt,
  reportsOnly,
  withoutProtocol,
  withoutReport,
} from './doings.ts'
import type { Doings } from './doings.ts'
import { makeClauseAgency } from './make-clause-agency.ts'
import { SUNDANESE } from './names.ts'
import { civilServant, contractStaff } from './staff-member.ts'
import { sampleRamadan } from './sample-ramadan.ts'

/** On 19 December the circular has expired, and no extension is recorded. */
const SHOWS: readonly ClauseShown[] = [
  {
    clause: 'P1',
    rule: 'travel-banned',
    kept: { day: 'analis1 2020-11-26', code: 'DL' },
    broken: { day: 'kabid 2020-11-24', code: 'DL' },
  },
  {
    clause: 'P1',
    rule: 'invitation-not-virtual',
    kept: { day: 'analis1 2020-11-26', code: 'DL' },
    broken: { day: 'kabid 2020-11-24', code: 'DL' },
  },
  {
    clause: 'P2',
    rule: 'daily-report-missing',
    kept: { day: 'arsip 2020-11-19', code: 'H' },
    broken: { day: 'arsip 2020-11-17', code: 'H', flag: 'report-missing' },
  },
  {
    clause: 'P2',
    rule: 'daily-report-late',
    kept: { day: 'loket 2020-11-17', code: 'WFH' },
    broken: { day: 'loket 2020-11-19', code: 'WFH', flag: 'report-late' },
  },
  {
    clause: 'P2',
    rule: 'report-empty',
    kept: { day: 'honorer 2020-12-15', code: 'WFH' },
    broken: { day: 'honorer 2020-12-16', code: 'H' },
  },
  {
    clause: 'P2',
    rule: 'monthly-activity-missing',
    kept: { day: 'arsip 2020-11-30', code: 'WFH' },
    broken: { day: 'pengelola 2020-11-30', code: 'WFH' },
  },
  {
    clause: 'P3',
    rule: 'channel-missing',
    kept: { day: 'analis2 2020-11-25', code: 'WFH' },
    broken: { day: 'analis2 2020-11-23', code: 'WFH' },
  },
  {
    clause: 'P4',
    rule: 'review-overdue',
    kept: { day: 'kabid 2020-12-03', code: 'WFH' },
    broken: { day: 'kabid 2020-12-01', code: 'WFH' },
  },
  {
    clause: 'P4',
    rule: 'assessment-missing',
    kept: { day: 'kasubbag 2020-12-04', code: 'H' },
    broken: { day: 'kasubbag 2020-12-02', code: 'H' },
  },
  {
    clause: 'P5',
    rule: 'service-coverage',
    kept: { day: 'MUTASI 2020-12-07' },
    broken: { day: 'MUTASI 2020-12-08' },
  },
  {
    clause: 'P5',
    rule: 'roster-missing',
    // Piket on a Saturday.
    kept: { day: 'analis1 2020-11-21', code: 'H' },
    broken: { day: 'honorer 2020-11-27', code: 'H', flag: 'roster-missing' },
  },
  {
    clause: 'P6',
    rule: 'health-protocol-missing',
    kept: { day: 'loket 2020-11-18', code: 'H' },
    broken: { day: 'loket 2020-11-20', code: 'H' },
  },
  {
    clause: 'P7',
    rule: 'public-protocol-missing',
    kept: { day: 'MUTASI 2020-11-27' },
    broken: { day: 'MUTASI 2020-12-04' },
  },
]

const STAFF: readonly StaffMember[] = [
  {
    role: 'kepala',
    status: 'PNS',
    positionClass: 'jpt',
    specialPost: 'kepala-dinas',
    post: 'Kepala Badan',
    unitCode: 'SEKRETARIAT',
  },
  civilServant('sekretaris', 'administrator', 'Sekretaris Badan', 'SEKRETARIAT', 'kepala'),
  civilServant('kasubbag', 'pengawas', 'Kepala Subbagian Umum', 'SEKRETARIAT', 'sekretaris'),
  civilServant('arsip', 'pelaksana', 'Pengelola Arsip', 'SEKRETARIAT', 'kasubbag'),
  civilServant('kabid', 'administrator', 'Kepala Bidang Mutasi', 'MUTASI', 'kepala'),
  civilServant('analis1', 'fungsional', 'Analis Kepegawaian Ahli Muda', 'MUTASI', 'kabid'),
  civilServant('analis2', 'fungsional', 'Analis Kepegawaian Pertama', 'MUTASI', 'kabid'),
  civilServant('pengelola', 'pelaksana', 'Pengelola SIMPEG', 'MUTASI', 'kabid'),
  civilServant('loket', 'pelaksana', 'Petugas Layanan', 'MUTASI', 'kabid'),
  contractStaff('honorer', 'Non-ASN', 'Tenaga Administrasi', 'MUTASI', 'kabid'),
  {
    ...civilServant('perencana', 'pelaksana', 'Penyusun Program', 'SEKRETARIAT', 'sekretaris'),
    isWoman: true,
  },
  civilServant('bendahara', 'pelaksana', 'Bendahara', 'SEKRETARIAT', 'sekretaris'),
  civilServant('pengolah', 'pelaksana', 'Pengolah Data', 'SEKRETARIAT', 'kasubbag'),
]

/** One of each kind. */
const LEAVES = [
  leave('sekretaris', 'Cuti tahunan', '2020-12-03', '2020-12-04'),
  leave('pengolah', 'Cuti sakit', '2020-12-07', '2020-12-08'),
  leave('pengolah', 'Cuti karena alasan penting', '2020-12-14', '2020-12-15'),
  leave('perencana', 'Cuti melahirkan', '2020-12-01', '2021-02-26'),
  leave('bendahara', 'Cuti besar', '2020-11-30', '2021-01-29'),
  leave('pengolah', 'Cuti di luar tanggungan negara', '2020-12-17', '2021-12-31'),
]

function leave(
  role: string,
  leaveKind: NonNullable<PermitPlanned['leaveKind']>,
  from: string,
  until: string,
): PermitPlanned {
  return { role, kind: 'Cuti', leaveKind, from, until, reason: 'Terlampir dalam surat permohonan.' }
}

const SAME_TEXT = {
  activity1: ['Melaksanakan tugas sesuai arahan'],
  output1: ['Terlaksana'],
}

const PLAN: AgencyPlan = {
  key: 'pandeglang',
  title: 'Pantau – BKD Kabupaten Pandeglang',
  agencyName: 'BADAN KEPEGAWAIAN DAERAH',
  agencyCode: 'BKD-PANDEGLANG',
  governmentName: 'PANDEGLANG',
  address: 'Jalan Mayor Widagdo, Pandeglang, Banten',
  place: 'Pandeglang',
  headPost: 'Kepala Badan',
  region: '-6.5000, 105.9000; 80',
  zone: 'WIB',
  workingDaysPerWeek: 5,
  people: {
    domain: 'bkd.pandeglangkab.example',
    district: '360101',
    home: { latitude: -6.309, longitude: 106.106 },
    names: SUNDANESE,
  },
  units: [
    { code: 'SEKRETARIAT', name: 'Sekretariat', head: 'sekretaris' },
    {
      code: 'MUTASI',
      name: 'Bidang Mutasi dan Layanan Kepegawaian',
      head: 'kabid',
      publicService: true,
      minimumOnDuty: 2,
    },
  ],
  staff: STAFF,
  installer: 'kasubbag',
  policy: {
    number: '800/2688-BKD/2020',
    issuedOn: '2020-11-15' as CivilDate,
    validFrom: '2020-11-16' as CivilDate,
    validUntil: '2020-12-18' as CivilDate,
    template: 'pandeglang-2020',
  },
  holidays: [
    sampleRamadan(2020),
    { date: '2020-12-09' as CivilDate, name: 'Pemilihan kepala daerah', kind: 'libur-nasional' },
  ],
  from: '2020-11-16' as CivilDate,
  until: '2020-12-18' as CivilDate,
  months: ['2020-11' as Month, '2020-12' as Month],
  rosterCode: ({ place, turn }) => (place === 0 || place % 2 === turn % 2 ? 'WFO' : 'WFH'),
  rosterChanges: {
    'analis1 2020-11-21': 'PK',
    'loket 2020-12-05': 'PK',
    'kabid 2020-11-24': 'DL',
    'kabid 2020-11-25': 'DL',
    'analis1 2020-11-26': 'DL',
    'honorer 2020-11-27': '',
    'analis2 2020-12-08': 'WFH',
    'loket 2020-12-08': 'WFH',
    'sekretaris 2020-12-03': 'C',
    'sekretaris 2020-12-04': 'C',
  },
  ordinary,
  oddDays: {
    'arsip 2020-11-17': withoutReport,
    'loket 2020-11-19': reportsNextDayAt('00:20'),
    'loket 2020-11-20': withoutProtocol,
    'analis2 2020-11-23': reports({ channel: [] }),
    'pengelola 2020-12-01': assessed('never'),
    'arsip 2020-12-02': assessed('without expectation'),
    'honorer 2020-12-14': reportsOnly(SAME_TEXT),
    'honorer 2020-12-15': reportsOnly(SAME_TEXT),
    'honorer 2020-12-16': reportsOnly(SAME_TEXT),
    // Half a day by permit: the other half is worked.
    'pengolah 2020-12-02': atOfficeFrom('12:50', '16:05'),
    'pengolah 2020-12-04': atOfficeFrom('07:20', '12:05'),
  },
  permits: [
    {
      role: 'kabid',
      kind: 'Perjalanan',
      travelKind: 'Dinas',
      destination: 'Jakarta',
      region: 'Di luar wilayah',
      from: '2020-11-24',
      until: '2020-11-25',
      reason: 'Undangan rapat koordinasi kepegawaian.',
    },
    {
      role: 'analis1',
      kind: 'Perjalanan',
      travelKind: 'Dinas',
      destination: 'Labuan',
      region: 'Di dalam wilayah',
      from: '2020-11-26',
      until: '2020-11-26',
      reason: 'Pembinaan administrasi kepegawaian kecamatan.',
    },
    ...LEAVES,
    {
      role: 'pengolah',
      kind: 'Izin',
      part: 'Setengah hari pagi',
      from: '2020-12-02',
      until: '2020-12-02',
      reason: 'Mengurus dokumen kependudukan.',
    },
    {
      role: 'pengolah',
      kind: 'Izin',
      part: 'Setengah hari siang',
      from: '2020-12-04',
      until: '2020-12-04',
      reason: 'Mengambil rapor anak.',
    },
  ],
  evaluations: ({ unit, date }) =>
    unit === 'MUTASI' && weekdayOf(date) === 5 && date !== '2020-12-04'
      ? 'Layanan kepegawaian berjalan; tempat cuci tangan dan jarak antrean tersedia.'
      : undefined,
  publicProtocol: 'Ya',
  monthlyActivities: STAFF.filter(({ role }) => role !== 'pengelola').map(({ role, post }) => ({
    role,
    month: '2020-11',
    on: '2020-11-30',
    activity: `${post}: tugas pokok bulan November sesuai SKP`,
  })),
  // The form insists on a channel; HR took that away, so that one can be missing.
  optionalQuestions: [{ form: 'daily-report', key: 'channel' }],
  shows: SHOWS,
}

/**
 * Badan Kepegawaian Daerah, Kabupaten Pandeglang, under SE Bupati 800/2688-BKD/2020: 13 staff, among them each kind of leave and half days,
 * 16 November to 18 December 2020.
 */
export function samplePandeglang(seed: number): ClauseAgency {
  return makeClauseAgency(PLAN, seed + 40)
}

/** Activities are filled in from home and from the office (P2). */
function ordinary({ code, date, random, employee }: WorkingDay): Doings {
  const friday = weekdayOf(date) === 5 && code === 'WFO'
  const answers = reportAnswers(random, employee.unitCode, date)
  const report = { at: '19:40', answers, assessment: 'Sesuai' } as const
  const hours = { start: '07:30', end: friday ? '16:30' : '16:00' }
  return { ...(code === 'WFH' ? nothingAtHome() : byFormAtOffice(random, hours)), report }
}

function atOfficeFrom(comes: string, goes: string): (day: Doings) => Doings {
  return (day) => {
    const there = { place: 'Kantor', protocol: day.checkIns[0]?.protocol ?? [] } as const
    const checkIns = [
      { ...there, at: comes, kind: 'Masuk' },
      { ...there, at: goes, kind: 'Pulang' },
    ] as const
    return { ...day, checkIns }
  }
}
