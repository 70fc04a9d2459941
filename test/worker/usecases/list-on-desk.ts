import { expect } from 'vitest'

import type { DeskItem } from '../../../shared/contract/index.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import type { Office } from '../office.ts'

/** The remarks of a permit that somebody decided who could change the cell of their own. */
export const SELF_DECIDED = expect.arrayContaining([expect.stringContaining('belum dihitung')])

/** All that waits and that the caller may decide, on whosever desk it lies. */
export async function listOnDesk(office: Office, caller: Caller): Promise<DeskItem[]> {
  const { id } = await office.agency()
  const desk = await office.application.readDesk(caller, id, { others: 'yes' })
  return [...desk.oneByOne, ...desk.together]
}
