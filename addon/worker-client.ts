import * as z from 'zod'
import { ProblemDetails } from '../shared/contract/problem-details.ts'
import { SPREADSHEET_HEADER } from '../shared/contract/spreadsheet-header.ts'
import type { AddonText } from '../shared/text/id/addon.ts'
import { FailureForPeople } from './failure-for-people.ts'

interface WorkerRequest {
  readonly method: 'get' | 'post' | 'delete'
  /** Begins with `/v1/`; ids in it are encoded by the caller. */
  readonly path: string
  readonly body?: object
}

/** As long as somebody before a sidebar waits without a word. */
const LONGEST_WAIT_SECONDS = 10

export interface WorkerClient {
  /**
   * The worker's reply, checked by its schema. Where it was asked too often, it is asked once more
   * after a short wait. Throws `FailureForPeople`.
   */
  call<T>(schema: z.ZodType<T>, request: WorkerRequest): T
  /** For requests of triggers, whose reply has no content; nobody waits for them. */
  send(request: WorkerRequest): void
}

/**
 * Calls the worker at `url` from that spreadsheet, as the person who runs the script, by Google's
 * identity token.
 */
export function createWorkerClient(
  url: string,
  { spreadsheetId, text }: { readonly spreadsheetId: string; readonly text: AddonText },
): WorkerClient {
  function ask({ method, path, body }: WorkerRequest): GoogleAppsScript.URL_Fetch.HTTPResponse {
    return fetchReply(`${url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${ScriptApp.getIdentityToken()}`,
        [SPREADSHEET_HEADER]: spreadsheetId,
      },
      muteHttpExceptions: true,
      ...(body && { contentType: 'application/json', payload: JSON.stringify(body) }),
    })
  }

  function askPatiently(request: WorkerRequest): GoogleAppsScript.URL_Fetch.HTTPResponse {
    const response = ask(request)
    const waitSeconds = response.getResponseCode() === 429 ? readRetryAfter(response) : 0
    if (waitSeconds <= 0 || waitSeconds > LONGEST_WAIT_SECONDS) return response
    Utilities.sleep(waitSeconds * 1000)
    return ask(request)
  }

  function readContent(response: GoogleAppsScript.URL_Fetch.HTTPResponse): string {
    const content = response.getContentText()
    const status = response.getResponseCode()
    if (status >= 200 && status < 300) return content
    throw new FailureForPeople(describeFailure(status, content, text))
  }

  function fetchReply(
    address: string,
    options: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions,
  ): GoogleAppsScript.URL_Fetch.HTTPResponse {
    try {
      return UrlFetchApp.fetch(address, options)
    } catch (cause) {
      console.error(`${options.method} ${address}: ${String(cause)}`)
      throw new FailureForPeople(text.workerUnreachable, { cause })
    }
  }

  return {
    call: (schema, request) => {
      const parsed = schema.safeParse(parseJson(readContent(askPatiently(request))))
      if (parsed.success) return parsed.data
      console.error(`${request.method} ${request.path}: ${z.prettifyError(parsed.error)}`)
      throw new FailureForPeople(text.workerNotUnderstood)
    },
    send: (request) => void readContent(ask(request)),
  }
}

/** Names of headers come in any case. */
function readRetryAfter(response: GoogleAppsScript.URL_Fetch.HTTPResponse): number {
  const headers = Object.entries(response.getHeaders())
  const [, value] = headers.find(([name]) => name.toLowerCase() === 'retry-after') ?? []
  return Number(value ?? 0)
}

function describeFailure(status: number, content: string, text: AddonText): string {
  const problem = ProblemDetails.safeParse(parseJson(content))
  if (!problem.success) {
    console.error(`Status ${status}: ${content.slice(0, 200)}`)
    return text.workerFailed
  }
  const { detail, requestId } = problem.data
  return status >= 500 ? `${detail} ${text.reference(requestId)}` : detail
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
