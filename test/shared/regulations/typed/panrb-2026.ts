import { rosterOf } from '../type-regulation.ts'
import { WITH_COUNTER, idsOf, people } from './offices.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const [FIRST, LAST, AFTER] = ['2026-03-16', '2026-03-27', '2026-03-30'] as const
const CLERKS = idsOf(people('umum', 6))
const COUNTER = idsOf(people('loket', 3))
const UNITS = WITH_COUNTER.map((one) => (one.publicService ? { ...one, minimumOnDuty: 2 } : one))

function atOffice(
  given: Pick<TypedCase, 'kind' | 'says' | 'on'>,
  count: number,
  told: readonly string[] = [],
): TypedCase {
  const [WFO, WFA] = [[...CLERKS.slice(0, count), ...COUNTER], CLERKS.slice(count)]
  return { ...given, facts: { roster: rosterOf(given.on, { WFO, WFA }) }, told }
}

/** Three clerks, and so many of the counter. */
function served(given: Pick<TypedCase, 'kind' | 'says' | 'told'>, count: number): TypedCase {
  const WFO = [...CLERKS.slice(0, 3), ...COUNTER.slice(0, count)]
  const WFA = [...CLERKS.slice(3), ...COUNTER.slice(count)]
  return { ...given, on: FIRST, facts: { roster: rosterOf(FIRST, { WFO, WFA }) } }
}

/** Anywhere on five days around the feasts, as many as the head of the agency says. */
export const panrb2026: TypedRegulation = {
  title: 'Menteri PANRB, SE 2/2026',
  row: {
    Nomor: '2/2026',
    Tanggal: '10 Maret 2026',
    'Berlaku Sejak': '16 Maret 2026',
    Penerbit: 'Menteri PANRB',
    Jenis: 'SE',
  },
  office: { units: UNITS, employees: [...people('umum', 6), ...people('loket', 3)] },
  clauses: [
    {
      number: '1',
      text: 'Pegawai dapat melaksanakan tugas secara fleksibel (WFA) pada 16–17 dan 25–27 Maret 2026',
      asks: [
        'Tempat bekerja',
        '',
        '16–17 Maret 2026 dan 25–27 Maret 2026',
        'keharusan = boleh\ntempat = tempat lain',
      ],
      note: 'yang boleh bagi semua pegawai tidak dapat dilanggar',
    },
    {
      number: '2',
      text: 'Proporsinya ditetapkan pimpinan instansi: separuh tetap di kantor',
      asks: [
        'Bagian pegawai di kantor',
        'pegawai selain unit pelayanan publik',
        '16–17 dan 25–27 Maret 2026',
        'sekurang-kurangnya = 50%',
      ],
      cases: [
        atOffice({ kind: 'kept', says: '4 of 6 at the office', on: FIRST }, 4),
        atOffice({ kind: 'broken', says: '2 of 6 on the last day', on: LAST }, 2, [
          '2: 2 dari 6 pegawai (semua pegawai kecuali unit pelayanan publik) di kantor = 33,3 %; paling sedikit 50 % = 3',
        ]),
        atOffice({ kind: 'boundary', says: '3 of 6 at the office', on: LAST }, 3),
        atOffice({ kind: 'boundary', says: 'nobody on the day after', on: AFTER }, 0),
      ],
    },
    {
      number: '3',
      text: 'Pimpinan instansi memastikan pelayanan publik tetap berjalan',
      asks: ['Petugas pelayanan minimal', '', '16–17 dan 25–27 Maret 2026'],
      cases: [
        served({ kind: 'kept', says: 'all 3 of the counter, of whom 2 are needed' }, 3),
        served(
          {
            kind: 'broken',
            says: '1 of the counter',
            told: ['3: 1 dari paling sedikit 2 petugas di kantor di Loket pada 16 Maret 2026'],
          },
          1,
        ),
        served({ kind: 'boundary', says: '2 of the counter' }, 2),
      ],
    },
  ],
}
