import { parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { checkIn, clockIn, employee, permit, report, review } from '../../evaluation/build-facts.ts'
import { rosterOf } from '../type-regulation.ts'
import { idsOf, people, WITH_COUNTER } from './offices.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] = [9, 10, 11, 12, 13].map(
  (day) => `2026-11-${String(day).padStart(2, '0')}`,
) as [string, string, string, string, string]
const COUNTER = people('loket', 6)
const AT_COUNTER = idsOf(COUNTER)
const SECOND_WEEK = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']

function atHome(id: string, dates: readonly string[]): AgencyFacts['roster'] {
  return dates.flatMap((date) => rosterOf(date, { WFH: [id] }))
}

function readings(date: string, ids: readonly string[]): AgencyFacts['clockIns'] {
  return ids.flatMap((id) => [clockIn(id, `${date} 07:20`), clockIn(id, `${date} 16:40`)])
}

/** Locations of the clerk at home on a Tuesday, of which the third is at this time. */
function shared(third: string): Partial<AgencyFacts> {
  return {
    roster: atHome('clerk', [TUESDAY]),
    submissions: ['07:30', '09:30', third, '13:30', '15:30'].map((time) =>
      checkIn('clerk', `${TUESDAY} ${time}`, {
        checkInKind: 'location',
        location: '-0.4161, 116.9890',
      }),
    ),
  }
}

function counter(here: number, away: Readonly<Record<string, readonly string[]>> = {}) {
  const office = AT_COUNTER.slice(0, here)
  const left = AT_COUNTER.slice(here).filter((id) => !Object.values(away).flat().includes(id))
  return {
    roster: rosterOf(MONDAY, { WFO: office, WFA: left, ...away }),
    clockIns: readings(MONDAY, office),
    // Who is elsewhere shares where, so that one clause alone is looked at.
    submissions: left.flatMap((id, at) =>
      ['07:30', '09:30', '11:30', '13:30', '15:30'].map((time) =>
        checkIn(id, `${MONDAY} ${time}`, {
          checkInKind: 'location',
          location: `-0.41${at}, 116.98`,
        }),
      ),
    ),
  }
}

/** A report of who is at the office on a Friday. */
function reported(time: string): Partial<AgencyFacts> {
  return {
    roster: rosterOf(FRIDAY, { WFO: ['clerk'] }),
    clockIns: readings(FRIDAY, ['clerk']),
    submissions: [report('clerk', parseCivilDate(FRIDAY), `${FRIDAY} ${time}`)],
  }
}

function calledAtTen(arrived: string): Partial<AgencyFacts> {
  const date = parseCivilDate(TUESDAY)
  return {
    roster: atHome('clerk', [TUESDAY]),
    summonses: [
      { date, employeeId: 'clerk', calledBy: 'Sekda', reason: 'Rapat', calledAt: '10:00' },
    ],
    clockIns: [clockIn('clerk', `${TUESDAY} ${arrived}`)],
  }
}

/** An urgent journey from Tuesday on, for which the permit is asked then. */
function urgent(asked: string): Partial<AgencyFacts> {
  const [from, until] = [parseCivilDate(TUESDAY), parseCivilDate(TUESDAY)]
  const journey = permit('clerk', {
    permitKind: 'travel',
    travelKind: 'official',
    region: 'outside',
    destination: 'Samarinda',
    urgent: true,
    from,
    until,
    createdAt: parseMoment(asked),
    lastSubmittedAt: parseMoment(asked),
  })
  return { submissions: [journey], reviews: [review(journey)] }
}

function parseMoment(utc: string): ReturnType<typeof report>['createdAt'] {
  return utc as ReturnType<typeof report>['createdAt']
}

