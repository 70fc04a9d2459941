import * as z from 'zod'

const said = z.string().trim().min(1).max(1000)

/** What somebody asks on their own page to have corrected; nothing of it is overwritten. */
export const CorrectionRequest = z.strictObject({
  /** The number of the entry in *Data saya*, as they typed it; may be empty. */
  about: z.string().trim().max(40),
  says: said,
})
export type CorrectionRequest = z.infer<typeof CorrectionRequest>

/** `GET /v1/agencies/{agencyId}/corrections`: what was asked and how it was answered, what waits first. */
export const Corrections = z.strictObject({
  corrections: z.array(
    z.strictObject({
      id: z.string(),
      employeeId: z.string(),
      name: z.string(),
      about: z.string(),
      says: z.string(),
      /** In words, by the agency's clock and in its language: the three days of an answer run from here. */
      askedAt: z.string(),
      answer: z.strictObject({ done: z.string(), by: z.string(), at: z.string() }).nullable(),
    }),
  ),
})
export type Corrections = z.infer<typeof Corrections>

/**
 * `POST /v1/agencies/{agencyId}/correction-answers`: what was done, or why not; the last answer stands beside those
 * before. Refused with 404 and `filing-unknown`, with 403 of one's own.
 */
export const CorrectionAnswer = z.strictObject({ id: z.string().max(80), done: said })
export type CorrectionAnswer = z.infer<typeof CorrectionAnswer>
