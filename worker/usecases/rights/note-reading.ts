import type { CivilDate } from '../../../shared/model/civil-date.ts'
import type { EmployeeId } from '../../../shared/model/employee.ts'
import type { ReadingKind } from '../../ports/reading-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'

/** Records that somebody was shown something of these people, or of everybody, before they are shown it. */
export async function noteReading(
  context: Context,
  { id }: Agency,
  reading: {
    readonly by: string
    readonly kind: ReadingKind
    readonly people: readonly EmployeeId[] | 'all'
  },
): Promise<void> {
  const { by, kind, people } = reading
  if (people.length === 0) return
  const lastAt = instantNow(context)
  const on = lastAt.slice(0, 10) as CivilDate
  await context.store.transaction(({ readings }) =>
    readings.note(id, { by: by.toLowerCase(), kind, on, lastAt }, people),
  )
}

/** The same of what lies on a desk. */
export async function noteDeskReading(
  context: Context,
  agency: Agency,
  { by, refs }: { readonly by: string; readonly refs: readonly string[] },
): Promise<void> {
  const bearings = await context.store.projections.listBearings(agency.id, refs)
  const people = bearings.flatMap(({ employeeIds }) => employeeIds)
  await noteReading(context, agency, { by, kind: 'desk', people })
}
