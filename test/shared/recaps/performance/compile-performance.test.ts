import { describe, expect, it } from 'vitest'

import { monthOf, parseCivilDate } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import type { Instant } from '../../../../shared/model/instant.ts'
import type { ReviewExpectation } from '../../../../shared/model/review.ts'
import type {
  DailyReport,
  ReportedActivity,
  WeeklyPlan,
} from '../../../../shared/model/submission.ts'
import { compileRecap } from '../../../../shared/recaps/compile-recap.ts'
import type { RecapSheet } from '../../../../shared/recaps/recap-sheet.ts'
import { evaluateMonth } from '../../../../shared/evaluation/evaluate-month.ts'
import {
  AFTER_MONTH,
  FRIDAY,
  MONDAY,
  at,
  employee,
  facts,
  report,
  review,
  rostered,
  settings,
  unit,
} from '../../evaluation/build-facts.ts'
import { sampleRecapInput } from '../sample-recap.ts'
import { linesOf, rowsOf, tableOf } from '../sheet-text.ts'
import { PERFORMANCE_WORDS } from '../../../../shared/recaps/performance/words.ts'

const TUESDAY = parseCivilDate('2021-07-06')
const WEDNESDAY = parseCivilDate('2021-07-07')
const AT_HOME = [MONDAY, TUESDAY, WEDNESDAY].map((date) => rostered('e1', 'WFH', date))
/** Those at the office are not asked for a report by this policy. */
const REST_AT_OFFICE = [1, 2, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30].map(
  (day) => rostered('e1', 'WFO', parseCivilDate(`2021-07-${String(day).padStart(2, '0')}`)),
)
const ROSTER = [...AT_HOME, ...REST_AT_OFFICE]

/** What goes on one line of the paper, in small print. */
const LONGEST_LINE = 200

