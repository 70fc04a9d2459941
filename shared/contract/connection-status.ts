import * as z from 'zod'

/** How a check ended: `look` where somebody has to decide, `unknown` where it could not be made. */
export const CheckState = z.enum(['good', 'look', 'broken', 'unknown'])
export type CheckState = z.infer<typeof CheckState>

/** `GET /v1/agencies/{agencyId}/status`: what *Periksa sambungan* shows. */
export const ConnectionStatus = z.strictObject({
  agencyName: z.string(),
  checks: z.array(
    z.strictObject({
      code: z.string(),
      state: CheckState,
      /** What was looked at, and what was seen, in the agency's language. */
      title: z.string(),
      message: z.string(),
      /** What to do and where to click; empty where nothing is to be done or the message says it. */
      mend: z.string(),
    }),
  ),
  /** Submissions in the ledger, waiting in quarantine, waiting for review. */
  counts: z.strictObject({
    submissions: z.int(),
    quarantined: z.int(),
    awaitingReview: z.int(),
    problems: z.int(),
  }),
  lastSweptAt: z.string().nullable(),
})
export type ConnectionStatus = z.infer<typeof ConnectionStatus>
