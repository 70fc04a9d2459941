import type { CivilDate } from '../model/civil-date.ts'
import type { Employee, EmployeeId, Unit } from '../model/employee.ts'
import { employeeOn } from '../model/employment.ts'
import type { PolicyParameters, PolicyRecord } from '../model/policy-record.ts'
import type { RosterCode } from '../model/roster.ts'
import { findPolicyOn } from '../policy/find-policy-on.ts'
import { codesOf } from '../policy/roster-codes.ts'
import { WITHOUT_POLICY } from '../policy/without-policy.ts'
import { policyFor } from '../regulations/policy-for.ts'

/**
 * The codes that may stand in the roster on a date, of each person: those of the clauses that bind this person, be
 * the date of Ramadan or not.
 *
 * @example rosterCodesFor({ policies, employees, units })(date)(nurse) // [..., 'P1', 'P2']
 */
export function rosterCodesFor({
  policies,
  employees,
  units,
}: {
  readonly policies: readonly PolicyRecord[]
  readonly employees: readonly Employee[]
  readonly units: readonly Unit[]
}): (date: CivilDate) => (id: EmployeeId) => readonly RosterCode[] {
  const staff = new Map(employees.map((employee) => [employee.id, employee]))
  const unitOf = new Map(units.map((unit) => [unit.code, unit]))
  const known = new Map<PolicyParameters, readonly RosterCode[]>()
  const codesUnder = (policy: PolicyRecord | undefined): readonly RosterCode[] => {
    const parameters = policy?.parameters ?? WITHOUT_POLICY
    const codes = known.get(parameters) ?? codesOf(parameters)
    known.set(parameters, codes)
    return codes
  }
  return (date) => {
    const [outside, within] = [false, true].map((isRamadan) =>
      findPolicyOn(policies, date, isRamadan),
    )
    return (id) => {
      const whole = staff.get(id)
      const employee = whole && (employeeOn(whole, date) ?? whole)
      const own = (policy: PolicyRecord | undefined): readonly RosterCode[] =>
        codesUnder(
          policy && employee ? policyFor(policy, employee, unitOf.get(employee.unitCode)) : policy,
        )
      const codes = own(outside)
      return within === outside ? codes : [...new Set([...codes, ...own(within)])]
    }
  }
}
