import { describe, expect, it } from 'vitest'

import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { withCodes } from '../../../../shared/policy/roster-codes.ts'
import { pictureToday, type TodayLine } from '../../../../shared/recaps/today/today-picture.ts'
import {
  at,
  checkIn,
  clockIn,
  employee,
  facts,
  MONDAY,
  permit,
  report,
  review,
  rostered,
  settings,
  transcribed,
  unit,
} from '../../evaluation/build-facts.ts'
import { HOME, inForce, KUDUS, LANDAK } from './offices-of-today.ts'

const TUESDAY = parseCivilDate('2021-07-06')
const OFFICE = { roster: [rostered('e1', 'WFO')] }
/** About the office of these tests; no place of anybody's is in the texts. */
const REGION = { kind: 'radius', centre: { latitude: -0.4, longitude: 117 }, radiusKm: 20 } as const

function lineAt(time: string, given: Partial<AgencyFacts>, date = '2021-07-05'): TodayLine {
  const { units } = pictureToday(facts(given), at(`${date} ${time}`))
  return units[0]!.people[0]!
}

describe('pictureToday', () => {
  it('waits for what is not due, and never calls it lacking', () => {
    expect(lineAt('06:00', HOME)).toEqual({
      name: 'Pegawai e1',
      duty: 'Rumah (WFH)',
      state: 'waiting',
      signs: '',
      awaited: 'presensi masuk, sampai 24.00\nlaporan harian, sampai 24.00',
      late: '',
      lacking: '',
    })
  })

  it('shows who checked in and when, in or out of the region, and no place', () => {
    const given = {
      ...HOME,
      settings: settings({ region: REGION }),
      submissions: [
        checkIn('e1', '2021-07-05 07:41', { location: '-0.4100, 117.0100' }),
        checkIn('e1', '2021-07-05 09:00', {
          location: '-2.5000, 115.0000',
          checkInKind: 'location',
        }),
        checkIn('e1', '2021-07-05 10:00', { location: 'di rumah', checkInKind: 'location' }),
      ],
    }

    const line = lineAt('11:00', given)

    expect(line.signs).toBe(
      '07.41 presensi masuk, di dalam wilayah\n09.00 lokasi, di luar wilayah\n' +
        '10.00 lokasi, lokasi tidak terbaca',
    )
    expect(JSON.stringify(line)).not.toMatch(/117|115|di rumah/)
  })

  it('is complete once presence and report have come', () => {
    const submissions = [
      checkIn('e1', '2021-07-05 07:41'),
      report('e1', MONDAY, '2021-07-05 16:00'),
    ]

    expect(lineAt('16:30', { ...HOME, submissions })).toMatchObject({
      state: 'complete',
      signs: '07.41 presensi masuk\n16.00 laporan harian',
      awaited: '',
      lacking: '',
    })
  })

  it('U4: tells the next location and its end; a missed one lacks, the ones to come do not', () => {
    const given = { ...KUDUS, ...HOME, submissions: [located('07:41')] }

    expect(lineAt('10:00', given)).toMatchObject({
      state: 'waiting',
      awaited: 'lokasi 09.30, sampai 10.00',
      lacking: '',
    })
    expect(lineAt('10:01', given)).toMatchObject({
      state: 'lacking',
      awaited: 'lokasi 11.30, sampai 12.00',
      lacking: 'lokasi 09.30, batas 10.00',
    })
  })

  it('L6: keeps late apart from lacking', () => {
    const late = { ...LANDAK, ...HOME, submissions: [checkIn('e1', '2021-07-05 08:45')] }

    expect(lineAt('09:00', late)).toMatchObject({
      state: 'waiting',
      late: 'presensi masuk: 15 menit',
      lacking: '',
      awaited: 'presensi pulang, sampai 17.00',
    })
    expect(lineAt('09:00', { ...LANDAK, ...HOME })).toMatchObject({
      state: 'lacking',
      late: '',
      lacking: 'presensi masuk, batas 08.30',
    })
  })

  it('L7: a message through the unit head stands for every check-in', () => {
    const submissions = [transcribed('e1', '2021-07-05 07:50')]
    const employees = [employee('e1', { internetAtHome: false })]

    expect(lineAt('18:00', { ...LANDAK, ...HOME, employees, submissions })).toMatchObject({
      state: 'complete',
      signs: '07.50 pesan lewat kepala unit',
      lacking: '',
    })
  })

  it('at the office tells minutes late, and leaving early only once the hours are over', () => {
    const clockIns = [clockIn('e1', '2021-07-05 07:42'), clockIn('e1', '2021-07-05 10:00')]
    const given = { ...KUDUS, ...OFFICE, clockIns }

    expect(lineAt('10:05', given)).toMatchObject({
      signs: '07.42 mesin absensi\n10.00 mesin absensi',
      late: 'kedatangan di kantor: 12 menit',
    })
    expect(lineAt('16:30', given).late).toBe(
      'kedatangan di kantor: 12 menit\npulang awal: 360 menit',
    )
  })

  it('waits for who is to come to the office, and for who is to leave it', () => {
    expect(lineAt('07:30', { ...KUDUS, ...OFFICE })).toMatchObject({
      state: 'waiting',
      awaited: 'kedatangan di kantor, sampai 07.30\nkepulangan dari kantor 16.00, sampai 24.00',
    })
    expect(lineAt('07:31', { ...KUDUS, ...OFFICE })).toMatchObject({
      state: 'lacking',
      lacking: 'kedatangan di kantor, batas 07.30',
    })
  })

  it.each([
    [
      'the machine’s file is still to come',
      { ...OFFICE, clockIns: [clockIn('e1', '2021-07-02 07:20')] },
      'berkas mesin absensi hari ini belum masuk',
    ],
    [
      'a form was not read since',
      {
        ...OFFICE,
        pending: {
          formsRead: [{ kind: 'check-in', readAt: at('2021-07-05 07:00') }],
          quarantine: [],
          settlements: [],
        },
      },
      'ada formulir yang sesudah itu belum terbaca',
    ],
    [
      'something filed is in quarantine',
      {
        ...OFFICE,
        pending: {
          formsRead: [],
          quarantine: [
            {
              ref: 'r1',
              formKind: 'check-in',
              employeeIds: ['e1'],
              bearsOn: at('2021-07-05 07:20'),
            },
          ],
          settlements: [],
        },
      },
      'ada kiriman atas nama pegawai ini yang belum dihitung (tab Diagnostik)',
    ],
    [
      'a permit waits for a decision',
      { ...OFFICE, submissions: [permit('e1', { permitKind: 'sick', reason: 'demam' })] },
      'ada permohonan yang menunggu keputusan (tab Tinjauan)',
    ],
  ] as const)('says that it is not sure where %s', (_, given, reason) => {
    const bare = {
      ...facts({ ...KUDUS, ...given }),
      clockIns: 'clockIns' in given ? given.clockIns : [],
    }

    const line = pictureToday(bare, at('2021-07-05 09:00')).units[0]!.people[0]!

    expect(line).toMatchObject({
      state: 'unsure',
      lacking: `Belum pasti: kedatangan di kantor, batas 07.30 (${reason})`,
    })
    expect(JSON.stringify(line)).not.toContain('demam')
  })

  it('tells no minutes late while the machine’s file of the day is still to come', () => {
    const submissions = [checkIn('e1', '2021-07-05 09:00', { place: 'office' })]
    const given = {
      ...facts({ ...KUDUS, ...OFFICE, submissions }),
      clockIns: [clockIn('e1', '2021-07-02 07:20')],
    }

    const line = pictureToday(given, at('2021-07-05 10:00')).units[0]!.people[0]!

    expect(line).toMatchObject({
      signs: '09.00 presensi masuk, di kantor',
      late: '',
      lacking: 'Belum pasti: berkas mesin absensi hari ini belum masuk',
    })
  })

  it('a machine’s file that is to come makes nobody at home unsure', () => {
    const given = facts({ ...LANDAK, ...HOME })
    const clockIns = [clockIn('e1', '2021-07-02 07:20')]

    const { units } = pictureToday({ ...given, clockIns }, at('2021-07-05 09:00'))

    expect(units[0]!.people[0]).toMatchObject({ state: 'lacking' })
  })

  it.each([
    ['leave', { roster: [rostered('e1', 'C')] }, 'away', 'Cuti (C)'],
    ['sickness, never its reason', sick(), 'away', 'Sakit (SK)'],
    ['a day off', { roster: [rostered('e1', 'L')] }, 'off', 'Libur (L)'],
    ['nothing asked', { policies: [] }, 'asked-nothing', 'Tidak ada yang diminta'],
    [
      'a day before counting began',
      { settings: settings({ countsFrom: TUESDAY }) },
      'asked-nothing',
      'Belum dihitung',
    ],
  ] as const)('shows %s as such, and asks nothing', (_, given, state, duty) => {
    const line = lineAt('23:00', given)

    expect(line).toMatchObject({ state, duty, awaited: '', late: '', lacking: '' })
    expect(JSON.stringify(line)).not.toContain('demam')
  })

  it('is not sure where the roster’s cell is no code', () => {
    expect(lineAt('10:00', { ...KUDUS, roster: [rostered('e1', 'unread')] })).toMatchObject({
      duty: 'Belum pasti',
      state: 'unsure',
      awaited: '',
      lacking: 'Belum pasti: isi jadwalnya bukan kode yang dikenal (tab Diagnostik)',
    })
  })

  it('says that a unit has no roster, and asks nothing of it', () => {
    const { units } = pictureToday(
      { ...facts({ ...KUDUS, ...HOME }), roster: [] },
      at('2021-07-05 10:00'),
    )

    expect(units[0]!.people[0]).toMatchObject({
      duty: 'Unit belum punya jadwal',
      state: 'asked-nothing',
      lacking: '',
    })
  })

  it('leaves a shift of the night to who is on it, though its date is over', () => {
    const parameters = { ...inForce('kudus-2020').parameters }
    const shifts = withCodes(parameters.shifts, [{ code: 'PK', start: '20:00', end: '07:00' }])
    const policies = [{ ...inForce('kudus-2020'), parameters: { ...parameters, shifts } }]
    const roster = [rostered('e1', 'PK'), rostered('e1', 'L', TUESDAY)]

    expect(lineAt('02:00', { policies, roster }, '2021-07-06').duty).toBe(
      'Libur (L); bertugas sejak kemarin, sampai 07.00',
    )
  })

  it('lists units in their order and people by name, with figures of each unit', () => {
    const { units } = pictureToday(
      facts({
        ...LANDAK,
        units: [unit('umum'), unit('teknis')],
        employees: [
          employee('e1', { name: 'Zulaikha' }),
          employee('e2', { name: 'Andi' }),
          employee('e3', { unitCode: 'teknis' }),
        ],
        roster: [rostered('e1', 'WFH'), rostered('e2', 'C'), rostered('e3', 'WFO')],
      }),
      at('2021-07-05 09:00'),
    )

    expect(units.map(({ name, people }) => [name, people.map(({ name }) => name)])).toEqual([
      ['Bagian umum', ['Andi', 'Zulaikha']],
      ['Bagian teknis', ['Pegawai e3']],
    ])
    expect(units[0]!.figures).toMatchObject({ office: 0, home: 1, away: 1, lacking: 1, late: 0 })
  })

  it('on a day off names only who is on duty all the same', () => {
    const roster = [rostered('e2', 'PK', parseCivilDate('2021-07-04'))]
    const given = facts({ ...KUDUS, employees: [employee('e1'), employee('e2')], roster })

    const picture = pictureToday(given, at('2021-07-04 09:00'))

    expect(picture.units[0]?.people.map(({ name }) => name)).toEqual(['Pegawai e2'])
  })
})

function located(time: string): ReturnType<typeof checkIn> {
  return checkIn('e1', `2021-07-05 ${time}`, { checkInKind: 'location', location: '-0.41, 117.01' })
}

function sick(): Partial<AgencyFacts> {
  const filed = permit('e1', { permitKind: 'sick', reason: 'demam' })
  return { submissions: [filed], reviews: [review(filed)] }
}
