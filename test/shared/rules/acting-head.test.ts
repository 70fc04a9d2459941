import { describe, expect, it } from 'vitest'
import { isSuperiorOf } from '../../../shared/intake/is-superior-of.ts'
import { addDays, parseCivilDate } from '../../../shared/model/civil-date.ts'
import type { ActingHead } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { reviewChain } from '../../../shared/model/review-chain.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  checkIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  outcomeOf,
  permit,
  report,
  review,
  rostered,
  unit,
  wordsOf,
} from '../evaluation/build-facts.ts'
import { ruleContext } from './rule-context.ts'

const THIS_WEEK: ActingHead = {
  employeeId: 'sekretaris',
  from: MONDAY,
  until: addDays(MONDAY, 4),
}
const EMPLOYEES = [
  employee('staf', { superiorId: 'kadis' }),
  employee('sekretaris', { superiorId: 'kadis', post: 'Sekretaris' }),
  employee('kadis', { specialPost: 'kepala-dinas', post: 'Kepala Dinas' }),
]

function agency(preset: string, overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  return facts({
    units: [unit('umum', { headId: 'kadis', acting: [THIS_WEEK] })],
    employees: EMPLOYEES,
    policies: [policyFromPreset(getPreset(preset), { validFrom: parseCivilDate('2021-07-01') })],
    roster: ['staf', 'sekretaris', 'kadis'].flatMap((id) =>
      [0, 1, 2, 3, 4, 7].map((days) =>
        rostered(id, id === 'kadis' ? 'C' : 'WFH', addDays(MONDAY, days)),
      ),
    ),
    ...overrides,
  })
}

/** Of who is not the head: of them nothing stands here after the week. */
function mandatoryOn(given: AgencyFacts): string[][] {
  return evaluate(given)
    .findings.filter(({ rule }) => rule === 'mandatory-office')
    .map(({ date, subject, arithmetic }) => [
      date,
      subject.kind === 'person' ? subject.employeeId : subject.kind,
      arithmetic.id.split(' pada ')[0]!,
    ])
    .filter(([, who]) => who !== 'kadis')
}

describe('who acts for a head (Plh., Plt.)', () => {
  it('K2: is always at the office on the days on which they act, and no day later', () => {
    expect(mandatoryOn(agency('kotim-2021')).map(([date, who]) => [date, who])).toEqual(
      [5, 6, 7, 8, 9].map((day) => [`2021-07-0${day}`, 'sekretaris']),
    )
    expect(mandatoryOn(agency('kotim-2021'))[0]?.[2]).toBe(
      'Plh./Plt. Kepala Dinas (pelaksana) dijadwalkan WFH',
    )
  })

  it('K2: without anybody acting, the leave of the head is no breach of anybody', () => {
    expect(
      mandatoryOn(agency('kotim-2021', { units: [unit('umum', { headId: 'kadis' })] })),
    ).toEqual([])
  })

  it('C4, C3: counts as the structural official whose place they take', () => {
    const employees = EMPLOYEES.map((one) =>
      one.id === 'kadis' ? { ...one, positionClass: 'administrator' as const } : one,
    )
    const given = agency('kukar-2021', { employees, roster: [] })
    const bases = evaluate(given).days.filter(({ date }) => date >= MONDAY)

    expect(outcomeOf(given, { id: 'sekretaris' }).planned).toBe('office')
    expect(bases.slice(0, 8).map(({ quotaBase }) => quotaBase)).toEqual([1, 1, 1, 1, 1, 0, 0, 2])
  })

  it('K7: reviews in the place of the head, and never their own reports', () => {
    const { index } = ruleContext(agency('kotim-2021'))
    const chain = (id: string, date = MONDAY): readonly string[] =>
      reviewChain(index.byId.get(id)!, index, date)

    expect(chain('staf')).toEqual(['sekretaris'])
    expect(chain('staf', addDays(MONDAY, 7))).toEqual(['kadis'])
    expect(chain('sekretaris')).toEqual(['kadis'])
    expect(chain('kadis')).toEqual([])
  })

  it('K7: a review that is overdue is theirs, though the head on leave is the superior', () => {
    const filed = report('staf', MONDAY, '2021-07-05 15:00')
    const overdue = evaluate(agency('kotim-2021', { submissions: [filed] })).findings.filter(
      ({ rule }) => rule === 'review-overdue',
    )

    expect(overdue.map(({ subject }) => subject)).toEqual([
      { kind: 'person', employeeId: 'sekretaris' },
    ])
  })

  it('K6: a permit that goes against the instruction names who decided while they acted', () => {
    const asked = permit('staf', { permitKind: 'travel', travelKind: 'family', region: 'outside' })
    const decided = (readAt: string) => ({
      ...review(asked),
      readAt: checkIn('staf', readAt).createdAt,
    })
    const words = (readAt: string) =>
      wordsOf(
        'travel-banned',
        agency('kotim-2021', { submissions: [asked], reviews: [decided(readAt)] }),
      )[0]

    expect(words('2021-07-05 09:00')).toContain('disetujui Pegawai sekretaris')
    expect(words('2021-07-02 09:00')).toContain('disetujui Pegawai kadis')
  })

  it('L7: transcribes messages of the head’s staff while they act, and not of the head', () => {
    const configuration = agency('landak-2020')
    const [staf, sekretaris, kadis] = EMPLOYEES
    const may = (date: typeof MONDAY, of = staf): boolean =>
      isSuperiorOf(sekretaris!, of!, { configuration, date })

    expect(may(MONDAY)).toBe(true)
    expect(may(addDays(MONDAY, 5))).toBe(false)
    expect(may(MONDAY, kadis)).toBe(false)
  })

  it('of two who act on a day the last row counts; one without a last day acts on', () => {
    const acting = [
      { employeeId: 'staf', from: MONDAY },
      { employeeId: 'sekretaris', from: addDays(MONDAY, 7) },
    ]
    const given = agency('kotim-2021', { units: [unit('umum', { headId: 'kadis', acting })] })

    expect(mandatoryOn(given).map(([, who]) => who)).toEqual([
      ...Array.from({ length: 5 }, () => 'staf'),
      'sekretaris',
      ...Array.from({ length: 14 }, () => 'sekretaris'),
    ])
  })
})
