import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { instantAt } from '../../../../shared/calendar/zones.ts'
import { addDays } from '../../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../../shared/model/facts.ts'
import { epochMsOf, instantOf, type Instant } from '../../../../shared/model/instant.ts'
import type { DayOutcome } from '../../../../shared/model/outcome.ts'
import { asOfAt } from '../../../../shared/outcome/as-of.ts'
import { dayContext } from '../../../../shared/outcome/day-context.ts'
import { evaluatePerson } from '../../../../shared/outcome/evaluate-person.ts'
import { groundsOf } from '../../../../shared/outcome/grounds.ts'
import { indexFacts } from '../../../../shared/outcome/index-facts.ts'
import type { FiledDay } from '../../../../shared/outcome/filed-day.ts'
import { policyFromPreset } from '../../policy/presets.ts'
import { PRESETS } from '../../policy/presets.ts'
import { getPreset } from '../../policy/get-preset.ts'
import { todayOf, type TodayPerson } from '../../../../shared/recaps/today/today-person.ts'
import { MONDAY } from '../../evaluation/build-facts.ts'
import { randomFacts } from '../../evaluation/random-facts.ts'

const ZONES = ['WIB', 'WITA', 'WIT'] as const
const MISSING = /missing$/u

/** Under every regulation and in every zone; what people ask for, and what is decided, left out. */
const given = fc
  .tuple(randomFacts, fc.constantFrom(...Object.keys(PRESETS)), fc.constantFrom(...ZONES))
  .map(([facts, name, zone]): AgencyFacts => ({
    ...facts,
    settings: { ...facts.settings, zone },
    policies: [policyFromPreset(getPreset(name), { validFrom: addDays(MONDAY, -10) })],
    submissions: facts.submissions.filter(({ kind }) => kind !== 'permit'),
  }))
const moment = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 1439 }))

/** What has come by then. */
function by(facts: AgencyFacts, now: Instant): AgencyFacts {
  return {
    ...facts,
    submissions: facts.submissions.filter(({ createdAt }) => createdAt <= now),
    clockIns: facts.clockIns.filter(({ at, employeeId }) => at <= now || employeeId === 'somebody'),
  }
}

function daysOf(facts: AgencyFacts, date: typeof MONDAY, asOf: Instant): FiledDay[] {
  const days = [-2, -1, 0, 1].map((step) => dayContext(addDays(date, step), facts))
  const index = indexFacts(facts)
  const context = { index, grounds: groundsOf(facts), asOf: asOfAt(epochMsOf(asOf)) }
  return index.employees.flatMap((employee) =>
    evaluatePerson(employee, days, context).filter(({ day }) => day.date === date),
  )
}

function todayAt(facts: AgencyFacts, date: typeof MONDAY, now: Instant): TodayPerson[] {
  const { settings } = facts
  const context = { index: indexFacts(facts), grounds: groundsOf(facts), settings }
  return daysOf(facts, date, now).map((person) =>
    todayOf(person, { ...context, asOf: asOfAt(epochMsOf(now)) }),
  )
}

function isFaulty({ code, flags, lateMinutes, earlyMinutes }: DayOutcome): boolean {
  if (code === 'TK' || code === 'unsure' || lateMinutes + earlyMinutes > 0) return true
  return flags.some((flag) => MISSING.test(flag) || flag === 'check-in-late')
}

describe('todayOf', () => {
  it('never says of anybody that something lacks or is late whose day turns out in order', () => {
    fc.assert(
      fc.property(given, moment, (facts, [days, minutes]) => {
        const date = addDays(MONDAY, days)
        const { zone } = facts.settings
        const now = instantOf(epochMsOf(instantAt(date, '00:00', zone)) + minutes * 60_000)
        const after = daysOf(facts, date, instantAt(addDays(date, 10), '00:00', zone))

        const inOrder = new Set(
          after.filter(({ outcome }) => !isFaulty(outcome)).map(({ employee }) => employee.id),
        )

        const accused = todayAt(by(facts, now), date, now).filter(
          ({ lacking, late }) => lacking.length + late.length > 0,
        )

        expect(accused.filter(({ person }) => inOrder.has(person.employee.id))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
