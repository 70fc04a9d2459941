import type { CivilDate, Month } from '../../shared/model/civil-date.ts'
import { weekdayOf } from '../../shared/model/civil-date.ts'
import type { AgencyPlan, WeeklyPlanned, WorkingDay } from './agency-plan.ts'
import type { ClauseAgency, ClauseShown } from './clause-shown.ts'
import {
  assessed,
  byFormAtOffice,
  comesOnlineAt,
  inAndOutAtHome,
  reports,
  staysAtHome,
  without,
  writesMessage,
} from './doings.ts'
import type { Doings, Hours } from './doings.ts'
import { makeClauseAgency } from './make-clause-agency.ts'
import { LANDAK } from './names.ts'
import { civilServant, contractStaff } from './staff-member.ts'
import { sampleRamadan } from './sample-ramadan.ts'

const SHOWS: readonly ClauseShown[] = [
  {
    clause: 'L1',
    rule: 'wfh-eligibility',
    kept: { day: 'kasi 2020-04-29', code: 'WFH' },
    broken: { day: 'kabid 2020-04-29', code: 'WFH' },
  },
  {
    clause: 'L1',
    rule: 'mandatory-office',
    kept: { day: 'sekretaris 2020-05-04', code: 'H' },
    broken: { day: 'sekretaris 2020-05-05', code: 'TK' },
  },
  {
    clause: 'L2',
    rule: 'roster-missing',
    kept: { day: 'data 2020-04-20', code: 'H' },
    broken: { day: 'data 2020-04-22', code: 'H', flag: 'roster-missing' },
  },
  {
    clause: 'L2',
    rule: 'roster-conflict',
    kept: { day: 'arsip 2020-05-08', code: 'WFH' },
    broken: { day: 'arsip 2020-05-11', code: 'C' },
  },
  {
    clause: 'L3',
    rule: 'weekly-plan-missing',
    kept: { day: 'TPH 2020-04-27' },
    broken: { day: 'TPH 2020-05-04' },
  },
  {
    clause: 'L4',
    rule: 'report-off-plan',
    kept: { day: 'analis 2020-04-23', code: 'WFH' },
    broken: { day: 'analis 2020-04-27', code: 'WFH' },
  },
  {
    clause: 'L4',
    rule: 'plan-behind',
    kept: { day: 'DINAS 2020-04-30' },
    broken: { day: 'UPT 2020-04-30' },
  },
  {
    clause: 'L5',
    rule: 'rotation',
    kept: { day: 'ptt1 2020-04-30', code: 'WFH' },
    broken: { day: 'ptt1 2020-05-13', code: 'WFH' },
  },
  {
    clause: 'L5',
    rule: 'service-coverage',
    kept: { day: 'UPT 2020-05-05' },
    broken: { day: 'UPT 2020-05-06' },
  },
  {
    clause: 'L6',
    rule: 'check-in-missing',
    kept: { day: 'penyuluh1 2020-04-22', code: 'WFH' },
    broken: { day: 'penyuluh3 2020-04-22', code: 'WFH', flag: 'check-in-missing' },
  },
  {
    clause: 'L6',
    rule: 'check-in-late',
    kept: { day: 'ptt2 2020-04-24', code: 'WFH' },
    broken: { day: 'ptt2 2020-04-20', code: 'WFH', flag: 'check-in-late' },
  },
  {
    // In Ramadan work ends at 15:00.
    clause: 'L6',
    rule: 'check-out-missing',
    kept: { day: 'kasi 2020-04-27', code: 'WFH' },
    broken: { day: 'kasi 2020-05-04', code: 'WFH', flag: 'check-out-missing' },
  },
  {
    clause: 'L7',
    rule: 'alternate-channel',
    kept: { day: 'penyuluh2 2020-04-21', code: 'WFH', flag: 'alternate-channel' },
    broken: { day: 'data 2020-05-06', code: 'WFH', flag: 'check-in-missing' },
  },
  {
    clause: 'L8',
    rule: 'review-overdue',
    kept: { day: 'kabid 2020-04-21', code: 'H' },
    broken: { day: 'kabid 2020-04-23', code: 'H' },
  },
  {
    clause: 'L8',
    rule: 'presence-unexamined',
    kept: { day: 'kepala-upt 2020-04-24', code: 'H' },
    broken: { day: 'kabid 2020-04-24', code: 'H' },
  },
  {
    clause: 'L9',
    rule: 'assessment-missing',
    kept: { day: 'kepala-upt 2020-04-28', code: 'H' },
    broken: { day: 'kepala-upt 2020-04-30', code: 'H' },
  },
  {
    clause: 'L10',
    rule: 'unit-report-missing',
    kept: { day: 'TPH 2020-05-08' },
    broken: { day: 'DINAS 2020-05-08' },
  },
  {
    // All results at the end of the time.
    clause: 'L10',
    rule: 'unit-report-missing',
    kept: { day: 'TPH 2020-05-13' },
    broken: { day: 'UPT 2020-05-13' },
  },
]

