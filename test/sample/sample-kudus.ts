import type { CivilDate } from '../../shared/model/civil-date.ts'
import { weekdayOf } from '../../shared/model/civil-date.ts'
import type { AgencyPlan, StaffMember, WorkingDay } from './agency-plan.ts'
import type { ClauseAgency, ClauseShown } from './clause-shown.ts'
import {
  atTheMachine,
  clocksAtTheMachine,
  forgetsTheMachine,
  pastes,
  sharesAt,
  sharingLocations,
} from './doings.ts'
import type { Doings } from './doings.ts'
import { KUDUS, KUDUS_PLACE } from './kudus-regulation.ts'
import { makeClauseAgency } from './make-clause-agency.ts'
import { civilServant, contractStaff } from './staff-member.ts'

/** What of the regulation is shown where; U1 in the sample of the Puskesmas. */
const SHOWS: readonly ClauseShown[] = [
  {
    clause: 'U2',
    rule: 'office-quota',
    kept: { day: 'agency 2020-04-01' },
    broken: { day: 'agency 2020-04-02' },
  },
  {
    clause: 'U3',
    rule: 'roster-missing',
    kept: { day: 'arsip 2020-03-30', code: 'H' },
    broken: { day: 'arsip 2020-03-26', code: 'H', flag: 'roster-missing' },
  },
  {
    clause: 'U4',
    rule: 'location-slot-missing',
    kept: { day: 'loket1 2020-03-31', code: 'WFH' },
    broken: { day: 'register2 2020-03-30', code: 'WFH', flag: 'location-slot-missing' },
  },
  {
    clause: 'U4',
    rule: 'location-unreadable',
    kept: { day: 'loket1 2020-03-31', code: 'WFH' },
    broken: { day: 'loket1 2020-04-06', code: 'WFH' },
  },
  {
    clause: 'U4',
    rule: 'location-outside-region',
    kept: { day: 'operator 2020-03-31', code: 'WFH' },
    broken: { day: 'operator 2020-04-02', code: 'WFH' },
  },
  {
    clause: 'U4',
    rule: 'location-anomaly',
    kept: { day: 'register1 2020-03-31', code: 'WFH' },
    broken: { day: 'register1 2020-04-06', code: 'WFH' },
  },
  {
    clause: 'U5',
    rule: 'unit-evaluation-missing',
    kept: { day: 'DAFDUK 2020-04-03' },
    broken: { day: 'CAPIL 2020-04-03' },
  },
  {
    clause: 'U6',
    rule: 'clock-mode-mismatch',
    kept: { day: 'operator 2020-04-07', code: 'H' },
    broken: { day: 'operator 2020-04-08', code: 'WFH' },
  },
  {
    clause: 'U6',
    rule: 'clock-mode-mismatch',
    kept: { day: 'register2 2020-04-03', code: 'WFH' },
    broken: { day: 'register2 2020-04-02', code: 'H' },
  },
  // U7 is served by the recap of the roster: whose day has no entry cannot be entered in SIHadir.
  {
    clause: 'U7',
    kept: { day: 'loket1 2020-03-31', code: 'WFH' },
    broken: { day: 'arsip 2020-03-26', code: 'H', flag: 'roster-missing' },
  },
  {
    clause: 'U8',
    rule: 'service-coverage',
    kept: { day: 'DAFDUK 2020-04-07' },
    broken: { day: 'DAFDUK 2020-04-08' },
  },
]

const STAFF: readonly StaffMember[] = [
  {
    role: 'kepala',
    status: 'PNS',
    positionClass: 'jpt',
    specialPost: 'kepala-dinas',
    post: 'Kepala Dinas',
    unitCode: 'SEKRETARIAT',
  },
  civilServant('sekretaris', 'administrator', 'Sekretaris', 'SEKRETARIAT', 'kepala'),
  civilServant(
    'kasubbag',
    'pengawas',
    'Kepala Subbagian Umum dan Kepegawaian',
    'SEKRETARIAT',
    'kepala',
  ),
  civilServant('arsip', 'pelaksana', 'Pengelola Arsip', 'SEKRETARIAT', 'kasubbag'),
  civilServant(
    'kabid-dafduk',
    'administrator',
    'Kepala Bidang Pendaftaran Penduduk',
    'DAFDUK',
    'kepala',
  ),
  civilServant('loket1', 'pelaksana', 'Petugas Pelayanan KTP-el', 'DAFDUK', 'kabid-dafduk'),
  civilServant('loket2', 'pelaksana', 'Petugas Pelayanan Kartu Keluarga', 'DAFDUK', 'kabid-dafduk'),
  contractStaff('operator', 'Non-ASN', 'Operator SIAK', 'DAFDUK', 'kabid-dafduk'),
  civilServant('kabid-capil', 'administrator', 'Kepala Bidang Pencatatan Sipil', 'CAPIL', 'kepala'),
  civilServant(
    'register1',
    'fungsional',
    'Administrator Database Kependudukan',
    'CAPIL',
    'kabid-capil',
  ),
  civilServant('register2', 'pelaksana', 'Pengelola Register Akta', 'CAPIL', 'kabid-capil'),
  contractStaff('pramu', 'Non-ASN', 'Pramu Bakti', 'CAPIL', 'kabid-capil'),
]

