import type { PersonMonth } from '../../../shared/evaluation/person-month.ts'
import type { SealedPersonMonth } from '../../ports/projection-records.ts'

/** JSON of people's months that stay open, of an agency of hundreds all of one month. */
const CHARACTERS_AT_MOST = 8_000_000

interface Remembered {
  /** By fingerprint; what was not asked for longest first. */
  readonly months: Map<string, { readonly said: PersonMonth; readonly characters: number }>
  characters: number
}

const openedBefore = new WeakMap<object, Remembered>()

/**
 * What the month says, opened where none of the same fingerprint was before; undefined where it is not as the worker put
 * it. What is in memory counts only where the store has the same: there is nothing to be told of a change.
 */
export function openRemembered(
  store: object,
  month: SealedPersonMonth,
  read: (body: string) => PersonMonth,
): PersonMonth | undefined {
  const remembered = openedBefore.get(store) ?? { months: new Map(), characters: 0 }
  openedBefore.set(store, remembered)
  const { months } = remembered
  const { fingerprint } = month
  const known = months.get(fingerprint)
  if (known) {
    months.delete(fingerprint)
    months.set(fingerprint, known)
    return known.said
  }
  const body = month.open()
  if (body === undefined) return undefined
  const said = read(body)
  months.set(fingerprint, { said, characters: body.length })
  remembered.characters += body.length
  for (const [oldest, { characters }] of months) {
    if (remembered.characters <= CHARACTERS_AT_MOST) break
    months.delete(oldest)
    remembered.characters -= characters
  }
  return said
}