/** Targets of each unit's week: what, planned a week, unit of volume. */
const TARGETS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  DINAS: [
    ['Surat masuk dan keluar teragenda', 'surat'],
    ['Berkas kepegawaian dipindai', 'berkas'],
  ],
  TPH: [
    ['Pendataan luas tambah tanam padi', 'desa'],
    ['Laporan harga gabah dan beras', 'laporan'],
  ],
  UPT: [
    ['Pendampingan kelompok tani lewat telepon', 'kelompok'],
    ['Pembaruan data Simluhtan', 'kelompok'],
  ],
}
const WEEKS = ['2020-04-20', '2020-04-27', '2020-05-04', '2020-05-11'] as const
/** A week's volume that a few reports of three each reach, and one that they do not. */
const PLANNED = 6
const PLANNED_TOO_MUCH = 60

const PLAN: AgencyPlan = {
  key: 'landak',
  title: 'Pantau – DPPKP Kabupaten Landak',
  agencyName: 'DINAS PERTANIAN, PERIKANAN DAN KETAHANAN PANGAN',
  agencyCode: 'DPPKP-LANDAK',
  governmentName: 'LANDAK',
  address: 'Jalan Pangeran Cinata, Ngabang 79357, Kalimantan Barat',
  place: 'Ngabang',
  headPost: 'Kepala Dinas',
  region: '0.3790, 109.9630; 90',
  zone: 'WIB',
  workingDaysPerWeek: 5,
  people: {
    domain: 'dppkp.landakkab.example',
    district: '610801',
    home: { latitude: 0.379, longitude: 109.963 },
    names: LANDAK,
  },
  units: [
    { code: 'DINAS', name: 'Pimpinan dan Sekretariat', head: 'sekretaris' },
    { code: 'TPH', name: 'Bidang Tanaman Pangan dan Hortikultura', head: 'kabid' },
    {
      code: 'UPT',
      name: 'UPT Penyuluhan Pertanian Ngabang',
      head: 'kepala-upt',
      publicService: true,
      minimumOnDuty: 2,
    },
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
    civilServant('sekretaris', 'administrator', 'Sekretaris', 'DINAS', 'kepala'),
    civilServant('kabid', 'administrator', 'Kepala Bidang Tanaman Pangan', 'TPH', 'kepala'),
    civilServant('kasubbag', 'pengawas', 'Kepala Subbagian Kepegawaian', 'DINAS', 'sekretaris'),
    civilServant('kasi', 'pengawas', 'Kepala Seksi Produksi Padi', 'TPH', 'kabid'),
    civilServant('arsip', 'pelaksana', 'Pengelola Arsip', 'DINAS', 'kasubbag'),
    civilServant('analis', 'fungsional', 'Analis Pasar Hasil Pertanian', 'TPH', 'kabid'),
    contractStaff('ptt1', 'PTT', 'Tenaga Administrasi', 'DINAS', 'kasubbag'),
    civilServant('data', 'pelaksana', 'Pengolah Data', 'TPH', 'kabid'),
    contractStaff('ptt2', 'PTT', 'Tenaga Pendata', 'TPH', 'kabid'),
    {
      ...civilServant('kepala-upt', 'pengawas', 'Kepala UPT Penyuluhan', 'UPT', 'kepala'),
      specialPost: 'kepala-unit',
    },
    civilServant('penyuluh1', 'fungsional', 'Penyuluh Pertanian Ahli Muda', 'UPT', 'kepala-upt'),
    {
      ...civilServant('penyuluh2', 'fungsional', 'Penyuluh Pertanian Mahir', 'UPT', 'kepala-upt'),
      internetAtHome: false,
    },
    civilServant('penyuluh3', 'pelaksana', 'Petugas Lapangan', 'UPT', 'kepala-upt'),
  ],
  installer: 'kasubbag',
  policy: {
    number: '800/338/BKPSDM-C',
    issuedOn: '2020-04-20' as CivilDate,
    validFrom: '2020-04-20' as CivilDate,
    validUntil: '2020-05-13' as CivilDate,
    template: 'landak-2020',
  },
  holidays: [
    sampleRamadan(2020),
    { date: '2020-05-01' as CivilDate, name: 'Hari Buruh Internasional', kind: 'libur-nasional' },
    { date: '2020-05-07' as CivilDate, name: 'Hari Raya Waisak', kind: 'libur-nasional' },
  ],
  from: '2020-04-20' as CivilDate,
  until: '2020-05-13' as CivilDate,
  months: ['2020-04' as Month, '2020-05' as Month],
  // Head, secretary and head of division always at the office, the others every other day.
  rosterCode: ({ place, turn }) => (place < 3 || place % 2 === turn % 2 ? 'WFO' : 'WFH'),
  rosterChanges: {
    'kabid 2020-04-29': 'WFH',
    'data 2020-04-22': '',
    'penyuluh1 2020-05-06': 'WFH',
    'ptt1 2020-05-04': 'WFH',
    'ptt1 2020-05-06': 'WFH',
    'ptt1 2020-05-11': 'WFH',
    'ptt1 2020-05-13': 'WFH',
  },
  ordinary,
  oddDays: {
    'sekretaris 2020-05-05': staysAtHome,
    'analis 2020-04-27': reports({
      activity1: ['Memperbaiki jaringan internet kantor'],
      target1: [],
      output1: ['Jaringan berfungsi'],
    }),
    'penyuluh3 2020-04-22': without('Masuk'),
    'ptt2 2020-04-20': comesOnlineAt('08:47'),
    'kasi 2020-05-04': without('Pulang'),
    'data 2020-05-06': writesMessage('07:58'),
    'analis 2020-04-23': assessed('never'),
    'penyuluh1 2020-04-30': assessed('without expectation'),
  },
  permits: [
    {
      role: 'arsip',
      kind: 'Cuti',
      from: '2020-05-11',
      until: '2020-05-12',
      reason: 'Acara keluarga di kampung.',
    },
  ],
  weeklyPlans: WEEKS.flatMap((week) =>
    Object.entries(TARGETS).flatMap(([unit, targets]): WeeklyPlanned[] => {
      // L3: one unit files on Tuesday, another not at all.
      if (unit === 'UPT' && week === '2020-05-11') return []
      const volume = unit === 'UPT' && week === '2020-04-27' ? PLANNED_TOO_MUCH : PLANNED
      return [
        {
          unit,
          week,
          at: '08:20',
          ...(unit === 'TPH' && week === '2020-05-04' && { filedOn: '2020-05-05' }),
          targets: targets.map(([target, measure]) => [target, `${volume} ${measure}`] as const),
        },
      ]
    }),
  ),
  evaluations: ({ unit, date }) => {
    const lastOfWeek = ['2020-04-24', '2020-04-30', '2020-05-08', '2020-05-13'].includes(date)
    if (!lastOfWeek || (unit === 'DINAS' && date === ('2020-05-08' as CivilDate))) return undefined
    return 'Laporan hasil kerja pekan ini: target tercapai sesuai rencana kerja unit.'
  },
  endReports: {
    DINAS: 'Seluruh hasil kerja selama masa WFH: target bagian tercapai.',
    TPH: 'Seluruh hasil kerja selama masa WFH: target bidang tercapai.',
  },
  unexamined: ['2020-04-24 TPH'],
  shows: SHOWS,
}

