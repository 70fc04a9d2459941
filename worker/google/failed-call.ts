import { GoogleError } from '../ports/google-workspace.ts'
import type { GoogleErrorKind } from '../ports/google-workspace.ts'
import { LONGEST_CLOSED_MS, LONGEST_WAIT_MS } from './longest-waits.ts'

/** One attempt at a call that failed; `retriable` where another attempt may succeed. */
export class FailedCall extends GoogleError {
  readonly retriable: boolean
  readonly status: number | undefined
  /** By Google's clock; NaN where it is not known. */
  readonly answeredAtMs: number

  constructor(
    kind: GoogleErrorKind,
    message: string,
    {
      status,
      retryAfterMs = 0,
      answeredAtMs = Number.NaN,
    }: { status?: number | undefined; retryAfterMs?: number; answeredAtMs?: number } = {},
  ) {
    super(kind, message, { retryAfterMs })
    this.name = 'FailedCall'
    this.status = status
    this.answeredAtMs = answeredAtMs
    this.retriable =
      (kind === 'rate-limited' || kind === 'unavailable') && this.retryAfterMs <= LONGEST_WAIT_MS
  }
}

/**
 * What went wrong with a call, from what the client or `fetch` threw. The original error is not kept:
 * it holds the request with its access token and cell contents.
 */
export function toFailedCall(method: string, error: unknown): FailedCall {
  const response = responseOf(error)
  if (!response) return new FailedCall('unavailable', `${method}: ${reasonOf(error)}`)
  const { status } = response
  return new FailedCall(
    kindOf(status, response.reasons),
    `${method}: ${status} ${response.message}`,
    { status, retryAfterMs: response.retryAfterMs },
  )
}

function kindOf(status: number, reasons: readonly string[]): GoogleErrorKind {
  if (status === 401) return 'unauthenticated'
  if (status === 429) return 'rate-limited'
  if (status === 403) {
    return reasons.some((reason) => reason.endsWith('ateLimitExceeded')) ? 'rate-limited' : 'denied'
  }
  if (status === 404) return 'not-found'
  if (status === 408 || (status >= 500 && status !== 501)) return 'unavailable'
  return 'rejected'
}

interface FailedResponse {
  readonly status: number
  readonly message: string
  readonly reasons: readonly string[]
  readonly retryAfterMs: number
}

function responseOf(error: unknown): FailedResponse | undefined {
  if (!isRecord(error) || !isRecord(error['response'])) return undefined
  const { status, headers, data } = error['response']
  if (typeof status !== 'number') return undefined
  const body = isRecord(data) && isRecord(data['error']) ? data['error'] : {}
  const errors: readonly unknown[] = Array.isArray(body['errors']) ? body['errors'] : []
  return {
    status,
    message: typeof body['message'] === 'string' ? body['message'] : '',
    reasons: errors.map((entry) => (isRecord(entry) ? String(entry['reason']) : '')),
    retryAfterMs: hasGet(headers) ? parseRetryAfter(headers.get('retry-after')) : 0,
  }
}

/** Seconds of a `Retry-After` as milliseconds; a date is not sent by Google. */
function parseRetryAfter(value: unknown): number {
  const seconds = Number(value ?? 0)
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds * 1000, LONGEST_CLOSED_MS) : 0
}

/** The client's `Headers` are not the global ones. */
function hasGet(headers: unknown): headers is { get(name: string): unknown } {
  return isRecord(headers) && typeof headers['get'] === 'function'
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'no answer'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
