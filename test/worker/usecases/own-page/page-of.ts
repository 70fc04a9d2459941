import {
  findPersonByKey,
  type PageOwner,
} from '../../../../worker/usecases/access/find-person-by-key.ts'
import { addressKey, personKey } from '../../../../worker/usecases/access/person-key.ts'
import type { Office } from '../../office.ts'

/** The person's own page, opened by its address. */
export async function pageOf(office: Office, employeeId: string): Promise<PageOwner> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const key = addressKey(personKey(agency, employeeId, { renewals }))
  const page = await findPersonByKey(office.context, { agencyId: agency.id, key })
  if (!page) throw new Error(`${employeeId} has no page`)
  return page
}
