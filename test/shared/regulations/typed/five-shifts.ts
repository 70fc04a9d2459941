import { addDays, parseCivilDate, type CivilDate } from '../../../../shared/model/civil-date.ts'
import { clockIn, employee, unit } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const MONDAY = parseCivilDate('2026-11-23')
const [WEDNESDAY, FRIDAY] = [addDays(MONDAY, 2), addDays(MONDAY, 4)] as const

/** Whose shifts Monday to Friday are these. */
function week(
  given: Pick<TypedCase, 'kind' | 'says' | 'told'> & { readonly on?: CivilDate },
  codes: string,
): TypedCase {
  return {
    ...given,
    on: given.on ?? FRIDAY,
    facts: {
      roster: codes
        .split(' ')
        .flatMap((code, at) => rosterOf(addDays(MONDAY, at), { [code]: ['guard'] })),
    },
  }
}

/** A night from 21.00 to 06.00, as the machine read it. */
function night(
  given: Pick<TypedCase, 'kind' | 'says' | 'outcomes'>,
  [from, until]: readonly [string, string],
): TypedCase {
  return {
    ...given,
    on: MONDAY,
    facts: {
      roster: rosterOf(MONDAY, { S5: ['guard'] }),
      clockIns: [
        clockIn('guard', `${MONDAY} ${from}`),
        clockIn('guard', `${addDays(MONDAY, 1)} ${until}`),
      ],
    },
  }
}

/** Five shifts round the clock, of which each person has two at most. */
export const fiveShifts: TypedRegulation = {
  title: 'A province with five shifts',
  row: {
    Nomor: '800/BKD/2026',
    Tanggal: '2 November 2026',
    'Berlaku Sejak': '2 November 2026',
    Penerbit: 'Gubernur',
    Jenis: 'SE',
  },
  isBesideRoster: true,
  office: { units: [unit('umum', { name: 'Pengamanan' })], employees: [employee('guard')] },
  clauses: [
    {
      number: '1',
      text: 'Lima shift: 06–12, 09–15, 12–18, 15–21, 21–06',
      asks: [
        'Shift',
        '',
        '',
        [
          'S1 Pagi 06.00–12.00',
          'S2 Menjelang siang 09.00–15.00',
          'S3 Siang 12.00–18.00',
          'S4 Sore 15.00–21.00',
          'S5 Malam 21.00–06.00',
        ].join('\n'),
      ],
      cases: [
        night(
          {
            kind: 'kept',
            says: 'the night whole',
            outcomes: { guard: { code: 'H', lateMinutes: 0, earlyMinutes: 0 } },
          },
          ['20:50', '06:05'],
        ),
        night(
          {
            kind: 'broken',
            says: 'late, and gone before its end on the next morning',
            outcomes: { guard: { code: 'H', lateMinutes: 15, earlyMinutes: 30 } },
          },
          ['21:15', '05:30'],
        ),
        night(
          {
            kind: 'boundary',
            says: 'on the minute',
            outcomes: { guard: { code: 'H', lateMinutes: 0, earlyMinutes: 0 } },
          },
          ['21:00', '06:00'],
        ),
      ],
    },
    {
      number: '2',
      text: 'Setiap pegawai paling banyak dua shift yang berbeda dalam sepekan',
      asks: ['Keseimbangan shift', '', '', 'shift berbeda sepekan paling banyak = 2'],
      cases: [
        week({ kind: 'kept', says: 'one shift all week' }, 'S1 S1 S1 S1 S1'),
        week(
          {
            kind: 'broken',
            says: 'a third shift',
            on: WEDNESDAY,
            told: [
              '2: 3 shift yang berbeda pada 23 November 2026 sampai 25 November 2026: shift Pagi (S1), shift Menjelang siang (S2), shift Siang (S3); batas 2',
            ],
          },
          'S1 S2 S3 S3 S3',
        ),
        week({ kind: 'boundary', says: 'two shifts' }, 'S1 S5 S1 S5 S1'),
      ],
    },
  ],
}
