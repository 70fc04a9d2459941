import { describe, expect, it } from 'vitest'
import type { Employee } from '../../../shared/model/employee.ts'
import type { FindingSubject } from '../../../shared/model/finding.ts'
import { nextReviewerAfter, reviewerOf } from '../../../shared/rules/reviewer-of.ts'
import { employee, unit } from '../evaluation/build-facts.ts'
import { ruleContext } from './rule-context.ts'

const rules = ruleContext({
  units: [unit('umum', { headId: 'kabag' }), unit('tanpa')],
  employees: [
    employee('staf', { superiorId: 'kasubag' }),
    employee('kasubag'),
    employee('kabag'),
    employee('sendiri', { unitCode: 'tanpa' }),
    employee('kadis', { unitCode: 'tanpa', specialPost: 'kepala-dinas' }),
  ],
})

function person(id: string): FindingSubject {
  return { kind: 'person', employeeId: id }
}

describe('reviewerOf', () => {
  it.each<[string, Partial<Employee>, FindingSubject]>([
    ['the direct superior', { superiorId: 'kasubag' }, person('kasubag')],
    ['the head of the unit where no superior is recorded', {}, person('kabag')],
    ['the unit where it has no head', { unitCode: 'tanpa' }, { kind: 'unit', unitCode: 'tanpa' }],
    ['the unit for one’s own superior', { superiorId: 'x' }, { kind: 'unit', unitCode: 'umum' }],
    ['the unit where it is not known', { unitCode: 'baru' }, { kind: 'unit', unitCode: 'baru' }],
  ])('is %s', (_, overrides, subject) => {
    expect(reviewerOf({ employee: employee('x', overrides) }, rules)).toEqual(subject)
  })
})

describe('nextReviewerAfter', () => {
  it.each<[string, FindingSubject, string | undefined]>([
    ['a superior’s own superior', person('staf'), 'kasubag'],
    ['the head of the unit', person('kasubag'), 'kabag'],
    ['the head of the agency after the head of a unit', person('kabag'), 'kadis'],
    ['the head of the agency where a unit has no head', person('sendiri'), 'kadis'],
    ['the head of the agency after a unit', { kind: 'unit', unitCode: 'umum' }, 'kadis'],
    ['nobody after the head of the agency', person('kadis'), undefined],
  ])('is %s', (_, reviewer, next) => {
    expect(nextReviewerAfter(reviewer, rules)?.id).toBe(next)
  })

  it('passes over a superior who is not among the employees, and knows a camat as head', () => {
    const kecamatan = ruleContext({
      employees: [
        employee('staf', { superiorId: 'pensiun' }),
        employee('pak-camat', { specialPost: 'camat' }),
        employee('lain', { specialPost: 'kepala-unit' }),
      ],
    })

    expect(nextReviewerAfter(person('staf'), kecamatan)?.id).toBe('pak-camat')
    expect(nextReviewerAfter(person('pak-camat'), kecamatan)).toBeUndefined()
  })
})
