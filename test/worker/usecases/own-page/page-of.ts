import type { PageAddress } from '../../../../worker/ports/own-page.ts'
import {
  findPersonByKey,
  type PageOwner,
} from '../../../../worker/usecases/access/find-person-by-key.ts'
import { addressKey, personKey } from '../../../../worker/usecases/access/person-key.ts'
import type { Office } from '../../office.ts'

/** The person's own page, opened by its address. */
export async function pageOf(office: Office, employeeId: string): Promise<PageOwner> {
  const page = await findPersonByKey(office.context, await addressOf(office, employeeId))
  if (!page) throw new Error(`${employeeId} has no page`)
  return page
}

export async function addressOf(office: Office, employeeId: string): Promise<PageAddress> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const key = addressKey(personKey(agency, employeeId, { renewals }))
  return { agencyId: agency.id, key }
}
