import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import { checkIn, employee, permit, review } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import { WITH_COUNTER } from './offices.ts'
import type { TypedRegulation } from './typed-regulation.ts'

const [THURSDAY, FRIDAY] = ['2026-11-26', '2026-11-27'] as const

const ASKED = permit('clerk', {
  permitKind: 'home-work',
  from: parseCivilDate(FRIDAY),
  until: parseCivilDate(FRIDAY),
})
const CHECK_IN = checkIn('clerk', `${FRIDAY} 07:20`)
const FROM_HOME = { roster: rosterOf(FRIDAY, { WFO: ['clerk'] }), submissions: [CHECK_IN] }

/** Every Thursday at home, but for units that serve the public; on Fridays who asks. */
export const jawaBarat2026: TypedRegulation = {
  title: 'Gubernur Jawa Barat, SE 188/KPG.03/BKD, 2026',
  row: {
    Nomor: '188/KPG.03/BKD',
    Tanggal: '2 Januari 2026',
    'Berlaku Sejak': '2 Januari 2026',
    Penerbit: 'Gubernur Jawa Barat',
    Jenis: 'SE',
    Tentang: 'Penyesuaian pola kerja pegawai',
  },
  office: {
    units: WITH_COUNTER,
    employees: [
      employee('clerk'),
      employee('engineer', { positionClass: 'fungsional' }),
      employee('counter', { unitCode: 'loket' }),
    ],
  },
  clauses: [
    {
      number: '1',
      text: 'Setiap hari Kamis seluruh pegawai bekerja dari rumah',
      asks: [
        'Tempat bekerja',
        'seluruh pegawai selain unit pelayanan publik',
        'setiap hari Kamis',
        'keharusan = harus\ntempat = rumah',
      ],
      cases: [
        {
          kind: 'kept',
          says: 'clerk and engineer at home',
          on: THURSDAY,
          facts: { roster: rosterOf(THURSDAY, { WFH: ['clerk', 'engineer'], WFO: ['counter'] }) },
        },
        {
          kind: 'broken',
          says: 'a clerk at the office',
          on: THURSDAY,
          facts: { roster: rosterOf(THURSDAY, { WFH: ['engineer'], WFO: ['clerk', 'counter'] }) },
          told: [
            '1: Pengadministrasi (pelaksana) di kantor pada 26 November 2026; harus di rumah: 1 hari, di rumah: 0',
          ],
        },
        {
          kind: 'boundary',
          says: 'at the office on the Friday after',
          on: FRIDAY,
          facts: { roster: rosterOf(FRIDAY, { WFO: ['clerk', 'engineer', 'counter'] }) },
        },
      ],
    },
    {
      number: '2',
      text: 'Unit pelayanan publik dikecualikan',
      asks: [
        'Tempat bekerja',
        'unit pelayanan publik',
        'setiap Kamis',
        'keharusan = wajib\ntempat = kantor',
      ],
      cases: [
        {
          kind: 'kept',
          says: 'the counter at the office, who is not accused of clause 1',
          on: THURSDAY,
          facts: { roster: rosterOf(THURSDAY, { WFH: ['clerk', 'engineer'], WFO: ['counter'] }) },
        },
        {
          kind: 'broken',
          says: 'the counter at home',
          on: THURSDAY,
          facts: { roster: rosterOf(THURSDAY, { WFH: ['clerk', 'engineer', 'counter'] }) },
          told: [
            '2: Pengadministrasi (pelaksana) di rumah pada 26 November 2026; harus di kantor: 1 hari, di kantor: 0',
          ],
        },
        {
          kind: 'boundary',
          says: 'the counter at home on the Friday after',
          on: FRIDAY,
          facts: { roster: rosterOf(FRIDAY, { WFH: ['counter'] }) },
        },
      ],
    },
    {
      number: '3',
      text: 'Setiap hari Jumat dapat bekerja dari rumah atas permohonan',
      asks: ['Tempat bekerja', '', 'setiap Jumat', 'keharusan = atas permohonan\ntempat = rumah'],
      cases: [
        {
          kind: 'kept',
          says: 'from home with a permit, though rostered at the office',
          on: FRIDAY,
          facts: { ...FROM_HOME, submissions: [ASKED, CHECK_IN], reviews: [review(ASKED)] },
          outcomes: { clerk: { code: 'WFH', planned: 'home' } },
        },
        {
          kind: 'broken',
          says: 'from home without a permit',
          on: FRIDAY,
          facts: FROM_HOME,
          told: [
            '3: 1 presensi dari rumah pada hari kantor 27 November 2026, di kantor: 0; izin kerja dari rumah atau tempat lain yang disetujui: 0',
          ],
          outcomes: { clerk: { code: 'TK' } },
        },
        {
          kind: 'boundary',
          says: 'from home with a permit that nobody decided: not sure, and nobody is accused',
          on: FRIDAY,
          facts: { ...FROM_HOME, submissions: [ASKED, CHECK_IN] },
          outcomes: { clerk: { code: 'unsure', unsure: ['undecided'] } },
        },
      ],
    },
  ],
}
