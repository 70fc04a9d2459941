import type { PolicyRecord } from '../model/policy-record.ts'
import { doesNameCodes } from './asked-by.ts'
import { citationOf } from './citation.ts'
import { isForUnit, termsOf } from './terms-on.ts'

/** The records in which a regulation for this unit asks something of a day, each cited as the first that does. */
export function policiesOfUnit(
  policies: readonly PolicyRecord[],
  unitCode: string,
): PolicyRecord[] {
  return policies.flatMap((policy) => {
    if (!policy.bound) return [policy]
    const its = policy.bound.find(
      (regulation) =>
        isForUnit(regulation, unitCode) &&
        termsOf(regulation).some(({ asked }) => asked.rules.length > 0 || doesNameCodes(asked)),
    )
    return its ? [{ ...policy, number: its.number, citation: citationOf(its) }] : []
  })
}
