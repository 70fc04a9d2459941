import { describe, expect, it } from 'vitest'

import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { decodeDays, encodeDays } from '../../../shared/evaluation/month-codes.ts'
import { parseCivilDate, parseMonth, weekdayOf } from '../../../shared/model/civil-date.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import type { RosterCode } from '../../../shared/model/roster.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { clockIn, employee, facts, rostered } from '../evaluation/build-facts.ts'
import { rosterRows, sampleTabs, STAFF_ID } from '../workbook/sample-tabs.ts'
import { evaluateOn, typeRegulation } from './type-regulation.ts'

const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'] as const
const FIVE = [
  'P1 Pagi 06.00–12.00',
  'P2 Tengah 09.00–15.00',
  'P3 Siang 12.00-18.00',
  'P4 Sore 15.00 – 21.00',
  'shift lain = P5 Malam 21.00–06.00',
].join('\n')
const PEOPLE = ['e1', 'e2', 'e3', 'e4', 'e5'].map((id) => employee(id))

function rosterOf(codes: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  return Object.entries(codes).flatMap(([id, days]) =>
    Object.entries(days).map(([date, code]) =>
      rostered(id, code as RosterCode, parseCivilDate(date)),
    ),
  )
}

describe('five shifts of a province, at most two different ones a week', () => {
  const { policies, problems } = typeRegulation(
    ['5/2026', '01/06/2026'],
    [
      ROSTER,
      ['2', 'Shift', '', '', FIVE],
      ['3', 'Keseimbangan shift', '', '', 'shift berbeda sepekan paling banyak = 2'],
    ],
  )
  const worked = (shifts: readonly string[]) =>
    evaluateOn(`2026-06-0${shifts.length}`, {
      policies,
      employees: PEOPLE,
      roster: rosterOf({
        e1: Object.fromEntries(shifts.map((code, at) => [`2026-06-0${at + 1}`, code])),
      }),
    })

  it('are read from lines with and without a name', () => {
    expect(problems).toEqual([])
    expect(policies[0]?.parameters.shifts.slice(3)).toEqual([
      { code: 'P1', name: 'Pagi', start: '06:00', end: '12:00' },
      { code: 'P2', name: 'Tengah', start: '09:00', end: '15:00' },
      { code: 'P3', name: 'Siang', start: '12:00', end: '18:00' },
      { code: 'P4', name: 'Sore', start: '15:00', end: '21:00' },
      { code: 'P5', name: 'Malam', start: '21:00', end: '06:00' },
    ])
  })

  it('are kept by two in turns', () => {
    expect(worked(['P1', 'P2', 'P1', 'P2']).told('shift-variety')).toEqual([])
  })

  it('are broken by a third, on its first day, with the arithmetic', () => {
    expect(worked(['P1', 'P2', 'P5']).told('shift-variety')).toEqual([
      'Gubernur SE 5/2026, 3: 3 shift yang berbeda pada 1 Juni 2026 sampai 3 Juni 2026: ' +
        'shift Pagi (P1), shift Tengah (P2), shift Malam (P5); batas 2',
    ])
    expect(worked(['P1', 'P2', 'P5', 'P5']).told('shift-variety')).toEqual([])
  })

  it('begin anew on Monday', () => {
    const roster = rosterOf({
      e1: { '2026-06-04': 'P1', '2026-06-05': 'P2', '2026-06-08': 'P5' },
    })
    const { told } = evaluateOn('2026-06-08', { policies, employees: PEOPLE, roster })

    expect(told('shift-variety')).toEqual([])
  })

  it('have hours of their own, also over midnight', () => {
    const given = {
      policies,
      employees: PEOPLE,
      roster: rosterOf({ e1: { '2026-06-02': 'P5', '2026-06-03': 'P3' } }),
      clockIns: [
        clockIn('e1', '2026-06-02 21:10'),
        clockIn('e1', '2026-06-03 06:00'),
        clockIn('e1', '2026-06-03 12:00'),
        clockIn('e1', '2026-06-03 17:30'),
      ],
    }
    const { month } = evaluateOn('2026-06-02', given)
    const on = (date: string) =>
      month.outcomes.find((one) => one.employeeId === 'e1' && one.date === date)

    expect(on('2026-06-02')).toMatchObject({ code: 'H', lateMinutes: 10, earlyMinutes: 0 })
    expect(on('2026-06-03')).toMatchObject({ code: 'H', lateMinutes: 0, earlyMinutes: 30 })
  })

  it('are kept in a month of codes', () => {
    const { month } = worked(['P1', 'PG', 'P5'])
    const person = month.people.find(({ employeeId }) => employeeId === 'e1')!
    const whose = { employeeId: 'e1', month: parseMonth('2026-06') }
    const shifts = decodeDays(encodeDays(person.records, whose.month), whose).map(
      ({ plan }) => plan.shift,
    )

    expect(shifts.slice(0, 4)).toEqual(['P1', null, 'P5', null])
  })

  it('are proposed in even numbers, and nobody has more than two a week', () => {
    const typed = typeRegulation(
      ['5/2026', '01/06/2026'],
      [
        ROSTER,
        ['2', 'Shift', '', '', FIVE],
        [
          '3',
          'Keseimbangan shift',
          '',
          '',
          'selisih orang paling banyak = 1\nshift berbeda sepekan paling banyak = 2',
        ],
        ['4', 'Bagian pegawai di kantor', '', '', 'paling sedikit = 100 %'],
      ],
    )
    const many = Array.from({ length: 10 }, (_, at) => employee(`p${at}`))
    const { codes, unkept } = proposeRoster(
      facts({ policies: typed.policies, employees: many, roster: [] }),
      parseMonth('2026-06'),
    )
    const weeks = [...codes].flatMap(([id, days]) =>
      [...Map.groupBy(days, ([date]) => Number(date.slice(8)) - weekdayOf(date))].map(
        ([, its]) => `${id} ${new Set(its.map(([, code]) => code)).size}`,
      ),
    )

    expect(unkept).toEqual([])
    expect(weeks.filter((week) => !/ [12]$/.test(week))).toEqual([])
    const first = [...codes.values()].map((days) => days.get(parseCivilDate('2026-06-02')))
    expect(
      ['P1', 'P2', 'P3', 'P4', 'P5'].map((code) => first.filter((one) => one === code).length),
    ).toEqual([2, 2, 2, 2, 2])
  })
})

