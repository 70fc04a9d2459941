import { describe, expect, it } from 'vitest'
import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import {
  addDays,
  monthOf,
  parseCivilDate,
  type CivilDate,
} from '../../../shared/model/civil-date.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import type { Employee, PositionClass } from '../../../shared/model/employee.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import {
  at,
  checkIn,
  employee,
  facts,
  FRIDAY,
  report,
  rostered,
  settings,
} from '../evaluation/build-facts.ts'

const LATER = parseInstant('2026-12-31T00:00:00Z')
const FRIDAY_REPORT = at('2021-07-10 00:20', 'WITA')

/** Rule and words of what is found on a day. */
function foundOn(date: CivilDate, given: Partial<AgencyFacts>): string[] {
  return evaluateMonth(facts(given), { month: monthOf(date), asOf: LATER })
    .findings.filter((finding) => finding.date === date)
    .map(({ rule, arithmetic }) => `${rule}: ${arithmetic.id}`)
}

function staff(count: number, overrides: Partial<Employee> = {}): Employee[] {
  return Array.from({ length: count }, (_, index) =>
    employee(`${overrides.positionClass ?? 'staf'}${index}`, overrides),
  )
}

function quotaOf(preset: string, employees: readonly Employee[], atOffice: number): string[] {
  return foundOn(FRIDAY, {
    policies: [policyFromPreset(getPreset(preset))],
    employees,
    roster: employees.map(({ id }, index) =>
      rostered(id, index < atOffice ? 'WFO' : 'WFH', FRIDAY),
    ),
  }).filter((found) => found.startsWith('office-quota'))
}

describe('the worked examples of RULES.md §5', () => {
  const kotim = [employee('kadis', { specialPost: 'kepala-dinas' }), ...staff(36)]
  const kukar = [...staff(6, { positionClass: 'administrator' }), ...staff(40)]

  it('Kotim: of 37 on duty 10 may be at the office, the head one of them', () => {
    expect(quotaOf('kotim-2021', kotim, 10)).toEqual([])
    expect(quotaOf('kotim-2021', kotim, 11)).toEqual([
      'office-quota: 11 dari 37 pegawai di kantor = 29,7 %; batas 25 % = 10',
    ])
  })

  it('Kukar: of 46, 10 of the 40 staff beside the 6 structural officials', () => {
    expect(quotaOf('kukar-2021', kukar, 16)).toEqual([])
    expect(quotaOf('kukar-2021', kukar, 17)).toEqual([
      'office-quota: 11 dari 40 pegawai di kantor = 27,5 %; batas 25 % = 10',
    ])
  })

  it('Kudus: 07:41, 09:58, 13:05 and 15:40 leave the slot of 11:30 without a location', () => {
    const date = parseCivilDate('2020-03-30')
    const shared = ['07:41', '09:58', '13:05', '15:40'].map((time) =>
      checkIn('e1', `${date} ${time}`, {
        checkInKind: 'location',
        location: '-6.8048, 110.8405',
        createdAt: at(`${date} ${time}`, 'WIB'),
      }),
    )
    const found = foundOn(date, {
      settings: settings({ zone: 'WIB' }),
      policies: [policyFromPreset(getPreset('kudus-2020'))],
      roster: [rostered('e1', 'WFH', date)],
      submissions: shared,
    }).filter((one) => one.startsWith('location-slot'))

    expect(found).toHaveLength(1)
    expect(found[0]).toContain('11.30')
    expect(found[0]).not.toMatch(/07\.30|09\.30|13\.30|15\.30/)
  })

  it.each<[string, PositionClass, number]>([
    ['section (pengawas) is allowed', 'pengawas', 0],
    ['division (administrator) is not', 'administrator', 1],
  ])('Landak: work from home of the head of a %s', (_, positionClass, times) => {
    const date = parseCivilDate('2020-04-22')
    const found = foundOn(date, {
      policies: [policyFromPreset(getPreset('landak-2020'))],
      employees: [employee('e1', { positionClass })],
      roster: [rostered('e1', 'WFH', date)],
    })

    expect(found.filter((one) => one.startsWith('wfh-eligibility'))).toHaveLength(times)
  })

  it('Pandeglang: 18 December 2020 is in force, 19 December expired unless extended', () => {
    const last = parseCivilDate('2020-12-18')
    const preset = getPreset('pandeglang-2020')
    const policies = [policyFromPreset(preset)]
    const extended = [...policies, policyFromPreset(preset, { validFrom: addDays(last, 1) })]
    const expired = (date: CivilDate, given = policies): number =>
      foundOn(date, { policies: given }).filter((one) => one.startsWith('policy-expired')).length

    expect([expired(last), expired(addDays(last, 1))]).toEqual([0, 1])
    expect(expired(addDays(last, 1), extended)).toBe(0)
  })

  it.each<[string, Zone, string[]]>([
    ['late in Tenggarong', 'WITA', ['daily-report-late']],
    ['in time in Pandeglang', 'WIB', []],
  ])('a report of Friday filed Saturday 00:20 in Tenggarong is %s', (_, zone, rules) => {
    const found = foundOn(FRIDAY, {
      settings: settings({ zone }),
      roster: [rostered('e1', 'WFH', FRIDAY)],
      submissions: [{ ...report('e1', FRIDAY, '2021-07-10 00:20'), createdAt: FRIDAY_REPORT }],
    })

    expect(
      found.map((one) => one.split(':')[0]).filter((rule) => rule?.startsWith('daily-report')),
    ).toEqual(rules)
  })
})
