import type { DeletedRows } from '../../../shared/configuration/read-deleted-rows.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { Instant } from '../../../shared/model/instant.ts'
import type { RecordedAct } from '../../ports/authority-records.ts'
import type { Records } from '../../ports/store.ts'
import { authorityAfter } from './load-authority.ts'

/** *Pegawai* as it stood before each edit that took people with filings out of it, as these acts tell. */
export async function loadDeletedRows(
  { ledger }: Pick<Records, 'ledger'>,
  agencyId: string,
  acts: readonly RecordedAct[],
): Promise<DeletedRows[]> {
  const { left, numbers } = authorityAfter(acts).identities
  const leftBy = new Map<EmployeeId, { readonly sequence: number; readonly at: Instant }>()
  for (const { sequence, act } of acts) {
    if (act.act !== 'identity-left') continue
    for (const { employeeId } of act.people) {
      const id = numbers.get(employeeId) ?? employeeId
      if (left.has(id)) leftBy.set(id, { sequence, at: act.at })
    }
  }
  const edits = Map.groupBy(leftBy, ([, { sequence }]) => sequence)
  const found = [...edits].map(async ([sequence, people]): Promise<DeletedRows[]> => {
    const after = await ledger.findTab(agencyId, 'employees', { before: sequence })
    const tab = after && (await ledger.findTab(agencyId, 'employees', { before: after.sequence }))
    if (!tab || tab.gone) return []
    const emails = new Map(people.map(([id]) => [id, left.get(id) ?? '']))
    return [{ tab, emails, at: people[0]![1].at }]
  })
  return (await Promise.all(found)).flat()
}
