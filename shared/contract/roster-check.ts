import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/roster-check?month=YYYY-MM`: what *Periksa jadwal* shows. */
export const RosterCheck = z.strictObject({
  month: z.string(),
  /** Days with a quota: how many may be at the office (`maxOffice`). */
  limits: z.array(z.strictObject({ date: z.string(), maxOffice: z.int().nonnegative() })),
  /** Findings of the roster rules and unreadable roster cells, by date, in the agency's language. */
  items: z.array(z.strictObject({ where: z.string(), severity: z.string(), message: z.string() })),
})
export type RosterCheck = z.infer<typeof RosterCheck>
