import { describe, expect, it } from 'vitest'
import { addDays, parseCivilDate, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { Pending } from '../../../shared/model/pending.ts'
import type { DailyReport, WeeklyPlan } from '../../../shared/model/submission.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { policyWeek } from '../../../shared/rules/policy-week.ts'
import {
  at,
  employee,
  evaluate,
  facts,
  FRIDAY,
  MONDAY,
  permit,
  report,
  unit,
} from '../evaluation/build-facts.ts'
import { ruleContext } from './rule-context.ts'

const LANDAK = policyFromPreset(getPreset('landak-2020'), { validFrom: MONDAY })

function plan(targets: readonly (readonly [target: string, volume: string])[]): WeeklyPlan {
  return {
    kind: 'weekly-plan',
    ref: 'rencana',
    employeeId: 'head',
    createdAt: at('2021-07-05 08:00'),
    lastSubmittedAt: at('2021-07-05 08:00'),
    unitCode: 'umum',
    weekOf: MONDAY,
    targets: targets.map(([target, volume]) => ({ target, volume, assignee: '' })),
  }
}

function done(who: string, date: CivilDate, target: string, volume: string): DailyReport {
  return report(who, date, `${date} 16:30`, {
    activities: [{ activity: '', target, output: 'selesai', volume, startsAt: '', endsAt: '' }],
  })
}

function found(rule: string, overrides: Partial<AgencyFacts>): Finding[] {
  return evaluate(facts({ policies: [LANDAK], ...overrides })).findings.filter(
    (each) => each.rule === rule && each.date <= addDays(MONDAY, 6),
  )
}

function inJuly(...days: string[]): string[] {
  return days.map((day) => `2021-07-${day}`)
}

describe('planBehind', () => {
  it('adds up what the unit’s people report, one where no volume is said', () => {
    const findings = found('plan-behind', {
      units: [unit('umum'), unit('lain')],
      employees: [employee('e1'), employee('e2'), employee('x', { unitCode: 'lain' })],
      submissions: [
        plan([[` ${'Rekap '.repeat(20)}`, '5,5 dokumen']]),
        done('e1', MONDAY, '1', '2,25 dokumen'),
        done('e2', FRIDAY, '1', ''),
        done('x', MONDAY, '1', '9 dokumen'),
      ],
    })

    expect(
      findings.map(({ date, subject, evidence, arithmetic }) => [
        date,
        subject,
        evidence,
        arithmetic.id,
      ]),
    ).toEqual([
      [
        FRIDAY,
        { kind: 'unit', unitCode: 'umum' },
        ['rencana'],
        `“${'Rekap '.repeat(20).slice(0, 80)}”, pekan 5 Juli 2021: 3,25 dari 5,5 dokumen = 59,1 %`,
      ],
    ])
  })

  it('counts what was reported in the unit of the day, whoever left it since', () => {
    const moved = employee('e1', {
      unitCode: 'lain',
      periods: [
        { ...employee('e1'), employedUntil: addDays(MONDAY, 2) },
        { ...employee('e1'), unitCode: 'lain', employedFrom: addDays(MONDAY, 3) },
      ],
    })
    const findings = found('plan-behind', {
      units: [unit('umum'), unit('lain')],
      employees: [moved, employee('e2')],
      submissions: [
        plan([['Rekap', '5 dokumen']]),
        done('e1', MONDAY, '1', '2 dokumen'),
        done('e1', FRIDAY, '1', '2 dokumen'),
        done('e2', FRIDAY, '1', '1 dokumen'),
      ],
    })

    expect(findings.map(({ arithmetic }) => arithmetic.id)).toEqual([
      expect.stringContaining('3 dari 5 dokumen'),
    ])
  })

  it('is kept exactly at the volume, and where the plan says no number or nought', () => {
    const submissions = [
      plan([
        ['Rekap', '2'],
        ['Surat', 'semua'],
        ['Arsip', '0'],
      ]),
      done('e1', MONDAY, '1', '1'),
      done('e1', FRIDAY, '1', '1'),
    ]

    expect(found('plan-behind', { submissions })).toEqual([])
  })

  it('holds nobody to a target twice where the plan was sent twice, and takes the volume said last', () => {
    const again = { ref: 'lagi', createdAt: at('2021-07-05 08:01') }
    const submissions = [
      plan([
        ['Rekap', '5'],
        ['Surat', '3'],
      ]),
      { ...plan([[' rekap.', '2']]), ...again },
      done('e1', MONDAY, 'Rekap', '2'),
      done('e1', FRIDAY, '2', '3'),
    ]

    expect(found('plan-behind', { submissions })).toEqual([])
  })

  it('accuses nobody who says in words how much was done', () => {
    const submissions = [plan([['Rekap', '20']]), done('e1', MONDAY, 'Rekap', 'dua puluh dokumen')]

    expect(found('plan-behind', { submissions })).toEqual([])
  })
})

describe('permitLate', () => {
  it('is not found of travel within the regency, nor of a permit in time', () => {
    const policies = [policyFromPreset(getPreset('kukar-2021'))]
    const late = permit('e1', {
      permitKind: 'travel',
      travelKind: 'private',
      destination: 'Samarinda',
      createdAt: at('2021-07-06 00:00'),
    })

    expect(found('permit-late', { policies, submissions: [late] })).toHaveLength(1)
    expect(
      found('permit-late', {
        policies,
        submissions: [{ ...late, region: 'inside' }],
      }),
    ).toEqual([])
    expect(
      found('permit-late', {
        policies,
        submissions: [{ ...late, createdAt: at('2021-07-05 23:59') }],
      }),
    ).toEqual([])
  })
})

describe('policyWeek', () => {
  const date = parseCivilDate('2021-07-07')

  it.each([
    ['all of the week', LANDAK, inJuly('05', '06', '07', '08', '09')],
    [
      'the days from its first',
      { ...LANDAK, validFrom: addDays(MONDAY, 1) },
      inJuly('06', '07', '08', '09'),
    ],
    [
      'the days to its last',
      { ...LANDAK, validUntil: addDays(MONDAY, 3) },
      inJuly('05', '06', '07', '08'),
    ],
    [
      'also those of what it continues',
      { ...LANDAK, validFrom: date, since: addDays(MONDAY, -10) },
      inJuly('05', '06', '07', '08', '09'),
    ],
    ['none without a policy', undefined, []],
  ])('is %s', (_, policy, expected) => {
    expect(policyWeek({ date, policy }, ruleContext(), 'plan-behind')).toEqual({
      monday: MONDAY,
      days: expected,
    })
  })

  it('leaves out holidays', () => {
    const holidays = [{ date, name: 'Libur', kind: 'libur-nasional' as const }]

    expect(
      policyWeek({ date, policy: LANDAK }, ruleContext({ holidays }), 'plan-behind').days,
    ).toEqual(inJuly('05', '06', '08', '09'))
  })
})

function plansMissing(pending: Partial<Pending>): CivilDate[] {
  const whole = { formsRead: [], quarantine: [], settlements: [], ...pending }
  const units = [unit('umum')]
  return found('weekly-plan-missing', { pending: whole, units }).map(({ date }) => date)
}

describe('weekly-plan-missing', () => {
  it('is told of no unit while a plan of the week waits in quarantine, or was not read since it was due', () => {
    const waiting = (from: CivilDate, until: CivilDate): CivilDate[] => {
      const plan = { formKind: 'weekly-plan', employeeIds: [], bearsOn: { from, until } } as const
      return plansMissing({ quarantine: [{ ref: 'r', ...plan }] })
    }
    const readAt = (local: string): CivilDate[] =>
      plansMissing({ formsRead: [{ kind: 'weekly-plan', readAt: at(local) }] })

    expect(plansMissing({})).toEqual([MONDAY])
    expect(waiting(addDays(MONDAY, 2), addDays(MONDAY, 2))).toEqual([])
    expect(waiting(addDays(MONDAY, 7), addDays(MONDAY, 13))).toEqual([MONDAY])
    expect(readAt('2021-07-05 23:50')).toEqual([])
    expect(readAt('2021-07-06 00:10')).toEqual([MONDAY])
  })
})
