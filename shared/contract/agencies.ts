import * as z from 'zod'

/** `GET /v1/agencies`: those in which the caller has a role. */
export const Agencies = z.strictObject({
  agencies: z.array(
    z.strictObject({
      agencyId: z.string(),
      agencyName: z.string(),
      spreadsheetId: z.string(),
      roles: z.array(z.string()),
    }),
  ),
})
export type Agencies = z.infer<typeof Agencies>
