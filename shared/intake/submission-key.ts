import type { Instant } from '../model/instant.ts'
import type { RawSubmission } from '../model/submission.ts'

/** What names one version of a submission (DESIGN.md, one road, 3). */
export type SubmissionVersion = Pick<RawSubmission, 'formId' | 'responseId' | 'lastSubmittedAt'>

/** The version's key in the ledger. */
export function submissionKey({ formId, responseId, lastSubmittedAt }: SubmissionVersion): string {
  return `${formId}/${responseId}/${lastSubmittedAt}`
}

/** The version that such a key names. */
export function versionOf(key: string): SubmissionVersion {
  const [formId = '', responseId = '', lastSubmittedAt = ''] = key.split('/')
  return { formId, responseId, lastSubmittedAt: lastSubmittedAt as Instant }
}
