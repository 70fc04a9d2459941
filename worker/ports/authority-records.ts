import type { AuthorityAct } from '../../shared/authority/authority-act.ts'

/** An act, and where it stands in the ledger. */
export interface RecordedAct {
  readonly sequence: number
  readonly act: AuthorityAct
}

/** Who may do what, as the ledger keeps it (G11). Writing must happen inside a transaction. */
export interface AuthorityRecords {
  /** In order, after entry `after`, up to and with entry `through`. */
  list(
    agencyId: string,
    bounds?: { readonly after?: number; readonly through?: number },
  ): Promise<RecordedAct[]>
  /** Of the last act up to and with entry `through`; 0 where there is none. */
  lastSequence(agencyId: string, through?: number): Promise<number>
  record(agencyId: string, acts: readonly AuthorityAct[]): Promise<void>
}