const onSunday = (parameters: string) =>
  evaluateOn('2026-06-07', {
    policies: typeRegulation(['5/2026', '01/06/2026'], [ROSTER, ['2', 'Shift', '', '', parameters]])
      .policies,
    employees: PEOPLE,
    roster: rosterOf({ e1: { '2026-06-07': 'P1' } }),
    clockIns: [clockIn('e1', '2026-06-07 06:00'), clockIn('e1', '2026-06-07 12:00')],
  }).codeOf('e1')

describe('a shift that works on days off', () => {
  it('counts where a clause says so', () => {
    expect(onSunday(`${FIVE}\nshift lain pada hari libur = bekerja`)).toBe('H')
    expect(onSunday(FIVE)).toBe('L')
  })
})

describe('two shifts that overlap, as DKI Jakarta had in 2020', () => {
  const { policies, problems } = typeRegulation(
    ['02/SE/2020', '01/06/2020'],
    [
      ROSTER,
      ['2', 'Shift', '', '', 'S1 Pagi 07.00–13.30\nS2 Siang 10.30–16.30'],
      ['3', 'Bagian pegawai di kantor', '', '', 'paling sedikit = 50 %\nper = shift'],
      ['4', 'Keseimbangan shift', '', '', 'selisih orang paling banyak = 1'],
    ],
  )
  const on = (codes: readonly string[], times: Readonly<Record<string, readonly string[]>> = {}) =>
    evaluateOn('2020-06-10', {
      policies,
      employees: PEOPLE.slice(0, codes.length),
      roster: rosterOf(
        Object.fromEntries(codes.map((code, at) => [`e${at + 1}`, { '2020-06-10': code }])),
      ),
      clockIns: Object.entries(times).flatMap(([id, its]) =>
        its.map((time) => clockIn(id, `2020-06-10 ${time}`)),
      ),
    })
  const minutes = ({ month }: ReturnType<typeof on>, id: string) => {
    const its = month.outcomes.find((one) => one.employeeId === id && one.date === '2020-06-10')
    return [its?.lateMinutes, its?.earlyMinutes]
  }

  it('are whole', () => {
    expect(problems).toEqual([])
  })

  it('belong to whom the roster gives them, in the hours in which both run', () => {
    const both = on(['S1', 'S2'], { e1: ['07:00', '13:00'], e2: ['10:40', '16:30'] })

    expect(minutes(both, 'e1')).toEqual([0, 30])
    expect(minutes(both, 'e2')).toEqual([10, 0])
  })

  it('are each held to a share of their own', () => {
    expect(on(['S1', 'S1', 'S2', 'S2']).told('office-quota')).toEqual([])
    expect(on(['S1', 'S1', 'S1', 'S2']).told('office-quota')).toEqual([
      'Gubernur SE 02/SE/2020, 3: 1 dari 4 pegawai di kantor (shift Siang (S2)) = 25 %; paling sedikit 50 % = 2',
    ])
  })

  it('differ by as many as a clause lets, and no more', () => {
    expect(on(['S1', 'S1', 'S2']).told('shift-balance')).toEqual([])
    expect(on(['S1', 'S1', 'S1', 'S2']).told('shift-balance')).toEqual([
      'Gubernur SE 02/SE/2020, 4: shift Pagi (S1) 3 orang, shift Siang (S2) 1 orang pada 10 Juni 2020; selisih 2, batas 1',
    ])
  })
})

