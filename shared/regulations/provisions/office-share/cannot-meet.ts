import type { Localized } from '../../../model/language.ts'
import type { PeopleAmount } from '../../../model/policy-term.ts'
import { officeOf } from '../../../policy/office-of.ts'
import type { Said, StaffInUnits } from '../../provision.ts'
import { peopleOrShare } from '../../value-kinds.ts'

/** As many are added up one by one. */
const TOLD = 6

interface Shares {
  readonly atMost?: PeopleAmount
  readonly atLeast?: PeopleAmount
}

/**
 * Why the one keeps the other from being kept, were all staff on duty: it lets fewer come than the other asks, added
 * up over units where one is for each; undefined where both can be kept.
 *
 * @example each of 12 units at least 1, of all 40 at most 25 %: 12 are more than 10
 */
export function cannotMeet(
  { values: { atMost }, isOfEach: isMostOfEach }: Said<Shares>,
  { values: { atLeast }, isOfEach: isLeastOfEach }: Said<Shares>,
  staff: StaffInUnits,
): Localized | undefined {
  if (atMost === undefined || atLeast === undefined) return undefined
  const { all, units } = staff
  const mostOf = (people: number): number => Math.min(officeOf(atMost, people), people)
  const leastOf = (people: number): number => Math.min(officeOf(atLeast, people), people)
  const most = said('most', atMost)
  const least = said('least', atLeast)
  if (isMostOfEach && isLeastOfEach) {
    const unit = units.find(({ people }) => mostOf(people) < leastOf(people))
    return unit && joined(unit.name, most(unit.people), least(unit.people))
  }
  if (isMostOfEach) {
    const others = all - sum(units.map(({ people }) => people))
    const some = added('most', [
      ...units.map(({ people }) => mostOf(people)),
      ...(others > 0 ? [others] : []),
    ])
    return some.people < leastOf(all) ? joined('', some.words, least(all)) : undefined
  }
  if (isLeastOfEach) {
    const some = added(
      'least',
      units.map(({ people }) => leastOf(people)),
    )
    return some.people > mostOf(all) ? joined('', some.words, most(all)) : undefined
  }
  return mostOf(all) < leastOf(all) ? joined('', most(all), least(all)) : undefined
}

const BOUNDS = {
  most: { id: 'paling banyak', en: 'at most' },
  least: { id: 'paling sedikit', en: 'at least' },
} as const

type Bound = keyof typeof BOUNDS

function said(bound: Bound, amount: PeopleAmount): (people: number) => Localized {
  return (people) => {
    const of = officeOf(amount, people)
    const [id, en] = [peopleOrShare.format(amount, 'id'), peopleOrShare.format(amount, 'en')]
    if (typeof amount === 'object') {
      return { id: `${BOUNDS[bound].id} ${id}`, en: `${BOUNDS[bound].en} ${en}` }
    }
    return {
      id: `${BOUNDS[bound].id} ${id} dari ${people} = ${of} orang`,
      en: `${BOUNDS[bound].en} ${en} of ${people} = ${of} people`,
    }
  }
}

function added(bound: Bound, units: readonly number[]): { people: number; words: Localized } {
  const people = sum(units)
  const terms = units.length > 1 && units.length <= TOLD ? `${units.join(' + ')} = ` : ''
  return {
    people,
    words: {
      id: `tiap unit dijumlahkan ${BOUNDS[bound].id} ${terms}${people} orang`,
      en: `each unit added up ${BOUNDS[bound].en} ${terms}${people} people`,
    },
  }
}

function joined(unit: string, one: Localized, other: Localized): Localized {
  const of = unit && `${unit}: `
  return { id: `${of}${one.id}, tetapi ${other.id}`, en: `${of}${one.en}, but ${other.en}` }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
