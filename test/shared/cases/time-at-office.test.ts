import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateMonth, type MonthEvaluation } from '../../../shared/evaluation/evaluate-month.ts'
import { addDays, monthOf, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../shared/model/outcome.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import type { Holiday } from '../../../shared/model/roster.ts'
import { applyParameters } from '../../../shared/policy/apply-parameters.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  at,
  checkIn,
  clockIn,
  evaluate,
  facts,
  MONDAY,
  permit,
  report,
  review,
  rostered,
} from '../evaluation/build-facts.ts'
import { randomFacts } from '../evaluation/random-facts.ts'

const TUESDAY = addDays(MONDAY, 1)
const WEDNESDAY = addDays(MONDAY, 2)
const LATER = parseInstant('2026-12-31T00:00:00Z')

function day(date: string): CivilDate {
  return parseCivilDate(date)
}

function policyOf(preset: string, changed = '', validFrom?: string): PolicyRecord {
  const { parameters, errors } = applyParameters(getPreset(preset), changed)
  expect(errors).toEqual([])
  return policyFromPreset(getPreset(preset), {
    parameters,
    ...(validFrom && { validFrom: day(validFrom) }),
  })
}

function picket(preset: string, hours: string, changed = ''): PolicyRecord {
  const [start, end] = hours.split('–')
  const shift = `shifts.picket.start=${start}\nshifts.picket.end=${end}`
  return policyOf(preset, `${shift}\n${changed}`, '2020-01-01')
}

function monthOfDay(given: AgencyFacts, date: CivilDate): MonthEvaluation {
  return evaluateMonth(given, { month: monthOf(date), asOf: LATER })
}

function outcomeOn(given: AgencyFacts, date: CivilDate = MONDAY): DayOutcome {
  return monthOfDay(given, date).outcomes.find((one) => one.date === date)!
}

function rulesOn(given: AgencyFacts, date: CivilDate): string[] {
  return monthOfDay(given, date)
    .findings.filter((finding) => finding.date === date)
    .map(({ rule }) => rule)
}

/** A Monday at the office, 07:30–16:00, with readings of the machine. */
function readings(times: readonly string[], more: Partial<AgencyFacts> = {}): AgencyFacts {
  return facts({
    policies: [policyOf('landak-2020', '', '2021-07-01')],
    roster: [rostered('e1', 'WFO')],
    clockIns: times.map((time) => clockIn('e1', `${MONDAY} ${time}`)),
    ...more,
  })
}

function ramadan(from: string, until: string): Holiday[] {
  const dates: Holiday[] = []
  for (let date = day(from); date <= until; date = addDays(date, 1)) {
    dates.push({ date, name: 'Ramadan', kind: 'ramadan' })
  }
  return dates
}

const HOLIDAY_AFTER = { date: TUESDAY, name: 'Libur', kind: 'libur-daerah' } as const

function codeOfNightShiftWith(time: string): string {
  return outcomeOn(
    facts({
      policies: [picket('kukar-2021', '20:00–06:00')],
      roster: [rostered('e1', 'PK')],
      clockIns: [clockIn('e1', `${MONDAY} ${time}`)],
    }),
  ).code
}

