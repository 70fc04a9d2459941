import * as z from 'zod'

/**
 * `GET /v1/agencies/{agencyId}/confirmations`: what was asked for and lets somebody do more than
 * before, or makes somebody known by another address or number, so that it waits for another's word; and what changed in the last week.
 */
export const Confirmations = z.strictObject({
  waiting: z.array(
    z.strictObject({
      /** What the request is known by: the same for the same wish. */
      id: z.string(),
      /** Who is raised to what, or whose address or number becomes which, in the agency's language. */
      what: z.string(),
      /** Since when it is asked for, in words. */
      since: z.string(),
      /** Why the caller may not confirm it; null where they may. */
      obstacle: z.string().nullable(),
    }),
  ),
  /** Sentences, the newest first. */
  changes: z.array(z.string()),
})
export type Confirmations = z.infer<typeof Confirmations>

/** `POST /v1/agencies/{agencyId}/confirmations`: all of them, or none. */
export const ConfirmationRequest = z.strictObject({
  /** As `Confirmations` names them. */
  ids: z.array(z.string().max(40)).min(1).max(1000),
})
export type ConfirmationRequest = z.infer<typeof ConfirmationRequest>
