import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { Zone } from '../../../shared/model/agency.ts'
import type { Beginning } from '../../../shared/model/beginning.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { askedSinceWhen } from '../../../shared/outcome/counts-from.ts'
import { dateInWords } from '../../../shared/text/date-in-words.ts'
import { createProblemList } from '../../../shared/workbook/problem-list.ts'
import { readEmployees } from '../../../shared/configuration/read-employees.ts'
import type { Agency, Store } from '../../ports/store.ts'
import { localizeWorker } from '../worker-text.ts'

/** When each row of *Pegawai* was first read, as far as the ledger was looked through. */
interface FirstReads {
  through: number
  /** By whose row; in the order of the readings, so the first one is of the first staff list. */
  readonly at: Map<EmployeeId, Instant>
}

/** Once read, an agency's earlier versions of *Pegawai* never say anything else. */
const known = new WeakMap<object, Map<string, FirstReads>>()

/** What the ledger tells of when counting begins (RULES.md §3.0). */
export async function loadBeginning(
  { store }: { readonly store: Store },
  agency: Agency,
  { settings: { zone }, employees }: Pick<Configuration, 'settings' | 'employees'>,
): Promise<Beginning> {
  const { at } = await followFirstReads(store, agency.id)
  const [first] = at.values()
  const listedOn = first === undefined ? undefined : localDate(first, zone)
  const later = employees.flatMap(({ id }) => {
    const read = at.get(id)
    const on = read === undefined ? listedOn : localDate(read, zone)
    return on !== undefined && listedOn !== undefined && on > listedOn ? [[id, on] as const] : []
  })
  return { enrolledOn: localDate(agency.enrolledAt, zone), firstReadOn: Object.fromEntries(later) }
}

/** Whose row came after the first staff list without saying since when: HR is asked (*Diagnostik*). */
export function describeBeginning(configuration: Configuration): Problem[] {
  return configuration.employees.flatMap((employee): Problem[] => {
    const from = askedSinceWhen(employee, configuration)
    if (from === undefined) return []
    const { name } = employee
    return [
      {
        code: 'employed-from-unknown',
        where: { id: `Pegawai, ${name}`, en: `Employees, ${name}` },
        message: localizeWorker((text, language) =>
          text.employedFromUnknown(name, dateInWords(from, language)),
        ),
      },
    ]
  })
}

async function followFirstReads(store: Store, agencyId: string): Promise<FirstReads> {
  const agencies = known.get(store) ?? new Map<string, FirstReads>()
  known.set(store, agencies)
  const reads = agencies.get(agencyId) ?? { through: 0, at: new Map() }
  agencies.set(agencyId, reads)
  const versions = await store.ledger.listTabVersions(agencyId, 'employees', reads.through)
  for (const { sequence, recordedAt, ...tab } of versions) {
    for (const { id } of tab.gone ? [] : readEmployees(tab, [], createProblemList())) {
      if (!reads.at.has(id)) reads.at.set(id, recordedAt)
    }
    reads.through = Math.max(reads.through, sequence)
  }
  return reads
}

function localDate(instant: Instant, zone: Zone): Beginning['enrolledOn'] {
  return localTimeOf(instant, zone).date
}