describe('cases/time-at-office.md', () => {
  it.each([
    ['line 7: Ramadan 1447', '2026-02-23', ramadan('2026-02-19', '2026-03-20')],
    ['line 8: Ramadan 1446', '2025-03-10', ramadan('2025-03-01', '2025-03-30')],
  ])('%s, 08:00–15:00: H, late 0, early 0', (_, date, holidays) => {
    const given = facts({
      policies: [policyOf('nasional', '', '2025-01-01')],
      roster: [rostered('e1', 'WFO', day(date))],
      clockIns: [clockIn('e1', `${date} 08:00`), clockIn('e1', `${date} 15:00`)],
    })

    const inRamadan = { ...given, holidays }
    expect(outcomeOn(inRamadan, day(date))).toMatchObject({
      code: 'H',
      lateMinutes: 0,
      earlyMinutes: 0,
      flags: [],
    })
    expect(outcomeOn(given, day(date))).toMatchObject({ lateMinutes: 30, earlyMinutes: 60 })
  })

  it('line 9: in 07:30, out 11:00: early 300, and the departure is known', () => {
    expect(outcomeOn(readings(['07:30', '11:00']))).toMatchObject({
      code: 'H',
      lateMinutes: 0,
      earlyMinutes: 300,
      flags: [],
    })
  })

  it.each([
    ['11:44', 256],
    ['11:46', 254],
  ])('line 10: in 07:30, out %s: early %i', (out, earlyMinutes) => {
    expect(outcomeOn(readings(['07:30', out]))).toMatchObject({ earlyMinutes, flags: [] })
  })

  it.each(['in', 'out', 'location'] as const)(
    'line 11: out 13:00, form of kind %s from home 16:05: early 180',
    (checkInKind) => {
      const submissions = [checkIn('e1', `${MONDAY} 16:05`, { checkInKind, place: 'home' })]

      expect(outcomeOn(readings(['07:29', '13:00'], { submissions }))).toMatchObject({
        code: 'H',
        lateMinutes: 0,
        earlyMinutes: 180,
        flags: [],
      })
    },
  )

  it('line 12: after a night piket a check-in from home is of the next day', () => {
    const given = facts({
      policies: [picket('kukar-2021', '20:00–06:00')],
      roster: [rostered('e1', 'PK'), rostered('e1', 'WFH', TUESDAY)],
      clockIns: [clockIn('e1', `${MONDAY} 19:55`), clockIn('e1', `${TUESDAY} 06:02`)],
      submissions: [checkIn('e1', `${TUESDAY} 07:30`, { assembly: 'virtual' })],
    })

    expect(outcomeOn(given)).toMatchObject({ code: 'H', lateMinutes: 0, flags: [] })
    expect(outcomeOn(given, TUESDAY)).toMatchObject({ code: 'WFH', flags: ['report-missing'] })
  })

  it('line 13: after a night piket five locations from 07:35 on serve the day at home', () => {
    const location = { checkInKind: 'location', location: '-6.8048, 110.8405' } as const
    const given = facts({
      policies: [picket('kudus-2020', '20:00–06:00', 'dailyReport=tidak')],
      roster: [rostered('e1', 'PK', day('2020-03-30')), rostered('e1', 'WFH', day('2020-03-31'))],
      clockIns: [clockIn('e1', '2020-03-30 20:00'), clockIn('e1', '2020-03-31 06:00')],
      submissions: ['07:35', '09:31', '11:40', '13:32', '15:29'].map((time) =>
        checkIn('e1', `2020-03-31 ${time}`, location),
      ),
    })

    expect(outcomeOn(given, day('2020-03-31'))).toMatchObject({ code: 'WFH', flags: [] })
    const aboutPerson = monthOfDay(given, day('2020-03-31')).findings.filter(
      ({ date, subject }) => date === '2020-03-31' && subject.kind === 'person',
    )
    expect(aboutPerson).toEqual([])
  })

  it('line 14: a reading of that morning is not of the night piket 23:00–07:00: TK', () => {
    const given = facts({
      policies: [picket('kukar-2021', '23:00–07:00')],
      roster: [rostered('e1', 'PK')],
      clockIns: [clockIn('e1', `${MONDAY} 07:00`)],
    })

    expect(outcomeOn(given).code).toBe('TK')
    const came = { ...given, clockIns: [clockIn('e1', `${TUESDAY} 07:00`)] }
    expect(outcomeOn(came)).toMatchObject({ code: 'H', flags: ['check-in-missing'] })
  })

  it.each([
    ['20:00–06:00', '08:00', '08:01'],
    ['14:00–22:00', '00:00', '00:01'],
  ])(
    'line 15: out at the end of %s and the margin, %s, is of the shift; %s is not',
    (hours, of, not) => {
      const ofMonday = (time: string): readonly string[] =>
        outcomeOn(
          facts({
            policies: [picket('kukar-2021', hours)],
            roster: [rostered('e1', 'PK'), rostered('e1', 'WFH', TUESDAY)],
            clockIns: [clockIn('e1', `${TUESDAY} ${time}`)],
          }),
        ).evidence.filter((cell) => cell.startsWith('Mesin Absensi'))

      expect(ofMonday(of)).toHaveLength(1)
      expect(ofMonday(not)).toEqual([])
    },
  )

  it('line 15: in at the start of the shift less the margin is of the shift', () => {
    expect([codeOfNightShiftWith('18:00'), codeOfNightShiftWith('17:59')]).toEqual(['H', 'TK'])
  })

  it('line 16: 07:30 and 07:41 are one moment: an arrival', () => {
    expect(outcomeOn(readings(['07:30', '07:41']))).toMatchObject({
      code: 'H',
      lateMinutes: 0,
      earlyMinutes: 0,
      flags: ['check-out-missing'],
    })
  })

  it('line 16: how far apart moments are is a parameter', () => {
    const policies = [policyOf('landak-2020', 'sameMomentMinutes=10', '2021-07-01')]

    expect(outcomeOn(readings(['07:30', '07:41'], { policies }))).toMatchObject({
      earlyMinutes: 499,
      flags: [],
    })
  })

  it('line 17: 16:03:11 and 16:03:15 are one moment: a departure', () => {
    const clockIns = ['16:03:11', '16:03:15'].map((time) => ({
      ...clockIn('e1', `${MONDAY} 16:03`),
      at: parseInstant(`${MONDAY}T${time}+08:00`),
    }))

    expect(outcomeOn(readings([], { clockIns }))).toMatchObject({
      code: 'H',
      lateMinutes: 0,
      earlyMinutes: 0,
      flags: ['check-in-missing'],
    })
  })

  it('line 18: 40 minutes apart are two moments: early 470', () => {
    expect(outcomeOn(readings(['07:30', '08:10']))).toMatchObject({
      lateMinutes: 0,
      earlyMinutes: 470,
      flags: [],
    })
    expect(outcomeOn(readings(['07:30', '08:00']))).toMatchObject({ earlyMinutes: 480 })
  })

  it('line 19: between a night and a day shift 07:00 is of the night, 07:01 of the day', () => {
    const morning = 'shifts.morning.start=07:00\nshifts.morning.end=19:00'
    const given = facts({
      policies: [picket('kukar-2021', '19:00–07:00', morning)],
      roster: [rostered('e1', 'PK'), rostered('e1', 'PG', TUESDAY)],
      clockIns: [
        clockIn('e1', `${MONDAY} 19:00`),
        clockIn('e1', `${TUESDAY} 07:00`),
        clockIn('e1', `${TUESDAY} 07:01`),
        clockIn('e1', `${TUESDAY} 19:00`),
      ],
    })

    const whole = { code: 'H', lateMinutes: 0, earlyMinutes: 0, flags: [] }
    expect(outcomeOn(given)).toMatchObject(whole)
    expect(outcomeOn(given, TUESDAY)).toMatchObject({ ...whole, lateMinutes: 1 })
  })

  describe('line 20: of WFH on Monday to Wednesday, at most 2 days a week', () => {
    const rosteredHome = facts({
      policies: [policyOf('nasional', '', '2021-01-01')],
      roster: [MONDAY, TUESDAY, WEDNESDAY].map((date) => rostered('e1', 'WFH', date)),
    })
    const found = (more: Partial<AgencyFacts>): boolean =>
      rulesOn({ ...rosteredHome, ...more }, WEDNESDAY).includes('home-days')
    const summonses = [{ date: MONDAY, employeeId: 'e1', calledBy: 'Kepala', reason: '' }]

    it('three lived at home are found', () => {
      expect(found({})).toBe(true)
    })

    it('a holiday is none', () => {
      expect(found({ holidays: [{ date: MONDAY, name: '', kind: 'libur-daerah' }] })).toBe(false)
      expect(found({ holidays: ramadan(MONDAY, WEDNESDAY) })).toBe(true)
    })

    it('leave is none', () => {
      const leave = permit('e1')

      expect(found({ submissions: [leave], reviews: [review(leave)] })).toBe(false)
      expect(found({ submissions: [leave] })).toBe(true)
    })

    it('called to the office and there is none', () => {
      expect(found({ summonses, clockIns: [clockIn('e1', `${MONDAY} 08:00`)] })).toBe(false)
    })

    it('seen at the office is none', () => {
      expect(found({ clockIns: [clockIn('e1', `${MONDAY} 08:00`)] })).toBe(false)
    })

    it('days of the month before count as they were lived', () => {
      const week = ['2021-06-28', '2021-06-29', '2021-07-01'].map(day)
      const acrossMonths = {
        ...rosteredHome,
        roster: week.map((date) => rostered('e1', 'WFH', date)),
      }
      const holidays = [{ date: day('2021-06-28'), name: '', kind: 'libur-daerah' }] as const

      expect(rulesOn(acrossMonths, day('2021-07-01'))).toContain('home-days')
      expect(rulesOn({ ...acrossMonths, holidays }, day('2021-07-01'))).not.toContain('home-days')
    })
  })

  describe('line 21: pandeglang P2, the report of a night piket', () => {
    const date = day('2020-12-07')
    const next = addDays(date, 1)
    const reported = (local: string): [string[], string[]] => {
      const given = facts({
        policies: [picket('pandeglang-2020', '20:00–06:00', 'officeReport=ya')],
        roster: [rostered('e1', 'PK', date)],
        clockIns: [clockIn('e1', `${date} 20:00`), clockIn('e1', `${next} 06:00`)],
        submissions: [report('e1', date, local)],
      })
      const flags = outcomeOn(given, date).flags.filter((flag) => flag.startsWith('report'))
      return [flags, rulesOn(given, date).filter((rule) => rule.startsWith('daily-report'))]
    }

    it('ten minutes after the shift is in time, and so until 24:00 of that day', () => {
      expect(reported(`${next} 06:10`)).toEqual([[], []])
      expect(reported(`${next} 23:59`)).toEqual([[], []])
    })

    it('a day later it is late, another day later missing', () => {
      expect(reported(`${addDays(next, 1)} 00:00`)).toEqual([
        ['report-late'],
        ['daily-report-late'],
      ])
      expect(reported(`${addDays(next, 2)} 00:00`)).toEqual([
        ['report-missing'],
        ['daily-report-missing'],
      ])
    })
  })

  describe('line 22: a report of 14 July reviewed on 20 August', () => {
    const filed = report('e1', day('2021-07-14'), '2021-07-14 15:00')
    const wordsOf = (readAt: string, undecided?: string): string[] => {
      const decided = { ...review(filed), readAt: at(readAt) }
      const given = facts({
        roster: [rostered('e1', 'WFH', day('2021-07-14'))],
        submissions: [filed, checkIn('e1', '2021-07-14 07:30')],
        reviews: [undecided ? { ...decided, undecidedAt: at(undecided) } : decided],
      })
      return monthOfDay(given, day('2021-07-14'))
        .findings.filter(({ rule }) => rule === 'review-overdue')
        .map(({ severity, arithmetic }) => `${severity}: ${arithmetic.id}`)
    }

    it('leaves a trace: reviewed 35 days late', () => {
      expect(wordsOf('2021-08-20 09:00', '2021-08-20 08:55')).toEqual([
        'info: 1 laporan untuk 14 Juli 2021 ditinjau terlambat 35 hari: belum ada keputusan 20 Agustus 2021 08.55 WITA; batas 15 Juli 2021 24.00 WITA',
      ])
    })

    it('in time leaves none, also where the decision was changed later', () => {
      expect(wordsOf('2021-07-15 23:59', '2021-07-15 23:54')).toEqual([])
      expect(wordsOf('2021-08-20 09:00', '2021-07-15 10:00')).toEqual([])
    })

    it('leaves none where the decision was only read late, or nobody knows since when it stands', () => {
      expect(wordsOf('2021-07-19 08:00', '2021-07-15 16:00')).toEqual([])
      expect(wordsOf('2021-08-20 09:00')).toEqual([])
    })
  })
})

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Evidence as a set: a row of the machine that stands twice is told twice. */
function withEvidenceOnce({ outcomes }: MonthEvaluation): unknown[] {
  return outcomes.map(({ evidence, ...outcome }) => ({ ...outcome, evidence: new Set(evidence) }))
}

