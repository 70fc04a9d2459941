import type { PolicyParameters } from '../model/policy-record.ts'
import { isBaseCode, ROSTER_CODES, type RosterCode, type RosterEntry } from '../model/roster.ts'
import type { RosterPlace, RosterShift } from '../model/working-time.ts'

/** What regulations say of codes of the roster. */
type Codes = Pick<PolicyParameters, 'shifts' | 'places'>

type Code = RosterEntry['code'] | undefined

export function findShift(code: Code, { shifts }: Pick<Codes, 'shifts'>): RosterShift | undefined {
  return shifts.find((shift) => shift.code === code)
}

export function findPlace(code: Code, { places }: Pick<Codes, 'places'>): RosterPlace | undefined {
  return places.find((place) => place.code === code)
}

/**
 * The shifts that the staff is spread over: those that regulations name, else morning and afternoon. *Piket* is a
 * duty, and no such shift where none names it.
 */
export function shiftsOf({ shifts }: Pick<Codes, 'shifts'>): readonly RosterShift[] {
  const named = shifts.filter(({ name }) => name !== undefined)
  return named.length > 0 ? named : shifts.filter(({ code }) => code === 'PG' || code === 'SG')
}

/** The codes of those, as one text. */
export function shiftCodesOf(parameters: Pick<Codes, 'shifts'>): string {
  return shiftsOf(parameters)
    .map(({ code }) => code)
    .join(' ')
}

/** Where a code has a person; undefined of days away, and of one that no regulation in force knows. */
export function placeOfCode(code: Code, codes: Codes): 'office' | 'home' | 'elsewhere' | undefined {
  if (code === 'WFO' || findShift(code, codes)) return 'office'
  if (code === 'WFH') return 'home'
  const place = findPlace(code, codes)
  return place && (place.isOffice ? 'office' : 'elsewhere')
}

/** Whether who has that code works on a day off. */
export function isDutyOnDaysOff(
  code: Code,
  parameters: Pick<PolicyParameters, 'shifts' | 'shiftsOnDaysOff'>,
): boolean {
  if (code === 'PK') return true
  return parameters.shiftsOnDaysOff && findShift(code, parameters)?.name !== undefined
}

/** As a regulation calls it; undefined of a code that none names. */
export function nameOfCode(code: Code, codes: Codes): string | undefined {
  return findShift(code, codes)?.name ?? findPlace(code, codes)?.name
}

export function isKnownCode(code: RosterEntry['code'], codes: Codes): boolean {
  return (
    isBaseCode(code) || findShift(code, codes) !== undefined || findPlace(code, codes) !== undefined
  )
}

/** Every code that may stand in the roster. */
export function codesOf({ shifts, places }: Codes): readonly RosterCode[] {
  return [...new Set([...ROSTER_CODES, ...[...shifts, ...places].map(({ code }) => code)])]
}

/** With those that a clause names: in place of those of the same code, in an order of their own. */
export function withCodes<T extends { readonly code: RosterCode }>(
  known: readonly T[],
  said: readonly T[],
): readonly T[] {
  const codes = new Map([...known, ...said].map((one) => [one.code, one]))
  const all = [...codes.values()]
  return [
    ...all.filter(({ code }) => isBaseCode(code)),
    ...all.filter(({ code }) => !isBaseCode(code)).sort((a, b) => (a.code < b.code ? -1 : 1)),
  ]
}

/** Where away from the office a day is spent: elsewhere where its code says so, else at home. */
export function awayPlaceOf(
  { code }: { readonly code?: Code },
  parameters: Codes,
): 'home' | 'elsewhere' {
  return code && placeOfCode(code, parameters) === 'elsewhere' ? 'elsewhere' : 'home'
}
