import type { FormKind } from '../../../shared/model/submission.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'

/** A form that was read so shortly before is not asked for, however often people look. */
const FRESH_MS: Readonly<Partial<Record<FormKind, number>>> = {
  'check-in': 30_000,
  'daily-report': 60_000,
  permit: 60_000,
}

/**
 * Who looks at their page may just have filed something: the forms that people fill in are read soon, each
 * at most so often for the whole agency. Returns whether any is to be read.
 */
export async function askToRead(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { id }: Agency,
  forms: readonly Pick<AgencyForm, 'kind' | 'formId' | 'lastReadAt'>[],
): Promise<boolean> {
  const now = instantNow({ clock })
  const stale = forms.filter(({ kind, lastReadAt }) => {
    const freshMs = FRESH_MS[kind]
    if (freshMs === undefined) return false
    return lastReadAt === null || epochMsOf(now) - epochMsOf(lastReadAt) >= freshMs
  })
  if (stale.length === 0) return false
  await store.transaction(async ({ hints }) => {
    for (const { formId } of stale) {
      await hints.add({ agencyId: id, changed: 'form', formId }, now)
    }
  })
  return true
}
