import * as z from 'zod'
import { ProblemDetails } from '../shared/contract/problem-details.ts'
import type { AddonText } from '../shared/text/id/addon.ts'
import { FailureForPeople } from './failure-for-people.ts'

interface WorkerRequest {
  readonly method: 'get' | 'post' | 'delete'
  /** Begins with `/v1/`; ids in it are encoded by the caller. */
  readonly path: string
  readonly body?: object
}

export interface WorkerClient {
  /** The worker's reply, checked by its schema. Throws `FailureForPeople`. */
  call<T>(schema: z.ZodType<T>, request: WorkerRequest): T
  /** For requests whose reply has no content. */
  send(request: WorkerRequest): void
}

/** Calls the worker at `url` as the person who runs the script, by Google's identity token. */
export function createWorkerClient(url: string, text: AddonText): WorkerClient {
  function exchange({ method, path, body }: WorkerRequest): string {
    const response = fetchReply(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${ScriptApp.getIdentityToken()}` },
      muteHttpExceptions: true,
      ...(body && { contentType: 'application/json', payload: JSON.stringify(body) }),
    })
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
      const parsed = schema.safeParse(parseJson(exchange(request)))
      if (parsed.success) return parsed.data
      console.error(`${request.method} ${request.path}: ${z.prettifyError(parsed.error)}`)
      throw new FailureForPeople(text.workerNotUnderstood)
    },
    send: (request) => void exchange(request),
  }
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
