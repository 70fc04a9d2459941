import type { Localized } from '../../../model/language.ts'
import type { PeopleAmount } from '../../../model/policy-term.ts'
import { officeOf } from '../../../policy/office-of.ts'
import type { BoundOffice } from '../../provision.ts'
import { peopleOrShare } from '../../value-kinds.ts'
import { windowsOver } from '../../windows-over.ts'

interface Shares {
  readonly atMost?: PeopleAmount
  readonly atLeast?: PeopleAmount
  readonly weeks?: number
}

/**
 * Why it lets everybody come in: as many as all are allowed, or none of its windows is ever over.
 *
 * @example at most 50 % of one person is one: all may come
 */
export function idle(
  { atMost, atLeast, weeks }: Shares,
  isOfEach: boolean,
  { named, windows }: BoundOffice,
): Localized | undefined {
  if (weeks !== undefined) {
    const window = { id: `${weeks} pekan`, en: `${weeks} weeks` }
    return windowsOver(windows({ weeks }), window, atLeast !== undefined)
  }
  if (atMost === undefined || atLeast !== undefined || named.all === 0) return undefined
  const parts = isOfEach ? named.units.map(({ people }) => people) : [named.all]
  if (parts.some((people) => officeOf(atMost, people) < people)) return undefined
  const most = { people: Math.max(...parts) }
  const [id, en] = [peopleOrShare.format(atMost, 'id'), peopleOrShare.format(atMost, 'en')]
  const [orang, people] = [peopleOrShare.format(most, 'id'), peopleOrShare.format(most, 'en')]
  return isOfEach
    ? {
        id: `paling banyak ${id}, dan unit terbesar hanya ${orang}: semua boleh berada di kantor`,
        en: `at most ${en}, and the largest unit is ${people}: all may be at the office`,
      }
    : {
        id: `paling banyak ${id}, dan yang dimaksud hanya ${orang}: semua boleh berada di kantor`,
        en: `at most ${en}, and it names ${people}: all may be at the office`,
      }
}
