import { epochMsOf, type Instant } from '../../../shared/model/instant.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import type { Agency } from '../../ports/store.ts'
import { instantNow, type Context } from '../context.ts'
import { findSweepPace } from './sweep-pace.ts'

/** Forms whose responses were not read for longer than the alarm allows (G3). */
export async function findFormsBehind(
  context: Parameters<typeof findSweepPace>[0] & Pick<Context, 'clock'>,
  agency: Agency,
  forms: readonly AgencyForm[],
): Promise<AgencyForm[]> {
  const { behindAfterSeconds } = await findSweepPace(context, agency)
  const earliest = epochMsOf(instantNow(context)) - behindAfterSeconds * 1000
  return forms.filter((form) => epochMsOf(lastReadAt(agency, form)) < earliest)
}

/** When the form was last read; since it was enrolled where it never was. */
export function lastReadAt(agency: Agency, form: AgencyForm): Instant {
  return form.lastReadAt ?? agency.enrolledAt
}
