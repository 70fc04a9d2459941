import * as z from 'zod'
import { LANGUAGES } from '../model/language.ts'

import { EnrolledForms } from './enrolment.ts'

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
  language: z.enum(LANGUAGES).optional(),
})
export type EnrolmentCheckRequest = z.infer<typeof EnrolmentCheckRequest>

/** `POST /v1/enrolments`: the add-on presents the one-time code after it shared the files. */
export const EnrolmentRequest = z.strictObject({
  code: TypedCode.optional(),
  spreadsheetId: z.string().min(1).max(200),
  forms: EnrolledForms,
})
export type EnrolmentRequest = z.infer<typeof EnrolmentRequest>
