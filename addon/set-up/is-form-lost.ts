import type { FormKind } from '../../shared/model/submission.ts'
import { createAgencyRequests } from '../agency-requests.ts'
import { findEnrolledAgency } from '../document-state.ts'
import type { SetUpContext } from './set-up-context.ts'

/**
 * Whether nobody can open the agency's form of that kind: the worker says that it is out of its reach,
 * too. One that is closed, or about which the worker cannot tell now, is there, and none is made in
 * its place.
 */
export function isFormLost(kind: FormKind, { client }: Pick<SetUpContext, 'client'>): boolean {
  const agency = findEnrolledAgency()
  if (!agency) return true
  const { checks } = createAgencyRequests(client, agency.agencyId).readStatus()
  return checks.some(({ code, state }) => code === `form-${kind}` && state === 'broken')
}
