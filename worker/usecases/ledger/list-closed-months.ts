import type { Month } from '../../../shared/model/civil-date.ts'
import type { Records } from '../../ports/store.ts'

/** The months that are closed now. */
export async function listClosedMonths(
  { seals }: Pick<Records, 'seals'>,
  agencyId: string,
): Promise<ReadonlySet<Month>> {
  const closed = new Set<Month>()
  for (const { kind, month } of await seals.listActs(agencyId)) {
    if (kind === 'seal') closed.add(month)
    else closed.delete(month)
  }
  return closed
}
