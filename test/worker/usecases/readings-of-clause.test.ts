import { describe, expect, it } from 'vitest'

import { parseCivilDate, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { Clause, Regulation } from '../../../shared/model/regulation.ts'
import { EACH_WORKING_DAY, EVERYONE } from '../../../shared/regulations/everyone.ts'
import { parseWho } from '../../../shared/regulations/who/parse-who.ts'
import type { TriedClause } from '../../../worker/usecases/regulations/read-clause.ts'
import { readingsOf } from '../../../worker/usecases/regulations/readings-of-clause.ts'
import { employee, settings, unit } from '../../shared/evaluation/build-facts.ts'

const TODAY = parseCivilDate('2020-11-20')
const HEAD = employee('h', { name: 'Sri', specialPost: 'kepala-dinas', positionClass: 'jpt' })
const ACTING = employee('a', { name: 'Joko' })
const UNITS = [unit('umum', { headId: 'h', acting: [{ employeeId: 'a' }] })]

function tried(
  clause: Partial<Clause>,
  {
    units = UNITS,
    more = [],
    ...rest
  }: Omit<Partial<Regulation>, 'units'> & {
    readonly more?: readonly Regulation[]
    readonly units?: readonly ReturnType<typeof unit>[]
  } = {},
): TriedClause {
  const own: Clause = {
    number: '1',
    text: '',
    provision: 'place-of-work',
    who: EVERYONE,
    when: EACH_WORKING_DAY,
    parameters: { must: 'harus', place: 'kantor' },
    reportedTo: '',
    isOn: true,
    reason: '',
    ...clause,
  }
  const regulation = {
    issuer: '',
    kind: 'SE',
    number: '1/2020',
    issuedOn: TODAY,
    title: '',
    validFrom: parseCivilDate('2020-11-16'),
    clauses: [own],
    ...rest,
    units: [],
  } satisfies Regulation
  const employees = [HEAD, ACTING]
  return {
    typed: { regulations: [regulation, ...more], rows: [], clauses: [], problems: [] },
    regulation,
    clause: own,
    configuration: { units, employees, holidays: [], settings: settings() },
    language: 'id',
  } as unknown as TriedClause
}

function who(text: string): Clause['who'] {
  const reading = parseWho(text)
  if (!reading.ok) throw new Error(reading.problem.id)
  return reading.value
}

function until(date: string): { readonly validUntil: CivilDate } {
  return { validUntil: parseCivilDate(date) }
}

describe('readingsOf, of who acts for a head', () => {
  it('says that they must be at the office where the head must', () => {
    expect(readingsOf(tried({ who: who('kepala dinas') }), TODAY)).toEqual([
      'Selama bertindak (Plt., Plh.) wajib di sana seperti pejabat yang diwakili: Joko.',
    ])
  })

  it('says that another clause of the post does not name them, and what to do', () => {
    const clause = { who: who('kepala dinas'), parameters: { must: 'tidak boleh', place: 'rumah' } }

    expect(readingsOf(tried(clause), TODAY)).toEqual([
      expect.stringMatching(/^Hanya bertindak .+ tidak termasuk: Joko\. .+kelompok/),
    ])
  })

  it('says that they are not excepted with the post', () => {
    const clause = {
      who: who('semua pegawai kecuali kepala dinas'),
      parameters: { must: 'harus', place: 'rumah' },
    }

    expect(readingsOf(tried(clause), TODAY)).toEqual([
      expect.stringMatching(/tidak ikut dikecualikan: Joko\./),
    ])
  })

  it.each([
    ['no post is named', { who: who('administrator') }, UNITS],
    ['another post is named', { who: who('camat') }, UNITS],
    ['nobody acts', { who: who('kepala dinas') }, [unit('umum', { headId: 'h' })]],
    [
      'nobody acts any more',
      { who: who('kepala dinas') },
      [
        unit('umum', {
          headId: 'h',
          acting: [{ employeeId: 'a', until: parseCivilDate('2020-11-19') }],
        }),
      ],
    ],
  ])('says nothing where %s', (_, clause, units) => {
    expect(readingsOf(tried(clause, { units }), TODAY)).toEqual([])
  })
})

describe('readingsOf, of a window that the end of the regulation cuts off', () => {
  const DAYS = {
    provision: 'days-at-place',
    parameters: { place: 'kantor', atLeast: '3', atMost: '4', within: 'sepekan' },
  }
  it('says from when on no least is asked', () => {
    expect(readingsOf(tried(DAYS, until('2020-12-16')), TODAY)).toEqual([
      'Masa berlaku berakhir 16 Desember 2020, di tengah hitungan yang mulai 14 Desember 2020: untuk hitungan itu “paling sedikit” tidak dituntut; “paling banyak” tetap, untuk hari sampai saat itu.',
    ])
  })

  it('says it of a share over weeks, counted from the first Monday', () => {
    const clause = { provision: 'office-share', parameters: { atLeast: '50 %', weeks: '4' } }

    expect(readingsOf(tried(clause, until('2020-12-18')), TODAY)).toEqual([
      expect.stringContaining('di tengah hitungan yang mulai 14 Desember 2020'),
    ])
  })

  it.each([
    ['it ends with its last working day', DAYS, until('2020-12-18')],
    ['it has no end', DAYS, {}],
    [
      'only a most is asked',
      { ...DAYS, parameters: { place: 'rumah', atMost: '2' } },
      until('2020-12-16'),
    ],
    ['it asks nothing over days', {}, until('2020-12-16')],
  ])('says nothing where %s', (_, clause, regulation) => {
    expect(readingsOf(tried(clause, regulation), TODAY)).toEqual([])
  })

  it('says nothing where another prolongs it', () => {
    const { regulation } = tried(DAYS)
    const more = [{ ...regulation, number: '2/2020', extends: '1/2020' }]

    expect(readingsOf(tried(DAYS, { ...until('2020-12-16'), more }), TODAY)).toEqual([])
  })
})
