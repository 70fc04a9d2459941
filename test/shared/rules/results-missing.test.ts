import { entriesOf } from '../../../shared/model/roster-row.ts'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { DailyReport, WeeklyPlan } from '../../../shared/model/submission.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  at,
  checkIn,
  evaluate,
  facts,
  MONDAY,
  report,
  rostered,
  wordsOf,
} from '../evaluation/build-facts.ts'

const WEEK = [0, 1, 2].map((days) => addDays(MONDAY, days))
const PLAN: WeeklyPlan = {
  kind: 'weekly-plan',
  ref: 'rencana',
  employeeId: 'e1',
  createdAt: at('2021-07-05 07:00'),
  lastSubmittedAt: at('2021-07-05 07:00'),
  unitCode: 'umum',
  weekOf: MONDAY,
  targets: [
    { target: 'Rekap data petani', volume: '5 dokumen', assignee: '' },
    { target: 'Surat keluar', volume: '', assignee: '' },
  ],
}

function reported(activity: string, date = WEEK[1]!): DailyReport {
  return report('e1', date, `${date} 15:00`, {
    activities: [{ activity, target: '', output: '', volume: '', startsAt: '', endsAt: '' }],
  })
}

/** At home from Monday to Wednesday, in and out each day. */
function landak(submissions: AgencyFacts['submissions']): AgencyFacts {
  return facts({
    policies: [
      policyFromPreset(getPreset('landak-2020'), {
        validFrom: addDays(MONDAY, -30),
        validUntil: addDays(MONDAY, 60),
      }),
    ],
    roster: WEEK.map((date) => rostered('e1', 'WFH', date)),
    submissions: [
      ...WEEK.flatMap((date) => [
        checkIn('e1', `${date} 07:30`),
        checkIn('e1', `${date} 16:00`, { checkInKind: 'out' }),
      ]),
      ...submissions,
    ],
  })
}

function foundOn(given: AgencyFacts, asOf = at('2021-08-15 00:00')): string[] {
  return wordsOf('report-off-plan', given, { date: WEEK[2]!, asOf })
}

describe('L4, L8: a result of each person at home against the unit’s targets', () => {
  it('is missing of who was at home and reported nothing', () => {
    expect(foundOn(landak([PLAN]))).toEqual([
      '3 hari WFH, 0 hasil terhadap 2 target unit pekan 5 Juli 2021 (0 kegiatan dilaporkan)',
    ])
    expect(
      evaluate(landak([PLAN])).findings.find(({ rule }) => rule === 'report-off-plan')?.clause,
    ).toMatch(/, L4$/)
  })

  it('is there with one report of the week that is tied to a target, also of another day', () => {
    expect(
      foundOn(landak([PLAN, reported('rekap data petani desa A', addDays(MONDAY, 4))])),
    ).toEqual([])
  })

  it('is missing of who reported only what is outside the plan', () => {
    expect(foundOn(landak([PLAN, reported('Rapat')]))).toEqual([
      '3 hari WFH, 0 hasil terhadap 2 target unit pekan 5 Juli 2021 (1 kegiatan dilaporkan)',
    ])
  })

  it('is not asked where the unit has no plan, nor while the week’s reports can still come', () => {
    expect(foundOn(landak([]))).toEqual([])
    expect(foundOn(landak([PLAN]), at('2021-07-10 12:00'))).toEqual([])
    expect(foundOn(landak([PLAN]), at('2021-07-12 00:00'))).toHaveLength(1)
  })

  it('is not asked of who was at the office, or absent', () => {
    const given = landak([PLAN])
    const atOffice = given.roster
      .flatMap(entriesOf)
      .map(({ employeeId, date }) => rostered(employeeId, 'WFO', date))

    expect(foundOn({ ...given, roster: atOffice })).toEqual([])
    expect(foundOn({ ...given, submissions: [PLAN] })).toEqual([])
  })
})

describe('P3: a channel that is one', () => {
  it.each([
    ['in-person', 1],
    ['belum ada', 1],
    ['tdk ada', 1],
    ['n/a', 1],
    ['-', 1],
    ['zoom', 0],
    ['other-app', 0],
    ['Telegram', 0],
  ])('%s', (channel, times) => {
    const given = facts({
      policies: [
        policyFromPreset(getPreset('pandeglang-2020'), {
          validFrom: addDays(MONDAY, -30),
          validUntil: addDays(MONDAY, 60),
        }),
      ],
      roster: [rostered('e1', 'WFH')],
      submissions: [report('e1', MONDAY, '2021-07-05 15:00', { channels: [channel] })],
    })

    expect(wordsOf('channel-missing', given)).toHaveLength(times)
  })
})
