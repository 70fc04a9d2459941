import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { addDays, parseCivilDate, parseMonth } from '../../../shared/model/civil-date.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant, type Instant } from '../../../shared/model/instant.ts'
import type { FormKind, Submission } from '../../../shared/model/submission.ts'
import type { Pending, QuarantinedFiling } from '../../../shared/model/pending.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import type { RosterRow } from '../../../shared/model/roster.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { compileAttendance } from '../../../shared/recaps/attendance/compile-attendance.ts'
import type { RecapContent } from '../../../shared/recaps/recap-sheet.ts'
import { DAY_RULES } from '../../../shared/rules/rules.ts'
import { compileSummary } from '../../../shared/recaps/summary/compile-summary.ts'
import { monthNotices } from '../../../shared/recaps/summary/month-notices.ts'
import { countAttendance } from '../../../shared/recaps/attendance-counts.ts'
import {
  at,
  bareFacts,
  checkIn,
  clockIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  outcomeOf,
  report,
  rostered,
  settings,
  unit,
} from '../evaluation/build-facts.ts'
import { explained } from '../explain/explained.ts'
import { randomFacts } from '../evaluation/random-facts.ts'
import { linesOf, rowsOf } from '../recaps/sheet-text.ts'

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

function inOffice(id: string, dates: readonly CivilDate[]): RosterRow[] {
  return dates.map((date) => rostered(id, 'WFO', date))
}

function absencesIn(given: AgencyFacts, month: string): [string, string][] {
  return monthOf(given, month)
    .findings.filter(({ rule }) => rule === 'absence-counter')
    .map(({ date, arithmetic }) => [date, arithmetic.id.slice(0, 6)])
}

function recapOf(given: AgencyFacts, evaluation: MonthEvaluation): string {
  return rowsOf(recapSheetOf(given, evaluation)).flat().join('\n')
}

function recapSheetOf(given: AgencyFacts, evaluation: MonthEvaluation): RecapContent {
  const { asOf } = evaluation
  const source = {
    ledgerSequence: 1,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'a',
    rulesVersion: '1',
    asOf,
  }
  return compileAttendance({ facts: given, evaluation, source })
}

/** What stands in *Ringkasan*, from above. */
function summaryOf(given: AgencyFacts, evaluation: MonthEvaluation): string[] {
  const { asOf } = evaluation
  const source = {
    ledgerSequence: 1,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'a',
    rulesVersion: '1',
    asOf,
  }
  const shown = { facts: given, evaluation, source, quarantined: [], formsBehind: [] }
  return linesOf(compileSummary(shown))
}

/** Every rule of a day, so that nothing is quiet for want of a clause. */
const ALL_CLAUSES = Object.fromEntries(DAY_RULES.map(({ id }) => [id, 'K']))
const KUDUS = policyFromPreset(getPreset('kudus-2020'))
const KOTIM = policyFromPreset(getPreset('kotim-2021'))
const NATIONAL = policyFromPreset(getPreset('nasional-2025'))

/** What is counted of February 2026 of who is absent on these days, and at the office on all others. */
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

