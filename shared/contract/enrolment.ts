import * as z from 'zod'

/** `POST /v1/enrolments`: the add-on presents the one-time code after it shared the files. */
export const EnrolmentRequest = z.strictObject({
  code: z.string().trim().min(8).max(64),
  spreadsheetId: z.string().min(1).max(200),
  formIds: z.strictObject({
    'check-in': z.string().min(1),
    'daily-report': z.string().min(1),
    'weekly-plan': z.string().min(1),
    permit: z.string().min(1),
    'alternate-channel': z.string().min(1),
  }),
})
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>

/** Enrolling the same spreadsheet again (a repair) answers the same agency id. */
export const Enrolment = z.strictObject({ agencyId: z.string(), agencyName: z.string() })
export type Enrolment = z.infer<typeof Enrolment>
