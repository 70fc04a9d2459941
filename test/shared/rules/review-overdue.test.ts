import { describe, expect, it } from 'vitest'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import {
  at,
  employee,
  evaluate,
  facts,
  FRIDAY,
  MONDAY,
  permit,
  report,
  review,
  rostered,
  unit,
  wordsOf,
} from '../evaluation/build-facts.ts'

const REPORT = report('e1', MONDAY, '2021-07-05 16:00')
const TUESDAY = parseCivilDate('2021-07-06')
const LEAVE_OF_BOSS = permit('boss', { from: TUESDAY, until: TUESDAY })

describe('reviewOverdue', () => {
  it('waits until 24:00 of the next working day', () => {
    const given = facts({ submissions: [REPORT] })

    expect(wordsOf('review-overdue', given, { asOf: at('2021-07-06 23:59') })).toEqual([])
    expect(wordsOf('review-overdue', given, { asOf: at('2021-07-07 00:00') })).toEqual([
      '1 laporan untuk 5 Juli 2021 belum ditinjau; batas 6 Juli 2021 24.00 WITA',
    ])
  })

  it('counts from when the row stood in Tinjauan, where it came on a later day', () => {
    const came = { submissionRef: REPORT.ref, since: at('2021-07-08 09:00') }
    const given = facts({ submissions: [REPORT], lateReviewRows: [came] })
    const decided = { ...review(REPORT), undecidedAt: at('2021-07-09 12:00') }

    expect(wordsOf('review-overdue', given, { asOf: at('2021-07-09 23:59') })).toEqual([])
    expect(wordsOf('review-overdue', given, { asOf: at('2021-07-10 00:00') })).toEqual([
      '1 laporan untuk 5 Juli 2021 belum ditinjau; batas 9 Juli 2021 24.00 WITA',
    ])
    expect(wordsOf('review-overdue', { ...given, reviews: [decided] })).toEqual([])
    expect(
      wordsOf('review-overdue', facts({ submissions: [REPORT], reviews: [decided] })),
    ).toHaveLength(1)
  })

  it('counts anew from when a report was filed anew', () => {
    const anew = { ...REPORT, lastSubmittedAt: at('2021-07-08 09:00') }

    expect(wordsOf('review-overdue', facts({ submissions: [anew] }))).toEqual([
      '1 laporan untuk 5 Juli 2021 belum ditinjau; batas 9 Juli 2021 24.00 WITA',
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

  const CHAIN: Partial<AgencyFacts> = {
    units: [unit('umum', { headId: 'head' })],
    employees: [
      employee('e1', { superiorId: 'boss' }),
      employee('boss'),
      employee('head'),
      employee('kadis', { specialPost: 'kepala-dinas' }),
    ],
    submissions: [REPORT],
  }
  const OVERDUE = '1 laporan untuk 5 Juli 2021 belum ditinjau; batas 6 Juli 2021 24.00 WITA'

  it.each([
    ['2021-07-07 00:00', 'Pegawai head'],
    ['2021-07-07 23:59', 'Pegawai head'],
    ['2021-07-08 00:00', 'Pegawai kadis'],
    ['2021-07-30 00:00', 'Pegawai kadis'],
  ])('C10: passes up the chain a working day each, to its end: at %s %s', (asOf, name) => {
    expect(wordsOf('review-overdue', facts(CHAIN), { asOf: at(asOf) })).toEqual([
      `${OVERDUE}; berjenjang, kini menunggu ${name}`,
    ])
  })

  it.each([
    ['on the roster as sick', { roster: [rostered('boss', 'SK', TUESDAY)] }],
    [
      'on approved leave',
      { submissions: [REPORT, LEAVE_OF_BOSS], reviews: [review(LEAVE_OF_BOSS)] },
    ],
  ])('C10: passes over a superior who is %s on the day the review is due', (_, absence) => {
    const given = facts({ ...CHAIN, ...absence })

    const [finding] = evaluate(given, at('2021-07-07 00:00')).findings.filter(
      ({ rule }) => rule === 'review-overdue',
    )

    expect(finding).toMatchObject({
      subject: { kind: 'person', employeeId: 'head' },
      arithmetic: {
        id: `${OVERDUE}; tidak bertugas hari itu: Pegawai boss; berjenjang, kini menunggu Pegawai kadis`,
      },
    })
  })

  it('C10: passes over a superior on approved leave also where the review is due in the next month', () => {
    const [last, due] = ['2021-07-30', '2021-08-02'].map(parseCivilDate)
    const leave = permit('boss', { from: due!, until: due! })
    const given = facts({
      ...CHAIN,
      submissions: [report('e1', last!, '2021-07-30 16:00'), leave],
      reviews: [review(leave)],
    })

    const [finding] = evaluate(given, at('2021-08-03 00:00')).findings.filter(
      ({ rule, date }) => rule === 'review-overdue' && date === last,
    )

    expect(finding?.subject).toEqual({ kind: 'person', employeeId: 'head' })
  })

  it('C10: of the head of the agency, whose report goes out of the agency, finds nothing', () => {
    const own = report('kadis', MONDAY, '2021-07-05 16:00')

    expect(wordsOf('review-overdue', facts({ ...CHAIN, submissions: [own] }))).toEqual([])
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