/** In the same place to the metre, which two telephones in two houses never are. */
const SHARED_PLACE = 'https://maps.google.com/?q=-6.804812%2C110.840533'
const SEMARANG = 'https://www.google.com/maps/@-6.990512,110.422913,15z'

const PLAN: AgencyPlan = {
  ...KUDUS_PLACE,
  key: 'kudus-disdukcapil',
  title: 'Pantau – Disdukcapil Kabupaten Kudus',
  agencyName: 'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
  agencyCode: 'DISDUKCAPIL-KUDUS',
  address: 'Kompleks Perkantoran Mejobo, Kudus, Jawa Tengah',
  headPost: 'Kepala Dinas',
  workingDaysPerWeek: 5,
  people: { ...KUDUS_PLACE.people, domain: 'disdukcapil.kuduskab.example' },
  units: [
    { code: 'SEKRETARIAT', name: 'Sekretariat', head: 'sekretaris' },
    {
      code: 'DAFDUK',
      name: 'Bidang Pelayanan Pendaftaran Penduduk',
      head: 'kabid-dafduk',
      publicService: true,
      minimumOnDuty: 3,
    },
    { code: 'CAPIL', name: 'Bidang Pelayanan Pencatatan Sipil', head: 'kabid-capil' },
  ],
  staff: STAFF,
  installer: 'kasubbag',
  policy: KUDUS,
  // Half of the twelve are at the office, the other half the next day.
  rosterCode: ({ place, turn }) => (place % 2 === turn % 2 ? 'WFO' : 'WFH'),
  rosterChanges: {
    'arsip 2020-03-26': '',
    'pramu 2020-04-02': 'WFO',
    'kabid-capil 2020-04-07': 'C',
    'kabid-capil 2020-04-08': 'C',
    'loket2 2020-04-08': 'SK',
    'kabid-dafduk 2020-04-08': 'DL',
  },
  ordinary,
  oddDays: {
    'register2 2020-03-30': sharesAt(['07:41', '09:58', '13:05', '15:40']),
    'loket1 2020-04-06': pastes(1, 'Jl. Jenderal Sudirman No. 12, Kudus'),
    'operator 2020-04-02': pastes(2, SEMARANG),
    'register1 2020-04-06': pastes(0, SHARED_PLACE),
    'pramu 2020-04-06': pastes(0, SHARED_PLACE),
    'operator 2020-04-08': clocksAtTheMachine('09:12'),
    'register2 2020-04-02': forgetsTheMachine,
  },
  evaluations: ({ unit, date }) =>
    unit === 'CAPIL' && date === ('2020-04-03' as CivilDate)
      ? undefined
      : 'Tugas WFH berjalan; keberadaan pegawai terpantau lewat share lokasi.',
  shows: SHOWS,
}

/** Disdukcapil Kabupaten Kudus under SE Bupati 800/1566/28.00/2020: 12 staff, 24 March to 9 April 2020. */
export function sampleKudus(seed: number): ClauseAgency {
  return makeClauseAgency(PLAN, seed + 20)
}

function ordinary({ code, date, random }: WorkingDay): Doings {
  const friday = weekdayOf(date) === 5
  if (code === 'WFO')
    return atTheMachine(random, { start: '07:30', end: friday ? '16:30' : '16:00' })
  // On Fridays 11:30 falls into the break.
  const slots = ['07:30', '09:30', '11:30', '13:30', '15:30']
  return sharingLocations(random, friday ? slots.toSpliced(2, 1) : slots)
}
