import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/status`: what *Periksa sambungan* shows. */
export const ConnectionStatus = z.strictObject({
  agencyName: z.string(),
  checks: z.array(
    z.strictObject({
      code: z.string(),
      ok: z.boolean(),
      /** In the agency's language; where not ok, what to do. */
      message: z.string(),
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
