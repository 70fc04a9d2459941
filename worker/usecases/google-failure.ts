import type { Language } from '../../shared/model/language.ts'
import { DomainError } from '../ports/domain-error.ts'
import { GoogleError } from '../ports/google-workspace.ts'
import { workerText } from './worker-text.ts'

/** What to tell people of a failed call to Google. Says nothing of other errors: they are ours. */
export function explainFailure(error: unknown, language: Language): string {
  const text = workerText(language)
  if (error instanceof DomainError) return error.message
  if (!(error instanceof GoogleError)) return text.jobBroken()
  if (error.kind === 'unavailable' || error.kind === 'rate-limited') return text.googleUnavailable()
  return text.googleFailed(error.message)
}

/** A failed call to Google as a refusal that says what to do; any other error as it is. */
export function toRefusal(error: unknown, language: Language): unknown {
  if (!(error instanceof GoogleError)) return error
  return new DomainError('google-unavailable', explainFailure(error, language), { cause: error })
}

/** Whether the file is out of the worker's reach: not shared with it, or not there. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof GoogleError && (error.kind === 'denied' || error.kind === 'not-found')
}