describe('a code of the roster', () => {
  const CLAUSE = ['Nomor Aturan', 'Pasal', 'Ketentuan', 'Siapa', 'Kapan', 'Parameter']
  const read = (from: string, parameters = FIVE) =>
    readConfiguration(
      sampleTabs({
        policies: [
          ['Nomor', 'Tanggal', 'Berlaku Sejak', 'Penerbit', 'Jenis'],
          ['5/2021', '01/07/2021', from, 'Gubernur', 'SE'],
        ],
        clauses: [CLAUSE, ['5/2021', '2', 'Shift', '', '', parameters]],
        'roster:2021-07': rosterRows([[STAFF_ID, { 1: 'p1', 2: 'PG', 8: 'P9', 9: 'P' }]]),
      }),
    )
  const complaints = ({ problems }: ReturnType<typeof read>) =>
    problems.map(({ where, message }) => `${where.id}: ${message.id}`)

  it('is one that a regulation of its day defines, in any case, or one that is always there', () => {
    expect(
      read('01/07/2021')
        .roster.flatMap(entriesOf)
        .map(({ code }) => code),
    ).toEqual(['P1', 'PG', 'unread', 'unread'])
  })

  it('is told with its cell where no regulation defines it, with those that are there', () => {
    const known = 'WFO, WFH, PG, SG, PK, WFA, C, SK, I, DL, L'

    expect(complaints(read('01/07/2021'))).toEqual([
      expect.stringMatching(
        `^Jadwal 2021-07![A-Z]+\\d+: kode "P9" tidak dikenal; pakai ${known}, P1, P2, P3, P4, P5$`,
      ),
      expect.stringContaining('kode P bisa berarti PG (pagi) atau PK (piket)'),
    ])
    expect(complaints(read('02/07/2021'))[0]).toContain(`"p1" tidak dikenal; pakai ${known}`)
  })

  it.each([
    ['that means something else', 'SK Sakti 06.00–12.00', 'SK Sakti 06.00–12.00'],
    ['of a letter that could mean two', 'S Siang 12.00–18.00', 'S Siang 12.00–18.00'],
    ['without hours', 'P1 Pagi', 'P1 Pagi'],
    ['that is there twice', 'P1 Pagi 06.00–12.00\nP1 Sore 12.00–18.00', 'P1 Sore 12.00–18.00'],
  ])('cannot be given to a shift %s', (_, lines, refused) => {
    expect(complaints(read('01/07/2021', lines))).toContainEqual(
      expect.stringContaining(`terbaca “${refused}”`),
    )
  })
})
