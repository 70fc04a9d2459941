import { describe, expect, it } from 'vitest'

import { addDays, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import { checkIn, clockIn, employee, facts, rostered, settings } from '../evaluation/build-facts.ts'
import { explained } from '../explain/explained.ts'
import { ownPageAt } from '../own-page/own-page-at.ts'
import { evaluateOn, typeRegulation } from './type-regulation.ts'

const ROSTER = ['1', 'Jadwal', '', '', 'tanpa isian = di kantor'] as const
/** Ramadan 1447 H as the government announced it. */
const RAMADAN = Array.from({ length: 30 }, (_, day): Holiday => ({
  date: addDays(parseCivilDate('2026-02-19'), day),
  name: 'Ramadan 1447 H',
  kind: 'ramadan',
}))
const HOURS = [
  'jam = 08.00–15.00',
  'istirahat = 12.00–12.30',
  'jam Jumat = 08.00–15.30',
  'istirahat Jumat = 11.30–12.30',
  'boleh bergeser menit = 60',
  'jam sepekan = 32,5',
].join('\n')
const TUESDAY = '2026-02-24'
const FRIDAY = '2026-02-27'

function typed(parameters: string, others: readonly (readonly string[])[] = []) {
  return typeRegulation(
    ['1/2026', '19/02/2026', '20/03/2026'],
    [ROSTER, ['2', 'Jam kerja', '', 'selama Ramadan', parameters], ...others],
  )
}

describe('a start that may shift, as DKI Jakarta asked in Ramadan 2026', () => {
  const { policies, problems } = typed(HOURS)
  const given = (date: string, times: readonly string[]): Partial<AgencyFacts> => ({
    policies,
    holidays: RAMADAN,
    employees: [employee('e1')],
    roster: [rostered('e1', 'WFO', parseCivilDate(date))],
    clockIns: times.map((time) => clockIn('e1', `${date} ${time}`)),
  })
  const minutes = (date: string, ...times: readonly string[]) => {
    const { month } = evaluateOn(date, given(date, times))
    const its = month.outcomes.find((one) => one.employeeId === 'e1' && one.date === date)
    return [its?.code, its?.lateMinutes, its?.earlyMinutes]
  }

  it('is whole', () => {
    expect(problems).toEqual([])
  })

  it.each([
    ['as the hours stand', '08:00', '15:00', 0, 0],
    ['40 minutes later, and stays 40 longer', '08:40', '15:40', 0, 0],
    ['40 minutes later, and leaves as the hours stand', '08:40', '15:00', 0, 40],
    ['an hour early, and leaves an hour early', '07:00', '14:00', 0, 0],
    ['before that, which makes no day shorter', '06:30', '14:00', 0, 0],
    ['before that, and leaves by as much', '06:30', '13:30', 0, 30],
    ['an hour later, the last moment', '09:00', '16:00', 0, 0],
    ['a minute after that', '09:01', '16:00', 1, 0],
    ['after that, and leaves before its end', '09:30', '15:30', 30, 30],
  ])('%s: in %s, out %s is %i late and %i early', (_, start, end, late, early) => {
    expect(minutes(TUESDAY, start, end)).toEqual(['H', late, early])
  })

  it('has a Friday of its own', () => {
    expect(minutes(FRIDAY, '08:40', '16:10')).toEqual(['H', 0, 0])
    expect(minutes(FRIDAY, '08:40', '15:40')).toEqual(['H', 0, 30])
  })

  it('is read for who left as is best, where the arrival is not known', () => {
    expect(minutes(TUESDAY, '14:00')).toEqual(['H', 0, 0])
    expect(minutes(TUESDAY, '13:30')).toEqual(['H', 0, 30])
  })

  it('does not shift a shift of the roster', () => {
    const { month } = evaluateOn(TUESDAY, {
      ...given(TUESDAY, ['08:40', '16:00']),
      roster: [rostered('e1', 'PK', parseCivilDate(TUESDAY))],
    })

    expect(month.outcomes.find(({ date }) => date === TUESDAY)).toMatchObject({ lateMinutes: 70 })
  })

  it('says on the own page until when one is awaited, and from when one may leave', () => {
    const before = ownPageAt(`${TUESDAY} 08:10`, given(TUESDAY, []))
    const after = ownPageAt(`${TUESDAY} 10:00`, given(TUESDAY, ['08:40']))
    const times = (page: typeof before) => page.asked.map(({ time, title }) => `${title} ${time}`)

    expect(before.duty.hours).toBe('08.00–15.00 WITA, boleh bergeser 60 menit')
    expect(times(before)[0]).toContain('09.00')
    expect(times(after)[1]).toContain('15.40')
  })

  it('is explained', () => {
    const { steps } = explained(facts(given(TUESDAY, ['08:40', '15:00'])), {
      date: parseCivilDate(TUESDAY),
    })
    const texts = steps.map(({ text }) => text)

    expect(texts).toContain(
      'Mulai boleh bergeser 60 menit, dan selesainya ikut bergeser; hari itu 08.40–15.40.',
    )
    expect(texts).toContain('Pulang 40 menit lebih awal (PSW2): jam kerja selesai 15.40.')
  })
})

describe('a start that may shift, for who works at home', () => {
  const { policies } = typed(HOURS, [
    ['3', 'Presensi dari rumah', '', '', 'cara = masuk dan pulang\nmenit dari jam kerja = 15'],
  ])
  const told = (inAt: string, outAt: string): string[] =>
    evaluateOn(TUESDAY, {
      policies,
      holidays: RAMADAN,
      employees: [employee('e1')],
      roster: [rostered('e1', 'WFH', parseCivilDate(TUESDAY))],
      submissions: [
        checkIn('e1', `${TUESDAY} ${inAt}`),
        checkIn('e1', `${TUESDAY} ${outAt}`, { checkInKind: 'out' }),
      ],
    }).told('check-in-late', 'check-in-missing', 'check-out-missing')

  it('lets the check-in come an hour later, and the check-out with it', () => {
    expect(told('09:15', '16:00')).toEqual([])
    expect(told('08:40', '15:25')).toEqual([])
  })

  it('tells of one after that, and of who leaves before their time', () => {
    expect(told('09:16', '16:00')).toEqual([expect.stringContaining('1 menit')])
    expect(told('08:40', '15:24')).toEqual([expect.stringContaining('15.25–16.15')])
  })
})

const problemsOfWeek = (hours: string) =>
  typed('jam = 08.00–15.00\nistirahat = 12.00–12.30\nistirahat Jumat = 12.00–12.30', [
    ['3', 'Jam kerja', '', 'selama Ramadan', `jam sepekan = ${hours}`],
  ]).problems

describe('hours from and to', () => {
  it('are told where the hours a week are others', () => {
    expect(typed(HOURS.replace('32,5', '37,5')).problems).toEqual([
      expect.stringContaining(
        '37,5 jam sepekan tidak sama dengan jam yang disebut: 32,5 jam dalam 5 hari, 39 jam dalam 6 hari',
      ),
    ])
  })

  it('are told where the break is outside of them', () => {
    expect(typed('jam = 08.00–15.00\nistirahat = 15.30–16.00').problems).toEqual([
      expect.stringContaining('istirahat di luar jam yang disebut'),
    ])
  })

  it('of two clauses are told where the hours a week of the other are others', () => {
    expect(problemsOfWeek('32,5')).toEqual([])
    expect(problemsOfWeek('37,5')).toEqual([expect.stringContaining('clauses-contradict')])
  })

  it('hold on the days of the week that a clause names', () => {
    const { policies } = typed('jam = 08.00–15.00', [
      ['3', 'Jam kerja', '', 'setiap Sabtu', 'jam = 07.30–12.00\nistirahat = 10.00–10.15'],
    ])
    const on = (date: string) => {
      const { month } = evaluateOn(date, {
        policies,
        settings: settings({ workingDaysPerWeek: 6 }),
        employees: [employee('e1')],
        roster: [rostered('e1', 'WFO', parseCivilDate(date))],
        clockIns: [clockIn('e1', `${date} 07:30`), clockIn('e1', `${date} 11:30`)],
      })
      return month.outcomes.find((one) => one.date === date)?.earlyMinutes
    }

    expect(on('2026-02-28')).toBe(30)
  })
})
