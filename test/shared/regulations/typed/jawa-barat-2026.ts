import { employee } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import { WITH_COUNTER } from './offices.ts'
import type { TypedRegulation } from './typed-regulation.ts'

const [THURSDAY, FRIDAY] = ['2026-11-26', '2026-11-27'] as const

/** Every Thursday at home, but for units that serve the public. */
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
      asks: ['Tempat bekerja', '', 'setiap Jumat', 'keharusan = dapat\ntempat = rumah'],
      note: 'yang boleh bagi semua pegawai tidak dapat dilanggar',
    },
  ],
}
