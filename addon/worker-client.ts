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

/** A file to be saved by a browser. */
export interface SavedFile {
  readonly name: string
  readonly base64: string
}

export interface WorkerClient {
  /**
   * The worker's reply, checked by its schema. Where it was asked too often, it is asked once more
   * after a short wait. Throws `FailureForPeople`.
   */
  call<T>(schema: z.ZodType<T>, request: WorkerRequest): T
  /** A file that the worker gives, under the name that it gives it. Throws `FailureForPeople`. */
  read(path: string): SavedFile
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
    const waitSeconds =
      response.getResponseCode() === 429 ? Number(readHeader(response, 'retry-after')) : 0
    if (waitSeconds <= 0 || waitSeconds > LONGEST_WAIT_SECONDS) return response
    Utilities.sleep(waitSeconds * 1000)
    return ask(request)
  }

  function assertSuccess(response: GoogleAppsScript.URL_Fetch.HTTPResponse): void {
    const status = response.getResponseCode()
    if (status >= 200 && status < 300) return
    throw new FailureForPeople(describeFailure(status, response.getContentText(), text))
  }

  function readContent(response: GoogleAppsScript.URL_Fetch.HTTPResponse): string {
    assertSuccess(response)
    return response.getContentText()
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
    read: (path) => {
      const response = askPatiently({ method: 'get', path })
      assertSuccess(response)
      const [, name = ''] =
        /filename\*=UTF-8''([^;]+)/.exec(readHeader(response, 'content-disposition')) ?? []
      const base64 = Utilities.base64Encode(response.getContent())
      return { name: decodeURIComponent(name), base64 }
    },
    send: (request) => void readContent(ask(request)),
  }
}

/** Names of headers come in any case; empty where there is none. */
function readHeader(response: GoogleAppsScript.URL_Fetch.HTTPResponse, wanted: string): string {
  const headers = Object.entries(response.getHeaders())
  const [, value] = headers.find(([name]) => name.toLowerCase() === wanted) ?? []
  return String(value ?? '')
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
