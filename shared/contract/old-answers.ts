import * as z from 'zod'
import { FORM_KINDS } from '../model/submission.ts'

const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/)

/**
 * `POST /v1/agencies/{agencyId}/old-answers`: which of these answers may be deleted from Google Forms.
 * Scripts know a response by another id than the Forms API: it is told by when it was last submitted.
 */
export const OldAnswersQuery = z.strictObject({
  form: z.enum(FORM_KINDS),
  /** The form that was opened: one that was copied or replaced has the kind, but other answers. */
  formId: z.string().min(1).max(200),
  submittedAt: z.array(Moment).max(500),
})
export type OldAnswersQuery = z.infer<typeof OldAnswersQuery>

export const OldAnswers = z.strictObject({
  /** Answers last submitted before this are older than *Pengaturan* has them kept. */
  before: z.string(),
  /** Of those asked about, in the ledger; as often as it has such answers. */
  deletable: z.array(z.string()),
  /** Where the agency's form was asked about: forms of which it took the place, and which may hold answers. */
  former: z.array(z.string()),
})
export type OldAnswers = z.infer<typeof OldAnswers>

/** `POST /v1/agencies/{agencyId}/answer-deletions`: what the add-on deleted, for the ledger. */
export const AnswerDeletion = z.strictObject({
  /** Told twice, it is one. */
  id: z.string().regex(/^[0-9a-f-]{36}$/),
  form: z.enum(FORM_KINDS),
  formId: z.string().min(1).max(200),
  deleted: z.int().min(1).max(500),
  before: Moment,
})
export type AnswerDeletion = z.infer<typeof AnswerDeletion>
