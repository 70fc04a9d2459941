import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addDays,
  datesOfMonth,
  parseCivilDate,
  parseMonth,
  type CivilDate,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { PositionClass } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { Finding } from '../../../shared/model/finding.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { PRESETS } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  proposeRoster,
  type RosterProposal,
} from '../../../shared/roster-proposal/propose-roster.ts'
import { ROSTER_RULES } from '../../../shared/roster-proposal/roster-rules.ts'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { employee, facts, permit, review, rostered, unit } from '../evaluation/build-facts.ts'

const CLASSES: readonly PositionClass[] = ['administrator', 'pengawas', 'fungsional', 'pelaksana']

/** A month in which the preset is in force all the time, and one in which it begins or ends. */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  'landak-2020': ['2020-04', '2020-05'],
  'kotim-2021': ['2021-07', '2021-08'],
  'kukar-2021': ['2021-06', '2021-07'],
  'kudus-2020': ['2020-03', '2020-04'],
  'pandeglang-2020': ['2020-11', '2020-12'],
  nasional: ['2026-01', '2026-02'],
}

const CASES = Object.values(PRESETS).flatMap((preset) =>
  (MONTHS[preset.name] ?? []).map((month) => ({ preset, month: parseMonth(month) })),
)

/** Two units of staff with a head each, the first of them for the public. */
function agency(size: number, policies: readonly PolicyRecord[]): AgencyFacts {
  return facts({
    policies,
    units: [
      unit('umum', { headId: 'u00', publicService: true, minimumOnDuty: 1 }),
      unit('teknis', { headId: 't00' }),
    ],
    employees: ['u', 't'].flatMap((letter) =>
      Array.from({ length: size }, (_, at) =>
        employee(`${letter}${String(at).padStart(2, '0')}`, {
          unitCode: letter === 'u' ? 'umum' : 'teknis',
          positionClass: at === 0 ? 'administrator' : 'pelaksana',
          ...(letter === 'u' && at === 0 && { specialPost: 'kepala-dinas' }),
        }),
      ),
    ),
  })
}

/** What our own rules find in the roster as it is proposed. */
function findingsIn({ month, codes }: RosterProposal, given: AgencyFacts): Finding[] {
  const proposed = [...codes].flatMap(([employeeId, its]) =>
    [...its].map(([date, code]) => rostered(employeeId, code, date)),
  )
  const { findings } = evaluateMonth(
    {
      ...given,
      roster: [...given.roster.filter((row) => row.month !== month), ...proposed],
    },
    { month, asOf: parseInstant(`${month}-01T00:00:00Z`) },
  )
  return findings.filter(({ rule }) => ROSTER_RULES.includes(rule))
}

function said(proposal: RosterProposal, given: AgencyFacts): string[] {
  return findingsIn(proposal, given).map(
    ({ rule, date, arithmetic }) => `${rule} ${date}: ${arithmetic.id}`,
  )
}

function kukar(overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  return { ...agency(12, [policyOf('kukar-2021')]), ...overrides }
}

function policyOf(
  name: string,
  parameters: Partial<PolicyRecord['parameters']> = {},
): PolicyRecord {
  const policy = policyFromPreset(getPreset(name))
  return { ...policy, parameters: { ...policy.parameters, ...parameters } }
}

const JULY = parseMonth('2021-07')

