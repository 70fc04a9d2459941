import { entriesOf } from '../../../shared/model/roster-row.ts'
import { describe, expect, it } from 'vitest'

import {
  datesOfMonth,
  parseCivilDate,
  parseMonth,
  weekdayOf,
  type Month,
} from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import type { PolicyRecord } from '../../../shared/model/policy-record.ts'
import type { RosterRow } from '../../../shared/model/roster.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { proposeRoster } from '../../../shared/roster-proposal/propose-roster.ts'
import { employee, facts, permit, review, rostered, unit } from '../evaluation/build-facts.ts'
import { getPreset } from '../policy/get-preset.ts'

const AUGUST = parseMonth('2021-08')
const SEPTEMBER = parseMonth('2021-09')

/** In force from the first until the last day. */
function policy(name: string, from: string, until: string | undefined): PolicyRecord {
  const { validUntil: _, ...record } = policyFromPreset(getPreset(name))
  return {
    ...record,
    validFrom: parseCivilDate(from),
    ...(until && { validUntil: parseCivilDate(until) }),
    parameters: { ...record.parameters, rotationSpreadDays: null },
  }
}

function agency(policies: readonly PolicyRecord[], size = 8): AgencyFacts {
  return facts({
    policies,
    units: [unit('umum'), unit('teknis')],
    employees: Array.from({ length: size }, (_, at) =>
      employee(`e${at}`, { unitCode: at % 2 === 0 ? 'umum' : 'teknis' }),
    ),
  })
}

/** One person at the office on every working day, all others at home. */
function alone(id: string, given: AgencyFacts, month: Month): RosterRow[] {
  return datesOfMonth(month)
    .filter((date) => weekdayOf(date) < 6)
    .flatMap((date) =>
      given.employees.map((each) => rostered(each.id, each.id === id ? 'WFO' : 'WFH', date)),
    )
}

function officeDays(given: AgencyFacts, month: Month): Map<string, number> {
  const { codes } = proposeRoster(given, month)
  return new Map(
    [...codes].map(([id, its]) => [
      id,
      [...its.values()].filter((code) => code !== 'WFH' && code !== 'C').length,
    ]),
  )
}

describe('proposeRoster, what is carried over', () => {
  it('remembers 22 days at the office in August in September', () => {
    const given = agency([policy('kotim-2021', '2021-01-01', undefined)])
    const roster = alone('e0', given, AUGUST)

    const days = officeDays({ ...given, roster }, SEPTEMBER)

    const others = [...days].filter(([id]) => id !== 'e0').map(([, count]) => count)
    expect(days.get('e0')).toBe(1)
    expect(Math.min(...others)).toBeGreaterThanOrEqual(4)
  })

  it('remembers them over a change of regulation', () => {
    const given = agency([
      policy('kotim-2021', '2021-01-01', '2021-08-31'),
      policy('kukar-2021', '2021-09-01', undefined),
    ])
    const roster = alone('e0', given, AUGUST)

    const days = officeDays({ ...given, roster }, SEPTEMBER)

    const own = days.get('e0')!
    expect(own).toBe(0)
    expect([...days.values()].filter((count) => count <= own)).toHaveLength(1)
  })

  it('makes up for nothing that colleagues did not have: leave, and days before a person came', () => {
    const given = agency([policy('kotim-2021', '2021-01-01', undefined)])
    const employees = given.employees.map((each) =>
      each.id === 'e1' ? { ...each, employedFrom: parseCivilDate('2021-09-01') } : each,
    )
    const roster = datesOfMonth(AUGUST)
      .filter((date) => weekdayOf(date) < 6)
      .flatMap((date, at) =>
        employees
          .filter(({ id }) => id !== 'e1')
          .map(({ id }, place) =>
            rostered(id, id === 'e2' ? 'C' : place % 3 === at % 3 ? 'WFO' : 'WFH', date),
          ),
      )

    const days = officeDays({ ...given, employees, roster }, SEPTEMBER)

    expect(days.get('e1')).toBeGreaterThan(3)
    expect(days.get('e1')).toBeLessThan(8)
    expect(days.get('e2')).toBeLessThan(8)
  })

  it('is fair over a year of months: days at the office differ by one at most, by more were nothing remembered', () => {
    const given = agency([policy('kotim-2021', '2021-01-01', undefined)], 18)
    const months = Array.from({ length: 12 }, (_, at) =>
      parseMonth(`2021-${String(at + 1).padStart(2, '0')}`),
    )

    expect(spreadOf(yearOf(given, months, true))).toBeLessThanOrEqual(1)
    expect(spreadOf(yearOf(given, months, false))).toBeGreaterThan(1)
  })

  it('is fair over a year in which one is away for a month: their share of days is that of the others', () => {
    const given = agency([policy('kotim-2021', '2021-01-01', undefined)], 18)
    const away = permit('e4', {
      permitKind: 'leave',
      from: parseCivilDate('2021-03-01'),
      until: parseCivilDate('2021-03-31'),
    })
    const months = Array.from({ length: 12 }, (_, at) =>
      parseMonth(`2021-${String(at + 1).padStart(2, '0')}`),
    )

    const reviewed = { ...given, submissions: [away], reviews: [review(away)] }
    const roster = yearOf(reviewed, months, true).flatMap(entriesOf)

    const shares = given.employees.map(({ id, unitCode }) => {
      const own = roster.filter((entry) => entry.employeeId === id && entry.code !== 'C')
      const office = own.filter(({ code }) => code === 'WFO').length
      return { unitCode, share: office / own.length }
    })
    for (const code of ['umum', 'teknis']) {
      const own = shares.filter(({ unitCode }) => unitCode === code).map(({ share }) => share)
      expect(Math.max(...own) - Math.min(...own)).toBeLessThan(0.01)
    }
  })
})

/** A year of proposals, each made with the rosters before it, or as if there were none. */
function yearOf(given: AgencyFacts, months: readonly Month[], isRemembered: boolean): RosterRow[] {
  const year: RosterRow[] = []
  for (const month of months) {
    const { codes } = proposeRoster({ ...given, roster: isRemembered ? year : [] }, month)
    for (const [id, its] of codes) {
      for (const [date, code] of its) year.push(rostered(id, code, date))
    }
  }
  return year
}

/** By how many days at the office people of the agency differ. */
function spreadOf(roster: readonly RosterRow[]): number {
  const counts = [
    ...Map.groupBy(roster.flatMap(entriesOf), ({ employeeId }) => employeeId).values(),
  ].map((its) => its.filter(({ code }) => code === 'WFO').length)
  return Math.max(...counts) - Math.min(...counts)
}
