import type { Confirmations } from '../../shared/contract/confirmations.ts'
import type { Desk, DeskOutcome, DeskRequest } from '../../shared/contract/desk.ts'
import type { Filings } from '../../shared/contract/filings.ts'
import { type ListedPerson, listPeople } from '../list-choices.ts'
import { getSpreadsheet, type Host } from './host.ts'

/** *Meja tinjau*, *Konfirmasi* and *Pemilik kiriman*. */
export function createDecisions({ getRequests }: Host) {
  return {
    /** What waits for the decision of whoever uses the sidebar; as `hr`, if wanted, also on desks of others. */
    readDesk(withOthers: boolean): Desk {
      return getRequests().readDesk(withOthers)
    },

    /** Decides, or takes back, by the word of whoever uses the sidebar. */
    decideAtDesk(request: DeskRequest): DeskOutcome {
      return getRequests().decideAtDesk(request)
    },

    /** What lets somebody do more than before and waits for another's word. */
    readConfirmations(): Confirmations {
      return getRequests().readConfirmations()
    },

    /** Puts these in force by the word of whoever uses the sidebar; answers what waits still. */
    confirmRequests(ids: readonly string[]): Confirmations {
      return getRequests().confirm({ ids: [...ids] })
    },

    /** Filings that are nobody's, and who stands in *Pegawai* to give them to. */
    readFilingChoices(): {
      readonly filings: Filings
      readonly people: readonly ListedPerson[]
    } {
      return { filings: getRequests().listFilings({}), people: listPeople(getSpreadsheet()) }
    },

    /** Nobody's where `employeeId` is empty, else those about that person; `since` a date or empty. */
    readFilings(employeeId: string, since: string): Filings {
      return getRequests().listFilings({ employeeId, since })
    },

    /** Whose these are, or with null nobody's, by the word of whoever uses the sidebar; answers what is nobody's still. */
    attributeFilings(refs: readonly string[], employeeId: string | null, reason: string): Filings {
      return getRequests().attribute({ refs: [...refs], employeeId, reason })
    },
  }
}
