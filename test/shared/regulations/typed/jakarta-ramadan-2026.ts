import { datesOfMonth, parseMonth } from '../../../../shared/model/civil-date.ts'
import type { Holiday } from '../../../../shared/model/roster.ts'
import { clockIn, employee, unit } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const [MONDAY, FRIDAY] = ['2026-03-02', '2026-03-06'] as const

const RAMADAN = datesOfMonth(parseMonth('2026-03'))
  .filter((date) => date < '2026-03-20')
  .map((date): Holiday => ({ date, name: 'Ramadan', kind: 'ramadan' }))

/** At the office from and until, and how late and early that is. */
function day(
  given: Pick<TypedCase, 'kind' | 'says'> & { readonly on?: string; readonly id?: string },
  [from, until]: readonly [from: string, until: string],
  [lateMinutes, earlyMinutes]: readonly [late: number, early: number] = [0, 0],
): TypedCase {
  const { on = MONDAY, id = 'clerk', ...rest } = given
  return {
    ...rest,
    on,
    facts: {
      holidays: RAMADAN,
      roster: rosterOf(on, { WFO: [id] }),
      clockIns: [clockIn(id, `${on} ${from}`), clockIn(id, `${on} ${until}`)],
    },
    outcomes: { [id]: { code: 'H', lateMinutes, earlyMinutes } },
  }
}

/** Hours of Ramadan, which may shift by an hour, leaving with arriving. */
export const jakartaRamadan2026: TypedRegulation = {
  title: 'DKI Jakarta, SE 1/2026 (Ramadan)',
  row: {
    Nomor: '1/2026',
    Tanggal: '16 Februari 2026',
    'Berlaku Sejak': '18 Februari 2026',
    'Berlaku Sampai': '20 Maret 2026',
    Penerbit: 'Sekretaris Daerah Provinsi DKI Jakarta',
    Jenis: 'SE',
  },
  isBesideRoster: true,
  office: {
    units: [unit('umum', { name: 'Bagian Umum' }), unit('damkar', { name: 'Pemadam Kebakaran' })],
    employees: [employee('clerk'), employee('fireman', { unitCode: 'damkar' })],
  },
  clauses: [
    {
      number: '1',
      text: 'Selama Ramadan 08.00–15.00, istirahat 12.00–12.30; Jumat sampai 15.30, istirahat 11.30–12.30; 32,5 jam sepekan',
      asks: [
        'Jam kerja',
        'semua pegawai kecuali unit Pemadam Kebakaran',
        'selama bulan Ramadan',
        [
          'jam sepekan = 32,5',
          'mulai = 08.00',
          'istirahat mulai = 12.00',
          'menit istirahat = 30',
          'istirahat Jumat mulai = 11.30',
          'menit istirahat Jumat = 60',
          'boleh bergeser menit = 60',
        ].join('\n'),
      ],
      cases: [
        day({ kind: 'kept', says: '08.00 to 15.00' }, ['08:00', '15:00']),
        day({ kind: 'kept', says: 'half an hour later, and leaving half an hour later' }, [
          '08:30',
          '15:30',
        ]),
        day({ kind: 'broken', says: 'more than an hour later' }, ['09:01', '16:00'], [1, 0]),
        day(
          { kind: 'broken', says: 'half an hour later, but leaving at 15.00' },
          ['08:30', '15:00'],
          [0, 30],
        ),
        day({ kind: 'boundary', says: 'an hour later, and leaving at 16.00' }, ['09:00', '16:00']),
        day({ kind: 'boundary', says: 'an hour earlier, and leaving at 14.00' }, [
          '07:00',
          '14:00',
        ]),
        day({ kind: 'boundary', says: 'Friday until 15.30', on: FRIDAY }, ['08:00', '15:30']),
        day(
          { kind: 'broken', says: 'Friday until 15.00', on: FRIDAY },
          ['08:00', '15:00'],
          [0, 30],
        ),
      ],
    },
    {
      number: '2',
      text: 'Pelayanan 24 jam diatur tersendiri',
      asks: [
        'Jam kerja',
        'unit Pemadam Kebakaran',
        'selama Ramadan',
        'mulai = 07.30\njam sepekan = 37,5',
      ],
      cases: [
        day({ kind: 'kept', says: 'hours of their own', id: 'fireman' }, ['07:30', '16:00']),
        day(
          { kind: 'broken', says: 'from 08.00, as the others', id: 'fireman' },
          ['08:00', '16:00'],
          [30, 0],
        ),
        day({ kind: 'boundary', says: 'on the minute', id: 'fireman' }, ['07:30', '15:30']),
      ],
    },
  ],
}
