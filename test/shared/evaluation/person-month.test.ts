import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt } from '../../../shared/calendar/zones.ts'
import { concludeMonth, evaluatePersonMonths } from '../../../shared/evaluation/evaluate-month.ts'
import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import { addDays, parseMonth } from '../../../shared/model/civil-date.ts'
import type { AgencyFacts } from '../../../shared/model/facts.ts'
import { instantOf, type Instant } from '../../../shared/model/instant.ts'
import type { Submission } from '../../../shared/model/submission.ts'
import { listReviewers } from '../../../shared/model/review-chain.ts'
import { indexFacts } from '../../../shared/outcome/index-facts.ts'
import { policyFromPreset } from '../policy/presets.ts'
import { PRESETS } from '../policy/presets.ts'
import { getPreset } from '../policy/get-preset.ts'
import { evaluate, MONDAY } from './build-facts.ts'
import { randomFacts } from './random-facts.ts'

const RUNS = { numRuns: 60 }
const MONTH = parseMonth('2021-07')

/** Under every regulation: each has rules of its own over several people. */
const facts = fc
  .tuple(randomFacts, fc.constantFrom(...Object.keys(PRESETS)))
  .map(([given, name]): AgencyFacts => {
    const policy = policyFromPreset(getPreset(name), { validFrom: MONDAY })
    return { ...given, policies: [policy] }
  })
const asOf = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 23 }))
  .map(([days, hour]) => instantAt(addDays(MONDAY, days), hour * 60, 'WITA'))

function isOf(employeeId: string): (submission: Submission) => boolean {
  return (submission) =>
    submission.employeeId === employeeId ||
    submission.kind === 'weekly-plan' ||
    (submission.kind === 'alternate-channel' && submission.forEmployeeId === employeeId)
}

/** Each person evaluated knowing no submission of anybody else. */
function evaluateApart(given: AgencyFacts, at: Instant): PersonMonth[] {
  return indexFacts(given).employees.flatMap((employee) => {
    const submissions = given.submissions.filter(isOf(employee.id))
    const refs = new Set(submissions.map(({ ref }) => ref))
    const reviews = given.reviews.filter(({ submissionRef }) => refs.has(submissionRef))
    const index = indexFacts({ ...given, submissions, reviews })
    return evaluatePersonMonths(given, [employee], { month: MONTH, asOf: at, index })
  })
}

describe('evaluatePersonMonths', () => {
  it('needs of submissions only the person’s own, and so makes the same month of the agency', () => {
    fc.assert(
      fc.property(facts, asOf, (given, at) => {
        const whole = evaluate(given, at)
        const people = JSON.parse(JSON.stringify(evaluateApart(given, at))) as PersonMonth[]
        const submissions = given.submissions.filter(({ kind }) => kind === 'weekly-plan')
        const index = indexFacts({ ...given, submissions })
        const reviewers = new Set(listReviewers(given))
        const ahead = indexFacts({
          ...given,
          roster: given.roster.filter(({ employeeId }) => reviewers.has(employeeId)),
          submissions: given.submissions.filter(
            (one) => one.kind === 'permit' && reviewers.has(one.employeeId),
          ),
        })

        expect(people).toEqual(whole.people)
        expect(concludeMonth(given, people, { month: MONTH, asOf: at, index, ahead })).toEqual(
          whole,
        )
      }),
      RUNS,
    )
  })

  it('says until when a month stays what it is', () => {
    fc.assert(
      fc.property(facts, asOf, fc.double({ min: 0, max: 1, noNaN: true }), (given, at, part) => {
        for (const before of evaluateApart(given, at)) {
          const { validUntilMs } = before
          const start = Date.parse(at)
          const end = validUntilMs ?? start + 90 * 86_400_000
          const later = instantOf(Math.floor(start + part * (end - 1 - start)))
          const after = evaluateApart(given, later).find(
            ({ employeeId }) => employeeId === before.employeeId,
          )

          expect(after).toEqual(before)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('says until when the month of all stays what it is', () => {
    fc.assert(
      fc.property(facts, asOf, fc.double({ min: 0, max: 1, noNaN: true }), (given, at, part) => {
        const before = evaluate(given, at)
        const start = Date.parse(at)
        const end = before.validUntilMs ?? start + 90 * 86_400_000
        const later = instantOf(Math.floor(start + part * (end - 1 - start)))

        expect(evaluate(given, later)).toEqual({
          ...before,
          asOf: later,
        })
      }),
      { numRuns: 20 },
    )
  })

  it('is settled once every deadline is past', () => {
    fc.assert(
      fc.property(facts, (given) => {
        expect(evaluate(given).people.map(({ validUntilMs }) => validUntilMs)).toEqual(
          given.employees.map(() => null),
        )
      }),
      { numRuns: 10 },
    )
  })
})
