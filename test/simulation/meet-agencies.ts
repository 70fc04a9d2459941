import type { Store } from '../../worker/ports/store.ts'
import { readAgencyForms } from '../sample/agency-forms.ts'
import type { SampleAgency } from '../sample/sample-agency.ts'
import { ticketsOf } from '../sample/tickets.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { AGENCY, NEIGHBOUR } from './base-agency.ts'
import { createTruth } from './truth.ts'
import type { AgencyWorld } from './world.ts'

/** The agencies of a base as they are at the beginning. */
export async function meetAgencies(
  ws: Workspace,
  observer: Store,
): Promise<{ readonly met: AgencyWorld; readonly neighbour: AgencyWorld | undefined }> {
  const enrolled = await observer.agencies.listAll()

  function meet(agency: SampleAgency): AgencyWorld | undefined {
    const found = enrolled.find(({ name }) => name === agency.settings['agencyName'])
    if (!found) return undefined
    const { id: agencyId, spreadsheetId, secret } = found
    return {
      agency,
      live: {
        agencyId,
        spreadsheetId,
        forms: readAgencyForms(ws, spreadsheetId),
        zone: agency.zone,
        ticketOf: ticketsOf(secret),
        emails: new Map(),
      },
      truth: createTruth(),
      ledger: { head: { sequence: 0, hash: '' }, recorded: new Set() },
      filed: new Map(),
      filedAs: new Map(),
      secret,
    }
  }

  const met = meet(AGENCY)
  if (!met) throw new Error('The base has no agency')
  return { met, neighbour: meet(NEIGHBOUR) }
}
