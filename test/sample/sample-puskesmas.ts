import { weekdayOf } from '../../shared/model/civil-date.ts'
import type { AgencyPlan, WorkingDay } from './agency-plan.ts'
import type { ClauseAgency, ClauseShown } from './clause-shown.ts'
import { atTheMachine, forgetsTheMachine, sharingLocations } from './doings.ts'
import type { Doings } from './doings.ts'
import { KUDUS, KUDUS_PLACE } from './kudus-regulation.ts'
import { makeClauseAgency } from './make-clause-agency.ts'
import { civilServant, contractStaff } from './staff-member.ts'

/** What concerns a unit without work from home; the other clauses in the sample of Disdukcapil. */
const SHOWS: readonly ClauseShown[] = [
  {
    clause: 'U1',
    rule: 'exempt-unit',
    kept: { day: 'perawat1 2020-04-01', code: 'H' },
    broken: { day: 'perawat2 2020-04-01', code: 'WFH' },
  },
  {
    clause: 'U6',
    rule: 'clock-mode-mismatch',
    // Piket on a Sunday.
    kept: { day: 'perawat1 2020-03-29', code: 'H' },
    broken: { day: 'apoteker 2020-04-04', code: 'H' },
  },
  {
    clause: 'U8',
    rule: 'service-coverage',
    kept: { day: 'PKM 2020-04-06' },
    broken: { day: 'PKM 2020-04-07' },
  },
]

/** The roster of one day was made as if the unit had work from home. */
const PLANNED_AT_HOME: string = '2020-04-01'

const PLAN: AgencyPlan = {
  ...KUDUS_PLACE,
  key: 'kudus-puskesmas',
  title: 'Pantau – UPT Puskesmas Jati, Kabupaten Kudus',
  agencyName: 'UPT PUSKESMAS JATI',
  agencyCode: 'PKM-JATI-KUDUS',
  address: 'Jalan Kudus–Purwodadi, Jati, Kudus, Jawa Tengah',
  headPost: 'Kepala UPT Puskesmas',
  workingDaysPerWeek: 6,
  people: { ...KUDUS_PLACE.people, domain: 'pkmjati.kuduskab.example' },
  units: [
    {
      code: 'PKM',
      name: 'UPT Puskesmas Jati',
      head: 'kepala',
      publicService: true,
      exemptFromWfh: true,
      minimumOnDuty: 6,
    },
  ],
  staff: [
    {
      role: 'kepala',
      status: 'PNS',
      positionClass: 'fungsional',
      specialPost: 'kepala-unit',
      post: 'Kepala UPT Puskesmas',
      unitCode: 'PKM',
    },
    civilServant('tu', 'pengawas', 'Kepala Subbagian Tata Usaha', 'PKM', 'kepala'),
    civilServant('dokter', 'fungsional', 'Dokter Ahli Pertama', 'PKM', 'kepala'),
    civilServant('perawat1', 'fungsional', 'Perawat Mahir', 'PKM', 'kepala'),
    civilServant('perawat2', 'fungsional', 'Perawat Terampil', 'PKM', 'kepala'),
    civilServant('bidan', 'fungsional', 'Bidan Mahir', 'PKM', 'kepala'),
    civilServant('apoteker', 'fungsional', 'Apoteker Ahli Pertama', 'PKM', 'kepala'),
    contractStaff('loket', 'Non-ASN', 'Petugas Loket', 'PKM', 'tu'),
  ],
  installer: 'tu',
  policy: KUDUS,
  rosterCode: () => 'WFO',
  rosterChanges: {
    'perawat1 2020-03-29': 'PK',
    'perawat2 2020-04-05': 'PK',
    'perawat2 2020-04-01': 'WFH',
    'bidan 2020-04-07': 'SK',
    'loket 2020-04-07': 'C',
    'dokter 2020-04-07': 'DL',
  },
  ordinary,
  oddDays: { 'apoteker 2020-04-04': forgetsTheMachine },
  // Only the one day on which somebody was at home asks for an evaluation.
  evaluations: ({ date }) =>
    date === PLANNED_AT_HOME ? 'Jadwal WFH keliru; perawat kembali dinas.' : undefined,
  shows: SHOWS,
}

/**
 * A Puskesmas of Kabupaten Kudus, exempt from work from home, six days a week: 8 staff, 24 March to
 * 9 April 2020.
 */
export function samplePuskesmas(seed: number): ClauseAgency {
  return makeClauseAgency(PLAN, seed + 30)
}

function ordinary({ code, date, random }: WorkingDay): Doings {
  const friday = weekdayOf(date) === 5
  if (code === 'WFH') return sharingLocations(random, ['07:30', '09:30', '11:30', '13:30'])
  if (code === 'PK') return atTheMachine(random, { start: '07:30', end: '16:00' })
  return atTheMachine(random, { start: '07:30', end: friday ? '15:15' : '14:45' })
}
