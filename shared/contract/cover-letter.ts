import * as z from 'zod'

import { RecapJob } from './recap-job.ts'

/** `GET /v1/agencies/{agencyId}/months/{month}/letter`: the letter with which a month's recaps go up. */
export const MonthLetter = z.strictObject({
  month: z.string(),
  /** Both empty while it has none. */
  number: z.string(),
  datedOn: z.string(),
  /** By when a clause wants a recap of the month; empty where none does. */
  dueOn: z.string(),
  /** The offices on its way, the nearest first; empty where nothing was recorded. */
  offices: z.array(
    z.strictObject({
      office: z.string(),
      receivedOn: z.string(),
      name: z.string(),
      recordedBy: z.string(),
    }),
  ),
})
export type MonthLetter = z.infer<typeof MonthLetter>

/**
 * `POST` there: HR's word on its number and date, or on when an office received it; null takes that
 * back. Refused with 400 `invalid-request` where a day has not come yet.
 */
export const LetterRequest = z.strictObject({
  numbered: z
    .strictObject({ number: z.string().trim().min(1).max(100), datedOn: z.iso.date() })
    .optional(),
  received: z
    .strictObject({
      office: z.string().trim().min(1).max(200),
      receivedOn: z.iso.date().nullable(),
      name: z.string().trim().max(200),
    })
    .optional(),
})
export type LetterRequest = z.infer<typeof LetterRequest>

/** The letter as it is then; `job` writes the tabs that show it. */
export const RecordedLetter = z.strictObject({ ...MonthLetter.shape, job: RecapJob })
export type RecordedLetter = z.infer<typeof RecordedLetter>