function codeAndMinutes(outcomes: readonly DayOutcome[]): unknown[] {
  return outcomes.map(({ code, lateMinutes, earlyMinutes, flags }) => ({
    code,
    lateMinutes,
    earlyMinutes,
    flags,
  }))
}

describe('minutes at the office, whatever the readings', () => {
  it.each([
    ['of a day', 'WFO', '08:00–14:00', [], 510],
    ['of a day in Ramadan', 'WFO', '08:00–14:00', ramadan('2021-07-01', '2021-07-31'), 420],
    ['of a night', 'PK', '20:00–06:00', [], 600],
    ['of a night before a holiday', 'PK', '23:00–07:00', [HOLIDAY_AFTER], 480],
    ['on a holiday', 'PK', '08:00–14:00', [{ ...HOLIDAY_AFTER, date: MONDAY }], 360],
  ] as const)(
    'late and early together never exceed the shift %s',
    (_, code, hours, holidays, length) => {
      let kept = 0
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 300, max: 2000 }), { minLength: 1, maxLength: 6 }),
          (minutes) => {
            const { lateMinutes, earlyMinutes } = outcomeOn(
              facts({
                policies: [picket('landak-2020', hours)],
                holidays,
                roster: [rostered('e1', code)],
                clockIns: minutes.map((at) =>
                  clockIn('e1', `${addDays(MONDAY, Math.floor(at / 1440))} ${clock(at % 1440)}`),
                ),
              }),
            )

            expect(lateMinutes + earlyMinutes).toBeLessThanOrEqual(length)
            if (lateMinutes > 0 || earlyMinutes > 0) kept++
          },
        ),
        { numRuns: 100 },
      )
      expect(kept).toBeGreaterThan(10)
    },
  )

  it('their order, and reading one twice, changes nothing', () => {
    let read = 0
    fc.assert(
      fc.property(randomFacts, (given) => {
        const twice = [...given.clockIns, ...given.clockIns].toReversed()

        expect(withEvidenceOnce(evaluate({ ...given, clockIns: twice }))).toEqual(
          withEvidenceOnce(evaluate(given)),
        )
        read += evaluate(given).outcomes.filter(
          ({ lateMinutes, earlyMinutes }) => lateMinutes + earlyMinutes > 0,
        ).length
      }),
      { numRuns: 40 },
    )
    expect(read).toBeGreaterThan(3)
  })

  it('a month under Ramadan hours is the standard month shifted', () => {
    // Both weeks as long, so that only the start differs.
    const hours = `hours.ramadan.weeklyMinutes=2250\nhours.ramadan.breakMinutes=60\nhours.ramadan.fridayBreakMinutes=90`
    const policies = [policyOf('landak-2020', hours, '2021-07-01')]
    let present = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 1379 })), {
          maxLength: 40,
        }),
        (times) => {
          const given = (
            laterMinutes: number,
            holidays: readonly Holiday[],
          ): readonly DayOutcome[] => {
            const clockIns = times.map(([days, minutes]) =>
              clockIn('e1', `${addDays(MONDAY, days)} ${clock(minutes + laterMinutes)}`),
            )
            return evaluate(facts({ policies, holidays, clockIns })).outcomes
          }

          expect(codeAndMinutes(given(30, ramadan('2021-06-30', '2021-08-01')))).toEqual(
            codeAndMinutes(given(0, [])),
          )
          present += given(0, []).filter(({ code }) => code === 'H').length
        },
      ),
      { numRuns: 60 },
    )
    expect(present).toBeGreaterThan(100)
  })
})
