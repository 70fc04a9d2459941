import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../../../shared/calendar/working-day.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  monthOf,
  parseCivilDate,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { Employee, EmploymentStatus } from '../../../shared/model/employee.ts'
import { employeeOn, joinPeriods } from '../../../shared/model/employment.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { PRESETS } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { clockIn, employee, facts, rostered } from '../evaluation/build-facts.ts'
import { readDiscipline, type WorkingDay } from './read-discipline.ts'

const STATUSES: readonly EmploymentStatus[] = ['PNS', 'CPNS', 'PPPK', 'PTT', 'Non-ASN']
const LATER = parseInstant('2022-12-31T00:00:00Z')

interface History {
  readonly start: CivilDate
  readonly months: number
  /** Absent for so many calendar days, then there for so many, and again. */
  readonly turns: readonly (readonly [absent: number, present: number])[]
  readonly preset: string
  /** Days without any regulation. */
  readonly gap: readonly [after: number, days: number]
  readonly holidays: readonly number[]
  readonly unsure: readonly number[]
  readonly countsFrom: number | undefined
  readonly statuses: readonly [EmploymentStatus, EmploymentStatus]
  readonly becomesOther: number
}

const day = fc.integer({ min: 0, max: 200 })
const history: fc.Arbitrary<History> = fc.record({
  start: fc
    .constantFrom('2021-05-01', '2021-07-01', '2021-08-01', '2021-11-01')
    .map(parseCivilDate),
  months: fc.constant(5),
  turns: fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 1, max: 9 })), {
    minLength: 1,
    maxLength: 20,
  }),
  preset: fc.constantFrom(...Object.keys(PRESETS)),
  gap: fc.tuple(day, fc.integer({ min: 0, max: 20 })),
  holidays: fc.array(day, { maxLength: 8 }),
  unsure: fc.array(day, { maxLength: 3 }),
  countsFrom: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  statuses: fc.tuple(fc.constantFrom(...STATUSES), fc.constantFrom(...STATUSES)),
  becomesOther: fc.oneof(fc.constant(400), day),
})

const reached = { step53: 0, step94: 0, row: 0, overNewYear: 0, nothing: 0, otherStatus: 0 }

function agencyOf(given: History): AgencyFacts {
  const { start, turns, gap } = given
  const dates = Array.from({ length: 160 }, (_, index) => addDays(start, index))
  const there: CivilDate[] = []
  let at = 0
  for (let turn = 0; at < dates.length; turn++) {
    const [absent, present] = turns[turn % turns.length]!
    there.push(...dates.slice(at + absent, at + absent + present))
    at += absent + present
  }
  const parameters = {
    ...getPreset(given.preset).parameters,
    withoutRosterEntry: 'office' as const,
  }
  const policyIn = (validFrom: CivilDate, validUntil: CivilDate) =>
    policyFromPreset(getPreset(given.preset), { validFrom, validUntil, parameters })
  const [after, days] = gap
  return facts({
    employees: [personOf(given)],
    policies: [
      policyIn(start, addDays(start, after)),
      policyIn(addDays(start, after + days + 1), addDays(start, 400)),
    ],
    holidays: given.holidays.map((offset) => ({
      date: addDays(start, offset),
      name: '',
      kind: 'libur-nasional',
    })),
    roster: dates.map((date) => rostered('e1', 'WFO', date)),
    clockIns: there.map((date) => clockIn('e1', `${date} 07:30`)),
    settings: {
      ...facts().settings,
      ...(given.countsFrom !== undefined && { countsFrom: addDays(start, given.countsFrom) }),
    },
    pending: {
      formsRead: [],
      settlements: [],
      quarantine: given.unsure.map((offset) => ({
        ref: `q${offset}`,
        formKind: 'check-in',
        employeeIds: ['e1'],
        bearsOn: { from: addDays(start, offset), until: addDays(start, offset) },
      })),
    },
  })
}

function personOf({ statuses: [first, then], start, becomesOther }: History): Employee {
  const until = addDays(start, becomesOther)
  return joinPeriods([
    employee('e1', { status: first, employedUntil: until }),
    employee('e1', { status: then, employedFrom: addDays(until, 1) }),
  ])
}

/** The working days of the history as the product lived them, and what it told of them. */
function lived(given: History): { readonly days: WorkingDay[]; readonly told: string[] } {
  const agency = agencyOf(given)
  const person = agency.employees[0]!
  const months = new Set(
    Array.from({ length: 150 }, (_, index) => monthOf(addDays(given.start, index))),
  )
  const evaluated = [...months].map((month) => evaluateMonth(agency, { month, asOf: LATER }))
  const days = evaluated.flatMap(({ outcomes }) =>
    outcomes
      .filter(
        ({ employeeId, date, code }) =>
          employeeId === 'e1' &&
          code !== 'L' &&
          (code !== 'unasked' || isWorkingDay(date, agency.settings, agency.holidays)),
      )
      .map(({ date, code }) => ({
        date,
        absent: code === 'TK',
        status: employeeOn(person, date)!.status,
      })),
  )
  const told = evaluated.flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => rule === 'absence-counter')
      .map(({ date, clause, arithmetic }) => {
        const threshold = /ambang (\d+) hari/.exec(arithmetic.id)?.[1]
        const row = arithmetic.id.includes('berturut-turut') ? ' in a row' : ''
        return `${date} ${/PP [^,]+/.exec(clause)?.[0]} ${threshold}${row}`
      }),
  )
  return { days, told: told.sort() }
}

describe('absences, read plainly', () => {
  it('are told as RULES.md §2 says, under every regulation, status and law, over the years', () => {
    fc.assert(
      fc.property(history, (given) => {
        const { days, told } = lived(given)
        const expected = readDiscipline(days)

        expect(told).toEqual(expected)
        reached.step53 += expected.filter((one) => one.includes('53/2010')).length
        reached.step94 += expected.filter((one) => one.includes('94/2021')).length
        reached.row += expected.filter((one) => one.endsWith('in a row')).length
        reached.overNewYear += Number(days.at(-1)?.date.startsWith('2022') === true)
        reached.nothing += Number(expected.length === 0)
        reached.otherStatus += Number(given.statuses[0] !== given.statuses[1])
      }),
      { numRuns: 80 },
    )
    expect(Object.entries(reached).filter(([, times]) => times === 0)).toEqual([])
  })
})
