import * as z from 'zod'

/** Something that waits for a decision; words are in the agency's language. */
export const DeskItem = z.strictObject({
  /** What this version of the submission is known by, as in *Tinjauan*: one that is edited has another. */
  ref: z.string(),
  who: z.string(),
  /** The form’s title. */
  form: z.string(),
  /** The date it is for. */
  date: z.string(),
  /** What it says, in a line or a few. */
  what: z.string(),
  since: z.string(),
  overdue: z.boolean(),
  /** Why it is to be read by itself. */
  remarks: z.array(z.string()),
  /** Whether approval says how it stands to what was expected. */
  assessed: z.boolean(),
})
export type DeskItem = z.infer<typeof DeskItem>

/** `GET /v1/agencies/{agencyId}/desk`: what waits for a decision of the caller, the oldest first. */
export const Desk = z.strictObject({
  /** Whose desk it is. */
  who: z.string(),
  count: z.int(),
  overdue: z.int(),
  /** Since when the oldest waits, in words; null where nothing does. */
  oldest: z.string().nullable(),
  oneByOne: z.array(DeskItem),
  /** What nothing speaks against deciding at once. */
  together: z.array(DeskItem),
  /** How many more wait than are listed; they come up as these are decided. */
  beyond: z.int(),
  /** How many lie on desks of others, which the caller as `hr` may decide too. */
  others: z.int(),
  /** What the caller decided of late and may take back, the latest first. */
  decided: z.array(
    z.strictObject({
      ref: z.string(),
      who: z.string(),
      form: z.string(),
      date: z.string(),
      decision: z.string(),
    }),
  ),
})
export type Desk = z.infer<typeof Desk>

export const DeskQuery = z.object({
  /** As `hr`: also what lies on desks of others. */
  others: z.enum(['yes']).optional(),
})
export type DeskQuery = z.infer<typeof DeskQuery>

/** `POST /v1/agencies/{agencyId}/desk`: each by itself; the same sent again changes nothing. */
export const DeskRequest = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        /** The version that was seen. */
        ref: z.string().max(40),
        /** `withdrawn` takes the caller’s own decision back. */
        decision: z.enum(['approved', 'returned', 'rejected', 'withdrawn']),
        expectation: z.enum(['above', 'as-expected', 'below']).optional(),
        note: z.string().max(1000),
      }),
    )
    .min(1)
    .max(200),
})
export type DeskRequest = z.infer<typeof DeskRequest>

/** What became of a request. */
export const DeskOutcome = z.strictObject({
  /** How many stand now as they were asked for. */
  recorded: z.int(),
  refused: z.array(z.strictObject({ ref: z.string(), who: z.string(), why: z.string() })),
})
export type DeskOutcome = z.infer<typeof DeskOutcome>
