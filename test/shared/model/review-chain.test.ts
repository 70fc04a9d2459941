import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/model/civil-date.ts'
import { reviewChain } from '../../../shared/model/review-chain.ts'
import { employee, MONDAY, unit } from '../evaluation/build-facts.ts'
import { ruleContext } from '../rules/rule-context.ts'

const { index } = ruleContext({
  units: [unit('umum', { headId: 'kabag' }), unit('tanpa')],
  employees: [
    employee('staf', { superiorId: 'kasubag' }),
    employee('kasubag'),
    employee('kabag'),
    employee('sendiri', { unitCode: 'tanpa' }),
    employee('pensiunan', { superiorId: 'pensiun' }),
    employee('a', { superiorId: 'b', unitCode: 'tanpa' }),
    employee('b', { superiorId: 'a', unitCode: 'tanpa' }),
    employee('kadis', { unitCode: 'tanpa', specialPost: 'kepala-dinas', superiorId: 'staf' }),
  ],
})

function chainOf(employees: ReturnType<typeof employee>[], units = [unit('umum')]) {
  const { index: staff } = ruleContext({ units, employees })
  return reviewChain(employees[0]!, staff, MONDAY)
}

describe('reviewChain', () => {
  it.each<[string, string, readonly string[]]>([
    ['superior, head of the unit, head of the agency', 'staf', ['kasubag', 'kabag', 'kadis']],
    ['no superior recorded: the head of the unit first', 'kasubag', ['kabag', 'kadis']],
    ['the head of a unit: the head of the agency', 'kabag', ['kadis']],
    ['a unit without a head: the head of the agency', 'sendiri', ['kadis']],
    [
      'a superior who is not among the employees stands first',
      'pensiunan',
      ['pensiun', 'kabag', 'kadis'],
    ],
    ['two who are each other’s superiors', 'a', ['b', 'kadis']],
    ['the head of the agency has nobody above', 'kadis', []],
  ])('%s', (_, id, chain) => {
    expect(reviewChain(index.byId.get(id)!, index, MONDAY)).toEqual(chain)
  })

  it('knows a camat as head, and is empty where nobody is recorded', () => {
    const kecamatan = ruleContext({
      employees: [employee('staf'), employee('pak-camat', { specialPost: 'camat' })],
    })
    const nobody = ruleContext({ employees: [employee('staf')] })

    expect(reviewChain(employee('staf'), kecamatan.index, MONDAY)).toEqual(['pak-camat'])
    expect(reviewChain(employee('staf'), nobody.index, MONDAY)).toEqual([])
  })

  describe('names nobody who is not there that day', () => {
    const BEFORE = addDays(MONDAY, -1)
    const left = { employedUntil: BEFORE }

    it('but passes to who is above a superior who has left, or is still to come', () => {
      const kabag = employee('kabag')
      const gone = employee('kasubag', { superiorId: 'kabag', ...left })
      const coming = employee('kasubag', { superiorId: 'kabag', employedFrom: addDays(MONDAY, 1) })

      expect(chainOf([employee('staf', { superiorId: 'kasubag' }), gone, kabag])).toEqual(['kabag'])
      expect(chainOf([employee('staf', { superiorId: 'kasubag' }), coming, kabag])).toEqual([
        'kabag',
      ])
    })

    it('nor of a unit’s head, of who acts for one, or of the agency’s head', () => {
      const acting = [{ employeeId: 'plt' }]
      const units = [unit('umum', { headId: 'kabag', acting })]
      const heads = [
        employee('lama', { unitCode: 'tanpa', specialPost: 'kepala-dinas', ...left }),
        employee('baru', { unitCode: 'tanpa', specialPost: 'kepala-dinas' }),
      ]
      const people = [employee('staf'), employee('kabag'), employee('plt', left), ...heads]

      expect(chainOf(people, units)).toEqual(['kabag', 'baru'])
      expect(
        chainOf(people.with(1, employee('kabag', left)).with(2, employee('plt')), units),
      ).toEqual(['plt', 'baru'])
    })

    it('and is empty where everybody above has left', () => {
      expect(
        chainOf([employee('staf', { superiorId: 'kasubag' }), employee('kasubag', left)]),
      ).toEqual([])
    })

    it('of who was transferred, it is who was above them on that day', () => {
      const periods = [
        { ...employee('staf', { superiorId: 'dahulu', employedUntil: MONDAY }) },
        { ...employee('staf', { superiorId: 'kini', employedFrom: addDays(MONDAY, 1) }) },
      ]
      const staf = employee('staf', { superiorId: 'kini', periods })

      expect(chainOf([staf, employee('dahulu'), employee('kini')])).toEqual(['dahulu'])
    })
  })
})
