import { describe, expect, it } from 'vitest'

import { listCorrections } from '../../../shared/addenda/list-corrections.ts'
import type { Correction } from '../../../shared/recaps/addenda/correction.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Permit } from '../../../shared/model/submission.ts'
import {
  AFTER_MONTH,
  employee,
  facts,
  permit,
  review,
  rostered,
} from '../evaluation/build-facts.ts'

const PEOPLE = [
  employee('kabag', { name: 'Ahmad Fauzi' }),
  employee('staf', { name: 'Siti Aminah', superiorId: 'kabag' }),
]
const OFFICE = ['2021-07-05', '2021-07-06', '2021-07-07'].map((date) =>
  rostered('staf', 'WFO', parseCivilDate(date)),
)

function correction(from: string, until = from, overrides: Partial<Permit> = {}): Permit {
  return permit('staf', {
    ref: `koreksi ${from}`,
    permitKind: 'attendance-correction',
    from: parseCivilDate(from),
    until: parseCivilDate(until),
    reason: 'Mesin absensi mati',
    ...overrides,
  })
}

function list(overrides: Partial<AgencyFacts>, month = '2021-07'): Correction[] {
  const all = facts({ employees: PEOPLE, roster: OFFICE, ...overrides })
  return listCorrections(all, { month: parseMonth(month), asOf: AFTER_MONTH })
}

describe('listCorrections', () => {
  it('keeps both values of each day: without the correction and with it', () => {
    const asked = correction('2021-07-05', '2021-07-06')

    const [listed] = list({ submissions: [asked], reviews: [review(asked)] })

    expect(listed).toMatchObject({
      employeeId: 'staf',
      name: 'Siti Aminah',
      what: 'Izin: Koreksi kehadiran 05/07/2021–06/07/2021',
      reason: 'Mesin absensi mati',
      decision: { decision: 'approved', by: 'Ahmad Fauzi', at: review(asked).readAt },
    })
    expect(listed?.days.map(({ date, before, after }) => [date, before, after])).toEqual([
      ['2021-07-05', 'TK', 'H'],
      ['2021-07-06', 'TK', 'H'],
    ])
  })

  it.each([
    [undefined, '?'],
    ['rejected', 'TK'],
    ['returned', 'TK'],
  ] as const)('where the decision is %s, the day is %s', (decision, after) => {
    const asked = correction('2021-07-05')
    const reviews = decision ? [review(asked, decision)] : []

    const [listed] = list({ submissions: [asked], reviews })

    expect(listed?.decision?.decision).toBe(decision)
    expect(listed?.days).toMatchObject([{ before: 'TK', after }])
  })

  it('lists by day and person whatever the order in which they came', () => {
    const early = correction('2021-07-05')
    const late = correction('2021-07-07')

    const listed = list({ submissions: [late, early] })

    expect(listed.map(({ days }) => days[0]?.date)).toEqual(['2021-07-05', '2021-07-07'])
    expect(list({ submissions: [early, late] })).toEqual(listed)
  })

  it('lists of a correction over two months the days of this one', () => {
    const asked = correction('2021-07-30', '2021-08-02')

    expect(list({ submissions: [asked] })[0]?.days.map(({ date }) => date)).toEqual([
      '2021-07-30',
      '2021-07-31',
    ])
    expect(list({ submissions: [asked] }, '2021-08')[0]?.days.map(({ date }) => date)).toEqual([
      '2021-08-01',
      '2021-08-02',
    ])
  })

  it('leaves out other permits and other months', () => {
    const leave = correction('2021-07-05', '2021-07-05', { permitKind: 'leave' })

    expect(list({ submissions: [leave, correction('2021-06-30')] })).toEqual([])
  })
})
