import * as z from 'zod'

const ItemIds = z.record(z.string().min(1).max(40), z.int().nonnegative())

/**
 * A form, and Google's ids of its items by the stable key of each question, so that a retitled one is
 * recognised, and likewise of the page breaks that begin sections.
 */
export const EnrolledForm = z.strictObject({
  formId: z.string().min(1).max(200),
  items: ItemIds,
  /** Absent until the form branches. */
  sections: ItemIds.optional(),
})
export type EnrolledForm = z.infer<typeof EnrolledForm>

export const EnrolledForms = z.strictObject({
  'check-in': EnrolledForm,
  'daily-report': EnrolledForm,
  'weekly-plan': EnrolledForm,
  permit: EnrolledForm,
  'alternate-channel': EnrolledForm,
})
export type EnrolledForms = z.infer<typeof EnrolledForms>

/** What is known of a spreadsheet to whoever may enrol it. */
export const EnrolmentCheck = z.strictObject({
  /** Null where the code is for a new agency. */
  agencyName: z.string().nullable(),
  /** Whether that agency has another spreadsheet, and goes on in this one once it is enrolled. */
  isMove: z.boolean(),
  /** That agency's, as set-up told them; absent where it did not yet. */
  forms: EnrolledForms.optional(),
})
export type EnrolmentCheck = z.infer<typeof EnrolmentCheck>

/** Enrolling the same spreadsheet again (a repair), or a copy to which the agency moves, answers the same id. */
export const Enrolment = z.strictObject({ agencyId: z.string(), agencyName: z.string() })
export type Enrolment = z.infer<typeof Enrolment>
