import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/holiday-proposals?year=YYYY`: what *Hari Libur* could have and lacks. */
export const HolidayProposals = z.strictObject({
  year: z.int(),
  /** By date; a single day has `from` and `until` alike. */
  proposals: z.array(
    z.strictObject({
      from: z.string(),
      until: z.string(),
      name: z.string(),
      kind: z.enum(['libur-nasional', 'cuti-bersama', 'libur-daerah', 'ramadan']),
      /** The decree that says so; null of what a calendar knows. */
      decree: z.string().nullable(),
      /** Calculated, and not announced yet. */
      estimated: z.boolean(),
    }),
  ),
})
export type HolidayProposals = z.infer<typeof HolidayProposals>
