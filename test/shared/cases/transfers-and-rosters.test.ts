import { describe, expect, it } from 'vitest'

import { joinPeriods } from '../../../shared/model/employment.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { bareFacts, checkIn, employee, report, settings, unit } from '../evaluation/build-facts.ts'
import { codesOf, day, daysBetween, inOffice, monthOf } from './lived-month.ts'

const KOTIM = policyFromPreset(getPreset('kotim-2021'))
const JULY = daysBetween('2021-07-05', '2021-07-30')

function moved(id: string, from: string, to: string): Employee {
  const one = employee(id)
  return joinPeriods([
    { ...one, unitCode: from, employedUntil: day('2021-07-14') },
    { ...one, unitCode: to, employedFrom: day('2021-07-15') },
  ])
}

function july(employees: readonly Employee[], rostered: readonly string[]) {
  return monthOf(
    bareFacts({
      settings: settings({ zone: 'WIB' }),
      policies: [KOTIM],
      units: [unit('A'), unit('B')],
      employees,
      roster: rostered.flatMap((id) => inOffice(id, JULY)),
    }),
    '2021-07',
  )
}

describe('a unit whose only entries are those of somebody who came in the month', () => {
  const there = employee('b1', { unitCode: 'B' })
  const month = july(
    [moved('e1', 'A', 'B'), employee('a1', { unitCode: 'A' }), there],
    ['e1', 'a1'],
  )

  it('has no roster, so that nobody there is absent', () => {
    const missing = month.findings.filter(({ rule }) => rule === 'roster-missing')

    expect(codesOf(month, 'b1')).toMatchObject({ 5: '–', 14: '–', 15: '–', 30: '–' })
    expect(missing.map(({ subject }) => subject)).toEqual([{ kind: 'unit', unitCode: 'B' }])
  })

  it('counts the days of whoever came, by what is rostered', () => {
    expect(codesOf(month, 'e1')).toMatchObject({ 5: 'TK', 14: 'TK', 15: 'TK', 30: 'TK' })
  })
})

describe('a unit that was made in the month of people of another', () => {
  it('has the roster of whoever came, as nobody was there all along', () => {
    const month = july([moved('e1', 'A', 'B'), moved('e2', 'A', 'B')], ['e1'])

    expect(codesOf(month, 'e2')).toMatchObject({ 14: 'TK', 15: 'TK' })
  })
})

function overdueOf(firstReadOn: Readonly<Record<string, ReturnType<typeof day>>>): string[] {
  const given = bareFacts({
    settings: settings({ zone: 'WITA' }),
    beginning: { enrolledOn: day('2021-07-01'), firstReadOn },
    employees: [employee('head'), employee('e1', { superiorId: 'head' })],
    submissions: [
      checkIn('e1', '2021-07-05 07:30'),
      report('e1', day('2021-07-05'), '2021-07-05 16:00'),
    ],
  })
  return monthOf(given, '2021-07')
    .findings.filter(({ rule }) => rule === 'review-overdue')
    .map(({ date }) => date)
}

describe('a superior whose row came after the review was due', () => {
  it('is told nothing of it', () => {
    expect(overdueOf({})).toEqual(['2021-07-05'])
    expect(overdueOf({ head: day('2021-07-12') })).toEqual([])
    expect(overdueOf({ head: day('2021-07-06') })).toEqual(['2021-07-05'])
  })
})
