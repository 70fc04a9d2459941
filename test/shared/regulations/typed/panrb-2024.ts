import { rosterOf } from '../type-regulation.ts'
import { WITH_COUNTER, idsOf, people } from './offices.ts'
import type { TypedCase, TypedRegulation } from './typed-regulation.ts'

const [FIRST, AFTER] = ['2024-04-16', '2024-04-18'] as const
const CLERKS = people('umum', 8)
const COUNTER = people('loket', 4)

function day(
  given: Pick<TypedCase, 'kind' | 'says'> & { readonly on?: string },
  { clerks, counter }: { readonly clerks: number; readonly counter: number },
  told: readonly string[] = [],
): TypedCase {
  const at = [idsOf(CLERKS).slice(0, clerks), idsOf(COUNTER).slice(0, counter)].flat()
  const others = [...idsOf(CLERKS), ...idsOf(COUNTER)].filter((id) => !at.includes(id))
  const on = given.on ?? FIRST
  return { ...given, on, facts: { roster: rosterOf(on, { WFO: at, WFH: others }) }, told }
}

/** At most half at home on two days; services to the public whole at the office. */
export const panrb2024: TypedRegulation = {
  title: 'Menteri PANRB, SE 1/2024',
  row: {
    Nomor: '1/2024',
    Tanggal: '13 April 2024',
    'Berlaku Sejak': '16 April 2024',
    Penerbit: 'Menteri PANRB',
    Jenis: 'SE',
  },
  office: { units: WITH_COUNTER, employees: [...CLERKS, ...COUNTER] },
  clauses: [
    {
      number: '2 huruf a',
      text: 'Paling banyak 50 % pegawai administrasi bekerja dari rumah pada 16 dan 17 April 2024',
      asks: [
        'Bagian pegawai di kantor',
        'pegawai selain unit pelayanan publik',
        'tanggal 16 dan 17 April 2024',
        'paling sedikit = 50 %',
      ],
      cases: [
        day({ kind: 'kept', says: '5 of 8 clerks at the office' }, { clerks: 5, counter: 4 }),
        day({ kind: 'broken', says: '3 of 8 clerks at the office' }, { clerks: 3, counter: 4 }, [
          '2 huruf a: 3 dari 8 pegawai (semua pegawai kecuali unit pelayanan publik) di kantor = 37,5 %; paling sedikit 50 % = 4',
        ]),
        day({ kind: 'boundary', says: '4 of 8 clerks at the office' }, { clerks: 4, counter: 4 }),
        day(
          { kind: 'boundary', says: 'nobody but the counter on the day after', on: AFTER },
          { clerks: 0, counter: 4 },
        ),
      ],
    },
    {
      number: '2 huruf b',
      text: 'Unit pelayanan publik 100 % di kantor',
      asks: [
        'Bagian pegawai di kantor',
        'unit pelayanan publik',
        '16–17 April 2024',
        'paling sedikit = 100 %',
      ],
      cases: [
        day({ kind: 'kept', says: 'all 4 of the counter' }, { clerks: 4, counter: 4 }),
        day({ kind: 'broken', says: '3 of 4 of the counter' }, { clerks: 4, counter: 3 }, [
          '2 huruf b: 3 dari 4 pegawai (unit pelayanan publik) di kantor = 75 %; paling sedikit 100 % = 4',
        ]),
        day(
          { kind: 'boundary', says: '3 of 4 of the counter on the day after', on: AFTER },
          { clerks: 0, counter: 3 },
        ),
      ],
    },
  ],
}