describe('proposeRoster', () => {
  it.each(CASES)('keeps every rule of $preset.name in $month', ({ preset, month }) => {
    const given = agency(12, [policyFromPreset(preset)])

    const proposal = proposeRoster(given, month)

    expect(said(proposal, given)).toEqual([])
    expect(proposal.unkept).toEqual([])
  })

  it('has everyone on every working day, and nobody on days off', () => {
    const holiday = parseCivilDate('2021-07-20')
    const given = kukar({ holidays: [{ date: holiday, name: 'Iduladha', kind: 'libur-nasional' }] })

    const { codes, days } = proposeRoster(given, JULY)

    const working = days.filter(({ workingDay }) => workingDay).map(({ date }) => date)
    expect(working).toHaveLength(21)
    expect(codes.size).toBe(given.employees.length)
    for (const its of codes.values()) expect([...its.keys()]).toEqual(working)
  })

  it('brings in as many as the quota allows, in two even shifts', () => {
    const { codes, days } = proposeRoster(kukar(), JULY)

    for (const { date } of days.filter(({ workingDay }) => workingDay)) {
      const ofDay = [...codes.values()].map((its) => its.get(date))
      const count = (code: string) => ofDay.filter((each) => each === code).length
      expect(count('PG') + count('SG')).toBe(6)
      expect(count('PG')).toBe(3)
      expect(count('WFO')).toBe(2)
    }
  })

  it('shares days at the office and shifts evenly', () => {
    const { codes } = proposeRoster(kukar(), JULY)

    const counts = [...codes.values()].map((its) => {
      const own = [...its.values()]
      return {
        office: own.filter((code) => code === 'PG' || code === 'SG').length,
        tilt:
          own.filter((code) => code === 'PG').length - own.filter((code) => code === 'SG').length,
      }
    })
    const offices = counts.map(({ office }) => office).filter((office) => office > 0)
    expect(Math.max(...offices) - Math.min(...offices)).toBeLessThanOrEqual(1)
    expect(Math.max(...counts.map(({ tilt }) => Math.abs(tilt)))).toBeLessThanOrEqual(2)
  })

  it('leaves leave, piket and days off of the roster and approved permits as they are', () => {
    const away = permit('u03', {
      permitKind: 'sick',
      from: parseCivilDate('2021-07-06'),
      until: parseCivilDate('2021-07-07'),
    })
    const given = kukar({
      roster: [
        rostered('u01', 'C'),
        rostered('u01', 'WFO', parseCivilDate('2021-07-06')),
        rostered('u02', 'PK', parseCivilDate('2021-07-08')),
        rostered('u04', 'L', parseCivilDate('2021-07-09')),
      ],
      submissions: [away],
      reviews: [review(away)],
    })

    const proposal = proposeRoster(given, JULY)

    const code = (id: string, date: string) => proposal.codes.get(id)?.get(parseCivilDate(date))
    expect(code('u01', '2021-07-05')).toBe('C')
    expect(code('u02', '2021-07-08')).toBe('PK')
    expect(code('u03', '2021-07-07')).toBe('SK')
    expect(code('u04', '2021-07-09')).toBe('L')
    expect(said(proposal, given)).toEqual([])
  })

  it('proposes nothing for days on which a person is not employed', () => {
    const joinedOn = parseCivilDate('2021-07-19')
    const given = kukar()
    const employees = given.employees.map((each) =>
      each.id === 't05' ? { ...each, employedFrom: joinedOn } : each,
    )

    const { codes } = proposeRoster({ ...given, employees }, JULY)

    expect([...codes.get('t05')!.keys()][0]).toBe(joinedOn)
  })

  it('keeps the limit of a unit though one of it comes back late from leave', () => {
    const given = agency(8, [policyOf('kotim-2021', { maxOfficeShare: 0.6 })])
    const away = permit('t01', {
      from: parseCivilDate('2021-07-01'),
      until: parseCivilDate('2021-07-23'),
    })

    const absent = { ...given, submissions: [away], reviews: [review(away)] }

    expect(said(proposeRoster(absent, JULY), absent)).toEqual([])
  })

  it('fits a unit to what the roster says of the others', () => {
    const given = kukar()
    const [monday, tuesday] = ['2021-07-05', '2021-07-06'].map(parseCivilDate)
    const others = given.employees.filter(({ unitCode }) => unitCode === 'teknis')
    const roster = others.flatMap(({ id: other }, at) => [
      rostered(other, at < 5 ? 'PG' : 'WFH', monday),
      rostered(other, 'WFO', tuesday),
    ])

    const planned = { ...given, roster }
    const proposal = proposeRoster(planned, JULY, { unitCode: 'umum' })
    const { codes } = proposal

    const own = (date: CivilDate) =>
      given.employees
        .filter(({ unitCode }) => unitCode === 'umum')
        .map(({ id: person }) => codes.get(person)?.get(date))
        .filter((code) => code === 'PG' || code === 'SG')
    expect(codes.get('t03')?.get(monday!)).toBe('PG')
    expect(own(monday!)).toEqual(['SG', 'SG'])
    expect(own(tuesday!)).toEqual([])
    expect(findingsIn(proposal, planned).map(({ rule, date }) => `${rule} ${date}`)).toEqual([
      'shift-balance 2021-07-05',
      'office-quota 2021-07-06',
    ])
  })

  it('comes to an end where days at the office may not differ at all', () => {
    const given = agency(5, [
      policyOf('landak-2020', {
        rotationSpreadDays: 0,
        alwaysInOffice: { classes: [], posts: [] },
      }),
    ])
    const roster = [rostered('t01', 'PK', parseCivilDate('2020-05-03'))]

    const planned = { ...given, roster }

    expect(said(proposeRoster(planned, parseMonth('2020-05')), planned)).toEqual([])
  })

  it('leaves whole units at home where there are too few places for a turn of everyone', () => {
    const given = agency(30, [
      policyOf('kotim-2021', {
        maxOfficeShare: 0.02,
        alwaysInOffice: { classes: [], posts: ['kepala-dinas'] },
      }),
    ])

    const proposal = proposeRoster(given, JULY)

    expect(said(proposal, given).filter((each) => each.startsWith('rotation'))).toEqual([])
    expect(said(proposal, given).filter((each) => each.startsWith('office-quota'))).toEqual([])
  })

  it('says why where those who must be at the office are more than the quota allows', () => {
    const given = agency(5, [policyOf('kotim-2021')])
    const employees = given.employees.map((each, at) =>
      at < 5 ? { ...each, specialPost: 'camat' as const } : each,
    )

    const planned = { ...given, employees }

    const proposal = proposeRoster(planned, parseMonth('2021-08'))

    const working = proposal.days.filter(({ workingDay }) => workingDay)
    const findings = findingsIn(proposal, planned)
    expect(proposal.unkept).toMatchObject([{ kind: 'ceiling', needed: 5, ceiling: { most: 3 } }])
    expect(proposal.unkept[0]!.dates).toEqual(working.map(({ date }) => date))
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['office-quota']))
    expect(findings).toHaveLength(working.length)
  })

  it('counts the days at home of the week in which the month begins', () => {
    const given = agency(6, [policyOf('nasional')])
    const roster = ['2026-06-29', '2026-06-30'].map((date) =>
      rostered('t03', 'WFH', parseCivilDate(date)),
    )

    const planned = { ...given, roster }
    const proposal = proposeRoster(planned, parseMonth('2026-07'))

    expect(proposal.codes.get('t03')?.get(parseCivilDate('2026-07-01'))).toBe('WFO')
    expect(said(proposal, planned)).toEqual([])
  })

  it('does not depend on the order of staff, nor on what was filed or clocked', () => {
    const given = kukar()

    const once = proposeRoster(given, JULY)
    const again = proposeRoster(
      { ...given, employees: given.employees.toReversed(), units: given.units.toReversed() },
      JULY,
    )

    expect(again.unkept).toEqual(once.unkept)
    expect([...again.codes].map(([id, its]) => [id, [...its]])).toEqual(
      [...once.codes].map(([id, its]) => [id, [...its]]),
    )
  })
})

