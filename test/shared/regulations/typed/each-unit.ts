import { addDays, parseCivilDate } from '../../../../shared/model/civil-date.ts'
import { employee, unit } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import { idsOf, people, WITH_COUNTER } from './offices.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const WEDNESDAY = '2026-11-25'
const CLERKS = people('umum', 4)
const COUNTER = people('loket', 3)
const EXPERT = employee('expert', { unitCode: 'umum', positionClass: 'fungsional' })
const STAFF = [...CLERKS, EXPERT, ...COUNTER]

/** A Wednesday with so many of each at the office, some on leave, and the others at home. */
function day(
  given: Pick<TypedCase, 'kind' | 'says' | 'told'>,
  { umum, loket, expert = false, leave = [] }: OfficeOf,
): TypedCase {
  const left = (staff: typeof CLERKS): typeof CLERKS =>
    staff.filter(({ id }) => !leave.includes(id))
  const office = [
    ...left(CLERKS).slice(0, umum),
    ...left(COUNTER).slice(0, loket),
    ...(expert ? [EXPERT] : []),
  ]
  const home = left(STAFF).filter((one) => !office.includes(one))
  const codes = { WFO: idsOf(office), WFH: idsOf(home), C: leave }
  return { ...given, on: WEDNESDAY, facts: { roster: rosterOf(WEDNESDAY, codes) } }
}

interface OfficeOf {
  readonly umum: number
  readonly loket: number
  readonly expert?: boolean
  readonly leave?: readonly string[]
}

/** Half of each unit at most, and never nobody. */
export const halfOfEachUnit: TypedRegulation = {
  title: 'Kabupaten Sigi, SE Bupati 800.1.5/77/2026 (wording of our own)',
  row: {
    Nomor: '800.1.5/77/2026',
    Tanggal: '2 November 2026',
    'Berlaku Sejak': '2 November 2026',
    Penerbit: 'Bupati',
    Jenis: 'SE',
  },
  isBesideRoster: true,
  office: { units: WITH_COUNTER, employees: STAFF },
  clauses: [
    {
      number: '2 huruf a',
      text: 'Tiap unit kerja mengatur agar paling banyak 50% (lima puluh persen) pegawainya melaksanakan tugas kedinasan di kantor',
      asks: [
        'Bagian pegawai di kantor',
        'tiap unit kerja',
        '',
        'paling banyak = 50% (lima puluh persen)',
      ],
      cases: [
        day({ kind: 'kept', says: 'two of five and one of three' }, { umum: 2, loket: 1 }),
        day(
          {
            kind: 'broken',
            says: 'four of five in one unit, while the office as a whole has half',
            told: ['2 huruf a: 4 dari 5 pegawai (Bagian Umum) di kantor = 80 %; batas 50 % = 3'],
          },
          { umum: 4, loket: 1 },
        ),
        day(
          {
            kind: 'boundary',
            says: 'three of five and two of three: a half is rounded up in each',
          },
          { umum: 3, loket: 2 },
        ),
        day(
          {
            kind: 'broken',
            says: 'two of three, of whom one is on leave: of two on duty one',
            told: ['2 huruf a: 2 dari 2 pegawai (Loket) di kantor = 100 %; batas 50 % = 1'],
          },
          { umum: 1, loket: 2, leave: ['loket-3'] },
        ),
      ],
    },
    {
      number: '2 huruf b',
      text: 'Pada setiap unit kerja paling sedikit 1 (satu) orang pegawai berada di kantor',
      asks: [
        'Bagian pegawai di kantor',
        'pada setiap unit kerja',
        '',
        'paling sedikit = 1 (satu) orang',
      ],
      cases: [
        day({ kind: 'kept', says: 'two of each' }, { umum: 2, loket: 2 }),
        day(
          {
            kind: 'broken',
            says: 'nobody at the counter',
            told: ['2 huruf b: 0 dari 3 pegawai (Loket) di kantor = 0 %; paling sedikit 1 orang'],
          },
          { umum: 2, loket: 0 },
        ),
        day(
          {
            kind: 'boundary',
            says: 'the whole counter on leave: nobody is on duty, and nothing is told',
          },
          { umum: 1, loket: 0, leave: idsOf(COUNTER) },
        ),
      ],
    },
  ],
}

