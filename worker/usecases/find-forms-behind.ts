import { epochMsOf, type Instant } from '../../shared/model/instant.ts'
import type { Agency, AgencyForm } from '../ports/store.ts'
import { instantNow, type Context } from './context.ts'

/** Forms whose responses were not read for longer than the alarm allows (G3). */
export function findFormsBehind(
  context: Pick<Context, 'clock' | 'behindAlarmSeconds'>,
  agency: Agency,
  forms: readonly AgencyForm[],
): AgencyForm[] {
  const earliest = epochMsOf(instantNow(context)) - context.behindAlarmSeconds * 1000
  return forms.filter((form) => epochMsOf(lastReadAt(agency, form)) < earliest)
}

/** When the form was last read; since it was enrolled where it never was. */
export function lastReadAt(agency: Agency, form: AgencyForm): Instant {
  return form.lastReadAt ?? agency.enrolledAt
}
