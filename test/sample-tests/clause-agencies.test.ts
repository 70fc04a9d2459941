import { describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../shared/evaluation/evaluate-month.ts'
import {
  addTallies,
  tallyWork,
  volumesByMeasure,
} from '../../shared/evaluation/tally-performance.ts'
import { addDays, parseCivilDate, parseMonth } from '../../shared/model/civil-date.ts'
import { LEAVE_KINDS } from '../../shared/model/submission.ts'
import { describeOwnPage } from '../../shared/own-page/describe-own-page.ts'
import { attendanceNotes } from '../../shared/recaps/attendance/attendance-notes.ts'
import { compileAttendance } from '../../shared/recaps/attendance/compile-attendance.ts'
import { LEAVE_KIND } from '../../shared/workbook/choices.ts'
import { explainOutcome } from '../shared/explain/explained.ts'
import { getPreset } from '../shared/policy/get-preset.ts'
import type { ClauseAgency } from '../sample/clause-shown.ts'
import { rowsOf } from '../shared/recaps/sheet-text.ts'
import { sampleRecapInput } from '../shared/recaps/sample-recap.ts'
import { CLAUSE_SAMPLES } from '../sample/clause-samples.ts'
import { sampleFacts } from '../sample/sample-facts.ts'
import { atLocal } from '../sample/working-days.ts'
import { findingsOf, outcomeOf } from './shown-days.ts'

const SEED = 1
const SAMPLES = CLAUSE_SAMPLES.map((sample) => ({ agency: sample(SEED), again: sample(SEED) }))

describe.each(SAMPLES.map((sample) => ({ key: sample.agency.key, ...sample })))(
  'the sample $key',
  ({ agency, again }) => {
    const { facts, quarantined, outcomes, findings } = evaluate(agency)

    it('is the same for the same seed', () => {
      expect(again).toEqual(agency)
    })

    it('has nothing that a reader cannot read or attribute', () => {
      expect(facts.problems).toEqual([])
      expect(quarantined).toEqual([])
      expect(facts.employees).toHaveLength(agency.employees.length)
    })

    it('comes out as expected for every person and day', () => {
      const evaluated = new Map(outcomes.map((one) => [`${one.employeeId} ${one.date}`, one]))
      const different = agency.expected.flatMap(({ employeeId, date, code, flags }) => {
        const found = evaluated.get(`${employeeId} ${date}`)
        const wanted = `${code} ${flags.toSorted().join()}`
        const day = `${found?.code} ${found?.flags.toSorted().join()}`
        const role = [...agency.roles].find(([, id]) => id === employeeId)?.[0]
        return day === wanted ? [] : [`${role} ${date}: ${day} instead of ${wanted}`]
      })

      expect(different).toEqual([])
    })

    it('accuses nobody of a day on which nothing was asked', () => {
      const days = new Set(agency.days)
      const outside = outcomes.filter(({ date }) => !days.has(date))

      expect(outside.filter(({ code }) => code === 'TK')).toEqual([])
      expect(
        outside.filter(({ date, code }) => date < agency.days[0]! && code !== 'unasked'),
      ).toEqual([])
    })

    it('has an expired regulation the day after the last, where the regulation ends', () => {
      const lastDay = agency.policies[0]?.validUntil
      const expired = findings.filter(({ rule }) => rule === 'policy-expired')

      expect(expired.map(({ date }) => date)).toEqual(lastDay ? [addDays(lastDay, 1)] : [])
    })

    it.each(agency.shows.map((row, index) => ({ ...row, index, rule: row.rule ?? 'recap' })))(
      'keeps $clause ($rule) on $kept.day and breaks it on $broken.day',
      ({ index }) => {
        const shown = agency.shows[index]!
        const citing = findingsOf(agency, findings, shown)

        expect(citing(shown.kept)).toEqual([])
        expect(citing(shown.broken).length > 0).toBe(shown.rule !== undefined)
        for (const day of [shown.kept, shown.broken]) {
          const outcome = outcomeOf(agency, outcomes, day)
          expect(outcome?.code).toBe(day.code)
          expect(outcome?.flags ?? []).toEqual(day.flag ? [day.flag] : [])
        }
      },
    )
  },
)

describe('the samples of a regulation', () => {
  const presets = new Set(SAMPLES.map(({ agency }) => agency.policies[0]!.template))

  it.each([...presets])('of %s show every clause, kept and broken', (preset) => {
    const its = SAMPLES.filter(({ agency }) => agency.policies[0]?.template === preset)
    const shown = new Set(its.flatMap(({ agency }) => agency.shows.map(({ clause }) => clause)))

    expect(Object.keys(getPreset(preset).clauseTexts).filter((one) => !shown.has(one))).toEqual([])
  })
})

describe('the sample landak', () => {
  it('L4, L8: holds what was reported against the targets of the unit’s week, but what is off the plan', () => {
    const { agency } = SAMPLES.find(({ agency: { key } }) => key === 'landak')!

    const tally = addTallies(evaluate(agency).tallies)

    expect(tally).toMatchObject({ activities: 170, measured: 161 })
    expect(volumesByMeasure(tally).every(({ volume, target }) => volume > 0 && target > 0)).toBe(
      true,
    )
  })
})

describe('the sample pandeglang', () => {
  const { agency } = SAMPLES.find(({ agency: { key } }) => key === 'pandeglang')!
  const { facts, evaluations, outcomes } = evaluate(agency)
  const december = evaluations.find(({ month }) => month === '2020-12')!
  const nameOf = (role: string): string =>
    agency.employees.find(({ id }) => id === agency.roles.get(role))!.name

  it('has each kind of leave, and the recap counts it by its kind', () => {
    const kinds = new Set(outcomes.flatMap(({ leaveKind }) => leaveKind ?? []))
    const rows = rowsOf(
      compileAttendance({ facts, evaluation: december, source: sampleRecapInput().source }),
    )
    const header = rows.find((row) => row.includes('Nama'))!
    const titles = LEAVE_KIND.map(({ title }) => title.id)

    expect([...kinds].toSorted()).toEqual([...LEAVE_KINDS].toSorted())
    expect(header).toEqual(expect.arrayContaining(titles))
  })

  it.each([
    ['sekretaris', '2020-12-03', 'cuti tahunan'],
    ['pengolah', '2020-12-07', 'cuti sakit'],
    ['pengolah', '2020-12-14', 'cuti karena alasan penting'],
    ['perencana', '2020-12-01', 'cuti melahirkan'],
    ['bendahara', '2020-12-01', 'cuti besar'],
    ['pengolah', '2020-12-17', 'cuti di luar tanggungan negara'],
    ['pengolah', '2020-12-02', 'setengah hari pagi'],
    ['pengolah', '2020-12-04', 'setengah hari siang'],
  ])('tells by Jelaskan what %s has on %s: %s', (role, day, words) => {
    const outcome = { employeeId: agency.roles.get(role)!, date: parseCivilDate(day) }

    const { steps } = explainOutcome(facts, outcome, december)

    expect(steps.map(({ text }) => text).join('\n')).toContain(words)
  })

  it('has half a day in the morning and one in the afternoon, with no TL and no PSW', () => {
    const halves = outcomes.filter(({ half }) => half)

    expect(halves).toMatchObject([
      { code: 'H', half: { part: 'morning', as: 'I' }, lateMinutes: 0, earlyMinutes: 0 },
      { code: 'H', half: { part: 'afternoon', as: 'I' }, lateMinutes: 0, earlyMinutes: 0 },
    ])
    expect(attendanceNotes(facts, december, 'id')).toContainEqual(
      expect.stringContaining(`${nameOf('pengolah')}: setengah hari dengan izin, tanggal 2 pagi`),
    )
  })

  it.each([
    ['perencana', 'Cuti melahirkan'],
    ['bendahara', 'Cuti besar'],
    ['pengolah', 'Cuti sakit'],
    ['pengolah', 'setengah hari pagi'],
  ])('tells %s on Hari Saya: %s', (role, words) => {
    const page = describeOwnPage(facts, {
      employeeId: agency.roles.get(role)!,
      now: atLocal(agency.zone, agency.days.at(-1)!, 720),
      month: parseMonth('2020-12'),
      language: 'id',
      uncounted: [],
      closed: [],
      recorded: null,
    })

    expect(JSON.stringify(page)).toMatch(new RegExp(words, 'iu'))
  })
})

function evaluate(agency: ClauseAgency) {
  const asOf = atLocal(agency.zone, addDays(agency.days.at(-1)!, 5), 720)
  const { facts, quarantined } = sampleFacts(agency, asOf)
  const months = agency.months.map((month) => evaluateMonth(facts, { month, asOf }))
  return {
    facts,
    evaluations: months,
    quarantined,
    tallies: months.flatMap(({ people }) => people.map(({ records }) => tallyWork(records))),
    outcomes: months.flatMap((month) => month.outcomes),
    findings: months.flatMap((month) => month.findings),
  }
}
