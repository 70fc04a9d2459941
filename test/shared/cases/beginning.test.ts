import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { addDays, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { compileSummary } from '../../../shared/recaps/summary/compile-summary.ts'
import { monthNotices } from '../../../shared/recaps/summary/month-notices.ts'
import { countAttendance } from '../../../shared/recaps/attendance-counts.ts'
import {
  bareFacts,
  clockIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  settings,
} from '../evaluation/build-facts.ts'
import { randomFacts } from '../evaluation/random-facts.ts'
import { linesOf } from '../recaps/sheet-text.ts'
import { day, daysBetween, monthOf, codesOf, countsIn, inOffice, recapOf } from './lived-month.ts'

const KUDUS = policyFromPreset(getPreset('kudus-2020'))
const KOTIM = policyFromPreset(getPreset('kotim-2021'))
const NATIONAL = policyFromPreset(getPreset('nasional'))

function absencesIn(given: AgencyFacts, month: string): [string, string][] {
  return monthOf(given, month)
    .findings.filter(({ rule }) => rule === 'absence-counter')
    .map(({ date, arithmetic }) => [date, arithmetic.id.slice(0, 6)])
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
  const shown = { facts: given, evaluation, source, quarantined: 0, formsBehind: [] }
  return linesOf(compileSummary(shown))
}

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
