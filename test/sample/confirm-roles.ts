import { callerOf } from './caller-of.ts'
import type { Product } from './product.ts'

/** Somebody whose role is hr confirms all roles that wait for it. */
export async function confirmRoles(
  { worker }: Product,
  { agencyId, by }: { readonly agencyId: string; readonly by: string },
): Promise<void> {
  const caller = callerOf(by)
  const { waiting } = await worker.application.listConfirmations(caller, agencyId)
  const ids = waiting.map(({ id }) => id)
  if (ids.length > 0) await worker.application.confirm(caller, agencyId, { ids })
}
