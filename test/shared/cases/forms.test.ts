import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { interpretAsFiled } from '../intake/interpret-as-filed.ts'
import { quarantinedFiling } from '../../../shared/intake/quarantined-filing.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'
import { readConfiguration } from '../../../shared/configuration/read-configuration.ts'
import { STAFF_ID, sampleTabs } from '../workbook/sample-tabs.ts'

const CASES = new URL('../../fixtures/cases/forms/01-impossible-years.txt', import.meta.url)
const CONFIGURATION = readConfiguration(sampleTabs())
const CODE = 'CODE1234'
const codeOf = (id: string): string => (id === STAFF_ID ? CODE : `${id.slice(-4)}0000`)
/** 25 November 2026, 17:00 WITA. */
const FILED = parseInstant('2026-11-25T09:00:00Z')

const WORK = { activity1: ['Menyusun surat'], output1: ['Surat'] }

const [REPORTS = '', PERMITS = ''] = readFileSync(CASES, 'utf8').split('\n')
const REPORT_DATES = (/date (.*) \(meant/.exec(REPORTS)?.[1] ?? '').split(' | ')
const PERMIT_DATES = [...PERMITS.matchAll(/from (\S+) until ([^;\s]+)/g)].map(
  ([, from = '', until = '']) => [from, until] as const,
)

describe('cases/forms/01-impossible-years.txt', () => {
  it('is read whole', () => {
    expect(REPORT_DATES).toHaveLength(3)
    expect(PERMIT_DATES).toHaveLength(2)
  })

  it.each(REPORT_DATES)(
    'a report for %s waits with that reason, and its day is not sure',
    (date) => {
      const raw = report(date)
      const claim = { configuration: CONFIGURATION, zone: 'WITA', ticketOf: codeOf } as const

      expect(interpret(raw)).toMatchObject({ problem: { code: 'date-impossible' } })
      expect(quarantinedFiling(raw, undefined, claim)).toMatchObject({
        employeeIds: [STAFF_ID],
        bearsOn: { from: '2026-11-25', until: '2026-11-25' },
      })
    },
  )

  it.each(PERMIT_DATES)('leave from %s until %s waits with that reason', (from, until) => {
    expect(interpret(permit('Cuti', from, until))).toMatchObject({
      problem: { code: 'date-impossible' },
    })
  })

  it('makes no other days unsure than those that were meant', () => {
    const claim = { configuration: CONFIGURATION, zone: 'WITA', ticketOf: codeOf } as const

    expect(
      PERMIT_DATES.map(
        ([from, until]) =>
          quarantinedFiling(permit('Cuti', from, until), undefined, claim)?.bearsOn,
      ),
    ).toEqual([
      { from: '2026-11-26', until: '2026-11-27' },
      { from: '2026-11-30', until: '2026-12-01' },
    ])
  })
})

describe('the day of a report', () => {
  it.each([
    ['today', '2026-11-25T09:00:00Z', { day: ['Hari ini'] }, '2026-11-25'],
    ['yesterday', '2026-11-25T09:00:00Z', { day: ['Kemarin'] }, '2026-11-24'],
    ['today at 23:59', '2026-11-25T15:59:00Z', { day: ['Hari ini'] }, '2026-11-25'],
    ['today at 00:20', '2026-11-25T16:20:00Z', { day: ['Hari ini'] }, '2026-11-26'],
    ['yesterday at 00:20', '2026-11-25T16:20:00Z', { day: ['Kemarin'] }, '2026-11-25'],
    [
      'another date',
      '2026-11-25T09:00:00Z',
      { day: ['Tanggal lain'], date: ['2026-11-20'] },
      '2026-11-20',
    ],
    ['the date of an older form', '2026-11-25T09:00:00Z', { date: ['2026-11-20'] }, '2026-11-20'],
    [
      'today, and its date too',
      '2026-11-25T09:00:00Z',
      { day: ['Hari ini'], date: ['2026-11-25'] },
      '2026-11-25',
    ],
  ] as const)('%s', (_, at, answers, date) => {
    const createdAt = parseInstant(at)
    // Changed a day later: it stays the report of its day.
    const lastSubmittedAt = parseInstant(at.replace('-25T', '-26T'))
    const raw = { ...filed('daily-report', { ...answers, ...WORK }), createdAt, lastSubmittedAt }

    expect(interpret(raw)).toMatchObject({ submission: { date } })
  })

  it.each([
    [
      'today, and the date of another day',
      { day: ['Hari ini'], date: ['2026-11-20'] },
      'dates-differ',
    ],
    ['another date, and none', { day: ['Tanggal lain'] }, 'answer-missing'],
    ['none at all', {}, 'answer-missing'],
  ])('%s waits', (_, answers, code) => {
    expect(interpret(filed('daily-report', { ...answers, ...WORK }))).toMatchObject({
      problem: { code },
    })
  })
})

describe('a date in a form', () => {
  it.each([
    ['a report of today', report('2026-11-25'), 'attributed'],
    ['a report of tomorrow', report('2026-11-26'), 'quarantined'],
    ['a report of two months ago', report('2026-09-24'), 'attributed'],
    ['a report of longer ago', report('2026-09-23'), 'quarantined'],
    [
      'a report of yesterday, changed today',
      { ...report('2026-11-26'), lastSubmittedAt: parseInstant('2026-11-26T01:00:00Z') },
      'attributed',
    ],
    ['leave without pay of three years', permit('Cuti', '2026-12-01', '2029-12-01'), 'attributed'],
    ['leave of more than three years', permit('Cuti', '2026-12-01', '2029-12-03'), 'quarantined'],
    ['sickness of a year and a half', permit('Sakit', '2026-11-20', '2028-05-20'), 'attributed'],
    ['sickness of two years', permit('Sakit', '2026-11-20', '2028-11-20'), 'quarantined'],
    ['a journey in the next year', permit('Perjalanan', '2027-02-01', '2027-02-03'), 'attributed'],
    [
      'a journey of a year too long',
      permit('Perjalanan', '2026-12-01', '2027-12-02'),
      'quarantined',
    ],
    ['a permit of last year', permit('Izin', '2025-11-26', '2025-11-26'), 'quarantined'],
  ])('%s', (_, raw, kind) => {
    expect(interpret(raw).kind).toBe(kind)
  })

  it('is told with the dates that can be counted', () => {
    const interpretation = interpret(report('2062-11-25'))

    expect(interpretation).toMatchObject({
      problem: {
        message: {
          id: '"Tanggal laporan": tanggal 25/11/2062 tidak dapat dimaksud; yang dapat dihitung 24/09/2026 sampai 25/11/2026. Mintalah pegawai mengubah kirimannya',
        },
      },
    })
  })
})

function interpret(raw: RawSubmission) {
  return interpretAsFiled(raw, {
    configuration: CONFIGURATION,
    ticketOf: () => CODE,
    zone: 'WITA',
  })
}

function report(date: string): RawSubmission {
  return filed('daily-report', { date: [date], ...WORK })
}

function permit(kind: string, from: string, until: string): RawSubmission {
  return filed('permit', {
    kind: [kind],
    from: [from],
    until: [until],
    reason: ['Keluarga'],
    destination: ['Samarinda'],
  })
}

function filed(
  formKind: RawSubmission['formKind'],
  answers: RawSubmission['answers'],
): RawSubmission {
  const who = { employeeId: [STAFF_ID], ticket: [CODE] }
  const times = { createdAt: FILED, lastSubmittedAt: FILED }
  return { formKind, formId: 'f', responseId: 'r', ...times, answers: { ...who, ...answers } }
}