/**
 * Dinas Pertanian, Perikanan dan Ketahanan Pangan, Kabupaten Landak, under SE Bupati
 * 800/338/BKPSDM-C: 14 staff, 20 April to 13 May 2020, into Ramadan.
 */
export function sampleLandak(seed: number): ClauseAgency {
  return makeClauseAgency(PLAN, seed + 10)
}

function ordinary(day: WorkingDay): Doings {
  const { code, date, random, employee } = day
  const hours = hoursOn(date)
  if (code === 'WFO') return byFormAtOffice(random, hours)
  if (!employee.internetAtHome) {
    const text = `Lapor hadir WFH, sehat, di rumah. ${employee.name}`
    const message = { at: hours.start, channel: 'SMS', text } as const
    return { checkIns: [], clockIns: [], message, code: 'WFH', flags: ['alternate-channel'] }
  }
  const report = { at: '19:10', answers: reportOnTargets(day), assessment: 'Sesuai' } as const
  return { ...inAndOutAtHome(random, hours), report }
}

function hoursOn(date: CivilDate): Hours {
  const friday = weekdayOf(date) === 5
  if (date >= '2020-04-24') return { start: '08:00', end: friday ? '15:30' : '15:00' }
  return { start: '07:30', end: friday ? '16:30' : '16:00' }
}

/** Every activity is tied to a target of the unit's week. */
function reportOnTargets({ date, employee }: WorkingDay): Record<string, readonly string[]> {
  const answers: Record<string, readonly string[]> = {
    day: ['Tanggal lain'],
    date: [date],
    channel: ['WA'],
  }
  for (const [index, [target, measure]] of (TARGETS[employee.unitCode] ?? []).entries()) {
    answers[`activity${index + 1}`] = [`${target} hari ini`]
    answers[`target${index + 1}`] = [target]
    answers[`output${index + 1}`] = [`${target}, tanggal ${Number(date.slice(8))}`]
    answers[`volume${index + 1}`] = [`3 ${measure}`]
  }
  return answers
}
