import type { Language } from '../../../shared/model/language.ts'
import type { OwnDataView, PageAddress } from '../../ports/own-page.ts'
import type { Context } from '../context.ts'
import { findPersonByKey } from '../access/find-person-by-key.ts'
import { listDataTask } from './list-data.ts'

/**
 * What is kept of whose page it is. Undefined for an address that opens nothing. Where home is, is left out: a
 * link may have fallen into other hands.
 */
export async function showOwnData(
  context: Context,
  address: PageAddress,
  wanted: Language | undefined,
): Promise<OwnDataView | undefined> {
  const owner = await findPersonByKey(context, address)
  if (!owner) return undefined
  const { agency, employee, configuration } = owner
  const asked = { employeeId: employee.id, withHome: false }
  const data = await context.threads.run(listDataTask, agency, asked)
  return { data, language: wanted ?? agency.language, zone: configuration.settings.zone }
}
