import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { addDays, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import type { RosterEntry } from '../../../shared/model/roster.ts'
import { policyFromPreset } from '../../../shared/policy/policy-from-preset.ts'
import { getPreset } from '../../../shared/policy/presets.ts'
import { compileAttendance } from '../../../shared/recaps/compile-attendance.ts'
import { countAttendance } from '../../../shared/recaps/attendance-counts.ts'
import {
  bareFacts,
  clockIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  rostered,
  settings,
  unit,
} from '../evaluation/build-facts.ts'
import { randomFacts } from '../evaluation/random-facts.ts'
import { rowsOf } from '../recaps/sheet-text.ts'

function day(date: string): CivilDate {
  return parseCivilDate(date)
}

function daysBetween(from: string, until: string): CivilDate[] {
  const dates: CivilDate[] = []
  for (let date = day(from); date <= until; date = addDays(date, 1)) dates.push(date)
  return dates
}

function monthOf(given: AgencyFacts, month: string): MonthEvaluation {
  return evaluateMonth(given, {
    month: parseMonth(month),
    asOf: parseInstant('2027-01-15T00:00:00Z'),
  })
}

/** Code by day of the month of one person; a blank day is a dash. */
function codesOf({ outcomes }: MonthEvaluation, id = 'e1'): Record<number, string> {
  const own = outcomes.filter(({ employeeId }) => employeeId === id)
  return Object.fromEntries(
    own.map(({ date, code, seen }) => [
      Number(date.slice(8)),
      code === 'unasked' ? (seen ?? '–') : code,
    ]),
  )
}

function countsIn(evaluation: MonthEvaluation, id = 'e1'): Record<string, number> {
  const own = evaluation.outcomes.filter(({ employeeId }) => employeeId === id)
  return countAttendance(own).days
}

function inOffice(id: string, dates: readonly CivilDate[]): RosterEntry[] {
  return dates.map((date) => rostered(id, 'WFO', date))
}

function absencesIn(given: AgencyFacts, month: string): [string, string][] {
  return monthOf(given, month)
    .findings.filter(({ rule }) => rule === 'absence-counter')
    .map(({ date, arithmetic }) => [date, arithmetic.id.slice(0, 6)])
}

function recapOf(given: AgencyFacts, evaluation: MonthEvaluation): string {
  const { asOf } = evaluation
  const source = { ledgerSequence: 1, snapshot: 'a', rulesVersion: '1', asOf }
  return rowsOf(compileAttendance({ facts: given, evaluation, source }))
    .flat()
    .join('\n')
}

const KUDUS = policyFromPreset(getPreset('kudus-2020'))
const KOTIM = policyFromPreset(getPreset('kotim-2021'))
const NATIONAL = policyFromPreset(getPreset('nasional-2025'))

describe('cases/beginning.md', () => {
  it('line 5: nothing before 24 March 2020, when regulation and roster begin', () => {
    const given = bareFacts({
      settings: settings({ zone: 'WIB' }),
      beginning: { enrolledOn: day('2020-03-20'), firstReadOn: {} },
      policies: [KUDUS],
      employees: [employee('e1'), employee('e2')],
      roster: ['e1', 'e2'].flatMap((id) => inOffice(id, daysBetween('2020-03-24', '2020-03-31'))),
    })
    const march = monthOf(given, '2020-03')

    for (const id of ['e1', 'e2']) {
      const codes = codesOf(march, id)
      expect(
        daysBetween('2020-03-02', '2020-03-23').map((date) => codes[Number(date.slice(8))]),
      ).toEqual(Array.from({ length: 22 }, () => '–'))
      expect(countsIn(march, id)).toMatchObject({ H: 0, L: 2, TK: 6 })
    }
    expect(march.findings.filter(({ date }) => date < '2020-03-24')).toEqual([])
    expect(march.days.filter(({ asked }) => asked).map(({ date }) => date)).toEqual(
      daysBetween('2020-03-24', '2020-03-31'),
    )
    expect(recapOf(given, march)).toContain('Dihitung sejak 20 Maret 2020')
  })

  it('line 6: absent on 2 and 3 August 2021, the first days of the agency: two days, no finding', () => {
    const given = bareFacts({
      settings: settings({ zone: 'WIB' }),
      beginning: { enrolledOn: day('2021-08-02'), firstReadOn: {} },
      policies: [KOTIM],
      roster: inOffice('e1', daysBetween('2021-07-05', '2021-08-31')),
      clockIns: daysBetween('2021-08-04', '2021-08-31').map((date) =>
        clockIn('e1', `${date} 07:00`),
      ),
    })

    expect(countsIn(monthOf(given, '2021-08')).TK).toBe(2)
    expect(absencesIn(given, '2021-08')).toEqual([])
    expect(absencesIn({ ...given, beginning: undefined! }, '2021-08')).not.toEqual([])
  })

  describe('line 7: a regulation since January 2025, a roster since February 2026', () => {
    it('absent 9–11 February: "3 hari" on the 11th', () => {
      expect(absentOn('2026-02-09', '2026-02-10', '2026-02-11')).toEqual([['2026-02-11', '3 hari']])
    })

    it('absent 9–13 and 16 February: "3 hari" on the 11th, "4 hari" on the 12th, then nothing', () => {
      expect(absentOn(...daysBetween('2026-02-09', '2026-02-13'), '2026-02-16')).toEqual([
        ['2026-02-11', '3 hari'],
        ['2026-02-12', '4 hari'],
      ])
    })
  })

  it('line 8: set up on 26 November 2026 without regulation and roster: nobody is TK', () => {
    const given = bareFacts({
      settings: settings({ zone: 'WIB' }),
      beginning: { enrolledOn: day('2026-11-26'), firstReadOn: {} },
      policies: [],
    })
    const november = monthOf(given, '2026-11')

    expect(new Set(Object.values(codesOf(november)))).toEqual(new Set(['–']))
    expect(november.findings).toEqual([])
    expect(countAttendance(november.outcomes).presentShare).toBeUndefined()
  })

  it('line 9: a row first read on the 10th is blank before, and its readings are shown', () => {
    const given = facts({
      beginning: { enrolledOn: day('2021-06-01'), firstReadOn: { e2: day('2021-07-10') } },
      employees: [employee('e1'), employee('e2')],
      roster: ['e1', 'e2'].flatMap((id) => inOffice(id, daysBetween('2021-07-01', '2021-07-30'))),
      clockIns: [clockIn('e2', '2021-07-05 07:30')],
    })
    const july = monthOf(given, '2021-07')

    expect(codesOf(july, 'e1')).toMatchObject({ 1: 'TK', 5: 'TK', 9: 'TK', 12: 'TK' })
    expect(codesOf(july, 'e2')).toMatchObject({ 1: '–', 5: 'H', 9: '–', 12: 'TK' })
    expect(countsIn(july, 'e2')).toMatchObject({ H: 0, TK: 15 })
    expect(recapOf(given, july)).toContain('Pegawai e2: dihitung sejak 10 Juli 2021')

    const since = [employee('e1'), employee('e2', { employedFrom: day('2021-07-05') })]
    expect(codesOf(monthOf({ ...given, employees: since }, '2021-07'), 'e2')).toMatchObject({
      5: 'H',
      6: 'TK',
    })
  })

  it('line 10: Dihitung sejak 1 November: the first staff list counts before enrolment', () => {
    const november = daysBetween('2026-11-01', '2026-11-30')
    const given = bareFacts({
      settings: settings({ zone: 'WIB', countsFrom: day('2026-11-01') }),
      beginning: { enrolledOn: day('2026-11-26'), firstReadOn: {} },
      policies: [NATIONAL],
      roster: inOffice('e1', november),
      clockIns: [clockIn('e1', '2026-11-02 07:30'), clockIn('e1', '2026-11-30 07:30')],
    })

    expect(codesOf(monthOf(given, '2026-11'))).toMatchObject({ 1: 'L', 2: 'H', 3: 'TK', 30: 'H' })
  })

  describe('truth table of a working day', () => {
    const RULES = ['check-in-missing', 'daily-report-missing']
    const quiet = { ...KOTIM, clauses: { 'office-quota': 'K1' } }
    const asked = { ...KOTIM, clauses: { 'check-in-missing': 'K5' } }
    const kukar = policyFromPreset(getPreset('kukar-2021'))
    const others = {
      employees: [employee('e1'), employee('e2')],
      roster: [rostered('e2', 'WFO')],
    }

    it('line 16: no roster asked, and nothing else: blank', () => {
      expect(mondayOf({}, quiet)).toEqual(['–', []])
    })

    it('line 17: no roster asked, but presence or report: by what is asked', () => {
      expect(mondayOf({}, asked)).toEqual(['office', []])
      const home = { ...asked, parameters: { ...asked.parameters, withoutRosterEntry: 'home' } }
      expect(mondayOf({}, home as PolicyRecord)).toEqual(['home', []])
      for (const rule of RULES) {
        expect(mondayOf({}, { ...KOTIM, clauses: { [rule]: 'K5' } })[0]).toBe('office')
      }
    })

    it('line 18: a roster asked and none of the unit: blank, one roster-missing of the unit', () => {
      expect(mondayOf({}, KOTIM)).toEqual(['–', ['unit']])
      expect(mondayOf({}, kukar)).toEqual(['home', []])
    })

    it('line 18: one finding a unit, whose days and staff it counts', () => {
      const { findings } = evaluate(
        bareFacts({
          policies: [KOTIM],
          units: [unit('a'), unit('b')],
          employees: [
            employee('e1', { unitCode: 'a' }),
            employee('e2', { unitCode: 'a' }),
            employee('e3', { unitCode: 'b' }),
          ],
        }),
      )

      expect(
        findings.map(({ rule, severity, subject, date, clause, arithmetic }) => [
          rule,
          severity,
          subject.kind === 'unit' && subject.unitCode,
          date,
          clause,
          arithmetic.id,
        ]),
      ).toEqual(
        ['a', 'b'].map((code, at) => [
          'roster-missing',
          'violation',
          code,
          '2021-07-05',
          'Kotim Instruksi Gubernur 180.17/109/2021, K3',
          `0 isian jadwal Bagian ${code} pada Juli 2021; 20 hari kerja ${2 - at} pegawai tidak dihitung`,
        ]),
      )
    })

    it('line 19: the unit has a roster and the cell is empty: office, roster-missing of the person', () => {
      expect(mondayOf(others, KOTIM)).toEqual(['office', ['person']])
      expect(mondayOf(others, kukar)).toEqual(['home', []])
    })

    it('line 20: WFO and WFH as rostered', () => {
      expect(mondayOf({ roster: [rostered('e1', 'WFO')] }, KOTIM)[0]).toBe('office')
      expect(mondayOf({ roster: [rostered('e1', 'WFH')] }, KOTIM)[0]).toBe('home')
    })
  })

  it('a day before the beginning is blank for every history', () => {
    fc.assert(
      fc.property(randomFacts, fc.integer({ min: -4, max: 26 }), (given, after) => {
        const from = addDays(MONDAY, after)
        const begun = { ...given, settings: settings({ countsFrom: from }) }
        const { outcomes, findings, days } = evaluate(begun)

        expect(outcomes.filter(({ date, code }) => date < from && code !== 'unasked')).toEqual([])
        expect(findings.filter(({ date }) => date < from)).toEqual([])
        expect(days.filter(({ date, asked }) => date < from && asked)).toEqual([])
        expect(outcomes.filter(({ date, code }) => date >= from && code === 'unasked')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

function absentOn(...absent: string[]): [string, string][] {
  const february = daysBetween('2026-02-02', '2026-02-27')
  return absencesIn(
    bareFacts({
      settings: settings({ zone: 'WIB' }),
      policies: [NATIONAL],
      roster: inOffice('e1', february),
      clockIns: february
        .filter((date) => !absent.includes(date))
        .map((date) => clockIn('e1', `${date} 07:30`)),
    }),
    '2026-02',
  )
}

function mondayOf(given: Partial<AgencyFacts>, policy: PolicyRecord): [string, string[]] {
  const { outcomes, findings } = evaluate(bareFacts({ ...given, policies: [policy] }))
  const outcome = outcomes.find(({ date, employeeId }) => date === MONDAY && employeeId === 'e1')
  const shown = outcome?.code === 'unasked' ? '–' : (outcome?.planned ?? '')
  const missing = findings.filter(({ rule }) => rule === 'roster-missing')
  return [shown, missing.filter(({ date }) => date <= MONDAY).map(({ subject }) => subject.kind)]
}
