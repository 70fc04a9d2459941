import * as z from 'zod'

/** As typed: that it is a code is found out by looking it up, so that one answer serves every slip. */
const TypedCode = z.string().trim().max(64)

/**
 * `POST /v1/enrolment-checks`: may this person enrol this spreadsheet? Asked before anything is made;
 * it uses no code up. Whoever is HR of an enrolled spreadsheet needs no code.
 */
export const EnrolmentCheckRequest = z.strictObject({
  code: TypedCode.optional(),
  spreadsheetId: z.string().min(1).max(200),
  /** The code in *Pengaturan*, or the one that will stand there. */
  agencyCode: z.string().trim().max(200).optional(),
  /** In which a refusal is worded; the spreadsheet has none before it is set up. */
  language: z.enum(['id', 'en']).optional(),
})
export type EnrolmentCheckRequest = z.infer<typeof EnrolmentCheckRequest>

export const EnrolmentCheck = z.strictObject({
  /** Null where the spreadsheet is not enrolled yet. */
  agencyName: z.string().nullable(),
})
export type EnrolmentCheck = z.infer<typeof EnrolmentCheck>

/** `POST /v1/enrolments`: the add-on presents the one-time code after it shared the files. */
export const EnrolmentRequest = z.strictObject({
  code: TypedCode.optional(),
  spreadsheetId: z.string().min(1).max(200),
  formIds: z.strictObject({
    'check-in': z.string().min(1).max(200),
    'daily-report': z.string().min(1).max(200),
    'weekly-plan': z.string().min(1).max(200),
    permit: z.string().min(1).max(200),
    'alternate-channel': z.string().min(1).max(200),
  }),
})
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>

/** Enrolling the same spreadsheet again (a repair) answers the same agency id. */
export const Enrolment = z.strictObject({ agencyId: z.string(), agencyName: z.string() })
export type Enrolment = z.infer<typeof Enrolment>
