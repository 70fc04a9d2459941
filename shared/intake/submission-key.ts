import type { RawSubmission } from '../model/submission.ts'

/** What names one version of a submission (DESIGN.md, one road, 3). */
export type SubmissionVersion = Pick<RawSubmission, 'formId' | 'responseId' | 'lastSubmittedAt'>

/** The version's key in the ledger. */
export function submissionKey({ formId, responseId, lastSubmittedAt }: SubmissionVersion): string {
  return `${formId}/${responseId}/${lastSubmittedAt}`
}
