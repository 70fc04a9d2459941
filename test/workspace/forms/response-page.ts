import { invalidArgument } from '../api-error.ts'
import type { ResponsePage } from './response-store.ts'
import type { SubmittedResponse } from './submission.ts'

const largestPage = 5000

interface Parameters {
  readonly filter: string | undefined
  readonly pageSize: string | undefined
  readonly pageToken: string | undefined
}

/** Reads the parameters of responses.list. The filter is `timestamp > N` or `>= N`, RFC 3339 in Z. */
export function parseResponsePage(
  formId: string,
  { filter = '', pageSize, pageToken }: Parameters,
): { page: ResponsePage; filter: string } {
  const since = filter === '' ? undefined : parseFilter(filter)
  const after = pageToken ? parseToken(pageToken, filter) : undefined
  const limit = pageSize === undefined || pageSize === '0' ? largestPage : Number(pageSize)
  if (!Number.isInteger(limit) || limit < 0) throw invalidArgument(`Invalid page size: ${pageSize}`)
  const page: ResponsePage = {
    formId,
    limit: Math.min(limit, largestPage),
    ...(since ? { since } : {}),
    ...(after ? { after } : {}),
  }
  return { page, filter }
}

/** The token of the page that follows a response. */
export function pageTokenAfter(last: SubmittedResponse, filter: string): string {
  const token = { filter, time: last.lastSubmittedTime, responseId: last.responseId }
  return Buffer.from(JSON.stringify(token)).toString('base64url')
}

function parseFilter(filter: string): { time: string; inclusive: boolean } {
  const match = /^timestamp\s*(>=?)\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/.exec(
    filter.trim(),
  )
  const [, operator, seconds = '', fraction = ''] = match ?? []
  if (!operator || Number.isNaN(Date.parse(`${seconds}Z`))) {
    throw invalidArgument(`Invalid filter: "${filter}"`)
  }
  const nanos = fraction.padEnd(9, '0')
  const time = `${seconds}.${nanos.slice(0, 6)}Z`
  // Responses are stamped in microseconds: past a finer instant means past its microsecond.
  return { time, inclusive: operator === '>=' && nanos.endsWith('000') }
}

function parseToken(token: string, filter: string): { time: string; responseId: string } {
  try {
    const parsed = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as {
      filter: string
      time: string
      responseId: string
    }
    if (parsed.filter === filter) return parsed
  } catch {
    // Falls through to the refusal: any text that is no token is an invalid one.
  }
  throw invalidArgument('Invalid page token: it must come from a request with the same filter.')
}
