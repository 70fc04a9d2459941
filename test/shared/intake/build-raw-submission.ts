import { parseInstant } from '../../../shared/model/instant.ts'
import type { RawSubmission } from '../../../shared/model/submission.ts'

/** A check-in at 07:31 WITA on Monday 5 July 2021, unless told otherwise. */
export function buildRaw(overrides: Partial<RawSubmission> = {}): RawSubmission {
  return {
    formKind: 'check-in',
    formId: 'form-1',
    responseId: 'response-1',
    createdAt: parseInstant('2021-07-04T23:31:00Z'),
    lastSubmittedAt: parseInstant('2021-07-04T23:31:00Z'),
    answers: { kind: ['Masuk'], place: ['Rumah'], condition: ['Sehat'] },
    ...overrides,
  }
}
