import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import {
  TRAVEL_KINDS,
  type DailyReport,
  type TravelKind,
} from '../../../shared/model/submission.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  employee,
  evaluate,
  facts,
  MONDAY,
  permit,
  report,
  review,
  rostered,
} from '../evaluation/build-facts.ts'

const KOTIM = policyFromPreset(getPreset('kotim-2021'), { validFrom: addDays(MONDAY, -14) })

function found(rule: string, overrides: Partial<AgencyFacts>): Finding[] {
  return evaluate(facts({ policies: [KOTIM], ...overrides })).findings.filter(
    (each) => each.rule === rule,
  )
}

/** A report on a day counted from Monday, of activities with their outputs. */
function said(days: number, ...activities: readonly (readonly [string, string])[]): DailyReport {
  const date = addDays(MONDAY, days)
  return report('e1', date, `${date} 16:30`, {
    ref: `laporan ${date}`,
    activities: activities.map(([activity, output]) => {
      return { activity, output, target: '', volume: '', startsAt: '', endsAt: '' }
    }),
  })
}

function emptyOn(submissions: readonly DailyReport[]): CivilDate[] {
  return found('report-empty', { submissions }).map(({ date }) => date)
}

/** How often an approved journey to Surabaya is found where these kinds are banned. */
function bannedJourneys(bannedTravel: readonly TravelKind[], travelKind?: TravelKind): number {
  const travel = permit('e1', {
    permitKind: 'travel',
    destination: 'Surabaya',
    ...(travelKind && { travelKind }),
  })
  return found('travel-banned', {
    policies: [{ ...KOTIM, parameters: { ...KOTIM.parameters, bannedTravel } }],
    roster: [rostered('e1', 'WFH')],
    submissions: [travel],
    reviews: [review(travel)],
  }).length
}

describe('reportEmpty', () => {
  it('takes a text in other case, spaces and marks as the same', () => {
    const submissions = [
      said(0, ['Rekap data', '1 berkas'], ['Surat', 'selesai']),
      said(1, ['REKAP  data:', '1 berkas.'], ['Surat', '(selesai)']),
      said(2, ['rekap data 1', 'berkas'], ['surat', 'selesai!']),
    ]
    const [finding, ...others] = found('report-empty', { submissions })

    expect(others).toEqual([])
    expect(finding).toMatchObject({
      date: '2021-07-07',
      evidence: ['laporan 2021-07-07', 'laporan 2021-07-06', 'laporan 2021-07-05'],
    })
    expect(finding?.arithmetic.id).toContain('3 hari berturut-turut, batas di bawah 3')
  })

  it.each([
    ['another activity', said(1, ['Rapat', '1 berkas'])],
    ['another output', said(1, ['Rekap', '2 berkas'])],
    ['words run together', said(1, ['Rekap1', 'berkas'])],
    ['one activity more', said(1, ['Rekap', '1 berkas'], ['Rapat', 'notulen'])],
  ])('is kept where one of three says %s', (_, other) => {
    const same = [said(0, ['Rekap', '1 berkas']), said(2, ['Rekap', '1 berkas'])]

    expect(emptyOn([...same, other])).toEqual([])
  })

  it('looks back over days off, but not over more than ten days without a report', () => {
    const text = ['Rekap', '1 berkas'] as const

    expect(emptyOn([said(0, text), said(1, text), said(11, text)])).toEqual(['2021-07-16'])
    expect(emptyOn([said(0, text), said(1, text), said(12, text)])).toEqual([])
  })

  it('counts every output that is blank', () => {
    expect(emptyOn([said(0, ['Rekap', ' '], ['Rapat', ''])])).toEqual(['2021-07-05'])
    expect(emptyOn([said(0, ['Rekap', ' '], ['Rapat', 'notulen'])])).toEqual([])
    expect(emptyOn([said(0)])).toEqual(['2021-07-05'])
  })
})