interface RandomStaff {
  readonly people: readonly {
    readonly unit: number
    readonly positionClass: PositionClass
    readonly leave?: readonly [from: number, days: number] | undefined
    readonly picket?: number | undefined
  }[]
  readonly services: readonly boolean[]
  readonly exempt: number
  readonly minimum: number
}

const randomStaff: fc.Arbitrary<RandomStaff> = fc.record({
  people: fc.array(
    fc.record({
      unit: fc.integer({ min: 0, max: 3 }),
      positionClass: fc.constantFrom(...CLASSES, 'pelaksana' as const, 'non-asn' as const),
      leave: fc.option(fc.tuple(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 24 })), {
        nil: undefined,
        freq: 5,
      }),
      picket: fc.option(fc.integer({ min: 0, max: 27 }), { nil: undefined, freq: 6 }),
    }),
    { minLength: 1, maxLength: 40 },
  ),
  services: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  exempt: fc.integer({ min: 0, max: 8 }),
  minimum: fc.integer({ min: 0, max: 2 }),
})

function id(at: number): string {
  return `e${String(at).padStart(2, '0')}`
}

function staffed(
  { people, services, exempt, minimum }: RandomStaff,
  month: Month,
  policy: PolicyRecord,
): AgencyFacts {
  const dates = datesOfMonth(month)
  // A minimum that no clause asks for may leave no place for turns.
  const atLeast = policy.clauses['service-coverage'] ? { minimumOnDuty: minimum } : {}
  const leaves = people.flatMap(({ leave }, at) =>
    leave
      ? permit(id(at), { from: dates[leave[0]]!, until: addDays(dates[leave[0]]!, leave[1]) })
      : [],
  )
  return facts({
    policies: [policy],
    employees: people.map(({ unit: at, positionClass }, index) =>
      employee(id(index), { unitCode: `unit-${at}`, positionClass }),
    ),
    units: services.map((publicService, at) =>
      unit(`unit-${at}`, { publicService, exemptFromWfh: at === exempt, ...atLeast }),
    ),
    roster: people.flatMap(({ picket, leave }, at) =>
      picket === undefined || leave ? [] : rostered(id(at), 'PK', dates[picket]),
    ),
    submissions: leaves,
    reviews: leaves.map((leave) => review(leave)),
  })
}

