import type { Author } from '../../shared/authority/authority-act.ts'
import type { SubmissionVersion } from '../../shared/intake/submission-key.ts'
import type { EmployeeId } from '../../shared/model/employee.ts'
import type { Instant } from '../../shared/model/instant.ts'
import type { Owner } from '../../shared/model/owner.ts'
import type { RawSubmission } from '../../shared/model/submission.ts'

/** By what it was decided whose a submission is. */
export type Proof =
  | { readonly kind: 'verified-email' }
  /** NIP or NIK and a ticket that was good when it was sent; `version` is the key's. */
  | { readonly kind: 'ticket'; readonly version: string }
  /** The person whom it names said on their own page, opened by this version of their key, whether it is theirs. */
  | { readonly kind: 'own-word'; readonly version: string }
  /** NIP or NIK and personal code, as before there were tickets; `version` names the secret of the codes. */
  | { readonly kind: 'credential'; readonly version: string }
  /** Another version of the same response bears the same claim and has this owner. */
  | { readonly kind: 'same-response' }
  | { readonly kind: 'hr'; readonly by: Author; readonly reason: string }

/** Whose a version of a submission is from here on. */
export interface AttributionAct extends SubmissionVersion, Owner {
  readonly proof: Proof
  readonly at: Instant
  /** Whose it was until then; null where it was nobody's. */
  readonly replaces: Owner | null
  /**
   * The ledger entry from which on it counts, where that is not its own: what stood before attribution was
   * recorded stood then already.
   */
  readonly countsFrom?: number
}

/** A submission and whose it is, where that is known. */
export interface OwnedSubmission {
  readonly raw: RawSubmission
  readonly owner: Owner | undefined
}

/** A version of a submission, whose it is, and by what kind of proof. */
export interface DecidedVersion {
  readonly raw: RawSubmission
  readonly owner: Owner
  readonly by: Proof['kind']
}

/**
 * Whose each submission is: entries of the ledger, and a list of the versions that have none. Recording must
 * happen inside a transaction.
 */
export interface AttributionRecords {
  /**
   * Records each act whose `replaces` is what stands, in their order; others change nothing, so that what
   * is decided stays decided however often it is tried again. Returns how many were recorded.
   */
  record(agencyId: string, acts: readonly AttributionAct[]): Promise<number>
  /** Everybody whose a submission ever was, or whom one was about. */
  listFilers(agencyId: string): Promise<ReadonlySet<EmployeeId>>
  /** Of every version, as counted at entry `through`, by `submissionKey`. */
  list(agencyId: string, through: number): Promise<ReadonlyMap<string, Owner>>
  /** Of these versions, as counted at entry `through`, by `submissionKey`. */
  find(
    agencyId: string,
    versions: readonly SubmissionVersion[],
    through?: number,
  ): Promise<ReadonlyMap<string, Owner>>
  /** Every version of these responses that has an owner. */
  listVersions(
    agencyId: string,
    responses: readonly Pick<SubmissionVersion, 'formId' | 'responseId'>[],
  ): Promise<DecidedVersion[]>
  /** Versions without an owner, in order of recording from after entry `after`; purged ones as they are now. */
  listUnowned(
    agencyId: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<{ readonly sequence: number; readonly raw: RawSubmission }[]>
}