describe('compileRecap performance', () => {
  it.each(['id', 'en'] as const)(
    'has no line that runs over the edge of the page: %s',
    (language) => {
      const { meaning } = PERFORMANCE_WORDS[language]

      expect(meaning.filter((line) => line.length > LONGEST_LINE)).toEqual([])
    },
  )

  it('counts reports due: in time, late, missing', () => {
    const submissions = [
      report('e1', MONDAY, '2021-07-05 16:00'),
      report('e1', TUESDAY, '2021-07-07 00:20'),
    ]

    expect(personOf({ roster: ROSTER, submissions })).toMatchObject({
      'Laporan wajib': 3,
      'Tepat waktu': 1,
      Terlambat: 1,
      'Tidak ada': 1,
      Ditunggu: 0,
    })
  })

  it('awaits what can still be filed, and asks nothing of days to come', () => {
    expect(personOf({ roster: ROSTER }, at('2021-07-06 10:00'))).toMatchObject({
      'Laporan wajib': 2,
      'Tidak ada': 0,
      Ditunggu: 2,
    })
  })

  it('counts a report that was not due, beside those that were', () => {
    const submissions = [report('e1', FRIDAY, '2021-07-09 16:00', { activities: [work('', '')] })]

    expect(personOf({ roster: ROSTER, submissions })).toMatchObject({
      'Laporan wajib': 3,
      'Tepat waktu': 0,
      'Tidak wajib, ada': 1,
      Kegiatan: 1,
      'Belum ditinjau': 1,
    })
  })

  it('adds up volume and target of one measure, each measure by itself', () => {
    const submissions = [
      report('e1', MONDAY, '2021-07-05 16:00', {
        activities: [work('5 Berkas', '4 berkas'), work('2 jam', '1,5 jam'), work('10', '8 surat')],
      }),
      report('e1', TUESDAY, '2021-07-06 16:00', {
        activities: [work('1.000 berkas', '900  berkas'), work('3 surat', '3 berkas')],
      }),
    ]

    expect(personOf({ roster: ROSTER, submissions })).toMatchObject({
      Kegiatan: 5,
      Terukur: 4,
      'Volume/target': '904/1005 berkas; 1,5/2 jam; 8/10 surat',
    })
  })

  it('L4, L8: holds each person’s activities against the targets of the unit’s week, by words or number', () => {
    const submissions = [
      weeklyPlan([
        ['Pendataan ternak', '12 data'],
        ['Rekap laporan', '20 dokumen'],
        ['Layanan telepon', 'semua'],
      ]),
      report('e1', MONDAY, '2021-07-05 16:00', {
        activities: [
          work('Pendataan ternak', '3 data'),
          work('2', '4 dok'),
          work('Layanan telepon', '9 telepon'),
          work('di luar rencana', '2 surat'),
        ],
      }),
      report('e1', TUESDAY, '2021-07-06 16:00', { activities: [work('pendataan ternak', '')] }),
      report('e2', TUESDAY, '2021-07-06 16:00', { activities: [work('1', '5 data')] }),
    ]
    const sheet = performance({
      employees: [employee('e1'), employee('e2')],
      roster: [...ROSTER, rostered('e2', 'WFH', TUESDAY)],
      submissions,
    })

    expect(volumesOf(sheet)).toEqual([
      ['Pegawai e1', 3, '4/12 data; 4/20 dokumen'],
      ['Pegawai e2', 1, '5/12 data'],
      ['Bagian umum: 2 pegawai', 4, '9/12 data; 4/20 dokumen'],
      ['Jumlah: 2 pegawai', 4, '9/12 data; 4/20 dokumen'],
    ])
  })

  it('shows what the superior expected, and what waits for review', () => {
    const [monday, tuesday, wednesday] = [
      report('e1', MONDAY, '2021-07-05 16:00'),
      report('e1', TUESDAY, '2021-07-06 16:00'),
      report('e1', WEDNESDAY, '2021-07-07 16:00'),
    ]
    const reviews = [rated(monday, 'above'), review(tuesday)]

    expect(
      personOf({ roster: ROSTER, submissions: [monday, tuesday, wednesday], reviews }),
    ).toMatchObject({
      'Di atas harapan': 1,
      'Sesuai harapan': 0,
      'Ditinjau, tanpa nilai': 1,
      'Belum ditinjau': 1,
    })
  })

  it('does not count a rejected report', () => {
    const monday = report('e1', MONDAY, '2021-07-05 16:00', { activities: [work('1', '1')] })
    const reviews = [review(monday, 'rejected')]

    expect(personOf({ roster: ROSTER, submissions: [monday], reviews })).toMatchObject({
      'Tepat waktu': 0,
      'Tidak ada': 3,
      Kegiatan: 0,
      'Belum ditinjau': 0,
    })
  })

  it('goes by unit with a sum under each, also for people who filed nothing', () => {
    const sheet = performance({
      units: [unit('umum'), unit('hukum')],
      employees: [
        employee('e1', { unitCode: 'hukum' }),
        employee('e2', { unitCode: 'umum' }),
        employee('e3', { unitCode: 'hukum' }),
        employee('e4', { employedUntil: parseCivilDate('2021-06-30') }),
      ],
      roster: [rostered('e1', 'WFH'), rostered('e3', 'WFH')],
    })

    expect(tableOf(sheet).map(([, name]) => name)).toEqual([
      'Pegawai e2',
      'Bagian umum: 1 pegawai',
      'Pegawai e1',
      'Pegawai e3',
      'Bagian hukum: 2 pegawai',
      'Jumlah: 3 pegawai',
    ])
    const due = tableOf(sheet).map((row) => Number(row[3]))
    expect(due[4]).toBe(due[2]! + due[3]!)
    expect(due[5]).toBe(due[1]! + due[4]!)
  })

  it('has a review column for every report that counts', () => {
    const submissions = [
      report('e1', MONDAY, '2021-07-05 16:00'),
      report('e1', TUESDAY, '2021-07-07 00:20'),
      report('e1', FRIDAY, '2021-07-09 16:00'),
    ]
    const reviews = [rated(submissions[0]!, 'below'), rated(submissions[1]!, 'as-expected')]

    const row = tableOf(performance({ roster: ROSTER, submissions, reviews }))[0]!.map(Number)
    const [, , , due, inTime, late, missing, awaited, extra] = row as [number, ...number[]]
    expect(due).toBe(inTime! + late! + missing! + awaited!)
    expect(row.slice(12).reduce((sum, count) => sum + count, 0)).toBe(inTime! + late! + extra!)
  })

  it('speaks English where the agency does', () => {
    const sheet = performance({
      settings: settings({ language: 'en' }),
      roster: ROSTER,
      submissions: [
        report('e1', MONDAY, '2021-07-05 16:00', { activities: [work('2 jam', '1,5 jam')] }),
      ],
    })

    expect(linesOf(sheet)).toContain('PERFORMANCE RECAP')
    expect(tableOf(sheet)[0]).toContain('1.5/2 jam')
    expect(tableOf(sheet).at(-1)?.[1]).toBe('In all: 1 person')
  })

  it('carries letterhead, signature and the footer by which it is recomputed', () => {
    const lines = linesOf(compileRecap('performance', sampleRecapInput()))

    expect(lines[0]).toBe('PEMERINTAH KABUPATEN KUTAI KARTANEGARA')
    expect(lines).toContain('MENGETAHUI')
    expect(lines.at(-1)).toContain('Buku besar s.d. nomor 17')
  })
})

function performance(overrides: Partial<AgencyFacts>, asOf: Instant = AFTER_MONTH): RecapSheet {
  const given = facts(overrides)
  return compileRecap('performance', {
    ...sampleRecapInput(),
    facts: given,
    evaluation: evaluateMonth(given, { month: monthOf(MONDAY), asOf }),
  })
}

/** The first person's row, by column header. */
function personOf(overrides: Partial<AgencyFacts>, asOf?: Instant): Record<string, unknown> {
  const sheet = performance(overrides, asOf)
  const header = rowsOf(sheet)[sheet.frozenRows - 1]!
  return Object.fromEntries(tableOf(sheet)[0]!.map((value, column) => [header[column], value]))
}

function work(target: string, volume: string): ReportedActivity {
  return { activity: 'Mengarsip', target, output: '', volume, startsAt: '', endsAt: '' }
}

function rated(of: DailyReport, expectation: ReviewExpectation): ReturnType<typeof review> {
  return { ...review(of), expectation }
}

function weeklyPlan(targets: readonly (readonly [target: string, volume: string])[]): WeeklyPlan {
  return {
    kind: 'weekly-plan',
    ref: 'rencana umum',
    employeeId: 'e1',
    createdAt: at('2021-07-05 07:30'),
    lastSubmittedAt: at('2021-07-05 07:30'),
    unitCode: 'umum',
    weekOf: MONDAY,
    targets: targets.map(([target, volume]) => ({ target, volume, assignee: '' })),
  }
}

function volumesOf(sheet: RecapSheet): unknown[][] {
  return tableOf(sheet).map((row) => [row[1], row[10], row[11]])
}
