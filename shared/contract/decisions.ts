import * as z from 'zod'

/** `GET /v1/agencies/{agencyId}/decisions`: what waits for a decision that the caller may make. */
export const Decisions = z.strictObject({
  waiting: z.array(
    z.strictObject({
      /** What the submission is known by, as in *Tinjauan*. */
      ref: z.string(),
      who: z.string(),
      /** The form’s title. */
      form: z.string(),
      /** The date it is for, in words. */
      date: z.string(),
      /** What it says, in a line or a few. */
      what: z.string(),
      /** Since when it waits, in words. */
      since: z.string(),
      /** Somebody decided it in the sheet who could change the cell themselves: it does not count yet. */
      selfDecided: z.boolean(),
    }),
  ),
})
export type Decisions = z.infer<typeof Decisions>

/** `POST /v1/agencies/{agencyId}/decisions`. */
export const DecisionRequest = z.strictObject({
  ref: z.string().max(100),
  decision: z.enum(['approved', 'returned', 'rejected']),
  note: z.string().max(1000),
})
export type DecisionRequest = z.infer<typeof DecisionRequest>
