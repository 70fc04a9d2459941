import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/restrictions`: whose data are restricted now (UU 27/2022, Article 11). */
export const Restrictions = z.strictObject({
  restrictions: z.array(
    z.strictObject({
      employeeId: z.string(),
      name: z.string(),
      reason: z.string(),
      by: z.string(),
      /** In words, by the agency's clock and in its language. */
      at: z.string(),
    }),
  ),
})
export type Restrictions = z.infer<typeof Restrictions>

/**
 * `POST /v1/agencies/{agencyId}/restrictions`: restricts a person's data, or lifts that. Refused with 404 and
 * `person-unknown`, with 403 of one's own.
 */
export const RestrictionRequest = z.strictObject({
  employeeId: z.string().min(1).max(40),
  restricted: z.boolean(),
  /** Of the request, as its number and date. */
  reason: z.string().trim().min(1).max(500),
})
export type RestrictionRequest = z.infer<typeof RestrictionRequest>
