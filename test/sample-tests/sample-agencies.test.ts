import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../shared/evaluation/evaluate-month.ts'
import { parseCivilDate, parseMonth } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { SampleAgency, SampleResponse } from '../sample/sample-agency.ts'
import { DAY_OVER_QUOTA } from '../sample/kukar-roster.ts'
import { getPreset } from '../shared/policy/get-preset.ts'
import { sampleFacts } from '../sample/sample-facts.ts'
import { sampleKukar } from '../sample/sample-kukar.ts'
import { sampleSmall } from '../sample/sample-small.ts'
import { isSampleWorkingDay } from '../sample/working-days.ts'
import { findingsOf, outcomeOf } from './shown-days.ts'

const END = parseInstant('2021-08-02T09:00:00+08:00')
const AFTER = parseInstant('2026-03-20T09:00:00+08:00')
const CHECKED = ['check-in-missing', 'report-missing', 'report-late']
const kukar = sampleKukar(1)
const kukarJuly = evaluateMonth(sampleFacts(kukar, END).facts, {
  month: parseMonth('2021-07'),
  asOf: END,
})
const responses = kukar.happenings.filter((one): one is SampleResponse => one.kind === 'response')

describe('sampleKukar', () => {
  it('gives the same agency for the same seed and another for another', () => {
    expect(sampleKukar(1)).toEqual(kukar)
    expect(sampleKukar(2).employees).not.toEqual(kukar.employees)
  })

  it('has 46 staff, of whom six structural, with different names, identifiers and addresses', () => {
    const structural = ['jpt', 'administrator', 'pengawas']

    expect(kukar.employees).toHaveLength(46)
    expect(kukar.employees.filter((one) => structural.includes(one.positionClass))).toHaveLength(6)
    for (const key of ['id', 'name', 'email'] as const) {
      expect(new Set(kukar.employees.map((one) => one[key])).size).toBe(46)
    }
  })

  it('gives identifiers that a reader finds nothing wrong with', () => {
    const { facts } = sampleFacts(kukar, END)

    expect(facts.problems).toEqual([])
    expect(facts.employees).toHaveLength(46)
  })

  it('comes out as expected for every person and day of June and July', () => {
    expect(differences(kukar, END)).toEqual([])
  })

  it('has findings of every rule of the policy that can be broken', () => {
    const { facts } = sampleFacts(kukar, END)

    const { findings } = evaluateMonth(facts, { month: parseMonth('2021-07'), asOf: END })

    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'office-quota',
        'check-in-missing',
        'daily-report-missing',
        'daily-report-late',
        'review-overdue',
        'roster-conflict',
      ]),
    )
    expect(findings.filter(({ rule }) => rule === 'office-quota')).toMatchObject([
      { date: DAY_OVER_QUOTA, arithmetic: { id: expect.stringContaining('11 dari 40') } },
    ])
  })

  it.each(kukar.shows.map((row, index) => ({ ...row, index, rule: row.rule ?? 'recap' })))(
    'keeps $clause ($rule) on $kept.day and breaks it on $broken.day',
    ({ index }) => {
      const shown = kukar.shows[index]!
      const { findings, outcomes } = kukarJuly

      const citing = findingsOf(kukar, findings, shown)
      expect(citing(shown.kept)).toEqual([])
      expect(citing(shown.broken).length > 0).toBe(shown.rule !== undefined)
      for (const day of [shown.kept, shown.broken]) {
        const outcome = outcomeOf(kukar, outcomes, day)
        expect(day.code ?? outcome?.code).toBe(outcome?.code)
        expect(outcome?.flags ?? []).toEqual(expect.arrayContaining([day.flag].filter(Boolean)))
      }
    },
  )

  it('shows every clause of the letter but C11, the recap itself', () => {
    const shown = new Set(kukar.shows.map(({ clause }) => clause))
    const clauses = Object.keys(getPreset('kukar-2021').clauseTexts)

    expect(clauses.filter((clause) => !shown.has(clause))).toEqual(['C11'])
  })

  it('keeps the quota of ten at the office but for one day', () => {
    const staff = kukar.employees.slice(6)
    const over = kukar.days.filter((date) => {
      const codes = staff.map(({ id }) => kukar.roster.get(id)?.get(date) ?? '')
      return codes.filter((code) => code === 'PG' || code === 'SG').length > 10
    })

    expect(over).toEqual([DAY_OVER_QUOTA])
  })

  it('says what is expected of every person on every day', () => {
    expect(kukar.expected).toHaveLength(46 * kukar.days.length)
    expect(new Set(kukar.expected.map((day) => `${day.employeeId} ${day.date}`)).size).toBe(
      kukar.expected.length,
    )
    expect(new Set(kukar.expected.map(({ code }) => code))).toEqual(
      new Set(['H', 'WFH', 'DL', 'C', 'SK', 'I', 'TK', 'L', 'unsure']),
    )
  })

  it('has the faults that real offices have', () => {
    expect(responses.some(({ typedId }) => typedId !== undefined)).toBe(true)
    expect(responses.some(({ editOf }) => editOf !== undefined)).toBe(true)
    expect(responses.some(({ id }) => id.endsWith('report-again'))).toBe(true)
    expect(kukar.expected.some(({ flags }) => flags.includes('report-late'))).toBe(true)
    expect(kukar.expected.some(({ code }) => code === 'TK')).toBe(true)
  })

  it('never edits a response before it was filed, nor files two under one name', () => {
    const ids = responses.map(({ id }) => id)
    const misplaced = responses.filter(
      ({ editOf }, index) => editOf !== undefined && !ids.slice(0, index).includes(editOf),
    )

    expect(new Set(ids).size).toBe(ids.length)
    expect(misplaced).toEqual([])
  })
})

describe('sampleSmall', () => {
  it('lives through the month of today until the day before', () => {
    const today = parseCivilDate('2026-03-18')

    const small = sampleSmall(1, today)

    expect(small.employees).toHaveLength(8)
    expect(sampleFacts(small, AFTER).facts.problems).toEqual([])
    expect(differences(small, AFTER)).toEqual([])
    expect(small.days.at(-1)).toBe('2026-03-17')
    expect(small.days.some((date) => isSampleWorkingDay(date, []))).toBe(true)
  })

  it('has lived through nothing on the first of a month', () => {
    expect(sampleSmall(1, parseCivilDate('2026-03-01')).happenings).toEqual([])
  })
})

/** Person-days that the evaluation sees otherwise than the sample, in words. */
function differences(agency: SampleAgency, asOf: Instant): string[] {
  const { facts } = sampleFacts(agency, asOf)
  const evaluated = agency.months.flatMap((month) => evaluateMonth(facts, { month, asOf }).outcomes)
  const outcomes = new Map(evaluated.map((one) => [`${one.employeeId} ${one.date}`, one]))
  return agency.expected.flatMap(({ employeeId, date, code, flags }) => {
    const found = outcomes.get(`${employeeId} ${date}`)
    const expectedDay = `${code} ${flags.join()}`
    const day = `${found?.code} ${found?.flags.filter((flag) => CHECKED.includes(flag)).join()}`
    return day === expectedDay ? [] : [`${employeeId} ${date}: ${day} instead of ${expectedDay}`]
  })
}
