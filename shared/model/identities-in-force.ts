import type { EmployeeId } from './employee.ts'

/** Who is who, where that is not what the tabs say. */
export interface IdentitiesInForce {
  /** Addresses that count in place of those of *Pegawai*; empty where the person has none. */
  readonly formerEmails: ReadonlyMap<EmployeeId, string>
  /** Under which number what was filed under a former one counts: confirmed to be one person's. */
  readonly numbers: ReadonlyMap<EmployeeId, EmployeeId>
  /** As which number each reads in the tabs: former ones as the present, one that waits as the former. */
  readonly tabNumbers: ReadonlyMap<EmployeeId, EmployeeId>
}

/** The tabs as they are. */
export const AS_TYPED: IdentitiesInForce = {
  formerEmails: new Map(),
  numbers: new Map(),
  tabNumbers: new Map(),
}

/** The number under which a person counts who had this one. */
export function presentNumber(
  id: EmployeeId,
  { numbers }: { readonly numbers?: Readonly<Record<EmployeeId, EmployeeId>> },
): EmployeeId {
  return numbers?.[id] ?? id
}
