import { clockIn, employee, unit } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import { people } from './offices.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const [TUESDAY, FRIDAY, SECOND_TUESDAY] = ['2026-11-03', '2026-11-06', '2026-11-10'] as const
const SCHOOL = people('sd', 2, { groups: ['Guru'], positionClass: 'fungsional' })

/** A day of these codes, on which those at the office were seen there at these times. */
function day(
  given: Pick<TypedCase, 'kind' | 'says' | 'on' | 'told'> & Partial<Pick<TypedCase, 'outcomes'>>,
  codes: Parameters<typeof rosterOf>[1],
  [arrived, left]: readonly [string, string] = ['07:00', '16:40'],
): TypedCase {
  const seen = Object.entries(codes).flatMap(([code, ids]) =>
    code.startsWith('WF') && code !== 'WFO' ? [] : ids,
  )
  const clockIns = seen.flatMap((id) => [
    clockIn(id, `${given.on} ${arrived}`),
    clockIn(id, `${given.on} ${left}`),
  ])
  return { ...given, facts: { roster: rosterOf(given.on, codes), clockIns } }
}

/** Teachers at school, others anywhere on Fridays, two groups by turns of a week, shifts in a health centre. */
export const schoolOffice: TypedRegulation = {
  title: 'a district’s schools and health centre, weeks by turns',
  row: {
    Nomor: '421/88-Disdikbud/2026',
    Tanggal: '30 Oktober 2026',
    'Berlaku Sejak': '02/11/2026',
    'Berlaku Sampai': '31 Desember 2026',
    Penerbit: 'Dinas Pendidikan dan Kebudayaan',
    Jenis: 'Surat Edaran',
  },
  isBesideRoster: true,
  office: {
    units: [unit('umum'), unit('sd'), unit('pkm', { publicService: true })],
    employees: [
      employee('satu', { groups: ['Kelompok 1'] }),
      employee('dua', { groups: ['Kelompok 2'] }),
      employee('head', { specialPost: 'kepala-unit', positionClass: 'pengawas', post: 'Kasubbag' }),
      ...SCHOOL,
      ...people('pkm', 2),
    ],
  },
  clauses: [
    {
      number: 'Kesatu',
      text: 'Guru hadir di sekolah Senin sampai dengan Jumat, kecuali hari libur',
      asks: [
        'Tempat bekerja',
        'kelompok guru',
        'Senin sampai dengan Jumat, kecuali hari libur nasional',
        'keharusan = wajib\ntempat = kantor',
      ],
      cases: [
        day({ kind: 'kept', says: 'both at school', on: TUESDAY }, { WFO: ['sd-1', 'sd-2'] }),
        day(
          {
            kind: 'broken',
            says: 'one at home',
            on: TUESDAY,
            told: [
              'Kesatu: Pengadministrasi (fungsional) di rumah pada 3 November 2026; harus di kantor: 1 hari, di kantor: 0',
            ],
          },
          { WFO: ['sd-1'], WFH: ['sd-2'] },
        ),
        day(
          { kind: 'boundary', says: 'one on leave', on: TUESDAY },
          { WFO: ['sd-1'], C: ['sd-2'] },
        ),
      ],
    },
    {
      number: 'Kedua',
      text: 'Selain guru, puskesmas, dan kepala unit bekerja dari mana saja setiap Jumat',
      asks: [
        'Tempat bekerja',
        'seluruh pegawai selain kelompok guru, unit pkm, dan kepala unit',
        "Jum'at",
        'keharusan = harus; tempat = mana saja',
      ],
      cases: [
        day(
          { kind: 'kept', says: 'both elsewhere', on: FRIDAY },
          { WFA: ['satu', 'dua'], WFO: ['head'] },
        ),
        day(
          {
            kind: 'broken',
            says: 'one at the office',
            on: FRIDAY,
            told: [
              'Kedua: Pengadministrasi (pelaksana) di kantor pada 6 November 2026; harus di tempat lain: 1 hari, di tempat lain: 0',
            ],
          },
          { WFA: ['satu'], WFO: ['dua', 'head', 'pkm-1'] },
        ),
        day(
          { kind: 'boundary', says: 'one at home, which is anywhere, too', on: FRIDAY },
          { WFA: ['satu'], WFH: ['dua'] },
        ),
      ],
    },
    {
      number: 'Ketiga huruf a',
      text: 'Kelompok 1 dari rumah pada pekan pertama dan ketiga',
      asks: [
        'Tempat bekerja',
        'kelompok Kelompok 1',
        '2 s.d. 5 November 2026 dan 16 s.d. 19 November 2026',
        'keharusan = harus; tempat = rumah',
      ],
      cases: [
        day(
          { kind: 'kept', says: 'at home in the first week', on: TUESDAY },
          { WFH: ['satu'], WFO: ['dua'] },
        ),
        day(
          {
            kind: 'broken',
            says: 'at the office in the first week',
            on: TUESDAY,
            told: [
              'Ketiga huruf a: Pengadministrasi (pelaksana) di kantor pada 3 November 2026; harus di rumah: 1 hari, di rumah: 0',
            ],
          },
          { WFO: ['satu', 'dua'] },
        ),
        day(
          { kind: 'boundary', says: 'at the office in the second week', on: SECOND_TUESDAY },
          { WFO: ['satu'], WFH: ['dua'] },
        ),
      ],
    },
    {
      number: 'Ketiga huruf b',
      text: 'Kelompok 2 dari rumah pada pekan kedua dan keempat',
      asks: [
        'Tempat bekerja',
        'kelompok Kelompok 2',
        '9-12 dan 23-26 November 2026',
        'keharusan = harus; tempat = rumah',
      ],
      cases: [
        day(
          { kind: 'kept', says: 'at home in the second week', on: SECOND_TUESDAY },
          { WFH: ['dua'], WFO: ['satu'] },
        ),
        day(
          {
            kind: 'broken',
            says: 'at the office in the second week',
            on: SECOND_TUESDAY,
            told: [
              'Ketiga huruf b: Pengadministrasi (pelaksana) di kantor pada 10 November 2026; harus di rumah: 1 hari, di rumah: 0',
            ],
          },
          { WFO: ['satu', 'dua'] },
        ),
        day(
          { kind: 'boundary', says: 'at the office in the first week', on: TUESDAY },
          { WFH: ['satu'], WFO: ['dua'] },
        ),
      ],
    },
    {
      number: 'Keempat',
      text: 'Puskesmas bekerja dalam dua shift',
      asks: ['Shift', 'unit pkm', '', 'PGI Pagi 07.00–14.00\nSRE Sore 14.00–21.00'],
      cases: [
        day(
          {
            kind: 'kept',
            says: 'early, in time',
            on: TUESDAY,
            outcomes: { 'pkm-1': { code: 'H', lateMinutes: 0, earlyMinutes: 0 } },
          },
          { PGI: ['pkm-1'] },
          ['06:58', '14:03'],
        ),
        day(
          {
            kind: 'broken',
            says: 'early, twenty minutes late',
            on: TUESDAY,
            outcomes: { 'pkm-1': { code: 'H', lateMinutes: 20, earlyMinutes: 0 } },
          },
          { PGI: ['pkm-1'] },
          ['07:20', '14:03'],
        ),
        day(
          {
            kind: 'boundary',
            says: 'late, to the minute',
            on: TUESDAY,
            outcomes: { 'pkm-2': { code: 'H', lateMinutes: 0, earlyMinutes: 0 } },
          },
          { SRE: ['pkm-2'] },
          ['14:00', '21:00'],
        ),
      ],
    },
    {
      number: 'Kelima',
      text: 'Guru bekerja pukul 07.00–13.00, Jumat sampai 11.00',
      asks: [
        'Jam kerja',
        'kelompok guru',
        '',
        'jam = 07.00 s.d. 13.00, jam Jumat = 07.00-11.00, istirahat = 10.00-10.15, istirahat Jumat = 09.00-09.15',
      ],
      cases: [
        day(
          {
            kind: 'kept',
            says: 'in time',
            on: TUESDAY,
            outcomes: { 'sd-1': { lateMinutes: 0, earlyMinutes: 0 } },
          },
          { WFO: ['sd-1'] },
          ['06:55', '13:05'],
        ),
        day(
          {
            kind: 'broken',
            says: 'ten minutes late, and left half an hour early',
            on: TUESDAY,
            outcomes: { 'sd-1': { lateMinutes: 10, earlyMinutes: 30 } },
          },
          { WFO: ['sd-1'] },
          ['07:10', '12:30'],
        ),
        day(
          {
            kind: 'boundary',
            says: 'on a Friday to the minute',
            on: FRIDAY,
            outcomes: { 'sd-1': { lateMinutes: 0, earlyMinutes: 0 } },
          },
          { WFO: ['sd-1'] },
          ['07:00', '11:00'],
        ),
      ],
    },
    {
      number: 'Keenam',
      text: 'Peserta didik belajar dari rumah pada hari Jumat',
      note: 'it asks something of others than the staff',
    },
  ],
}
