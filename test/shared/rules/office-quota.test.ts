import { describe, expect, it } from 'vitest'
import type { Employee } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseCivilDate } from '../../../shared/model/civil-date.ts'
import { policyFromPreset } from '../policy/presets.ts'
import type { PolicyParameters } from '../../../shared/model/policy-record.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  checkIn,
  employee,
  evaluate,
  facts,
  MONDAY,
  rostered,
  unit,
  wordsOf,
} from '../evaluation/build-facts.ts'

function staff(count: number, prefix = 's'): Employee[] {
  return Array.from({ length: count }, (_, index) => employee(`${prefix}${index}`))
}

function structural(count: number): Employee[] {
  return Array.from({ length: count }, (_, index) =>
    employee(`k${index}`, { positionClass: 'administrator' }),
  )
}

function withPolicy(parameters: Partial<PolicyParameters>): AgencyFacts['policies'] {
  const preset = getPreset('kukar-2021')
  return [policyFromPreset(preset, { parameters: { ...preset.parameters, ...parameters } })]
}

/** The agency of RULES.md §5: 6 structural, 40 staff, of whom so many are rostered at the office. */
function secretariat(inOffice: number, overrides: Partial<AgencyFacts> = {}): AgencyFacts {
  return facts({
    employees: [...structural(6), ...staff(40)],
    roster: staff(inOffice).map(({ id }, index) => rostered(id, index % 2 ? 'SG' : 'PG')),
    ...overrides,
  })
}

describe('officeQuota', () => {
  it('keeps 10 of 40 staff over both shifts beside the 6 structural officials', () => {
    const { findings, days } = evaluate(secretariat(10))

    expect(findings.filter(({ rule }) => rule === 'office-quota')).toEqual([])
    expect(days.find(({ date }) => date === MONDAY)).toMatchObject({
      office: 16,
      home: 30,
      quotaBase: 40,
      quotaOffice: 10,
      maxOffice: 10,
      notInQuota: structural(6).map(({ id }) => id),
    })
  })

  it('finds 11 and 12 of 40, with clause, arithmetic and roster cells', () => {
    expect(wordsOf('office-quota', secretariat(11))).toEqual([
      '11 dari 40 pegawai di kantor = 27,5 %; batas 25 % = 10',
    ])
    const [finding] = evaluate(secretariat(12)).findings.filter(
      ({ rule }) => rule === 'office-quota',
    )
    expect(finding).toMatchObject({
      severity: 'violation',
      subject: { kind: 'agency' },
      date: MONDAY,
      clause: 'Kukar SE B-1159/DINKES/065.11/06/2021, C3',
      policyVersion: 'B-1159/DINKES/065.11/06/2021',
      arithmetic: {
        id: '12 dari 40 pegawai di kantor = 30 %; batas 25 % = 10',
        en: '12 of 40 staff at the office = 30%; limit 25% = 10',
      },
    })
    expect(finding?.evidence).toHaveLength(12)
  })

  it('keeps n of Kutai Kartanegara when staff are on leave, and counts none of them as present', () => {
    const given = secretariat(11)
    const onLeave = given.roster.map((entry) =>
      entry.employeeId === 's0' ? rostered('s0', 'C') : entry,
    )

    expect(evaluate({ ...given, roster: onLeave }).days[4]).toMatchObject({
      quotaBase: 40,
      quotaOffice: 10,
      maxOffice: 10,
    })
  })

  it('counts who is rostered at home and was seen at the office', () => {
    const given = secretariat(10, {
      submissions: [checkIn('s39', '2021-07-05 09:00', { place: 'office' })],
    })

    expect(wordsOf('office-quota', given)).toEqual([
      '11 dari 40 pegawai di kantor = 27,5 %; batas 25 % = 10',
    ])
  })

  it('reads Kotawaringin Timur: the head is one of ceil(9.25) = 10 of 37 on duty', () => {
    const kotim = { quotaBase: 'on-duty', withoutRosterEntry: 'home' } as const
    const agency = (staffInOffice: number): AgencyFacts =>
      facts({
        policies: withPolicy(kotim),
        employees: [...structural(1), ...staff(36), employee('away')],
        roster: [
          rostered('k0', 'WFO'),
          rostered('away', 'C'),
          ...staff(staffInOffice).map(({ id }) => rostered(id, 'WFO')),
        ],
      })

    expect(wordsOf('office-quota', agency(9))).toEqual([])
    expect(wordsOf('office-quota', agency(10))).toEqual([
      '11 dari 37 pegawai di kantor = 29,7 %; batas 25 % = 10',
    ])
  })

  it('leaves an exempt unit out of both sides', () => {
    const given = secretariat(10, {
      units: [unit('umum'), unit('rsud', { exemptFromWfh: true })],
      employees: [
        ...structural(6),
        ...staff(40),
        ...staff(20, 'x').map((person) => ({ ...person, unitCode: 'rsud' })),
      ],
    })

    expect(evaluate(given).days[4]).toMatchObject({ quotaBase: 40, quotaOffice: 10, office: 36 })
  })

  it('gives each shift the quota where the policy says so', () => {
    const policies = withPolicy({ quotaPer: 'shift' })

    expect(wordsOf('office-quota', secretariat(20, { policies }))).toEqual([])
    expect(wordsOf('office-quota', secretariat(21, { policies }))).toEqual([
      '11 dari 40 pegawai di kantor (shift pagi) = 27,5 %; batas 25 % = 10',
    ])
  })

  it('rounds a share as the decimal fraction it is', () => {
    const given = facts({ policies: withPolicy({ maxOfficeShare: 0.07 }), employees: staff(100) })

    expect(evaluate(given).days[4]?.maxOffice).toBe(7)
  })

  it('is silent on days off, before the policy and where no share is set', () => {
    const sunday = parseCivilDate('2021-07-04')
    const given = secretariat(12)
    const onSunday = given.roster.map(({ employeeId }) => rostered(employeeId, 'PK', sunday))
    const later = [
      policyFromPreset(getPreset('kukar-2021'), { validFrom: parseCivilDate('2021-07-06') }),
    ]

    expect(wordsOf('office-quota', { ...given, roster: onSunday }, { date: sunday })).toEqual([])
    expect(wordsOf('office-quota', { ...given, policies: later })).toEqual([])
    expect(
      wordsOf('office-quota', { ...given, policies: withPolicy({ maxOfficeShare: null }) }),
    ).toEqual([])
  })
})
