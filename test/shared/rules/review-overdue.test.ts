import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import {
  at,
  employee,
  evaluate,
  facts,
  FRIDAY,
  MONDAY,
  report,
  review,
  unit,
  wordsOf,
} from '../evaluation/build-facts.ts'

const REPORT = report('e1', MONDAY, '2021-07-05 16:00')

describe('reviewOverdue', () => {
  it('waits until 24:00 of the next working day', () => {
    const given = facts({ submissions: [REPORT] })

    expect(wordsOf('review-overdue', given, { asOf: at('2021-07-06 23:59') })).toEqual([])
    expect(wordsOf('review-overdue', given, { asOf: at('2021-07-07 00:00') })).toEqual([
      '1 laporan untuk 5 Juli 2021 belum ditinjau; batas 6 Juli 2021 24.00 WITA',
    ])
  })

  it('passes over the weekend and holidays', () => {
    const given = facts({
      submissions: [report('e1', FRIDAY, '2021-07-09 16:00')],
      holidays: [{ date: '2021-07-12' as typeof MONDAY, name: 'Libur', kind: 'libur-daerah' }],
    })

    expect(wordsOf('review-overdue', given, { date: FRIDAY })).toEqual([
      '1 laporan untuk 9 Juli 2021 belum ditinjau; batas 13 Juli 2021 24.00 WITA',
    ])
  })

  it.each(['approved', 'returned', 'rejected'] as const)(
    'is met by the decision %s',
    (decision) => {
      const given = facts({ submissions: [REPORT], reviews: [review(REPORT, decision)] })

      expect(wordsOf('review-overdue', given)).toEqual([])
    },
  )

  it('is one finding for each reviewer: superior, else head, else unit', () => {
    const people = ['e1', 'e2', 'e3', 'head']
    const given: AgencyFacts = facts({
      units: [unit('umum', { headId: 'head' })],
      employees: [
        employee('e1', { superiorId: 'boss' }),
        employee('e2'),
        employee('e3'),
        employee('head'),
      ],
      submissions: people.map((id) => report(id, MONDAY, '2021-07-05 16:00')),
    })

    const found = evaluate(given).findings.filter(({ rule }) => rule === 'review-overdue')

    expect(found.map(({ subject, evidence }) => [subject, evidence.length])).toEqual([
      [{ kind: 'unit', unitCode: 'umum' }, 1],
      [{ kind: 'person', employeeId: 'boss' }, 1],
      [{ kind: 'person', employeeId: 'head' }, 2],
    ])
  })

  it.each([
    ['the superior’s superior', { superiorId: 'top' }, 'top'],
    ['else the head of the superior’s unit', {}, 'head'],
  ])('names whose turn is next: %s', (_, ofBoss, next) => {
    const given: AgencyFacts = facts({
      units: [unit('umum', { headId: 'head' })],
      employees: [
        employee('e1', { superiorId: 'boss' }),
        employee('boss', ofBoss),
        employee('head'),
        employee('top'),
      ],
      submissions: [REPORT],
    })

    const name = given.employees.find(({ id }) => id === next)?.name
    expect(wordsOf('review-overdue', given)).toEqual([
      expect.stringMatching(new RegExp(`; berjenjang beralih ke ${name}$`)),
    ])
  })

  it('names nobody above the head of the agency', () => {
    const given: AgencyFacts = facts({
      employees: [
        employee('e1', { superiorId: 'boss' }),
        employee('boss', { specialPost: 'kepala-dinas' }),
      ],
      submissions: [REPORT],
    })

    expect(wordsOf('review-overdue', given)).toEqual([
      '1 laporan untuk 5 Juli 2021 belum ditinjau; batas 6 Juli 2021 24.00 WITA',
    ])
  })
})
