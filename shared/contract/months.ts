import * as z from 'zod'

import { RecapJob } from './recap-job.ts'
import { WhatIf } from './what-if.ts'

/** What a closed month rests on, and the digest by which a changed byte is found. */
export const MonthSeal = z.strictObject({
  /** SHA-256 over everything that was sealed, lower-case hex; people are shown its beginning. */
  digest: z.string(),
  /** The last ledger entry that counts. */
  throughSequence: z.int(),
  asOf: z.string(),
  snapshot: z.string(),
  rulesVersion: z.string(),
  /** E-mail of who closed it; `operator` for the command line. */
  closedBy: z.string(),
  closedAt: z.string(),
})
export type MonthSeal = z.infer<typeof MonthSeal>

/** Something that concerns a closed month and was recorded after it: listed, never counted. */
export const Addendum = z.strictObject({
  /** The ledger entry that recorded it. */
  sequence: z.int(),
  recordedAt: z.string(),
  kind: z.enum(['submission', 'attribution', 'review', 'examination', 'tab']),
  /** Whom it is about; both empty for a changed tab and for presence that a unit head examined. */
  employeeId: z.string(),
  name: z.string(),
  /** In the agency's language: "Izin: koreksi kehadiran 12/07/2021". */
  what: z.string(),
  /** The reason that was given, as the employee's objection; empty where there is none. */
  reason: z.string(),
  /** The superior's decision; null while there is none, or none is asked. */
  decision: z
    .strictObject({
      decision: z.enum(['approved', 'returned', 'rejected']),
      by: z.string(),
      at: z.string(),
      note: z.string(),
    })
    .nullable(),
  /** Days it concerns: as they are sealed, and as they would be if the month were open. */
  days: z.array(
    z.strictObject({
      employeeId: z.string(),
      name: z.string(),
      date: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
})
export type Addendum = z.infer<typeof Addendum>

/** What waits, or is not in order, and of or for whom; `who` has those with the most, `count` is all. */
export const OpenMatter = z.strictObject({
  kind: z.enum(['reviews', 'objections', 'quarantined', 'unsure', 'unheard']),
  count: z.int(),
  who: z.array(z.strictObject({ name: z.string(), count: z.int() })),
})
export type OpenMatter = z.infer<typeof OpenMatter>

/** `GET /v1/agencies/{agencyId}/months`: which are closed now, oldest first. */
export const ClosedMonths = z.strictObject({ closed: z.array(z.string()) })
export type ClosedMonths = z.infer<typeof ClosedMonths>

/** `GET /v1/agencies/{agencyId}/months/{month}`: what *Tutup bulan* shows. */
export const MonthState = z.strictObject({
  month: z.string(),
  state: z.enum(['open', 'closed']),
  /** From when an open month can be closed: its last day, shift and report deadline are over. */
  closableFrom: z.string(),
  /** From when everybody has had two whole working days to object, if nothing more comes; null of a closed month. */
  heardFrom: z.string().nullable(),
  /** What is not in order with it, in the agency's language: said before a recap is made. */
  notices: z.array(z.string()),
  /**
   * Of an open month: decisions that wait and objections among them, by who decides; filings that do not
   * count, days that are not sure (`?`), and people who have not had two working days, by person. What
   * is in order is left out.
   */
  open: z.array(OpenMatter),
  /** Null while the month is open. */
  seal: MonthSeal.nullable(),
  /** Whether what was kept still has the digest of the seal; null while the month is open. */
  intact: z.boolean().nullable(),
  /** Recorded after the closing. At most 200 are listed, the newest; `count` is all of them. */
  addenda: z.strictObject({ count: z.int(), items: z.array(Addendum) }),
  /** Each time it was reopened, the latest last. */
  reopenings: z.array(z.strictObject({ reason: z.string(), by: z.string(), at: z.string() })),
})
export type MonthState = z.infer<typeof MonthState>

/** What closing takes beyond the month: why it is closed over days not sure, or before people were heard. */
export const CloseRequest = z.strictObject({
  reason: z.string().trim().min(1).max(500).optional(),
})
export type CloseRequest = z.infer<typeof CloseRequest>

/**
 * `POST /v1/agencies/{agencyId}/months/{month}/close` answers 200 with this: the month is sealed, and
 * `job` writes its tabs. Refused with 409 and the code `month-not-over` (says until when),
 * `month-unsettled` (says how many days are not sure and no reason was given), `month-unheard` (says of how many
 * people something stands that they have not had two working days to object to, and no reason was given), `month-closed`, or `form-behind` (says which form could not be read).
 */
export const ClosedMonth = z.strictObject({ month: z.string(), seal: MonthSeal, job: RecapJob })
export type ClosedMonth = z.infer<typeof ClosedMonth>

/** `POST /v1/agencies/{agencyId}/months/{month}/reopen`. */
export const ReopenRequest = z.strictObject({ reason: z.string().trim().min(1).max(500) })
export type ReopenRequest = z.infer<typeof ReopenRequest>

/**
 * The month counts anew: the seal that was broken, and what differs from it now, before and after.
 * `job` writes the tabs as they are now. Refused with 409 `month-open` where it is not closed.
 */
export const ReopenedMonth = z.strictObject({
  month: z.string(),
  reason: z.string(),
  reopenedBy: z.string(),
  reopenedAt: z.string(),
  seal: MonthSeal,
  limits: WhatIf.shape.limits,
  outcomes: WhatIf.shape.outcomes,
  findings: WhatIf.shape.findings,
  job: RecapJob,
})
export type ReopenedMonth = z.infer<typeof ReopenedMonth>
