import { datesOfMonth, type CivilDate, type Month } from '../model/civil-date.ts'
import { isBaseCode, type RosterCode } from '../model/roster.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import { findPolicyOn } from './find-policy-on.ts'
import { codesOf, nameOfCode, placeOfCode, withCodes } from './roster-codes.ts'
import { WITHOUT_POLICY } from './without-policy.ts'

type Codes = Pick<PolicyParameters, 'shifts' | 'places'>

/** The codes of the roster that regulations give anybody on a date, be it of Ramadan or not. */
export function codesOnDate(policies: readonly PolicyRecord[], date: CivilDate): Codes {
  const outside = codesUnder(findPolicyOn(policies, date, false))
  const within = codesUnder(findPolicyOn(policies, date, true))
  if (outside === within) return outside
  return {
    shifts: withCodes(outside.shifts, within.shifts),
    places: withCodes(outside.places, within.places),
  }
}

function codesUnder(policy: PolicyRecord | undefined): Codes {
  return policy?.codes ?? policy?.parameters ?? WITHOUT_POLICY
}

/** Those of all days of a month; of one that changed its meaning the later. */
function codesInMonth(policies: readonly PolicyRecord[], month: Month): Codes {
  return datesOfMonth(month)
    .map((date) => codesOnDate(policies, date))
    .reduce<Codes>(
      (known, { shifts, places }) => ({
        shifts: withCodes(known.shifts, shifts),
        places: withCodes(known.places, places),
      }),
      WITHOUT_POLICY,
    )
}

/** A code that a regulation gives, what it calls it, and where it has people. */
export interface NamedCode {
  readonly code: RosterCode
  readonly name: string
  readonly place: 'office' | 'elsewhere'
}

/** The codes of a month that regulations give, beside those that are always there. */
export function namedCodesIn(policies: readonly PolicyRecord[], month: Month): NamedCode[] {
  const codes = codesInMonth(policies, month)
  return codesOf(codes).flatMap((code) => {
    const name = isBaseCode(code) ? undefined : nameOfCode(code, codes)
    const place = placeOfCode(code, codes) === 'office' ? 'office' : 'elsewhere'
    return name === undefined ? [] : [{ code, name, place }]
  })
}
