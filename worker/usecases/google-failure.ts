import type { Language } from '../../shared/model/language.ts'
import { DomainError } from '../ports/domain-error.ts'
import { GoogleError, OverdueError } from '../ports/google-workspace.ts'
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
  return isSilence(error) ? text.googleUnavailable(0) : text.googleFailed(error.message)
}

/** What to tell whoever waits of it now. Google's own words are for the log. */
export function sayFailure(error: GoogleError, language: Language): string {
  const text = workerText(language)
  const minutes = Math.ceil(error.retryAfterMs / 60_000)
  if (error instanceof OverdueError) return text.googleOverdue(minutes)
  return isSilence(error) ? text.googleUnavailable(minutes) : text.googleRefused()
}

/** A failed call to Google as a refusal that says what to do; any other error as it is. */
export function toRefusal(
  context: Pick<Context, 'log'>,
  error: unknown,
  language: Language,
): unknown {
  if (!(error instanceof GoogleError)) return error
  const { kind, message } = error
  context.log({ event: 'google-refused', level: 'warning', kind, reason: message })
  return new DomainError('google-unavailable', sayFailure(error, language), { cause: error })
}

/** What kept a sweep, or a form of it, from being done: what is ours before what is Google's; undefined where nothing did. */
export function failureOf({ failure, forms }: AgencySweep): unknown {
  const failures = [failure, ...forms.map((form) => form.failure)].filter(
    (one) => one !== undefined,
  )
  return failures.find((one) => !(one instanceof GoogleError)) ?? failures[0]
}

/** Whether it may answer before long. */
function isSilence({ kind }: GoogleError): boolean {
  return kind === 'unavailable' || kind === 'rate-limited'
}

/** Whether the file is out of the worker's reach: not shared with it, or not there. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof GoogleError && (error.kind === 'denied' || error.kind === 'not-found')
}
