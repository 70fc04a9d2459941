import { describe, expect, it } from 'vitest'

import { workingHoursOn } from '../../shared/calendar/working-hours.ts'
import { parseCivilDate } from '../../shared/model/civil-date.ts'
import type { EmploymentStatus } from '../../shared/model/employee.ts'
import { getPreset } from '../shared/policy/get-preset.ts'
import { compileRecap } from '../../shared/recaps/compile-recap.ts'
import {
  MONDAY,
  checkIn,
  employee,
  evaluate,
  facts,
  report,
} from '../shared/evaluation/build-facts.ts'
import { sampleRecapInput } from '../shared/recaps/sample-recap.ts'

describe('C1: civil servants and non-ASN', () => {
  const statuses: readonly EmploymentStatus[] = ['PNS', 'CPNS', 'PPPK', 'PTT', 'Non-ASN']

  it.each(statuses)('a %s who checks in and reports works from home', (status) => {
    const given = facts({
      employees: [employee('e1', { status })],
      submissions: [checkIn('e1', `${MONDAY} 08:00`), report('e1', MONDAY, `${MONDAY} 16:00`)],
    })

    expect(codeOn(given, MONDAY)).toBe('WFH')
  })

  it.each(statuses)('a %s who does neither is absent', (status) => {
    expect(codeOn(facts({ employees: [employee('e1', { status })] }), MONDAY)).toBe('TK')
  })

  it('holds from the first day of employment', () => {
    const given = facts({
      employees: [employee('e1', { status: 'Non-ASN', employedFrom: MONDAY })],
    })

    const dates = evaluate(given).outcomes.map(({ date }) => date)

    expect(dates[0]).toBe(MONDAY)
  })
})

describe('C11: the agency’s recap', () => {
  it('has a row for every person and a column for every day of the month', () => {
    const input = sampleRecapInput()

    const { rows } = compileRecap('attendance', input)

    const texts = rows.map(({ cells }) => cells.map(({ value }) => String(value ?? '')))
    for (const { name, id } of input.facts.employees) {
      expect(texts.some((cells) => cells.includes(name) && cells.includes(id))).toBe(true)
    }
    const days = Array.from({ length: 31 }, (_, index) => String(index + 1))
    expect(texts.some((cells) => days.every((day) => cells.includes(day)))).toBe(true)
  })
})

describe('N1: working hours', () => {
  it.each([
    ['2026-07-06', 'Monday', 450, 960, 60],
    ['2026-07-10', 'Friday', 450, 990, 90],
  ])('of %s, a %s', (date, _, start, end, breakMinutes) => {
    expect(hoursOn(date)).toMatchObject({ start, end, breakMinutes })
  })
})

describe('N2: working hours in Ramadan', () => {
  it.each([
    ['2020-04-24', 'its first day', 480],
    ['2020-05-22', 'a day of its last week', 480],
    ['2020-04-23', 'the day before', 450],
    ['2020-05-25', 'after its end', 450],
  ])('of %s, %s', (date, _, start) => {
    expect(hoursOn(date).start).toBe(start)
  })

  it('have a break of 30 minutes, on Friday 60', () => {
    const breaks = ['2020-04-27', '2020-05-01'].map((date) => hoursOn(date).breakMinutes)

    expect(breaks).toEqual([30, 60])
  })
})

function codeOn(given: Parameters<typeof evaluate>[0], date: string): string | undefined {
  return evaluate(given).outcomes.find((outcome) => outcome.date === date)?.code
}

function hoursOn(date: string): ReturnType<typeof workingHoursOn> {
  const { hours } = getPreset('nasional').parameters
  return workingHoursOn(parseCivilDate(date), hours, {
    workingDaysPerWeek: 5,
    ramadan: date >= '2020-04-24' && date <= '2020-05-23',
  })
}
