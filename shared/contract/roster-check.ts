import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/roster-check?month=YYYY-MM`: what *Periksa jadwal* shows. */
export const RosterCheck = z.strictObject({
  month: z.string(),
  /** Days with a quota: how many may be at the office (`maxOffice`), of those who count. */
  limits: z.array(
    z.strictObject({
      date: z.string(),
      maxOffice: z.int().nonnegative(),
      /** NIP or NIK of who counts on neither side of the quota. */
      notCounted: z.array(z.string()),
    }),
  ),
  /** Codes that regulations give in the month, beside those that are always there. */
  named: z.array(
    z.strictObject({ code: z.string(), name: z.string(), place: z.enum(['office', 'elsewhere']) }),
  ),
  /** Findings of the roster rules and unreadable roster cells, by date, in the agency's language. */
  items: z.array(
    z.strictObject({
      where: z.string(),
      severity: z.string(),
      message: z.string(),
      /** The roster's cell, as "H12", where there is one to go to. */
      cell: z.string().nullable(),
    }),
  ),
})
export type RosterCheck = z.infer<typeof RosterCheck>
