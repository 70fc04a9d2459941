import { describe, expect, it } from 'vitest'

import { isSuperiorOf } from '../../../shared/intake/is-superior-of.ts'
import { addDays } from '../../../shared/model/civil-date.ts'
import type { Employee, Unit } from '../../../shared/model/employee.ts'
import { joinPeriods } from '../../../shared/model/employment.ts'
import { reviewChain } from '../../../shared/model/review-chain.ts'
import { employee, MONDAY, unit } from '../evaluation/build-facts.ts'
import { ruleContext } from '../rules/rule-context.ts'

const DAY_BEFORE = addDays(MONDAY, -1)
const NEXT_DAY = addDays(MONDAY, 1)
const LEFT = { employedUntil: MONDAY }
const STAF = employee('staf', { superiorId: 'kasubag' })

/** On Monday and on the day after, whether this person may speak for the staff member. */
function speaks(who: string, employees: readonly Employee[], units: readonly Unit[] = [UMUM]) {
  const configuration = { units, employees: [STAF, ...employees] }
  const speaker = employees.find(({ id }) => id === who)!
  return [MONDAY, NEXT_DAY].map((date) => isSuperiorOf(speaker, STAF, { configuration, date }))
}

const UMUM = unit('umum', { headId: 'kabag' })

/** Until Monday in one unit, from the next day on in another. */
function moved(id: string, from: Partial<Employee>, to: Partial<Employee>): Employee {
  return joinPeriods([
    employee(id, { ...from, ...LEFT }),
    employee(id, { ...to, employedFrom: NEXT_DAY }),
  ])
}

/** The unit, for whose head somebody acts. */
const actingUntil = (last: typeof MONDAY, headId?: string) => [
  unit('umum', { ...(headId && { headId }), acting: [{ employeeId: 'plt', until: last }] }),
]

describe('who speaks for another', () => {
  it.each<[string, Employee]>([
    ['kasubag', employee('kasubag', LEFT)],
    ['kabag', employee('kabag', LEFT)],
    ['lain', employee('lain', { specialPost: 'kepala-unit', ...LEFT })],
    ['kadis', employee('kadis', { unitCode: 'pimpinan', specialPost: 'kepala-dinas', ...LEFT })],
  ])('is no %s who has left', (who, one) => {
    expect(speaks(who, [one])).toEqual([true, false])
  })

  it('is nobody who is still to come', () => {
    expect(speaks('kasubag', [employee('kasubag', { employedFrom: NEXT_DAY })])).toEqual([
      false,
      true,
    ])
  })

  it('is nobody for a unit that they headed before, or head from later on', () => {
    const mark = { specialPost: 'kepala-unit' as const }
    const gone = moved('kabag', {}, { unitCode: 'keu' })
    const superior = moved('kasubag', mark, { ...mark, unitCode: 'keu' })
    const coming = moved('kabag', { unitCode: 'keu' }, {})

    expect(speaks('kabag', [gone])).toEqual([true, false])
    expect(speaks('kasubag', [superior])).toEqual([true, false])
    expect(speaks('kabag', [coming])).toEqual([false, true])
  })

  it('is who went up from a unit that they headed, for who heads it now and those below', () => {
    const mark = { specialPost: 'kepala-unit' as const }
    const asisten = moved('asisten', mark, { ...mark, unitCode: 'pimpinan' })
    const kabag = employee('kabag', { superiorId: 'asisten', ...mark })

    expect(
      speaks('asisten', [asisten, kabag, employee('kasubag', { superiorId: 'kabag' })]),
    ).toEqual([true, true])
  })

  it('is whom HR names as the superior, wherever they once worked', () => {
    expect(speaks('kasubag', [moved('kasubag', {}, { unitCode: 'pimpinan' })])).toEqual([
      true,
      true,
    ])
  })

  it('is no head of the agency whose post was that only before', () => {
    const kadis = moved(
      'kadis',
      { unitCode: 'pimpinan', specialPost: 'kepala-dinas' },
      { unitCode: 'pimpinan' },
    )

    expect(speaks('kadis', [kadis])).toEqual([true, false])
  })

  it('is who is above a superior that has left', () => {
    const people = [employee('kasubag', { superiorId: 'sekretaris', ...LEFT })]

    expect(speaks('sekretaris', [...people, employee('sekretaris')])).toEqual([true, true])
  })

  it('is who was above a transferred person on that day', () => {
    const staf = moved('staf', { superiorId: 'dahulu' }, { superiorId: 'kini', unitCode: 'keu' })
    const [dahulu, kini] = [employee('dahulu'), employee('kini', { unitCode: 'keu' })]
    const configuration = { units: [UMUM], employees: [staf, dahulu, kini] }
    const on = (one: Employee) =>
      [MONDAY, NEXT_DAY].map((date) => isSuperiorOf(one, staf, { configuration, date }))

    expect([on(dahulu), on(kini)]).toEqual([
      [true, false],
      [false, true],
    ])
  })

  describe('in another’s place (Plh., Plt.)', () => {
    it('is nobody before or after their days, or who has left', () => {
      const people = [employee('kabag'), employee('plt', { unitCode: 'keu' })]

      expect(speaks('plt', people, actingUntil(MONDAY, 'kabag'))).toEqual([true, false])
      const left = [employee('kabag'), employee('plt', { unitCode: 'keu', ...LEFT })]
      expect(speaks('plt', left, actingUntil(NEXT_DAY, 'kabag'))).toEqual([true, false])
    })

    it('is who acts where the head has left, was moved, or stands in no cell', () => {
      const plt = employee('plt', { unitCode: 'keu' })
      const gone = employee('kabag', { employedUntil: DAY_BEFORE })

      expect(speaks('plt', [gone, plt], actingUntil(NEXT_DAY, 'kabag'))).toEqual([true, true])
      expect(
        speaks(
          'plt',
          [moved('kabag', {}, { unitCode: 'tu' }), plt],
          actingUntil(NEXT_DAY, 'kabag'),
        ),
      ).toEqual([true, true])
      expect(speaks('plt', [plt], actingUntil(NEXT_DAY))).toEqual([true, true])
    })
  })

  it('is who acts for the unit that they headed before', () => {
    const mark = { specialPost: 'kepala-unit' as const }
    const asisten = moved('asisten', mark, { ...mark, unitCode: 'pimpinan' })
    const units = [unit('umum', { acting: [{ employeeId: 'asisten', from: NEXT_DAY }] })]
    const { index } = ruleContext({ units, employees: [employee('staf'), asisten] })

    expect(speaks('asisten', [asisten], units)).toEqual([true, true])
    expect(reviewChain(employee('staf'), index, NEXT_DAY)).toEqual(['asisten'])
  })

  it('is never asked to decide what they may not speak for', () => {
    const coming = moved('kabag', { unitCode: 'keu' }, {})
    const kadis = employee('kadis', { unitCode: 'pimpinan', specialPost: 'kepala-dinas' })
    const staf = employee('staf')
    const { index } = ruleContext({ units: [UMUM], employees: [staf, coming, kadis] })

    expect(reviewChain(staf, index, MONDAY)).toEqual(['kadis'])
    expect(reviewChain(staf, index, NEXT_DAY)).toEqual(['kabag', 'kadis'])
  })
})
