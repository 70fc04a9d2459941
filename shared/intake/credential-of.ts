import type { RawSubmission } from '../model/submission.ts'

/** What a submission bears to prove whom it names: a ticket or, as forms asked before, a personal code. */
export function credentialOf({ answers }: Pick<RawSubmission, 'answers'>): string {
  const [typed = ''] = answers['ticket'] ?? answers['personalCode'] ?? []
  return typed.trim()
}
