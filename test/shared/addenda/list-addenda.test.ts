import { describe, expect, it } from 'vitest'

import { listAddenda, type LateEntry } from '../../../shared/addenda/list-addenda.ts'
import type { Addendum } from '../../../shared/contract/index.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  parseCivilDate,
  parseMonth,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { withCodes } from '../../../shared/policy/roster-codes.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import {
  AFTER_MONTH,
  at,
  checkIn,
  employee,
  facts,
  permit,
  report,
  review,
  rostered,
  transcribed,
} from '../evaluation/build-facts.ts'

const JULY = parseMonth('2021-07')
const RECORDED_AT = at('2021-08-03 08:00')
const LAST = parseCivilDate('2021-07-31')

/** The addenda of July where `late` came after the month was closed over `sealed`. */
function addenda(
  late: readonly Submission[],
  {
    sealed = facts(),
    reviews = [],
    more = [],
  }: {
    sealed?: AgencyFacts
    reviews?: AgencyFacts['reviews']
    more?: readonly LateEntry[]
  } = {},
): Addendum[] {
  const present = {
    ...sealed,
    submissions: [...sealed.submissions, ...late],
    reviews: [...sealed.reviews, ...reviews],
  }
  const when = { month: JULY, asOf: AFTER_MONTH }
  const entries = late.map((submission, index): LateEntry => ({
    kind: 'submission',
    sequence: 100 + index,
    recordedAt: RECORDED_AT,
    submission,
  }))
  return listAddenda([...entries, ...more], {
    month: JULY,
    facts: present,
    sealedEmployees: sealed.employees,
    before: evaluateMonth(sealed, when).outcomes,
    after: evaluateMonth(present, when).outcomes,
  })
}

function values([addendum]: Addendum[]): string[][] | undefined {
  return addendum?.days.map(({ date, before, after }) => [date, before, after])
}

/** A box that was read after the month was closed. */
function readBox(date: CivilDate, examined: boolean): LateEntry {
  const presence = { date, unitCode: 'umum', examined, readAt: RECORDED_AT }
  return { kind: 'examination', sequence: 200, recordedAt: RECORDED_AT, presence }
}

describe('listAddenda', () => {
  it('keeps the sealed value and the one that would be', () => {
    const leave = permit('e1', {
      permitKind: 'leave',
      from: parseCivilDate('2021-07-05'),
      until: parseCivilDate('2021-07-06'),
      reason: 'Cuti tahunan',
    })

    const listed = addenda([leave], { reviews: [review(leave)] })

    expect(listed).toMatchObject([
      { sequence: 100, recordedAt: RECORDED_AT, reason: 'Cuti tahunan' },
    ])
    expect(values(listed)).toEqual([
      ['2021-07-05', 'TK', 'C'],
      ['2021-07-06', 'TK', 'C'],
    ])
  })

  it('lists what changes no value, with the value', () => {
    const late = report('e1', parseCivilDate('2021-07-05'), '2021-08-02 09:00')

    expect(values(addenda([late]))).toEqual([['2021-07-05', 'TK', 'TK']])
  })

  it('leaves out what is of another month', () => {
    const august = parseCivilDate('2021-08-02')

    expect(
      addenda([
        report('e1', august, '2021-08-02 16:00'),
        checkIn('e1', '2021-08-02 07:30'),
        permit('e1', { from: august, until: august }),
      ]),
    ).toEqual([])
  })

  it('lists a check-in after midnight that ends a shift of the last day', () => {
    const base = facts()
    const [policy] = base.policies
    if (!policy) throw new Error('No policy')
    const shifts = withCodes(policy.parameters.shifts, [
      { code: 'PK', start: '20:00', end: '04:00' },
    ])
    const sealed = {
      ...base,
      policies: [{ ...policy, parameters: { ...policy.parameters, shifts } }],
      roster: [rostered('e1', 'PK', LAST)],
    }
    const night = checkIn('e1', '2021-08-01 00:30', { place: 'office' })

    const listed = addenda([night], { sealed })

    expect(listed).toHaveLength(1)
    expect(listed[0]?.days).toMatchObject([{ date: LAST, before: 'TK' }])
  })

  it('is about whom a message was transcribed for', () => {
    const message = transcribed('e1', '2021-07-05 07:20')

    expect(addenda([message])).toMatchObject([{ employeeId: 'e1', name: 'Pegawai e1' }])
  })

  it('lists a weekly plan that touches the month, without days', () => {
    const plan: Submission = {
      kind: 'weekly-plan',
      ref: 'rencana',
      employeeId: 'e1',
      createdAt: RECORDED_AT,
      lastSubmittedAt: RECORDED_AT,
      unitCode: 'umum',
      weekOf: parseCivilDate('2021-07-26'),
      targets: [],
    }

    expect(addenda([plan])).toMatchObject([{ what: 'Rencana Kerja Mingguan 26/07/2021', days: [] }])
    expect(addenda([{ ...plan, weekOf: addDays(LAST, 2) }])).toEqual([])
  })

  it('lists what the boxes of the month were read as, of nobody and without days', () => {
    const more = [
      readBox(LAST, true),
      readBox(addDays(LAST, -1), false),
      readBox(addDays(LAST, 3), true),
    ]

    const listed = addenda([], { more })

    expect(listed.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Presensi Bagian umum \d\d\/07\/2021 ditandai diperiksa$/),
      expect.stringMatching(
        /^Presensi Bagian umum .*2021 belum ditandai diperiksa ketika batasnya/,
      ),
    ])
    expect(listed).toMatchObject([
      { employeeId: '', days: [], decision: null },
      { employeeId: '', days: [], decision: null },
    ])
  })

  it('puts a decision on a late submission with the submission, once', () => {
    const late = permit('e1', { from: LAST, until: LAST })
    const decision = review(late, 'rejected')
    const entry: LateEntry = {
      kind: 'review',
      sequence: 200,
      recordedAt: RECORDED_AT,
      review: decision,
      submission: late,
    }

    const listed = addenda([late], { reviews: [decision], more: [entry] })

    expect(listed).toMatchObject([{ kind: 'submission', decision: { decision: 'rejected' } }])
  })

  it('calls people by name who have gone from Pegawai since', () => {
    const gone = employee('e2', { name: 'Budi Santoso' })
    const sealed = facts({ employees: [employee('e1'), gone] })
    const tab: LateEntry = {
      kind: 'tab',
      sequence: 300,
      recordedAt: RECORDED_AT,
      title: 'Pegawai',
      days: [{ employeeId: 'e2', date: LAST }],
      limits: 2,
      findings: 1,
    }
    const present = { ...sealed, employees: [employee('e1')] }
    const when = { month: JULY, asOf: AFTER_MONTH }

    const listed = listAddenda([tab], {
      month: JULY,
      facts: present,
      sealedEmployees: sealed.employees,
      before: evaluateMonth(sealed, when).outcomes,
      after: evaluateMonth(present, when).outcomes,
    })

    expect(listed).toMatchObject([
      {
        what: 'Tab Pegawai diubah, batas 2 hari, 1 temuan',
        decision: null,
        days: [{ name: 'Budi Santoso', before: 'L', after: '–' }],
      },
    ])
  })
})
