import type { RawSubmission } from '../model/submission.ts'

/**
 * The latest version of each submission (form, response), in the order in which each submission first
 * appears. Doubled deliveries fall together; order never decides which version is the latest.
 */
export function latestVersions(raws: readonly RawSubmission[]): RawSubmission[] {
  const latest = new Map<string, RawSubmission>()
  for (const raw of raws) {
    const key = `${raw.formId}\n${raw.responseId}`
    const known = latest.get(key)
    if (!known || raw.lastSubmittedAt > known.lastSubmittedAt) latest.set(key, raw)
  }
  return [...latest.values()]
}
