import type { RecapJob, RecapKind } from '../../shared/contract/index.ts'
import type { Instant } from '../../shared/model/instant.ts'
import { workerId } from '../../shared/text/id/worker.ts'
import { DomainError } from './domain-error.ts'
import type { OverseenAt } from './oversight-records.ts'

/** What stands in the review queue, so that a submission is put there once. */
export interface ReviewQueueRecords {
  /** Those of these that stand there, or were passed. */
  findQueued(agencyId: string, refs: readonly string[]): Promise<ReadonlySet<string>>
  /** Looked at, and found to need no decision: they are listed as undecided no more. */
  pass(agencyId: string, refs: readonly string[], at: Instant): Promise<void>
  add(agencyId: string, refs: readonly string[], at: Instant): Promise<void>
}

export interface PendingHint {
  readonly agencyId: string
  readonly changed: 'form' | 'sheet'
  /** Empty: every form. */
  readonly formId: string
  readonly firstAt: Instant
  /** Grows with each hint that fell together with this one. */
  readonly count: number
}

export interface HintRecords {
  add(hint: Omit<PendingHint, 'firstAt' | 'count'>, at: Instant): Promise<void>
  list(): Promise<PendingHint[]>
  /** Removes the hint unless another fell together with it, or came in its place, since it was listed. */
  remove(hint: PendingHint): Promise<void>
}

/** A recap job with what only the worker knows of it. */
export interface StoredRecapJob extends RecapJob {
  readonly agencyId: string
  readonly requestedBy: string
  /** Fixed once for the job, so that a resumed run gives the same bytes (G4). */
  readonly asOf: Instant
  /** The ledger entry up to which it is compiled; null until the job has swept. */
  readonly throughSequence: number | null
  /** Of the kind `regency`; null until the job has begun, and for other kinds. */
  readonly overseen: readonly OverseenAt[] | null
  readonly cancelRequested: boolean
  readonly attempts: number
  /** Not to be tried before. */
  readonly dueAt: Instant
}

export interface RecapJobRecords {
  insert(job: StoredRecapJob): Promise<void>
  find(agencyId: string, jobId: string): Promise<StoredRecapJob | undefined>
  /** The newest first; those that one person asked for, where `requestedBy` is given. */
  list(agencyId: string, limit: number, requestedBy?: string): Promise<StoredRecapJob[]>
  /** The first done job that made this kind for the month, by its as-of instant within these bounds. */
  findFirstDone(
    agencyId: string,
    wanted: {
      readonly month: string
      readonly kind: RecapKind
      readonly from: Instant
      readonly until: Instant
    },
  ): Promise<StoredRecapJob | undefined>
  /** Queued and running ones, the oldest first. */
  listUnfinished(): Promise<StoredRecapJob[]>
  update(
    agencyId: string,
    jobId: string,
    changes: Partial<Omit<StoredRecapJob, 'id' | 'agencyId' | 'kinds'>> & {
      readonly kinds?: readonly RecapKind[]
    },
  ): Promise<void>
}

export interface Lease {
  readonly agencyId: string
  readonly holder: string
  /** Grows with each holder; a smaller one has lost the lease (G6). */
  readonly token: number
}

export interface LeaseRecords {
  /**
   * Takes the lease where it is free, has run out, or `isGone` says that its holder is no more.
   * Undefined where another holds it.
   */
  acquire(request: {
    readonly agencyId: string
    readonly holder: string
    readonly now: Instant
    readonly until: Instant
    readonly isGone: (holder: string) => boolean
    /** Whether who asks waits for it then, and its holder is to know. */
    readonly waits?: boolean
  }): Promise<Lease | undefined>
  /** Prolongs it. False where another has taken it since. */
  extend(lease: Lease, until: Instant): Promise<boolean>
  release(lease: Lease): Promise<void>
  /** Agencies whose lease that holder has, or had last, and for which somebody waited meanwhile. */
  listContended(holder: string): Promise<string[]>
  /** All of a holder that ends or is taken to be no more: whatever it still does under them is refused. */
  takeAll(holder: string): Promise<void>
}

/** A worker that takes its share of the agencies of a store which several workers share. */
export interface Replica {
  /** As a holder of leases. */
  readonly id: string
  /** Grows as long as it is there. */
  readonly beats: number
  /** By which it evaluates; empty where it does not say. */
  readonly rulesVersion: string
}

export interface ReplicaRecords {
  /** One beat more; it is among them from the first on. */
  beat(id: string, rulesVersion: string): Promise<void>
  list(): Promise<Replica[]>
  /** False where it has beaten since. */
  remove(replica: Pick<Replica, 'id' | 'beats'>): Promise<boolean>
}

/** `lease-lost`: another took the lease under which something was to be written; nothing of it was. */
export class LeaseLostError extends DomainError {
  constructor(message: string = workerId.leaseLost()) {
    super('lease-lost', message)
  }
}

/** `agency-busy`: somebody waits for the lease under which nobody's work would have waited long for Google. */
export class GaveWayError extends DomainError {
  constructor(message: string = workerId.agencyBusy()) {
    super('agency-busy', message)
  }
}

/** What an enrolment code opens; nothing else. */
export interface EnrolmentPurpose {
  /** The agency whose spreadsheet it connects again; null for a spreadsheet that no agency has. */
  readonly agencyId: string | null
  /** The code in *Pengaturan* of the new agency; null for any. */
  readonly agencyCode: string | null
  /** Whether the new agency is a made-up one. */
  readonly isMadeUp?: boolean
}

export interface EnrolmentCodeRecords {
  insert(
    code: EnrolmentPurpose & {
      readonly hash: string
      readonly createdAt: Instant
      readonly expiresAt: Instant
    },
  ): Promise<void>
  /** Undefined where the code is unknown, used or expired. */
  findPurpose(hash: string, at: Instant): Promise<EnrolmentPurpose | undefined>
  /** Uses the code up. False where it is unknown, used or expired. */
  use(hash: string, agencyId: string, at: Instant): Promise<boolean>
}

/** Calls to Google a minute, counted over all replicas (DESIGN.md, the worker inside). */
export interface ApiBudgetRecords {
  /**
   * Takes one call of the minute of `now`; undefined once it is taken. Where so many are taken already, or the bucket
   * is closed, nothing is: the answer is from when on to ask again.
   */
  take(request: {
    readonly bucket: string
    readonly perMinute: number
    readonly now: Instant
  }): Promise<Instant | undefined>
  /** Leaves nothing to anyone from `now` until then. */
  close(request: {
    readonly bucket: string
    readonly now: Instant
    readonly until: Instant
  }): Promise<void>
}
