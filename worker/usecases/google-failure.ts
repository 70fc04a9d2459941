import type { Language } from '../../shared/model/language.ts'
import { DomainError } from '../ports/domain-error.ts'
import { GoogleError } from '../ports/google-workspace.ts'
import type { AgencySweep } from '../ports/sweep-report.ts'
import type { Context } from './context.ts'
import { workerText } from './worker-text.ts'

/** What to tell people of a failed call to Google. Says nothing of other errors: they are ours. */
export function explainFailure(error: unknown, language: Language): string {
  const text = workerText(language)
  if (error instanceof DomainError && error.code === 'store-unavailable') {
    return text.storeUnavailable()
  }
  if (error instanceof DomainError) return error.message
  if (!(error instanceof GoogleError)) return text.jobBroken()
  if (error.kind === 'unavailable' || error.kind === 'rate-limited') return text.googleUnavailable()
  return text.googleFailed(error.message)
}

/**
 * A failed call to Google as a refusal that says what to do; any other error as it is. Google's own
 * words are for the log.
 */
export function toRefusal(
  context: Pick<Context, 'log'>,
  error: unknown,
  language: Language,
): unknown {
  if (!(error instanceof GoogleError)) return error
  const { kind, message } = error
  context.log({ event: 'google-refused', level: 'warning', kind, reason: message })
  const text = workerText(language)
  const isBusy = kind === 'unavailable' || kind === 'rate-limited'
  const sentence = isBusy ? text.googleUnavailable() : text.googleRefused()
  return new DomainError('google-unavailable', sentence, { cause: error })
}

/** What kept a sweep, or a form of it, from being done: what is ours before what is Google's; undefined where nothing did. */
export function failureOf({ failure, forms }: AgencySweep): unknown {
  const failures = [failure, ...forms.map((form) => form.failure)].filter(
    (one) => one !== undefined,
  )
  return failures.find((one) => !(one instanceof GoogleError)) ?? failures[0]
}

/** Whether the file is out of the worker's reach: not shared with it, or not there. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof GoogleError && (error.kind === 'denied' || error.kind === 'not-found')
}
