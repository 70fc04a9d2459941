import type { ClockIn } from '../../../../shared/model/facts.ts'
import type { CheckIn } from '../../../../shared/model/submission.ts'
import { checkIn, clockIn, employee } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import { WITH_COUNTER } from './offices.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const DATE = '2025-09-01'
const ROSTER = rosterOf(DATE, { WFH: ['clerk'], WFO: ['engineer', 'counter'] })

/** The machine, in the morning and in the afternoon. */
function readingsOf(id: string): ClockIn[] {
  return [clockIn(id, `${DATE} 07:25`), clockIn(id, `${DATE} 16:05`)]
}

/** In the morning and in the afternoon. */
function presenceOf(id: string): CheckIn[] {
  return [checkIn(id, `${DATE} 07:20`), checkIn(id, `${DATE} 16:10`, { checkInKind: 'out' })]
}

/** The clerk at home all day, with these check-ins. */
function atHome(
  given: Pick<TypedCase, 'kind' | 'says' | 'told'>,
  ...checkIns: readonly (readonly ['in' | 'out', string])[]
): TypedCase {
  return {
    ...given,
    on: DATE,
    facts: {
      roster: ROSTER,
      submissions: checkIns.map(([checkInKind, time]) =>
        checkIn('clerk', `${DATE} ${time}`, { checkInKind }),
      ),
      clockIns: ['engineer', 'counter'].flatMap(readingsOf),
    },
  }
}

/** The engineer in at the office, and out from home, if at all. */
function wentHome(given: Pick<TypedCase, 'kind' | 'says' | 'told'>, out?: string): TypedCase {
  const day = atHome(given, ['in', '07:20'], ['out', '16:10'])
  const { submissions = [], clockIns = [] } = day.facts
  return {
    ...day,
    facts: {
      ...day.facts,
      submissions: [
        ...submissions,
        ...(out ? [checkIn('engineer', `${DATE} ${out}`, { checkInKind: 'out' })] : []),
      ],
      clockIns: clockIns.filter((one) => one !== clockIns[1]),
    },
  }
}

/** One day at home, with presence online in the morning and in the afternoon. */
export const jakarta2025: TypedRegulation = {
  title: 'DKI Jakarta, SE e-0021/2025',
  row: {
    Nomor: 'e-0021/SE/2025',
    Tanggal: '31 Agustus 2025',
    'Berlaku Sejak': '1 September 2025',
    'Berlaku Sampai': '1 September 2025',
    Penerbit: 'Sekretaris Daerah Provinsi DKI Jakarta',
    Jenis: 'SE',
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
      text: 'Pada 1 September 2025 pegawai dapat bekerja dari rumah',
      asks: ['Tempat bekerja', '', '1 September 2025', 'keharusan = dapat\ntempat = rumah'],
      note: 'yang boleh bagi semua pegawai tidak dapat dilanggar',
    },
    {
      number: '2',
      text: 'Presensi daring dua kali, pagi dan sore',
      asks: ['Presensi dari rumah', '', '1 September 2025', 'cara = masuk dan pulang'],
      cases: [
        atHome(
          { kind: 'kept', says: 'in the morning and in the afternoon' },
          ['in', '07:20'],
          ['out', '16:10'],
        ),
        atHome(
          {
            kind: 'broken',
            says: 'in the morning alone',
            told: ['2: 0 dari 1 presensi pulang untuk 1 September 2025'],
          },
          ['in', '07:20'],
        ),
        atHome({ kind: 'boundary', says: 'on the minute' }, ['in', '07:30'], ['out', '16:00']),
      ],
    },
    {
      number: '3',
      text: 'Yang sedang di kantor dapat melanjutkan dari rumah dan melakukan presensi sore',
      asks: [
        'Presensi',
        '',
        '1 September 2025',
        'cara = masuk dan pulang; dari yang bekerja di = kantor; lewat = mesin atau formulir; pulang di mana saja = ya',
      ],
      cases: [
        wentHome({ kind: 'kept', says: 'in at the office, out from home' }, '16:10'),
        wentHome({
          kind: 'broken',
          says: 'in at the office, and nothing in the afternoon',
          told: [
            '3: 0 presensi pulang dari yang bekerja di kantor pada 1 September 2025; pulangnya boleh di mana saja',
          ],
        }),
        wentHome({ kind: 'boundary', says: 'out from home on the minute' }, '16:00'),
      ],
    },
    {
      number: '4',
      text: 'Unit pelayanan publik tetap di kantor',
      asks: [
        'Tempat bekerja',
        'unit yang melayani publik',
        '1 September 2025',
        'keharusan = harus\ntempat = kantor',
      ],
      cases: [
        atHome(
          { kind: 'kept', says: 'the counter at the office' },
          ['in', '07:20'],
          ['out', '16:10'],
        ),
        {
          kind: 'broken',
          says: 'the counter at home',
          on: DATE,
          facts: {
            roster: rosterOf(DATE, { WFH: ['counter'], WFO: ['engineer', 'clerk'] }),
            submissions: presenceOf('counter'),
            clockIns: ['engineer', 'clerk'].flatMap(readingsOf),
          },
          told: [
            '4: Pengadministrasi (pelaksana) di rumah pada 1 September 2025; harus di kantor: 1 hari, di kantor: 0',
          ],
        },
        {
          kind: 'boundary',
          says: 'an engineer at home, who serves nobody',
          on: DATE,
          facts: {
            roster: rosterOf(DATE, { WFH: ['engineer'], WFO: ['counter', 'clerk'] }),
            submissions: presenceOf('engineer'),
            clockIns: ['counter', 'clerk'].flatMap(readingsOf),
          },
        },
      ],
    },
  ],
}