/** A third of the clerks of each division; of each counter three quarters of all. */
export const thirdOfEachDivision: TypedRegulation = {
  title: 'Kota Salatiga, Instruksi Wali Kota 4/2026 (wording of our own)',
  row: {
    Nomor: '4/2026',
    Tanggal: '2 November 2026',
    'Berlaku Sejak': '2 November 2026',
    Penerbit: 'Wali Kota',
    Jenis: 'Instruksi',
  },
  isBesideRoster: true,
  office: { units: WITH_COUNTER, employees: STAFF },
  clauses: [
    {
      number: 'KEDUA',
      text: 'Pelaksana pada masing-masing bidang yang bekerja di kantor paling banyak sepertiga, kecuali unit pelayanan publik',
      asks: [
        'Bagian pegawai di kantor',
        'pelaksana pada masing-masing bidang, kecuali unit pelayanan publik',
        '',
        'paling banyak = sepertiga',
      ],
      cases: [
        day({ kind: 'kept', says: 'one of four, the counter full' }, { umum: 1, loket: 3 }),
        day(
          {
            kind: 'broken',
            says: 'three of four',
            told: [
              'KEDUA: 3 dari 4 pegawai (pelaksana di Bagian Umum) di kantor = 75 %; batas 33,3 % = 2',
            ],
          },
          { umum: 3, loket: 3 },
        ),
        day(
          { kind: 'boundary', says: 'two of four, and an expert beside, who is no clerk' },
          { umum: 2, expert: true, loket: 3 },
        ),
      ],
    },
    {
      number: 'KETIGA',
      text: 'Masing-masing unit kerja pelayanan publik menugaskan paling sedikit tiga perempat pegawainya di kantor',
      asks: [
        'Bagian pegawai di kantor',
        'masing-masing unit kerja pelayanan publik',
        '',
        'paling sedikit = tiga perempat',
      ],
      cases: [
        day({ kind: 'kept', says: 'all three at the counter' }, { umum: 1, loket: 3 }),
        day(
          {
            kind: 'broken',
            says: 'two of three: three quarters of three are three',
            told: ['KETIGA: 2 dari 3 pegawai (Loket) di kantor = 66,7 %; paling sedikit 75 % = 3'],
          },
          { umum: 1, loket: 2 },
        ),
        day(
          { kind: 'boundary', says: 'both who are on duty, one on leave' },
          { umum: 1, loket: 2, leave: ['loket-3'] },
        ),
      ],
    },
  ],
}

const MONDAY = parseCivilDate('2026-11-02')
const FORTNIGHT = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((step) => addDays(MONDAY, step))
const TEAM = people('umum', 3)
const DESK = people('desk', 1)

/** Of a fortnight, how many of the three of Planning are in on each day; the desk always is. */
function fortnight(
  given: Pick<TypedCase, 'kind' | 'says' | 'told'>,
  counts: readonly number[],
): TypedCase {
  return {
    ...given,
    on: FORTNIGHT.at(-1)!,
    facts: {
      roster: FORTNIGHT.flatMap((date, at) =>
        rosterOf(date, {
          WFO: idsOf([...TEAM.slice(0, counts[at]), ...DESK]),
          WFH: idsOf(TEAM.slice(counts[at])),
        }),
      ),
    },
  }
}

/** Of each department, over weeks and on Fridays. */
export const eachDepartment: TypedRegulation = {
  title: 'A council’s hybrid working rule for each department (wording of our own)',
  language: 'en',
  row: {
    Number: 'Hybrid Rule 7',
    Date: '2 November 2026',
    'Valid From': '2 November 2026',
    Issuer: 'Borough Council',
  },
  isBesideRoster: true,
  office: {
    units: [unit('umum', { name: 'Planning' }), unit('desk', { name: 'Front Desk' })],
    employees: [...TEAM, ...DESK],
  },
  clauses: [
    {
      number: '2',
      text: 'Each department spends at least 40% of its time in the office in every two weeks',
      asks: [
        'Share of staff at the office',
        'each department',
        '',
        'at least = 40%\nover weeks = 2',
      ],
      cases: [
        fortnight(
          { kind: 'kept', says: 'two of three on most days' },
          [2, 2, 2, 2, 1, 2, 2, 2, 2, 1],
        ),
        fortnight(
          {
            kind: 'broken',
            says: 'eleven of thirty days, while the desk is always there',
            told: [
              '2: 11 of 30 person-days (Planning) at the office = 36.7%, 2 November 2026 to 15 November 2026; at least 40% = 12',
            ],
          },
          [2, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        ),
        fortnight(
          { kind: 'boundary', says: 'twelve of thirty days' },
          [2, 2, 1, 1, 1, 1, 1, 1, 1, 1],
        ),
      ],
    },
    {
      number: '3',
      text: 'On Fridays no more than two people of every department are in',
      asks: [
        'Share of staff at the office',
        'every department',
        'every Friday',
        'at most = 2 people',
      ],
      cases: [
        fortnight({ kind: 'kept', says: 'one on Friday' }, [2, 2, 2, 2, 1, 2, 2, 2, 2, 1]),
        fortnight(
          {
            kind: 'broken',
            says: 'all three on Friday',
            told: ['3: 3 of 3 staff (Planning) at the office = 100%; limit 2 people'],
          },
          [2, 2, 2, 2, 1, 2, 2, 2, 2, 3],
        ),
        fortnight({ kind: 'boundary', says: 'two on Friday' }, [2, 2, 2, 2, 1, 2, 2, 2, 3, 2]),
      ],
    },
  ],
}
