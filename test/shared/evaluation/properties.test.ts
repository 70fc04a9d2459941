import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CivilDate } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { entriesOf } from '../../../shared/model/roster-row.ts'
import { instantAt, localTimeOf } from '../../../shared/calendar/zones.ts'
import { checkIn, employee, evaluate, MONDAY, rostered } from './build-facts.ts'
import { randomFacts } from './random-facts.ts'

const RUNS = { numRuns: 60 }

function reversed(facts: AgencyFacts): AgencyFacts {
  return {
    ...facts,
    employees: facts.employees.toReversed(),
    roster: facts.roster.toReversed(),
    clockIns: facts.clockIns.toReversed(),
    summonses: facts.summonses.toReversed(),
    submissions: facts.submissions.toReversed(),
    reviews: facts.reviews.toReversed(),
    policies: facts.policies.toReversed(),
  }
}

/** The facts of a day and its neighbours, and reports for it; of other days nothing. */
function aroundDay(facts: AgencyFacts, date: CivilDate): AgencyFacts {
  const [before, after] = [addDays(date, -1), addDays(date, 1)]
  const isNear = (day: string) => day >= before && day <= after
  return {
    ...facts,
    roster: facts.roster.filter((row) => entriesOf(row).some((entry) => isNear(entry.date))),
    summonses: facts.summonses.filter((summons) => isNear(summons.date)),
    clockIns: facts.clockIns.filter(
      ({ employeeId, at }) => employeeId === 'somebody' || isNear(localTimeOf(at, 'WITA').date),
    ),
    submissions: facts.submissions.filter((submission) => {
      if (submission.kind === 'daily-report') return submission.date === date
      if (submission.kind === 'permit')
        return submission.from <= after && submission.until >= before
      return isNear(localTimeOf(submission.createdAt, 'WITA').date)
    }),
  }
}

describe('evaluateMonth, whatever was filed', () => {
  it('does not depend on the order of facts', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        expect(evaluate(reversed(facts))).toEqual(evaluate(facts))
      }),
      RUNS,
    )
  })

  it('changes nobody’s outcome when another person comes', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const more = {
          ...facts,
          employees: [...facts.employees, employee('newcomer')],
          roster: [...facts.roster, rostered('newcomer', 'WFO')],
          submissions: [...facts.submissions, checkIn('newcomer', '2021-07-05 07:30')],
        }
        const outcomes = evaluate(more).outcomes.filter(
          ({ employeeId }) => employeeId !== 'newcomer',
        )
        expect(outcomes).toEqual(evaluate(facts).outcomes)
      }),
      RUNS,
    )
  })

  it('says of a day in its month what the day says alone, with what happened around it', () => {
    fc.assert(
      fc.property(randomFacts, fc.integer({ min: 0, max: 25 }), (facts, days) => {
        const date = addDays(MONDAY, days)
        const onDate = (outcome: { date: string }) => outcome.date === date

        const alone = evaluate(aroundDay(facts, date)).outcomes.filter(onDate)

        expect(alone).toEqual(evaluate(facts).outcomes.filter(onDate))
      }),
      RUNS,
    )
  })

  it('never calls a day that is not over absent, and is settled a month later', () => {
    fc.assert(
      fc.property(randomFacts, fc.integer({ min: 0, max: 25 }), (facts, days) => {
        const today = addDays(MONDAY, days)
        const { outcomes } = evaluate(facts, instantAt(today, '12:00', 'WITA'))
        expect(outcomes.filter(({ code, date }) => code === 'TK' && date >= today)).toEqual([])
        expect(evaluate(facts).outcomes.filter(({ code }) => code === 'open')).toEqual([])
      }),
      RUNS,
    )
  })

  it('counts everyone on duty either at the office or at home', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        for (const day of evaluate(facts).days) {
          expect(day.office + day.home).toBe(day.onDuty)
          expect(day.quotaOffice).toBeLessThanOrEqual(day.quotaBase)
        }
      }),
      RUNS,
    )
  })

  it('gives every finding a clause, a version and words in both languages', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        for (const { clause, policyVersion, arithmetic } of evaluate(facts).findings) {
          expect(clause).toMatch(
            /^Kukar SE B-1159\/DINKES\/065\.11\/06\/2021, C\d+$|^Pemerintah PP 53\/2010, D1$/,
          )
          expect(policyVersion).not.toBe('')
          expect(arithmetic.id).toMatch(/\d/)
          expect(arithmetic.en).toMatch(/\d/)
        }
      }),
      RUNS,
    )
  })
})
