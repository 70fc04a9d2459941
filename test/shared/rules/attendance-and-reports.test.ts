import { describe, expect, it } from 'vitest'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import {
  at,
  checkIn,
  evaluate,
  facts,
  FRIDAY,
  MONDAY,
  report,
  rostered,
  wordsOf,
} from '../evaluation/build-facts.ts'

describe('checkInMissing', () => {
  it('says what was due and when, once the day is over', () => {
    const given = facts()

    expect(wordsOf('check-in-missing', given, { asOf: at('2021-07-05 23:59') })).toEqual([])
    expect(wordsOf('check-in-missing', given, { asOf: at('2021-07-06 00:00') })).toEqual([
      '0 dari 1 presensi WFH untuk 5 Juli 2021; batas 5 Juli 2021 24.00 WITA',
    ])
  })

  it('says nothing of days at the office', () => {
    expect(wordsOf('check-in-missing', facts({ roster: [rostered('e1', 'WFO')] }))).toEqual([])
  })
})

describe('dailyReportMissing', () => {
  it('waits for the end of the late period', () => {
    const given = facts({ submissions: [checkIn('e1', '2021-07-05 07:30')] })

    expect(wordsOf('daily-report-missing', given, { asOf: at('2021-07-06 23:59') })).toEqual([])
    expect(wordsOf('daily-report-missing', given, { asOf: at('2021-07-07 00:00') })).toEqual([
      '0 laporan untuk 5 Juli 2021; batas 5 Juli 2021 24.00 WITA, terlambat sampai 6 Juli 2021 24.00 WITA',
    ])
  })

  it('tells of a report that came too late to count', () => {
    const given = facts({ submissions: [report('e1', MONDAY, '2021-07-08 09:00')] })

    expect(wordsOf('daily-report-missing', given)[0]).toMatch(
      /; masuk 8 Juli 2021 09\.00 WITA, di luar waktu$/,
    )
  })
})

describe('dailyReportLate', () => {
  it('finds Friday’s report filed on Saturday 00:20 in Tenggarong', () => {
    const given = facts({ submissions: [report('e1', FRIDAY, '2021-07-10 00:20')] })
    const [finding] = evaluate(given).findings.filter(({ rule }) => rule === 'daily-report-late')

    expect(finding).toMatchObject({
      date: parseCivilDate('2021-07-09'),
      clause: 'Kukar SE B-1159/DINKES/065.11/06/2021, C10',
      evidence: ['laporan e1 2021-07-10 00:20'],
      arithmetic: {
        id: 'laporan untuk 9 Juli 2021 masuk 10 Juli 2021 00.20 WITA; batas 9 Juli 2021 24.00 WITA, terlambat 20 menit',
        en: 'report for 9 July 2021 filed 10 July 2021 00:20 WITA; due 9 July 2021 24:00 WITA, 20 min late',
      },
    })
  })
})
