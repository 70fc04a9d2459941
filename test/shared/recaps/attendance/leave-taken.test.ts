import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import { decodeDays, encodeDays } from '../../../../shared/evaluation/month-codes.ts'
import { parseCivilDate, parseMonth } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { parseInstant } from '../../../../shared/model/instant.ts'
import { LEAVE_KINDS, type Permit } from '../../../../shared/model/submission.ts'
import { compileAttendance } from '../../../../shared/recaps/attendance/compile-attendance.ts'
import { employee, facts, permit, review, rostered } from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { rowsOf } from '../sheet-text.ts'

const JULY = parseMonth('2021-07')
const AUGUST = parseMonth('2021-08')

function asked(from: string, until: string, overrides: Partial<Permit> = {}): Permit {
  return permit('e1', {
    ref: `izin ${from} ${overrides.leaveKind}`,
    from: parseCivilDate(from),
    until: parseCivilDate(until),
    ...overrides,
  })
}

/** Permits, all approved. */
function granted(permits: readonly Permit[], overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  return facts({
    submissions: permits,
    reviews: permits.map((one) => review(one, 'approved')),
    ...overrides,
  })
}

function sheetOf(given: AgencyFacts, month = JULY): readonly (readonly unknown[])[] {
  const asOf = parseInstant('2021-09-15T00:00:00Z')
  const evaluation = evaluateMonth(given, { month, asOf })
  return rowsOf(compileAttendance({ facts: given, evaluation, source: sampleRecapInput().source }))
}

/** Columns of kinds of leave with what they say of each person. */
function leaveOf(given: AgencyFacts, month = JULY): Record<string, unknown[]> {
  const rows = sheetOf(given, month)
  const header = rows.find((row) => row.includes('Nama'))!
  const people = given.employees.map(({ id }) => rows.find((cells) => cells.includes(id))!)
  const columns = [...header.entries()].filter(([, title]) => String(title).startsWith('Cuti '))
  return Object.fromEntries(columns.map(([at, title]) => [title, people.map((row) => row[at])]))
}

function legendOf(given: AgencyFacts): string[] {
  return sheetOf(given)
    .flat()
    .map(String)
    .filter((text) => text.includes('Cuti '))
}

describe('leave in Rekap Kehadiran', () => {
  it('is counted by each kind of PP 11/2017 that was taken, in working days', () => {
    const days = ['05', '06', '07', '08', '09', '12'].map((day) => `2021-07-${day}`)
    const given = granted(
      LEAVE_KINDS.map((leaveKind, at) => asked(days[at]!, days[at]!, { leaveKind })),
    )

    expect(leaveOf(given)).toEqual({
      'Cuti tahunan': [1],
      'Cuti besar': [1],
      'Cuti sakit': [1],
      'Cuti melahirkan': [1],
      'Cuti karena alasan penting': [1],
      'Cuti di luar tanggungan negara': [1],
    })
  })

  it('has no column of a kind that nobody took', () => {
    expect(leaveOf(facts())).toEqual({})
    expect(legendOf(facts())).toEqual([])
  })

  it('counts no weekend and no holiday inside it, and of a month its own days alone', () => {
    const given = granted([asked('2021-07-29', '2021-08-03', { leaveKind: 'annual' })], {
      holidays: [
        { date: parseCivilDate('2021-08-02'), name: 'Libur daerah', kind: 'libur-daerah' },
      ],
    })

    expect(leaveOf(given)).toEqual({ 'Cuti tahunan': [2] })
    expect(leaveOf(given, AUGUST)).toEqual({ 'Cuti tahunan': [1] })
  })

  it('stands over a roster of work from home and over an earlier unit', () => {
    const moved = employee('e1', {
      periods: [
        { ...employee('e1'), employedUntil: parseCivilDate('2021-07-05') },
        { ...employee('e1'), unitCode: 'umum', employedFrom: parseCivilDate('2021-07-06') },
      ],
    })
    const given = granted([asked('2021-07-05', '2021-07-06', { leaveKind: 'long' })], {
      employees: [moved],
      roster: [rostered('e1', 'WFH', parseCivilDate('2021-07-05'))],
    })

    expect(leaveOf(given)).toEqual({ 'Cuti besar': [2] })
  })

  it('is of no kind where the roster alone says it or an old request says none, and is told as leave', () => {
    const given = granted([asked('2021-07-06', '2021-07-06')], {
      roster: [rostered('e1', 'C', parseCivilDate('2021-07-05'))],
    })

    expect(leaveOf(given)).toEqual({ 'Cuti tanpa jenis': [2] })
    expect(legendOf(given).join(' ')).toContain(
      'Cuti tanpa jenis: hanya tercantum di jadwal, atau permohonannya tidak menyebut jenis; tetap dihitung cuti',
    )
  })

  it('is of the kind that was asked for last, where the roster or an earlier request says it, too', () => {
    const given = granted(
      [
        asked('2021-07-05', '2021-07-05', {
          leaveKind: 'sick',
          createdAt: parseInstant('2021-07-02T00:00:00Z'),
        }),
        asked('2021-07-05', '2021-07-05', { leaveKind: 'annual' }),
      ],
      { roster: [rostered('e1', 'C', parseCivilDate('2021-07-05'))] },
    )

    expect(leaveOf(given)).toEqual({ 'Cuti sakit': [1] })
  })

  it.each(['rejected', 'returned', undefined] as const)('is none where it was %s', (decision) => {
    const one = asked('2021-07-05', '2021-07-05', { leaveKind: 'annual' })
    const reviews = decision ? [review(one, decision)] : []

    expect(leaveOf(facts({ submissions: [one], reviews }))).toEqual({})
  })

  it('is summed for everybody in the legend', () => {
    const other = permit('e2', { leaveKind: 'annual' })
    const given = granted([asked('2021-07-05', '2021-07-06', { leaveKind: 'annual' }), other], {
      employees: [employee('e1'), employee('e2')],
    })

    expect(leaveOf(given)).toEqual({ 'Cuti tahunan': [2, 1] })
    expect(legendOf(given)).toContain(
      'Cuti (C) bulan ini menurut jenisnya, dalam hari kerja (PP 11/2017 jo. PP 17/2020; Peraturan BKN 24/2017): Cuti tahunan 3.',
    )
  })

  it('keeps its kind in a month of codes; a month that was kept before says none', () => {
    const given = granted([asked('2021-07-05', '2021-07-05', { leaveKind: 'unpaid' })])
    const { people } = evaluateMonth(given, {
      month: JULY,
      asOf: parseInstant('2021-09-15T00:00:00Z'),
    })
    const bytes = encodeDays(people[0]!.records, JULY)
    const read = (): unknown =>
      decodeDays(bytes, { employeeId: 'e1', month: JULY }).find(
        ({ outcome }) => outcome.code === 'C',
      )?.outcome.leaveKind

    expect(read()).toBe('unpaid')
    bytes[4 * 8 + 1]! &= 0x1f
    expect(read()).toBeUndefined()
  })
})
