import type { FormKind } from '../../shared/model/submission.ts'
import { createAgencyRequests } from '../agency-requests.ts'
import { findEnrolledAgency } from '../document-state.ts'
import type { SetUpContext } from './set-up-context.ts'

/**
 * Whether the worker opens the agency's form of that kind now. Then it is there, whether or not this
 * person may open it, and none is made in its place.
 */
export function isFormRead(kind: FormKind, { client }: Pick<SetUpContext, 'client'>): boolean {
  const agency = findEnrolledAgency()
  if (!agency) return false
  const { checks } = createAgencyRequests(client, agency.agencyId).readStatus()
  return checks.some(({ code, ok }) => code === `form-${kind}` && ok)
}
