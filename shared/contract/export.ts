import * as z from 'zod'

/** What a recap can be saved as. */
export const ExportFormat = z.enum(['csv', 'xlsx'])
export type ExportFormat = z.infer<typeof ExportFormat>

/**
 * Query of `GET /v1/agencies/{agencyId}/recaps/{kind}`: the recap as a file, compiled at once and
 * written nowhere. `asOf`, an instant, recomputes an earlier one.
 */
export const ExportQuery = z.strictObject({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  format: ExportFormat,
  asOf: z.iso.datetime({ offset: true }).optional(),
})
export type ExportQuery = z.infer<typeof ExportQuery>
