import { clockIn, employee } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import { WITH_COUNTER, idsOf, people } from './offices.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const DATE = '2020-03-18'
const CLERKS = idsOf(people('umum', 9))

/** So many of nine at the office; two more are excused and at home. */
function atOffice(kind: TypedCase['kind'], count: number, told: readonly string[] = []): TypedCase {
  const WFO = CLERKS.slice(0, count)
  const WFH = [...CLERKS.slice(count), 'excused-1', 'excused-2']
  return {
    kind,
    says: `${count} of 9 at the office`,
    on: DATE,
    facts: { roster: rosterOf(DATE, { WFO, WFH }) },
    told,
  }
}

/** All at the office, one in the second shift, as the machine read it. */
function shift(
  given: Pick<TypedCase, 'kind' | 'says'>,
  [from, until]: readonly [from: string, until: string],
  [lateMinutes, earlyMinutes]: readonly [late: number, early: number],
): TypedCase {
  const [first, ...others] = CLERKS
  return {
    ...given,
    on: DATE,
    facts: {
      roster: rosterOf(DATE, {
        S2: [first!],
        WFO: others,
        WFH: ['excused-1', 'excused-2'],
      }),
      clockIns: [clockIn(first!, `${DATE} ${from}`), clockIn(first!, `${DATE} ${until}`)],
    },
    outcomes: { [first!]: { code: 'H', lateMinutes, earlyMinutes } },
  }
}

/** At least half at the office, in two shifts that overlap; some are excused. */
export const jakarta2020: TypedRegulation = {
  title: 'DKI Jakarta, SE 02/SE/2020',
  row: {
    Nomor: '02/SE/2020',
    Tanggal: '15 Maret 2020',
    'Berlaku Sejak': '16 Maret 2020',
    'Berlaku Sampai': '31 Maret 2020',
    Penerbit: 'Sekretaris Daerah Provinsi DKI Jakarta',
    Jenis: 'SE',
  },
  isBesideRoster: true,
  office: {
    units: WITH_COUNTER,
    employees: [
      ...people('umum', 9),
      employee('excused-1', { groups: ['Dikecualikan'] }),
      employee('excused-2', { groups: ['Dikecualikan'] }),
    ],
  },
  clauses: [
    {
      number: '1',
      text: 'Paling sedikit 50 % pegawai bekerja di kantor',
      asks: [
        'Bagian pegawai di kantor',
        'semua pegawai kecuali kelompok Dikecualikan',
        '',
        'minimal = 50 persen',
      ],
      cases: [
        atOffice('kept', 6),
        atOffice('broken', 4, [
          '1: 4 dari 9 pegawai (semua pegawai kecuali kelompok Dikecualikan) di kantor = 44,4 %; paling sedikit 50 % = 5',
        ]),
        { ...atOffice('boundary', 5), says: '5 of 9 at the office: a half is rounded up' },
      ],
    },
    {
      number: '2',
      text: 'Dua shift: pukul 07.00–13.30 dan 10.30–16.30',
      asks: ['Shift', '', '', 'S1 Shift pertama 07.00–13.30\nS2 Shift kedua 10.30–16.30'],
      cases: [
        shift({ kind: 'kept', says: 'the second shift whole' }, ['10:20', '16:35'], [0, 0]),
        shift({ kind: 'broken', says: 'late, and gone early' }, ['10:45', '16:00'], [15, 30]),
        shift({ kind: 'boundary', says: 'on the minute' }, ['10:30', '16:30'], [0, 0]),
      ],
    },
    {
      number: '3',
      text: 'Pegawai yang dikecualikan bekerja dari rumah',
      asks: ['Tempat bekerja', 'kelompok Dikecualikan', '', 'keharusan = harus\ntempat = rumah'],
      cases: [
        atOffice('kept', 6),
        {
          kind: 'broken',
          says: 'one who is excused at the office',
          on: DATE,
          facts: {
            roster: rosterOf(DATE, { WFO: [...CLERKS, 'excused-1'], WFH: ['excused-2'] }),
          },
          told: [
            '3: Pengadministrasi (pelaksana) di kantor pada 18 Maret 2020; harus di rumah: 1 hari, di rumah: 0',
          ],
        },
        {
          kind: 'boundary',
          says: 'all others at the office, those excused at home',
          on: DATE,
          facts: { roster: rosterOf(DATE, { WFO: CLERKS, WFH: ['excused-1', 'excused-2'] }) },
        },
      ],
    },
  ],
}
