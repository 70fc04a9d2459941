import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  checkIn,
  clockIn,
  evaluate,
  facts,
  MONDAY,
  report,
  rostered,
} from '../evaluation/build-facts.ts'
import { readDays, type Lived, type LivedDay } from './read-days.ts'

const DAYS = 14
const PICKETS = [
  ['20:00', '06:00'],
  ['19:00', '07:00'],
  ['23:00', '07:00'],
  ['15:00', '23:00'],
  ['08:00', '14:00'],
] as const
const CODES = ['WFO', 'WFO', 'WFH', 'WFH', 'PK', 'PK', 'PK', 'PG', 'SG', 'C', 'L', 'none'] as const

interface History {
  readonly preset: string
  readonly picket: readonly [string, string]
  readonly roster: readonly LivedDay['roster'][]
  readonly holidays: readonly number[]
  /** The first day of Ramadan, until the end of these days. */
  readonly ramadanFrom: number
  readonly readings: readonly number[]
  readonly homeForms: readonly number[]
  readonly reports: readonly (readonly [number, number])[]
}

const minute = fc.oneof(
  fc.integer({ min: 0, max: DAYS * 1440 - 1 }),
  // Near the ends of shifts and their margins.
  fc
    .tuple(
      fc.integer({ min: 0, max: DAYS - 1 }),
      fc.constantFrom(60, 360, 420, 450, 480, 540, 720, 960, 1080, 1140, 1200, 1260, 1380),
      fc.integer({ min: -31, max: 31 }),
    )
    .map(([day, about, by]) => day * 1440 + about + by),
)

const history: fc.Arbitrary<History> = fc.record({
  preset: fc.constantFrom('kukar-2021', 'kotim-2021', 'landak-2020', 'pandeglang-2020', 'nasional'),
  picket: fc.constantFrom(...PICKETS),
  roster: fc.array(fc.constantFrom(...CODES), { minLength: DAYS, maxLength: DAYS }),
  holidays: fc.array(fc.integer({ min: 0, max: DAYS - 1 }), { maxLength: 4 }),
  ramadanFrom: fc.constantFrom(0, 5, DAYS),
  readings: fc.array(minute, { maxLength: 40 }),
  homeForms: fc.array(minute, { maxLength: 8 }),
  reports: fc.array(fc.tuple(fc.integer({ min: 0, max: DAYS - 1 }), minute), { maxLength: 8 }),
})

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number)
  return hours! * 60 + minutes!
}

function local(at: number): string {
  const clock = [Math.floor((at % 1440) / 60), at % 60].map((part) => String(part).padStart(2, '0'))
  return `${addDays(MONDAY, Math.floor(at / 1440))} ${clock.join(':')}`
}

function livedOf(given: History): Lived {
  const { parameters } = getPreset(given.preset)
  return {
    days: given.roster.map((roster, day) => ({
      roster,
      workingDay: day % 7 < 5 && !given.holidays.includes(day),
      ramadan: day >= given.ramadanFrom,
    })),
    picket: [minutesOf(given.picket[0]), minutesOf(given.picket[1])],
    withoutEntry: parameters.withoutRosterEntry,
    readings: given.readings,
    homeForms: given.homeForms,
    reports: given.reports,
    reportAsked: parameters.dailyReport,
  }
}

function holiday(day: number, kind: Holiday['kind']): Holiday {
  return { date: addDays(MONDAY, day), name: '', kind }
}

function agencyOf(given: History): AgencyFacts {
  const [start, end] = given.picket
  const preset = getPreset(given.preset)
  const { parameters } = applyParameters(
    preset,
    `shifts.picket.start=${start}\nshifts.picket.end=${end}`,
  )
  const ramadan = Array.from({ length: DAYS }, (_, day) => day).filter(
    (day) => day >= given.ramadanFrom,
  )
  return facts({
    policies: [policyFromPreset(preset, { parameters, validFrom: addDays(MONDAY, -30) })],
    holidays: [
      ...given.holidays.map((day) => holiday(day, 'cuti-bersama')),
      ...ramadan.map((day) => holiday(day, 'ramadan')),
    ],
    roster: given.roster.flatMap((code, day) =>
      code === 'none' ? [] : [rostered('e1', code, addDays(MONDAY, day))],
    ),
    clockIns: [
      ...given.readings.map((at) => clockIn('e1', local(at))),
      clockIn('x', '2021-12-31 07:30'),
    ],
    submissions: [
      ...given.homeForms.map((at, index) => ({ ...checkIn('e1', local(at)), ref: `p${index}` })),
      ...given.reports.map(([day, at], index) => ({
        ...report('e1', addDays(MONDAY, day), local(at)),
        ref: `l${index}`,
      })),
    ],
  })
}

describe('days, read plainly', () => {
  it('have the code and the minutes that RULES.md says, with night shifts, Ramadan and holidays', () => {
    const reached = new Map<string, number>()
    fc.assert(
      fc.property(history, (given) => {
        const lived = livedOf(given)
        const read = readDays(lived)
        const outcomes = evaluate(agencyOf(given)).outcomes.filter(
          ({ employeeId, date }) =>
            employeeId === 'e1' && date >= MONDAY && date < addDays(MONDAY, DAYS),
        )

        expect(
          outcomes.map(({ code, lateMinutes, earlyMinutes }) => [code, lateMinutes, earlyMinutes]),
        ).toEqual(read.map(({ code, late, early }) => [code, late, early]))
        for (const [day, { code, late, early, night }] of read.entries()) {
          const { ramadan, roster } = lived.days[day]!
          const kind = night ? 'night' : ramadan && roster === 'WFO' ? 'Ramadan' : 'day'
          const kept = late > 0 || early > 0 ? ' with minutes' : ''
          reached.set(`${kind} ${code}${kept}`, (reached.get(`${kind} ${code}${kept}`) ?? 0) + 1)
        }
      }),
      { numRuns: 400 },
    )
    const wanted = ['night', 'Ramadan', 'day'].flatMap((kind) =>
      ['H', 'H with minutes', 'TK'].map((code) => `${kind} ${code}`),
    )
    const seldom = [...wanted, 'day WFH', 'day C', 'day L'].filter(
      (kind) => (reached.get(kind) ?? 0) < 5,
    )
    expect(seldom).toEqual([])
  })
})
