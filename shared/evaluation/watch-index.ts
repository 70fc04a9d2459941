import type { CivilDate } from '../model/civil-date.ts'
import type { Employee, EmployeeId } from '../model/employee.ts'
import type { FactsIndex } from '../outcome/index-facts.ts'

/** What was looked at of a person, and whose rows besides their own. */
export interface Looked {
  /** First and last date; undefined where none was. */
  readonly from?: CivilDate
  readonly until?: CivilDate
  /** Numbers of colleagues, `AGENCY_HEAD`, `ALL_STAFF` and `ALL_UNITS`, in order. */
  readonly leansOn: readonly EmployeeId[]
}

/** Stands for whoever heads the agency. */
export const AGENCY_HEAD = 'agency-head'
/** Stands for every row of *Pegawai*. */
export const ALL_STAFF = 'staff'
/** Stands for the units that are not the person's own. */
export const ALL_UNITS = 'units'

/** The same index, which remembers what it is asked. */
export function watchIndex(
  index: FactsIndex,
  employee: Employee,
): { readonly index: FactsIndex; readonly looked: () => Looked } {
  const own = new Set([employee, ...(employee.periods ?? [])].map(({ unitCode }) => unitCode))
  const leansOn = new Set<EmployeeId>()
  let from: CivilDate | undefined
  let until: CivilDate | undefined

  function on<T>(find: (id: EmployeeId, date: CivilDate) => T) {
    return (id: EmployeeId, date: CivilDate): T => {
      if (from === undefined || date < from) from = date
      if (until === undefined || date > until) until = date
      return find(id, date)
    }
  }

  const watched: FactsIndex = {
    ...index,
    get agencyHeads() {
      leansOn.add(AGENCY_HEAD)
      return index.agencyHeads
    },
    byId: watchMap(index.byId, (id) => {
      if (id !== employee.id) leansOn.add(id ?? ALL_STAFF)
    }),
    units: watchMap(index.units, (code) => {
      if (code === undefined || !own.has(code)) leansOn.add(ALL_UNITS)
    }),
    rosterOn: on((id, date) => index.rosterOn(id, date)),
    summonsesOn: on((id, date) => index.summonsesOn(id, date)),
    reportsOn: on((id, date) => index.reportsOn(id, date)),
  }
  return {
    index: watched,
    looked: () => ({
      ...(from !== undefined && until !== undefined && { from, until }),
      leansOn: [...leansOn].sort(),
    }),
  }
}

/** `onRead` without a key: it is gone through whole. */
function watchMap<Value>(
  map: ReadonlyMap<string, Value>,
  onRead: (key?: string) => void,
): ReadonlyMap<string, Value> {
  return new Proxy(map, {
    get(target, name) {
      if (name === 'get' || name === 'has') {
        return (key: string): unknown => {
          onRead(key)
          return target[name](key)
        }
      }
      onRead()
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
