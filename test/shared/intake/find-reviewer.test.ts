import { describe, expect, it } from 'vitest'
import { findReviewer } from '../../../shared/intake/find-reviewer.ts'
import { employee, MONDAY, unit } from '../evaluation/build-facts.ts'

const STAFF = {
  units: [unit('umum', { headId: 'kabag' }), unit('tanpa')],
  employees: [
    employee('staf'),
    employee('kabag'),
    employee('kabag-lain', { superiorId: 'asisten' }),
    employee('asisten'),
    employee('sendiri', { unitCode: 'tanpa' }),
    employee('pensiunan', { superiorId: 'pensiun' }),
    employee('kadis', { unitCode: 'tanpa', specialPost: 'kepala-dinas' }),
  ],
}

describe('findReviewer', () => {
  it.each([
    ['of staff without a superior on record the head of the unit', 'staf', 'kabag'],
    ['of the head of a unit the head of the agency', 'kabag', 'kadis'],
    ['of one with a superior on record that one', 'kabag-lain', 'asisten'],
    ['of a unit without a head the head of the agency', 'sendiri', 'kadis'],
    ['past a superior who is not in Pegawai', 'pensiunan', 'kabag'],
    ['nobody of the agency for its head', 'kadis', undefined],
  ])('%s', (_, id, reviewer) => {
    const whose = STAFF.employees.find((one) => one.id === id)!

    expect(findReviewer(whose, STAFF, MONDAY)?.id).toBe(reviewer)
  })

  it('asks of the head of a unit further up, not of themselves', () => {
    const employees = [
      employee('kabag', { superiorId: 'asisten' }),
      employee('asisten', { unitCode: 'tanpa' }),
    ]

    expect(findReviewer(employees[0]!, { ...STAFF, employees }, MONDAY)?.id).toBe('asisten')
  })
})
