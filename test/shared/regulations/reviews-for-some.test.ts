import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { pictureToday } from '../../../shared/recaps/today/today-picture.ts'
import { at, employee, facts, report, unit } from '../evaluation/build-facts.ts'
import { rosterOf, typeRegulation } from './type-regulation.ts'

const DATE = '2026-11-10'
const OFFICE = {
  units: [unit('umum', { headId: 'head' })],
  employees: [employee('head'), employee('a', { groups: ['A'] }), employee('b')],
  roster: rosterOf(DATE, { WFH: ['a', 'b'], WFO: ['head'] }),
  submissions: [report('b', parseCivilDate(DATE), `${DATE} 15:00`)],
}
const REPORTS = ['1', 'Laporan kinerja harian', '', '', 'dari yang bekerja di = rumah']

/** The box of the unit's day, read empty then. */
function readEmpty(local: string): Pick<AgencyFacts, 'presenceReviews'> {
  const review = { date: parseCivilDate(DATE), unitCode: 'umum', examined: false }
  return { presenceReviews: [{ ...review, readAt: at(local) }] }
}

function told(clauses: readonly (readonly string[])[], given: Partial<AgencyFacts> = {}): string[] {
  const { policies } = typeRegulation(['1/2026', '02/11/2026'], [REPORTS, ...clauses])
  return evaluateMonth(facts({ policies, ...OFFICE, ...given }), {
    month: parseMonth('2026-11'),
    asOf: parseInstant('2026-12-31T00:00:00Z'),
  })
    .findings.filter(({ rule, date }) => /^(?:review|presence-un)/.test(rule) && date === DATE)
    .map(({ rule, clause, arithmetic }) => `${rule} ${clause}: ${arithmetic.id}`)
}

describe('review of reports and of presence', () => {
  const REVIEWED = [
    '2',
    'Tinjauan atasan',
    '',
    '',
    'yang diminta = laporan ditinjau\ndalam hari kerja = 3',
  ]
  const EXAMINED = [
    '3',
    'Tinjauan atasan',
    '',
    '',
    'yang diminta = presensi diperiksa\ndalam hari kerja = 1',
  ]

  it('have each the working days of their own clause, which contradict nothing', () => {
    const { problems } = typeRegulation(['1/2026', '02/11/2026'], [REVIEWED, EXAMINED])

    expect(problems).toEqual([])
    expect(told([REVIEWED, EXAMINED], readEmpty('2026-11-12 00:10'))).toEqual([
      expect.stringMatching(/^presence-unexamined Gubernur SE 1\/2026, 3: .*batas 11 November/),
      expect.stringMatching(/^review-overdue Gubernur SE 1\/2026, 2: .*batas 13 November/),
    ])
  })

  it('of presence alone accuse nobody of a report that was not reviewed', () => {
    expect(told([EXAMINED])).toEqual([])
  })

  it('of results alone have no number of days: that is told', () => {
    const parameters = 'yang diminta = hasil dinilai\ndalam hari kerja = 2'
    const { problems } = typeRegulation(
      ['1/2026', '02/11/2026'],
      [['2', 'Tinjauan atasan', '', '', parameters]],
    )

    expect(problems).toEqual([expect.stringContaining('clause-not-checked')])
  })
})

describe('presence that is examined for some of a unit', () => {
  const QUICK = ['2', 'Tinjauan atasan', '', '', 'yang diminta = presensi diperiksa']
  const SLOW = [
    '3',
    'Tinjauan atasan',
    'kelompok A',
    '',
    'yang diminta = presensi diperiksa\ndalam hari kerja = 5',
  ]
  const { policies } = typeRegulation(['1/2026', '02/11/2026'], [REPORTS, QUICK, SLOW])
  const boxes = (local: string): number =>
    pictureToday(facts({ policies, ...OFFICE }), at(local), [
      { date: parseCivilDate(DATE), unitCode: 'umum', ticked: false },
    ]).openBoxes.length

  it('has the box of the unit open until the last of their times is over', () => {
    expect(boxes('2026-11-17 23:59')).toBe(1)
    expect(boxes('2026-11-18 00:00')).toBe(0)
  })

  it('is told of each clause with its own time, once that is over', () => {
    expect(told([QUICK, SLOW], readEmpty('2026-11-18 00:10'))).toEqual([
      expect.stringMatching(/ 2: presensi .*\(0 di kantor, 1 di rumah\).*batas 11 November/),
      expect.stringMatching(/ 3: presensi .*\(0 di kantor, 1 di rumah\).*batas 17 November/),
    ])
  })
})
