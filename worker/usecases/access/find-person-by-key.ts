import { createHash, timingSafeEqual } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'

import { localTimeOf } from '../../../shared/calendar/zones.ts'
import type { Employee } from '../../../shared/model/employee.ts'
import type { Configuration } from '../../../shared/model/facts.ts'
import type { KeyRenewals } from '../../ports/key-records.ts'
import type { Agency, Records } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { loadConfiguration } from '../ledger/load-agency-facts.ts'
import { hasPage, listClosings } from './has-page.ts'
import { addressKey, numbersOf, personKey, type PersonKey } from './person-key.ts'

/** Whose page it is, and what makes their links. */
export interface PageOwner {
  readonly agency: Agency
  readonly employee: Employee
  readonly configuration: Configuration
  /** Under the present number. */
  readonly key: PersonKey
}

/**
 * Whose page the address `/saya/<agencyId>/<key>` is. Undefined alike for an agency that is unknown or
 * disconnected, a key that is unknown or was renewed, and a person who left and has no page any more (`hasPage`). An address with a former number of the person opens their page.
 */
export async function findPersonByKey(
  context: Context,
  { agencyId, key }: { readonly agencyId: string; readonly key: string },
): Promise<PageOwner | undefined> {
  const agency = await context.store.agencies.find(agencyId)
  if (!agency || agency.disconnectedAt) return undefined
  const { configuration } = await loadConfiguration(context, agency)
  const renewals = await context.store.keys.listRenewals(agency.id)
  const index = await indexOf(agency, configuration, renewals)
  const entry = index.get(digestOf(key).toString('hex'))
  if (!entry || !timingSafeEqual(digestOf(key), digestOf(entry.address))) return undefined
  const { employee } = entry
  if (employee.employedUntil !== undefined) {
    const { zone } = configuration.settings
    const { date } = localTimeOf(instantNow(context), zone)
    const closings = await listClosings(context.store, agency.id, zone)
    if (!hasPage(employee, date, closings)) return undefined
  }
  const own = personKey(agency, employee.id, { renewals, numbers: configuration.numbers })
  return { agency, employee, configuration, key: own }
}

/** Whether the key that opened the page holds still: asked in the transaction that records what was said by it. */
export async function holdsStill(
  { keys }: Pick<Records, 'keys'>,
  { agency, employee, key, configuration: { numbers } }: PageOwner,
): Promise<boolean> {
  const renewals = await keys.listRenewals(agency.id)
  return personKey(agency, employee.id, { renewals, numbers }).version === key.version
}

/** The main thread does nothing else meanwhile (G13). */
const PEOPLE_AT_ONCE = 100

interface IndexEntry {
  readonly employee: Employee
  readonly address: string
}

/**
 * By the digest of each address, so that how long a search takes tells nothing of one. Made once for each
 * reading of the staff list and state of the renewals.
 */
const indexes = new WeakMap<
  Configuration,
  { readonly state: string; readonly byDigest: ReadonlyMap<string, IndexEntry> }
>()

async function indexOf(
  agency: Agency,
  configuration: Configuration,
  renewals: KeyRenewals,
): Promise<ReadonlyMap<string, IndexEntry>> {
  const state = JSON.stringify([renewals.ofAll, ...renewals.ofPerson])
  const known = indexes.get(configuration)
  if (known?.state === state) return known.byDigest
  const { employees, numbers } = configuration
  const byDigest = new Map<string, IndexEntry>()
  for (let start = 0; start < employees.length; start += PEOPLE_AT_ONCE) {
    await breathe()
    for (const employee of employees.slice(start, start + PEOPLE_AT_ONCE)) {
      for (const number of numbersOf(employee.id, numbers)) {
        const address = addressKey(personKey(agency, number, { renewals, numbers }))
        byDigest.set(digestOf(address).toString('hex'), { employee, address })
      }
    }
  }
  indexes.set(configuration, { state, byDigest })
  return byDigest
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}