describe('reviewOverdue', () => {
  it('counts a reviewer’s reports of the day, due with the first of them', () => {
    const submissions = [
      report('e1', MONDAY, '2021-07-05 16:30', { ref: 'z' }),
      report('e2', MONDAY, '2021-07-06 09:00', { ref: 'a' }),
    ]
    const [finding] = found('review-overdue', {
      employees: [employee('e1'), employee('e2')],
      submissions,
    })

    expect(finding?.evidence).toEqual(['a', 'z'])
    expect(finding?.arithmetic.id).toBe(
      '2 laporan untuk 5 Juli 2021 belum ditinjau; batas 6 Juli 2021 24.00 WITA',
    )
  })

  it('takes a decision on any report of the day as a review of the day', () => {
    const first = report('e1', MONDAY, '2021-07-05 15:00', { ref: 'first' })
    const second = report('e1', MONDAY, '2021-07-05 16:00', { ref: 'second' })
    const reviews = [review(second)]

    expect(found('review-overdue', { submissions: [first, second], reviews })).toEqual([])
    expect(found('review-overdue', { submissions: [first, second] })).toHaveLength(1)
  })
})

describe('rosterConflict', () => {
  it('shows both entries of a day and says which is used', () => {
    const roster = [
      rostered('e1', 'WFO', MONDAY, 'Jadwal!B2'),
      rostered('e1', 'WFH', MONDAY, 'Jadwal!B9'),
    ]
    const policies = [policyFromPreset(getPreset('kudus-2020'), { validFrom: MONDAY })]

    expect(found('roster-conflict', { policies, roster })).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'person', employeeId: 'e1' },
        evidence: ['Jadwal!B2', 'Jadwal!B9'],
        arithmetic: { id: '2 isian jadwal pada 5 Juli 2021: WFO, WFH; yang dipakai WFO' },
      },
    ])
  })

  it.each([
    ['WFO', 1],
    ['WFH', 1],
    ['PG', 1],
    ['SG', 1],
    ['PK', 1],
    ['C', 0],
  ] as const)('of %s on a day of approved leave is found %i times', (code, times) => {
    const leave = permit('e1')
    const policies = [policyFromPreset(getPreset('kudus-2020'), { validFrom: MONDAY })]
    const roster = [rostered('e1', code)]

    expect(
      found('roster-conflict', {
        policies,
        roster,
        submissions: [leave],
        reviews: [review(leave)],
      }),
    ).toHaveLength(times)
  })
})

describe('travelBanned', () => {
  it.each([
    ['official', 1, 0, 0],
    ['family', 0, 1, 0],
    ['private', 0, 0, 1],
  ] as const)('of %s travel bans that kind alone', (kind, official, family, own) => {
    expect(TRAVEL_KINDS.map((each) => bannedJourneys([kind], each))).toEqual([
      official,
      family,
      own,
    ])
  })

  it('asks about travel of a kind that is not said, as long as a kind is banned', () => {
    expect(bannedJourneys(['private'])).toBe(1)
    expect(bannedJourneys(['family', 'official'])).toBe(1)
    expect(bannedJourneys([])).toBe(0)
  })
})

