import { describe, expect, it } from 'vitest'
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
})
