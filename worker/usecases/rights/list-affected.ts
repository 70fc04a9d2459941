import type { Affected, AffectedQuery } from '../../../shared/contract/index.ts'
import { directoryOf } from '../../../shared/intake/employee-directory.ts'
import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import { parseInstant, type Instant } from '../../../shared/model/instant.ts'
import { draftNotice } from '../../../shared/personal-data/draft-notice.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { followLedger } from '../month/follow-ledger.ts'
import { workerText } from '../worker-text.ts'

const TELL_WITHIN_MS = 3 * 24 * 3_600_000

type Person = Affected['people'][number]

/**
 * Whose data were reachable from then until then, and what of each, with the draft of the notice to them. By a
 * copy of the store everybody's; by an account everybody's too, as roles read every tab; by a link its owner's,
 * without their home, and whose filings were looked at by it. What was erased since was reachable then. Throws
 * `DomainError` `person-unknown`.
 */
export async function listAffected(
  context: Context,
  agency: Agency,
  asked: AffectedQuery,
): Promise<Affected> {
  const { store } = context
  const { by } = asked
  const [from, until] = [parseInstant(asked.from), parseInstant(asked.until)]
  const { configuration } = await followLedger(context, agency)
  const { byId } = directoryOf(configuration)
  const whom = configuration.numbers?.[asked.whom] ?? asked.whom
  if (by === 'link' && !byId.has(whom)) {
    throw new DomainError('person-unknown', workerText(agency.language).personNotListed(whom))
  }
  const filed = new Set([
    ...(await store.people.listFiled(agency.id, until)),
    ...(await listErasedSince(context, agency, { from, until, configuration })),
  ])
  const seen = await store.readings.listSeen(agency.id, {
    by: whom.toLowerCase(),
    from: from.slice(0, 10) as CivilDate,
    until: until.slice(0, 10) as CivilDate,
  })
  const homes = new Set(
    (await store.homes.list(agency.id)).flatMap(({ employeeId, home }) => (home ? employeeId : [])),
  )

  function describe(employeeId: EmployeeId): Person[] {
    const kinds: Person['kinds'] = [
      ...(byId.has(employeeId) ? (['staff'] as const) : []),
      ...(filed.has(employeeId) ? (['filings'] as const) : []),
      ...(by === 'store' && homes.has(employeeId) ? (['home'] as const) : []),
    ]
    if (kinds.length === 0) return []
    const name = byId.get(employeeId)?.name ?? ''
    return [{ employeeId, name, kinds, seen: seen.has('') || seen.has(employeeId) }]
  }

  const everybody = new Set([...configuration.employees.map(({ id }) => id), ...filed])
  const reached = by === 'link' ? new Set([whom, ...[...seen].filter(Boolean)]) : everybody
  const people = [...reached].flatMap(describe)
  const kinds = [...new Set(people.flatMap((person) => person.kinds))]
  return {
    tellBy: new Date(Date.parse(instantNow(context)) + TELL_WITHIN_MS).toISOString(),
    people,
    notice: draftNotice(asked, {
      agency: agency.name,
      kinds,
      language: agency.language,
      zone: configuration.settings.zone,
    }),
  }
}

/** Of whom something was there by then that was erased since; where it went by its age, whose it was is not known. */
async function listErasedSince(
  { store }: Context,
  { id }: Agency,
  {
    from,
    until,
    configuration,
  }: Record<'from' | 'until', Instant> & {
    readonly configuration: Pick<Configuration, 'employees'>
  },
): Promise<EmployeeId[]> {
  const acts = (await store.people.listErasures(id)).filter(
    ({ at, months }) => at >= from && months.some((month) => month <= until.slice(0, 7)),
  )
  return acts.flatMap(({ letter, employeeId }) =>
    letter === null ? configuration.employees.map((employee) => employee.id) : [employeeId],
  )
}
