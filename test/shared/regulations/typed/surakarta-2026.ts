import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { ClockIn } from '../../../../shared/model/facts.ts'
import { checkIn, clockIn, employee } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import { WITH_COUNTER } from './offices.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const [TUESDAY, WEDNESDAY] = ['2026-11-24', '2026-11-25'] as const
const CODES = { WFA: ['clerk'], WFO: ['head', 'director'] } as const

/** Who is at the office was read by the machine. */
function readingsOf(date: string, ids: readonly string[]): ClockIn[] {
  return ids.flatMap((id) => [clockIn(id, `${date} 07:25`), clockIn(id, `${date} 16:05`)])
}

/** A day of these codes. */
function day(
  given: Pick<TypedCase, 'kind' | 'says' | 'told'> & { readonly on?: string },
  codes: Parameters<typeof rosterOf>[1],
): TypedCase {
  const on = given.on ?? WEDNESDAY
  const clockIns = readingsOf(on, codes.WFO ?? [])
  return { ...given, on, facts: { roster: rosterOf(on, codes), clockIns } }
}

/** The clerk elsewhere, from where the location says, and called at ten. */
function elsewhere(
  given: Pick<TypedCase, 'kind' | 'says' | 'told'>,
  { location = '-0.4161, 116.9890', answeredAt }: { location?: string; answeredAt?: string },
): TypedCase {
  return {
    ...given,
    on: WEDNESDAY,
    facts: {
      roster: rosterOf(WEDNESDAY, CODES),
      submissions: ['07:30', ...(answeredAt ? [answeredAt] : [])].map((time) =>
        checkIn('clerk', `${WEDNESDAY} ${time}`, { place: 'other', location }),
      ),
      clockIns: readingsOf(WEDNESDAY, ['head', 'director']),
      ...(answeredAt && {
        summonses: [
          {
            date: parseCivilDate(WEDNESDAY),
            employeeId: 'clerk',
            calledBy: 'Kepala Bagian',
            reason: 'Rapat',
            calledAt: '10:00',
          },
        ],
      }),
    },
  }
}

/** Anywhere on Wednesdays, but for those who lead. */
export const surakarta2026: TypedRegulation = {
  title: 'Kota Surakarta, SE Sekda 1/2026',
  row: {
    Nomor: '1/2026',
    Tanggal: '5 Januari 2026',
    'Berlaku Sejak': '5 Januari 2026',
    Penerbit: 'Sekretaris Daerah Kota Surakarta',
    Jenis: 'SE',
  },
  office: {
    units: WITH_COUNTER,
    employees: [
      employee('clerk'),
      employee('head', { post: 'Kepala Bagian', specialPost: 'kepala-unit' }),
      employee('director', { post: 'Sekretaris', positionClass: 'administrator' }),
    ],
  },
  clauses: [
    {
      number: '1',
      text: 'Setiap hari Rabu pegawai melaksanakan tugas dari mana saja',
      asks: [
        'Tempat bekerja',
        'semua pegawai kecuali pejabat administrator ke atas dan kepala unit',
        'setiap hari Rabu',
        'keharusan = harus\ntempat = WFA',
      ],
      cases: [
        day({ kind: 'kept', says: 'the clerk elsewhere, those who lead at the office' }, CODES),
        day(
          {
            kind: 'broken',
            says: 'the clerk at the office',
            told: [
              '1: Pengadministrasi (pelaksana) di kantor pada 25 November 2026; harus di tempat lain: 1 hari, di tempat lain: 0',
            ],
          },
          { WFO: ['clerk', 'head', 'director'] },
        ),
        day(
          { kind: 'boundary', says: 'the clerk at home, which is anywhere, too' },
          { WFH: ['clerk'], WFO: ['head', 'director'] },
        ),
      ],
    },
    {
      number: '2',
      text: 'Pejabat administrator ke atas dan kepala unit tetap di kantor',
      asks: [
        'Tempat bekerja',
        'pejabat administrator ke atas dan kepala unit',
        'setiap hari Rabu',
        'keharusan = wajib\ntempat = kantor',
      ],
      cases: [
        day({ kind: 'kept', says: 'both at the office' }, CODES),
        day(
          {
            kind: 'broken',
            says: 'the head elsewhere',
            told: [
              '2: Kepala Bagian (pelaksana) dijadwalkan WFH pada 25 November 2026; wajib di kantor: 1 hari, di kantor: 0',
            ],
          },
          { WFA: ['clerk', 'head'], WFO: ['director'] },
        ),
        day(
          { kind: 'boundary', says: 'the director elsewhere on the Tuesday before', on: TUESDAY },
          { WFA: ['director'], WFO: ['clerk', 'head'] },
        ),
      ],
    },
    {
      number: '3',
      text: 'Yang bekerja dari mana saja tetap berada di Kota Surakarta',
      asks: ['Di dalam wilayah selama WFH', '', 'setiap hari Rabu'],
      cases: [
        elsewhere({ kind: 'kept', says: 'a location in the city' }, {}),
        elsewhere(
          {
            kind: 'broken',
            says: 'a location in another city',
            told: [
              '3: 1 dari 1 lokasi pada hari WFH 25 November 2026 di luar Kutai Kartanegara; izin perjalanan yang disetujui: 0',
            ],
          },
          { location: '-1.2654, 116.8312' },
        ),
        elsewhere(
          { kind: 'boundary', says: 'a location just within the city' },
          { location: '-0.9540, 116.9890' },
        ),
      ],
    },
    {
      number: '4',
      text: 'Yang bekerja dari mana saja segera memenuhi panggilan',
      asks: [
        'Panggilan ke kantor',
        '',
        'setiap hari Rabu',
        'yang diminta = menjawab dengan presensi\ndalam menit = 15',
      ],
      cases: [
        elsewhere({ kind: 'kept', says: 'an answer after five minutes' }, { answeredAt: '10:05' }),
        elsewhere(
          {
            kind: 'broken',
            says: 'an answer after sixteen minutes',
            told: [
              '4: 1 panggilan oleh Kepala Bagian untuk 25 November 2026 yang minta dijawab dengan presensi, batas 25 November 2026 10.15 WITA; dijawab 25 November 2026 10.16 WITA',
            ],
          },
          { answeredAt: '10:16' },
        ),
        elsewhere(
          { kind: 'boundary', says: 'an answer after a quarter of an hour' },
          { answeredAt: '10:15' },
        ),
      ],
    },
  ],
}