/** Whether the finding is of what nobody could choose otherwise. */
function isForced({ rule, date, subject }: Finding, proposal: RosterProposal, given: AgencyFacts) {
  const reasons = proposal.unkept.filter(({ dates }) => dates.includes(date))
  switch (rule) {
    case 'office-quota':
      return reasons.some(({ kind }) => kind === 'ceiling')
    case 'service-coverage':
      if (given.policies[0]!.parameters.coverageCounts === 'on-duty') return true
      return given.employees
        .filter(({ unitCode }) => subject.kind === 'unit' && unitCode === subject.unitCode)
        .every(({ id }) => proposal.codes.get(id)?.get(date) !== 'WFH')
    default:
      return false
  }
}

const MONTHS_OF_2021 = ['2021-06', '2021-07', '2021-08'].map(parseMonth)

const randomLimits = fc.record({
  maxOfficeShare: fc.constantFrom(null, 0.1, 0.25, 0.5, 0.75),
  quotaBase: fc.constantFrom('on-duty' as const, 'not-always-in-office' as const),
  quotaPer: fc.constantFrom('day' as const, 'shift' as const),
  shiftDifference: fc.constantFrom(null, 0, 1, 2),
  rotationSpreadDays: fc.constantFrom(null, 0, 1, 2, 5),
})

describe('proposeRoster, whoever works there', () => {
  it('keeps every rule but where nobody can', () => {
    fc.assert(
      fc.property(randomStaff, fc.nat({ max: CASES.length - 1 }), (staff, at) => {
        const { preset, month } = CASES[at]!
        const given = staffed(staff, month, policyFromPreset(preset))

        const proposal = proposeRoster(given, month)

        expect(
          findingsIn(proposal, given).filter((each) => !isForced(each, proposal, given)),
        ).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('keeps the limits of any policy', () => {
    fc.assert(
      fc.property(
        randomStaff,
        randomLimits,
        fc.constantFrom(...MONTHS_OF_2021),
        (staff, limits, month) => {
          const policy = policyOf('kotim-2021', limits)
          const clauses = { ...policy.clauses, 'shift-balance': 'K1' }
          const given = staffed(staff, month, { ...policy, clauses })

          const proposal = proposeRoster(given, month)

          expect(
            findingsIn(proposal, given).filter((each) => !isForced(each, proposal, given)),
          ).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('keeps the quota for one unit whose others have a roster', () => {
    fc.assert(
      fc.property(
        randomStaff,
        randomLimits,
        fc.constantFrom(...MONTHS_OF_2021),
        (staff, limits, month) => {
          const given = staffed(staff, month, policyOf('kotim-2021', limits))
          const whole = proposeRoster(given, month)
          const roster = [...whole.codes].flatMap(([person, codes]) =>
            [...codes].map(([date, code]) => rostered(person, code, date)),
          )

          const planned = { ...given, roster }
          const narrow = proposeRoster(planned, month, { unitCode: 'unit-0' })

          const found = findingsIn(narrow, planned)
            .filter(({ rule }) => rule === 'office-quota')
            .filter((each) => !isForced(each, narrow, given))
          expect(found).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})