function days(
  given: Pick<TypedCase, 'kind' | 'says' | 'told' | 'on'>,
  id: string,
  dates: readonly string[],
): TypedCase {
  const slots = dates.flatMap((date) =>
    ['07:30', '09:30', '11:30', '13:30', '15:30'].map((time) =>
      checkIn(id, `${date} ${time}`, { checkInKind: 'location', location: '-0.41, 116.98' }),
    ),
  )
  return { ...given, facts: { roster: atHome(id, dates), submissions: slots } }
}

/** Numbers with their words, hours for minutes, fractions: as a regency’s personnel body writes. */
export const numbersInWords: TypedRegulation = {
  title: 'a regency, SE 800/1423/BKPSDM/2026, numbers with their words',
  row: {
    Nomor: '800/1423/BKPSDM/2026',
    Tanggal: '26 Oktober 2026',
    'Berlaku Sejak': '2 November 2026',
    Penerbit: 'Bupati Kutai Kartanegara',
    Jenis: 'SE',
  },
  isBesideRoster: true,
  office: {
    units: WITH_COUNTER,
    employees: [employee('clerk'), employee('mother', { groups: ['Kelompok A'] }), ...COUNTER],
  },
  clauses: [
    {
      number: '3 huruf a',
      text: 'WFH maksimal 2 (dua) hari dalam 1 (satu) minggu',
      asks: [
        'Jumlah hari di suatu tempat',
        'seluruh pegawai, kecuali kelompok Kelompok A',
        '',
        'tempat = WFH\nmaksimal 2 (dua) hari dalam 1 (satu) minggu',
      ],
      cases: [
        days({ kind: 'kept', says: 'one day', on: MONDAY }, 'clerk', [MONDAY]),
        days(
          {
            kind: 'broken',
            says: 'a third day',
            on: WEDNESDAY,
            told: ['3 huruf a: hari WFH ke-3 dalam pekan itu pada 11 November 2026; batas 2 hari'],
          },
          'clerk',
          [MONDAY, TUESDAY, WEDNESDAY],
        ),
        days({ kind: 'boundary', says: 'a second day', on: TUESDAY }, 'clerk', [MONDAY, TUESDAY]),
      ],
    },
    {
      number: '3 huruf b',
      text: 'Kelompok A paling banyak 8 (delapan) hari per bulan',
      asks: [
        'Jumlah hari di suatu tempat',
        'kelompok Kelompok A',
        '',
        'tempat: rumah; paling banyak 8 (delapan) hari per bulan',
      ],
      cases: [
        days({ kind: 'kept', says: 'a whole week', on: FRIDAY }, 'mother', [
          MONDAY,
          TUESDAY,
          WEDNESDAY,
          THURSDAY,
          FRIDAY,
        ]),
        days(
          {
            kind: 'broken',
            says: 'a ninth day',
            on: '2026-11-30',
            told: [
              '3 huruf b: 9 dari 21 hari bertugas di rumah, 1 November 2026 sampai 30 November 2026; paling banyak 8 hari',
            ],
          },
          'mother',
          [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, ...SECOND_WEEK],
        ),
        days({ kind: 'boundary', says: 'an eighth day', on: '2026-11-30' }, 'mother', [
          MONDAY,
          TUESDAY,
          WEDNESDAY,
          ...SECOND_WEEK,
        ]),
      ],
    },
    {
      number: '4',
      text: 'Unit pelayanan sekurang-kurangnya 2/3 (dua pertiga) di kantor',
      asks: [
        'Bagian pegawai di kantor',
        'para pegawai pada unit pelayanan publik',
        'Senin s.d. Kamis',
        'sekurang-kurangnya 2/3',
      ],
      cases: [
        { kind: 'kept', says: 'five of six', on: MONDAY, facts: counter(5) },
        {
          kind: 'broken',
          says: 'three of six',
          on: MONDAY,
          facts: counter(3),
          told: [
            '4: 3 dari 6 pegawai (unit pelayanan publik) di kantor = 50 %; paling sedikit 66,7 % = 4',
          ],
        },
        { kind: 'boundary', says: 'four of six', on: MONDAY, facts: counter(4) },
      ],
    },
    {
      number: '5',
      text: 'Lokasi dibagikan setiap 2 (dua) jam',
      asks: [
        'Presensi dari rumah',
        '',
        '',
        'cara = lokasi berkala\nsetiap 2 (dua) jam\ntoleransi menit = 15 (lima belas) menit',
      ],
      cases: [
        { kind: 'kept', says: 'each on its minute', on: TUESDAY, facts: shared('11:30') },
        {
          kind: 'broken',
          says: 'the third a minute after its time',
          on: TUESDAY,
          facts: shared('11:46'),
          told: ['5: 4 dari 5 lokasi pada 10 November 2026; tidak ada: 11.30 (11.15–11.45)'],
        },
        {
          kind: 'boundary',
          says: 'the third in its last minute',
          on: TUESDAY,
          facts: shared('11:45'),
        },
      ],
    },
    {
      number: '6',
      text: 'Setiap Jumat laporan paling lambat pukul 15.00',
      asks: [
        'Laporan kinerja harian',
        'seluruh pegawai selain unit pelayanan publik dan kelompok Kelompok A',
        "tiap Jum'at",
        'dari yang bekerja di = rumah dan kantor, selambat-lambatnya pukul 15.00 WITA',
      ],
      cases: [
        { kind: 'kept', says: 'at two', on: FRIDAY, facts: reported('14:00') },
        {
          kind: 'broken',
          says: 'a minute after three',
          on: FRIDAY,
          facts: reported('15:01'),
          told: [
            '6: laporan untuk 13 November 2026 masuk 13 November 2026 15.01 WITA; batas 13 November 2026 15.00 WITA, terlambat 1 menit',
          ],
        },
        { kind: 'boundary', says: 'at three', on: FRIDAY, facts: reported('15:00') },
      ],
    },
    {
      number: '7',
      text: 'Yang dipanggil hadir dalam 1 (satu) jam',
      asks: ['Panggilan ke kantor', '', '', 'dalam menit = 1 (satu) jam'],
      cases: [
        { kind: 'kept', says: 'after half an hour', on: TUESDAY, facts: calledAtTen('10:30') },
        {
          kind: 'broken',
          says: 'after an hour and a minute',
          on: TUESDAY,
          facts: calledAtTen('11:01'),
          told: [
            '7: 1 panggilan ke kantor oleh Sekda, batas 10 November 2026 11.00 WITA; tiba 10 November 2026 11.01 WITA, terlambat 1 menit',
          ],
        },
        { kind: 'boundary', says: 'after an hour', on: TUESDAY, facts: calledAtTen('11:00') },
      ],
    },
    {
      number: '8',
      text: 'Izin yang mendesak menyusul paling lambat 2 x 24 jam',
      asks: [
        'Perjalanan ke luar wilayah',
        '',
        '',
        'perlu izin = ya\nizin mendesak boleh menyusul jam = 2 x 24 jam',
      ],
      cases: [
        {
          kind: 'kept',
          says: 'asked on that day',
          on: TUESDAY,
          facts: urgent('2026-11-10T02:00:00Z'),
        },
        {
          kind: 'broken',
          says: 'asked after two days and a minute',
          on: TUESDAY,
          facts: urgent('2026-11-12T16:01:00Z'),
          told: [
            '8: izin perjalanan mendesak mulai 10 November 2026 masuk 13 November 2026 00.01 WITA; batas 12 November 2026 24.00 WITA, terlambat 1 menit',
          ],
        },
        {
          kind: 'boundary',
          says: 'asked after two days',
          on: TUESDAY,
          facts: urgent('2026-11-12T15:59:00Z'),
        },
      ],
    },
    {
      number: '9',
      text: 'Pelanggaran dikenai sanksi sesuai peraturan perundang-undangan',
      note: 'a sanction is decided by a person; absences are counted by the clauses on discipline',
    },
  ],
}
