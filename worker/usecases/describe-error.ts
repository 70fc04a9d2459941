import { DomainError } from '../ports/domain-error.ts'
import { GoogleError } from '../ports/google-workspace.ts'
import { StoreUnavailableError } from '../ports/store-errors.ts'

const PLACES = 5
const LONGEST_MESSAGE = 300

/**
 * An error for the log. Of expected ones the message, which is ours or Google's; of others only name
 * and places, because their message may quote what people typed.
 */
export function describeError(error: unknown): string {
  if (error instanceof StoreUnavailableError) return `${error.code}: ${error.reason}`
  if (error instanceof DomainError) return `${error.code}: ${error.message}`
  if (error instanceof GoogleError)
    return `${error.kind}: ${error.message}`.slice(0, LONGEST_MESSAGE)
  if (!(error instanceof Error)) return 'unknown'
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, ...places.slice(0, PLACES).map((line) => line.trim())].join(' < ')
}

/** Of what was expected `warning`: a refusal that people can do something about, or Google's; of any other `error`. */
export function levelOf(error: unknown): 'warning' | 'error' {
  return error instanceof GoogleError || error instanceof DomainError ? 'warning' : 'error'
}
