import type { AgencyPlan } from './agency-plan.ts'
import type { ClauseAgency } from './clause-shown.ts'
import { KOTIM, KOTIM_PLACE, ordinaryKotimDay } from './kotim-regulation.ts'
import { makeClauseAgency } from './make-clause-agency.ts'
import { civilServant } from './staff-member.ts'

/** Who takes turns at the office beside the head. */
const TURNS = ['sekretaris', 'staf1', 'pengawas1', 'staf2', 'staf3']

const PLAN: AgencyPlan = {
  ...KOTIM_PLACE,
  key: 'kotim-bkpsdm',
  title: 'Pantau – BKPSDM Kabupaten Kotawaringin Timur',
  agencyName: 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA',
  agencyCode: 'BKPSDM-KOTIM',
  address: 'Jalan Jenderal Sudirman, Sampit, Kalimantan Tengah',
  headPost: 'Kepala Badan',
  people: { ...KOTIM_PLACE.people, domain: 'bkpsdm.kotimkab.example' },
  units: [{ code: 'BADAN', name: 'BKPSDM', head: 'kepala' }],
  staff: [
    {
      role: 'kepala',
      status: 'PNS',
      positionClass: 'jpt',
      specialPost: 'kepala-dinas',
      post: 'Kepala Badan',
      unitCode: 'BADAN',
    },
    civilServant('sekretaris', 'administrator', 'Sekretaris', 'BADAN', 'kepala'),
    civilServant('pengawas1', 'pengawas', 'Kepala Subbagian Umum', 'BADAN', 'sekretaris'),
    civilServant('staf1', 'fungsional', 'Analis Kepegawaian', 'BADAN', 'sekretaris'),
    civilServant('staf2', 'fungsional', 'Pranata Komputer', 'BADAN', 'sekretaris'),
    civilServant('staf3', 'pelaksana', 'Pengadministrasi Umum', 'BADAN', 'pengawas1'),
  ],
  policy: KOTIM,
  rosterCode: ({ role, turn }) =>
    role === 'kepala' || TURNS[turn % TURNS.length] === role ? 'WFO' : 'WFH',
  rosterChanges: {},
  ordinary: ordinaryKotimDay,
  oddDays: {},
  shows: [],
}

/** The regency's personnel agency, to which results go (K7): 6 staff, July 2021, nothing amiss. */
export function sampleKotimBkpsdm(seed: number): ClauseAgency {
  return makeClauseAgency(PLAN, seed + 70)
}
