import * as z from 'zod'

import { RECAP_SCOPE } from './recap-job.ts'

/** What a recap can be saved as. */
export const ExportFormat = z.enum(['csv', 'xlsx'])
export type ExportFormat = z.infer<typeof ExportFormat>

/**
 * Query of `GET /v1/agencies/{agencyId}/recaps/{kind}`: the recap as a file, compiled at once from
 * what was last read and written nowhere; of a closed month what was sealed. Who may have it is as in
 * `RecapJobRequest`; a `pembaca` may have the agency's recaps of a month, from `summary` to `findings`.
 */
export const ExportQuery = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  format: ExportFormat,
  /** An instant; recomputes the recap as of then. Absent: now, to the minute. */
  asOf: z.optional(z.string().regex(/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/)),
  ...RECAP_SCOPE,
})
export type ExportQuery = z.infer<typeof ExportQuery>