/** Where e1 is planned on Monday, or a dash, and whose roster-missing is found by then. */
function mondayUnder(given: Partial<AgencyFacts>, policy: PolicyRecord): [string, string[]] {
  const { outcomes, findings } = evaluate(bareFacts({ ...given, policies: [policy] }))
  const outcome = outcomes.find(({ date, employeeId }) => date === MONDAY && employeeId === 'e1')
  const shown = outcome?.code === 'unasked' ? '–' : (outcome?.planned ?? '')
  const missing = findings.filter(({ rule }) => rule === 'roster-missing')
  return [shown, missing.filter(({ date }) => date <= MONDAY).map(({ subject }) => subject.kind)]
}

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
    expect(monthNotices(given, parseMonth('2026-11')).map(({ message }) => message.id)).toEqual([
      'Tidak ada aturan yang berlaku pada November 2026: tidak ada yang diminta, jadi tidak ada hari yang dihitung. Mohon isi tab Aturan.',
      'Belum ada jadwal untuk November 2026. Mohon isi tab Jadwal bulan itu.',
    ])
    const first = summaryOf(given, november).slice(0, 12).join('\n')
    expect(first).toContain('Tidak ada aturan yang berlaku')
    expect(first).toContain('Belum ada jadwal')
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

  it('line 11: no holidays stand for March 2026: the recap says which the calendar knows', () => {
    const march = parseMonth('2026-03')
    const given = facts({ policies: [NATIONAL] })
    const [notice] = monthNotices(given, march)

    expect(notice?.message.id).toBe(
      'Belum ada hari libur untuk Maret 2026; menurut kalender: tanggal 18, 19, 20, 23, 24. Mohon isi tab Hari Libur.',
    )
    expect(summaryOf(given, monthOf(given, '2026-03')).slice(0, 12)).toContain(notice?.message.id)
    const nyepi = { date: day('2026-03-19'), name: 'Nyepi', kind: 'libur-nasional' } as const
    expect(
      monthNotices({ ...given, holidays: [nyepi] }, march).map(({ message }) => message.id),
    ).toEqual([
      'Ramadan jatuh pada Maret 2026 dan belum ada di tab Hari Libur: jam kerja biasa yang dihitung. Pilih Pantau > Hari libur.',
    ])
    const fasting = { date: day('2026-03-02'), name: 'Ramadan', kind: 'ramadan' } as const
    expect(monthNotices({ ...given, holidays: [nyepi, fasting] }, march)).toEqual([])
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
      expect(mondayUnder({}, quiet)).toEqual(['–', []])
    })

    it('line 17: no roster asked, but presence or report: by what is asked', () => {
      expect(mondayUnder({}, asked)).toEqual(['office', []])
      const home = { ...asked, parameters: { ...asked.parameters, withoutRosterEntry: 'home' } }
      expect(mondayUnder({}, home as PolicyRecord)).toEqual(['home', []])
      for (const rule of RULES) {
        expect(mondayUnder({}, { ...KOTIM, clauses: { [rule]: 'K5' } })[0]).toBe('office')
      }
    })

    it('line 18: a roster asked and none of the unit: blank, one roster-missing of the unit', () => {
      expect(mondayUnder({}, KOTIM)).toEqual(['–', ['unit']])
      expect(mondayUnder({}, kukar)).toEqual(['home', []])
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
      expect(mondayUnder(others, KOTIM)).toEqual(['office', ['person']])
      expect(mondayUnder(others, kukar)).toEqual(['home', []])
    })

    it('line 20: WFO and WFH as rostered', () => {
      expect(mondayUnder({ roster: [rostered('e1', 'WFO')] }, KOTIM)[0]).toBe('office')
      expect(mondayUnder({ roster: [rostered('e1', 'WFH')] }, KOTIM)[0]).toBe('home')
    })
  })

  describe('line 21: ? where it would be TK', () => {
    const others = { employees: [employee('e1'), employee('e2')], roster: [rostered('e2', 'WFO')] }
    const nothing: Pending = { formsRead: [], quarantine: [], settlements: [] }
    const quarantined = (bearsOn: QuarantinedFiling['bearsOn']): Pending => ({
      ...nothing,
      quarantine: [{ ref: 'r', formKind: 'check-in', employeeIds: ['e1'], bearsOn }],
    })
    const formRead = (readAt: Instant | null): Pending => ({
      ...nothing,
      formsRead: [{ kind: 'check-in', readAt }],
    })
    function mondayOf(given: Partial<AgencyFacts>, id = 'e1') {
      const all = bareFacts({ policies: [KOTIM], ...others, ...given })
      return evaluate(all).outcomes.find(
        ({ date, employeeId }) => date === MONDAY && employeeId === id,
      )
    }

    it.each([
      ['empty', others.roster],
      ['WFO', [...others.roster, rostered('e1', 'WFO')]],
      ['WFH', [...others.roster, rostered('e1', 'WFH')]],
    ])('with the cell %s', (_, roster) => {
      const unread = formRead(at('2021-07-05 23:59'))
      const unreadable = quarantined({ from: MONDAY, until: MONDAY })
      const clockIns = [clockIn('e2', '2021-07-02 07:30')]

      expect(mondayOf({ roster })?.code).toBe('TK')
      expect(mondayOf({ roster, pending: unread })?.unsure).toEqual(['form-behind'])
      expect(mondayOf({ roster, pending: unreadable })?.unsure).toEqual(['quarantine'])
      expect(mondayOf({ roster, clockIns })?.unsure).toEqual(['machine-file'])
    })

    it('a roster cell that is no code, whoever is seen and wherever', () => {
      const unread = [...others.roster, rostered('e1', 'unread')]
      const seen = { clockIns: [clockIn('e1', '2021-07-05 07:30')] }

      for (const given of [{}, seen]) {
        const day = mondayOf({ roster: unread, ...given })
        expect(day).toMatchObject({ code: 'unsure', unsure: ['roster-unread'], lateMinutes: 0 })
      }
      const { findings, days } = evaluate(
        bareFacts({ policies: [KOTIM], employees: others.employees, roster: unread, ...seen }),
      )
      const ofE1 = findings.filter(
        ({ subject, date }) =>
          subject.kind === 'person' && subject.employeeId === 'e1' && date === MONDAY,
      )
      expect(ofE1).toEqual([])
      expect(days.find(({ date }) => date === MONDAY)?.maxOffice).toBe(1)
    })

    it('a form read since the day was over makes it sure; one never read does not', () => {
      expect(mondayOf({ pending: formRead(at('2021-07-06 00:00')) })?.code).toBe('TK')
      expect(mondayOf({ pending: formRead(null) })?.code).toBe('unsure')
    })

    it('a filing in quarantine bears on its own dates and on whom it names', () => {
      const on = (local: string) => mondayOf({ pending: quarantined(at(local)) })?.code
      expect([on('2021-07-05 07:30'), on('2021-07-06 07:30')]).toEqual(['unsure', 'TK'])
      expect(mondayOf({ pending: quarantined(at('2021-07-05 07:30')) }, 'e2')?.code).toBe('TK')
    })

    it('nothing is found of a day that is not sure', () => {
      const given = bareFacts({
        employees: others.employees,
        policies: [{ ...KOTIM, clauses: ALL_CLAUSES }],
        roster: [rostered('e1', 'WFH'), rostered('e2', 'WFO')],
        summonses: [{ date: MONDAY, employeeId: 'e2', calledBy: 'Kepala', reason: '' }],
      })
      const foundWith = (pending: Pending) =>
        evaluate({ ...given, pending })
          .findings.filter(({ subject, date }) => subject.kind === 'person' && date === MONDAY)
          .map(({ rule }) => rule)

      expect(foundWith(formRead(null))).toEqual([])
      expect(foundWith(nothing)).toEqual(['daily-report-missing', 'summons-unattended'])
    })

    function lacking(submission: Submission, pending: Pending): string[] {
      const { findings, outcomes } = evaluate(
        bareFacts({
          employees: others.employees,
          policies: [policyFromPreset(getPreset('kukar-2021'))],
          roster: [rostered('e1', 'WFH')],
          submissions: [submission],
          pending,
        }),
      )
      const isHis = findings.filter(
        ({ rule, date, subject }) =>
          ['daily-report-missing', 'check-in-missing'].includes(rule) &&
          date === MONDAY &&
          subject.kind === 'person' &&
          subject.employeeId === 'e1',
      )
      const flags = outcomes
        .filter(({ employeeId, date }) => employeeId === 'e1' && date === MONDAY)
        .flatMap((outcome) => outcome.flags)
      return [
        ...isHis.map(({ rule }) => rule),
        ...flags.filter((flag) => flag.endsWith('-missing')),
      ]
    }

    it('nobody who was seen lacks a report or a check-in that waits, or may not have been read', () => {
      const seen = { ref: 'r', employeeIds: ['e1'], bearsOn: { from: MONDAY, until: MONDAY } }
      const waiting = (formKind: FormKind): Pending => ({
        ...nothing,
        quarantine: [{ ...seen, formKind }],
      })
      const unread: Pending = {
        ...nothing,
        formsRead: [{ kind: 'daily-report', readAt: at('2021-07-06 00:10') }],
      }
      const checkInsUnread: Pending = {
        ...nothing,
        formsRead: [{ kind: 'check-in', readAt: at('2021-07-05 18:00') }],
      }
      const cameIn = checkIn('e1', '2021-07-05 07:30')
      const reported = report('e1', MONDAY, '2021-07-05 16:00')

      expect(lacking(cameIn, nothing)).toEqual(['daily-report-missing', 'report-missing'])
      expect(lacking(cameIn, waiting('permit'))).toEqual(lacking(cameIn, nothing))
      expect(lacking(cameIn, waiting('daily-report'))).toEqual([])
      expect(lacking(cameIn, unread)).toEqual([])
      expect(lacking(reported, nothing)).toEqual(['check-in-missing', 'check-in-missing'])
      expect(lacking(reported, waiting('daily-report'))).toEqual(lacking(reported, nothing))
      expect(lacking(reported, waiting('check-in'))).toEqual([])
      expect(lacking(reported, checkInsUnread)).toEqual([])
    })
  })

  describe('line 23: the machine’s file', () => {
    const REPORTED = { policies: [KOTIM], roster: [rostered('e1', 'WFO'), rostered('e2', 'WFO')] }
    function mondayAfter(...readings: string[]): string | undefined {
      const given = bareFacts({
        ...REPORTED,
        employees: [employee('e1'), employee('e2')],
        clockIns: readings.map((local) => clockIn('e2', local)),
      })
      return codesOf(evaluate(given))[5]
    }

    it('is awaited where there are readings of this month or the one before', () => {
      expect(mondayAfter()).toBe('TK')
      expect(mondayAfter('2021-05-31 07:30')).toBe('TK')
      expect(mondayAfter('2021-06-01 07:30')).toBe('unsure')
      expect(mondayAfter('2021-07-02 07:30')).toBe('unsure')
    })

    it('has come once anybody has a reading of that day or a later one', () => {
      expect(mondayAfter('2021-07-02 07:30', '2021-07-05 16:00')).toBe('TK')
      expect(mondayAfter('2021-07-02 07:30', '2021-07-09 07:30')).toBe('TK')
    })

    it('? stands in a column of its own, in neither part of the percentage', () => {
      const given = bareFacts({
        policies: [KOTIM],
        roster: inOffice('e1', daysBetween('2021-07-05', '2021-07-30')),
        clockIns: [clockIn('e1', '2021-07-05 07:30')],
      })
      const july = evaluate(given)
      const header = rowsOf(recapSheetOf(given, july)).find((row) => row[0] === 'No')
      const row = rowsOf(recapSheetOf(given, july)).find(([number]) => number === 1)

      expect(row?.[header?.indexOf('?') ?? -1]).toBe(19)
      expect(row?.[header?.indexOf('%') ?? -1]).toBe(1)
      expect(countAttendance(july.outcomes)).toMatchObject({ presentShare: 1, days: { TK: 0 } })
      expect(recapOf(given, july)).toContain('berkas mesin absensi belum masuk')
    })

    it('settled by HR it is TK, and the explanation says so with the reason', () => {
      const settlement = {
        employeeId: 'e1',
        date: MONDAY,
        reason: 'Mesin rusak; menurut atasan tidak masuk',
        by: 'hr@setda.example',
        at: at('2021-08-01 09:00'),
      }
      const given = bareFacts({
        ...REPORTED,
        clockIns: [clockIn('e1', '2021-07-02 07:30')],
        pending: { formsRead: [], quarantine: [], settlements: [settlement] },
      })

      expect(outcomeOf(given)).toMatchObject({ code: 'TK', flags: ['settled'] })
      const { outcome, steps } = explained(given)
      expect(outcome.flags.map(({ flag }) => flag)).toEqual(['settled'])
      expect(steps.filter(({ kind }) => kind === 'review').map(({ text }) => text)).toEqual([
        'Diputuskan sebagai tanpa keterangan oleh hr@setda.example pada 1 Agustus 2021 09.00 WITA: Mesin rusak; menurut atasan tidak masuk',
      ])
      const { steps: unsure } = explained({ ...given, pending: undefined! })
      expect(unsure.filter(({ decides }) => decides).map(({ text }) => text)).toContain(
        'Bacaan mesin absensi yang terakhir bertanggal 2 Juli 2021: berkas hari itu belum masuk. Mohon tempelkan ke tab Mesin Absensi.',
      )
    })
  })

  it('removing a person’s evidence never makes another’s day worse', () => {
    const reached = { removed: 0, absent: 0, unsure: 0 }
    fc.assert(
      fc.property(randomFacts, fc.constantFrom('e1', 'e2', 'e3'), (given, id) => {
        const used = ['2021-06-15', '2021-07-01'].map((date) => clockIn('machine', `${date} 07:00`))
        const clockIns = [
          ...given.clockIns.filter(({ employeeId }) => employeeId !== 'somebody'),
          ...used,
        ]
        const isOthers = ({ employeeId }: { employeeId: string }) => employeeId !== id
        const before = evaluate({ ...given, clockIns })
        const after = evaluate({
          ...given,
          clockIns: clockIns.filter(isOthers),
          submissions: given.submissions.filter(isOthers),
        })
        const now = after.outcomes.filter(isOthers)
        const worse = before.outcomes.filter(isOthers).filter((was, index) => {
          const is = now[index]
          return JSON.stringify(is) !== JSON.stringify(was) && is?.code !== 'unsure'
        })

        expect(worse).toEqual([])
        reached.removed += given.submissions.length - given.submissions.filter(isOthers).length
        reached.absent += before.outcomes.filter(({ code }) => code === 'TK').length
        reached.unsure += now.filter(({ code }) => code === 'unsure').length
      }),
      { numRuns: 60 },
    )
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
  })

  it('a day before the beginning is blank for every history', () => {
    const reached = { before: 0, seen: 0, after: 0 }
    fc.assert(
      fc.property(randomFacts, fc.integer({ min: -4, max: 26 }), (given, after) => {
        const from = addDays(MONDAY, after)
        const begun = { ...given, settings: settings({ countsFrom: from }) }
        const { outcomes, findings, days } = evaluate(begun)

        expect(outcomes.filter(({ date, code }) => date < from && code !== 'unasked')).toEqual([])
        expect(findings.filter(({ date }) => date < from)).toEqual([])
        expect(days.filter(({ date, asked }) => date < from && asked)).toEqual([])
        expect(outcomes.filter(({ date, code }) => date >= from && code === 'unasked')).toEqual([])
        reached.before += outcomes.filter(({ date }) => date < from).length
        reached.seen += outcomes.filter(({ date, seen }) => date < from && seen).length
        reached.after += outcomes.filter(({ code }) => code === 'H' || code === 'TK').length
      }),
      { numRuns: 60 },
    )
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
  })
})