describe('travelWithoutPermit', () => {
  it('says whether the permit was returned or is not decided', () => {
    const policies = [policyFromPreset(getPreset('kukar-2021'))]
    const travel = permit('e1', { permitKind: 'travel', destination: 'Jakarta' })
    const wordsWith = (reviews: AgencyFacts['reviews']): string[] =>
      found('travel-without-permit', { policies, submissions: [travel], reviews }).map(
        ({ arithmetic }) => arithmetic.id.split('; ').at(-1)!,
      )

    expect(wordsWith([])).toEqual([
      'keputusan atasan sampai 5 Juli 2021: 0',
      'izin yang disetujui: 0 (diajukan, belum diputus, tidak terbantah)',
    ])
    expect(wordsWith([review(travel, 'returned')])).toEqual([
      'izin yang disetujui: 0 (diajukan, dikembalikan, tidak terbantah)',
    ])
    expect(wordsWith([review(travel)])).toEqual([])
  })

  it('is told of rostered travel on its first day alone', () => {
    const policies = [policyFromPreset(getPreset('kukar-2021'))]
    const roster = [0, 1, 2].map((days) => rostered('e1', 'DL', addDays(MONDAY, days)))

    expect(
      found('travel-without-permit', { policies, roster }).map(({ date, evidence }) => [
        date,
        evidence,
      ]),
    ).toEqual([[MONDAY, [entriesOf(roster[0]!)[0]?.cell]]])
  })

  it('is told of each of two rostered journeys with a day between them', () => {
    const policies = [policyFromPreset(getPreset('kukar-2021'))]
    const codes = ['DL', 'WFH', 'DL', 'DL'] as const
    const roster = codes.map((code, days) => rostered('e1', code, addDays(MONDAY, days)))

    expect(found('travel-without-permit', { policies, roster }).map(({ date }) => date)).toEqual([
      MONDAY,
      addDays(MONDAY, 2),
    ])
  })

  it('is told once of a journey of several days, on the first that the policy rules', () => {
    const kukar = policyFromPreset(getPreset('kukar-2021'))
    const travel = permit('e1', {
      permitKind: 'travel',
      destination: 'Jakarta',
      from: addDays(MONDAY, -3),
      until: addDays(MONDAY, 1),
    })
    const datesUnder = (validFrom: CivilDate): CivilDate[] =>
      found('travel-without-permit', {
        policies: [{ ...kukar, validFrom }],
        submissions: [travel],
      })
        .filter(({ subject }) => subject.kind === 'person')
        .map(({ date }) => date)

    expect(datesUnder(addDays(MONDAY, -4))).toEqual([addDays(MONDAY, -3)])
    expect(datesUnder(MONDAY)).toEqual([MONDAY])
    expect(datesUnder(addDays(MONDAY, 2))).toEqual([])
  })
})

describe('travelBanned for who works from home', () => {
  it('is told on the first day of the journey that is planned at home', () => {
    const travel = permit('e1', {
      permitKind: 'travel',
      travelKind: 'family',
      destination: 'Surabaya',
      until: addDays(MONDAY, 3),
    })
    const codes = ['WFO', 'WFH', 'WFO', 'WFH', 'WFH'] as const
    const roster = codes.map((code, days) => rostered('e1', code, addDays(MONDAY, days)))
    const given = { roster, submissions: [travel], reviews: [review(travel)] }

    expect(found('travel-banned', given).map(({ date }) => date)).toEqual([addDays(MONDAY, 1)])
  })
})

describe('invitationNotVirtual', () => {
  it.each([
    ['official', 'Undangan Kemendagri', 1],
    ['official', 'Rapat koordinasi', 1],
    ['official', 'Mengantar berkas', 0],
    ['family', 'Undangan pernikahan', 0],
  ] as const)('with %s travel for %j is found %i times', (travelKind, reason, times) => {
    const policies = [policyFromPreset(getPreset('pandeglang-2020'), { validFrom: MONDAY })]
    const travel = permit('e1', {
      permitKind: 'travel',
      travelKind,
      reason,
      destination: 'Jakarta',
    })

    expect(found('invitation-not-virtual', { policies, submissions: [travel] })).toHaveLength(times)
  })
})

describe('dailyReportMissing', () => {
  it('shows a report that came after the late period, and when', () => {
    const late = report('e1', MONDAY, '2021-07-08 08:00')
    const finding = found('daily-report-missing', {
      roster: [rostered('e1', 'WFH')],
      submissions: [late],
    }).find(({ date }) => date === MONDAY)

    expect(finding?.evidence).toContain(late.ref)
    expect(finding?.arithmetic.id).toContain('masuk 8 Juli 2021 08.00 WITA, di luar waktu')
  })
})
