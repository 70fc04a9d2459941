import { readLocation } from '../../../shared/location/judge-location.ts'
import type { Coordinates } from '../../../shared/model/employee.ts'
import type { HomeAnswer, PageAddress } from '../../ports/own-page.ts'
import { instantNow, type Context } from '../context.ts'
import { findPersonByKey, holdsStill } from '../access/find-person-by-key.ts'

/**
 * Where a person says that they live, by what they pasted or their phone told; nothing takes it back. It is
 * in the ledger and in no tab. Undefined for an address that opens nothing, also
 * where its key was renewed in that instant.
 */
export async function setHome(
  context: Context,
  address: PageAddress,
  pasted: string,
): Promise<HomeAnswer | undefined> {
  const owner = await findPersonByKey(context, address)
  if (!owner) return undefined
  const { agency, employee, configuration } = owner
  const reading = readLocation(pasted, { region: configuration.settings.region })
  if (reading.kind === 'unreadable' && reading.reason !== 'empty') return 'unreadable'
  const home = reading.kind === 'point' ? reading.coordinates : null
  if (!isSame(home, employee.home ?? null)) {
    const act = { employeeId: employee.id, home, from: 'page' } as const
    const now = instantNow(context)
    const isSaid = await context.store.transaction(async (records) => {
      if (!(await holdsStill(records, owner))) return false
      await records.homes.record(agency.id, [act], now)
      return true
    })
    if (!isSaid) return undefined
    context.log({ event: 'home-set', agencyId: agency.id })
  }
  return home ? 'saved' : 'removed'
}

function isSame(one: Coordinates | null, other: Coordinates | null): boolean {
  return one?.latitude === other?.latitude && one?.longitude === other?.longitude
}
