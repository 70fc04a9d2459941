import type { FetchOptions, FetchReply } from '../sandbox/url-fetch-app.ts'
import { type Execution, ScriptError, type Services } from '../execution.ts'

const known = new Set([
  'url',
  'method',
  'contentType',
  'headers',
  'payload',
  'muteHttpExceptions',
  'followRedirects',
  'validateHttpsCertificates',
  'escaping',
])
const timeoutMs = 60_000
const maximumUrlLength = 2_082
const maximumPayloadBytes = 50 * 1024 * 1024

/** Does the HTTP of `UrlFetchApp` while the script waits. */
export const urlFetchServices: Services = {
  'UrlFetchApp.fetch': (execution: Execution, url: string, options: FetchOptions) =>
    fetchOne(execution, url, options),
  'UrlFetchApp.fetchAll': (
    execution: Execution,
    requests: (string | (FetchOptions & { url: string }))[],
  ) =>
    Promise.all(
      requests.map((request) =>
        typeof request === 'string'
          ? fetchOne(execution, request, {})
          : fetchOne(execution, request.url, request),
      ),
    ),
}

async function fetchOne(
  execution: Execution,
  address: string,
  options: FetchOptions,
): Promise<FetchReply> {
  const unknown = Object.keys(options).find((name) => !known.has(name))
  if (unknown !== undefined) {
    throw new ScriptError(`UrlFetchApp option ${unknown} is not implemented by the local workspace`)
  }
  const url = /^[a-z]+:\/\//iu.test(address) ? address : `http://${address}`
  checkAddress(execution, url)
  execution.quotas.countUrlFetch(execution.user)
  const reply = await send(url, options)
  if (reply.status >= 400 && options.muteHttpExceptions !== true) {
    throw new ScriptError(
      `Request failed for ${new URL(url).origin} returned code ${reply.status}. Truncated server ` +
        `response: ${reply.text.slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
    )
  }
  return reply
}

function checkAddress(execution: Execution, url: string): void {
  if (url.length > maximumUrlLength) {
    throw new ScriptError(`Limit Exceeded: URLFetch URL Length.`)
  }
  if (!URL.canParse(url) || !/^https?:/u.test(url)) {
    throw new ScriptError(`Invalid argument: ${url}`)
  }
  if (execution.deployment === 'test') return
  if (execution.mayFetchLoopback && isLoopback(url)) return
  const allowed = execution.addon.manifest.urlFetchWhitelist ?? []
  if (!allowed.some((prefix) => prefix.startsWith('https://') && url.startsWith(prefix))) {
    throw new ScriptError(`${url} is not allowed by urlFetchWhitelist of the manifest.`)
  }
}

function isLoopback(url: string): boolean {
  return ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname)
}

async function send(url: string, options: FetchOptions): Promise<FetchReply> {
  const { payload } = options
  const headers = new Headers(options.headers)
  let body: string | undefined
  if (payload !== undefined) {
    body = typeof payload === 'string' ? payload : new URLSearchParams(payload).toString()
    const type = options.contentType ?? 'application/x-www-form-urlencoded'
    headers.set('content-type', type)
    if (Buffer.byteLength(body) > maximumPayloadBytes) {
      throw new ScriptError('Limit Exceeded: URLFetch POST Size.')
    }
  }
  headers.set('user-agent', 'Mozilla/5.0 (compatible; Google-Apps-Script; local workspace)')
  try {
    const response = await fetch(url, {
      method: (options.method ?? 'get').toUpperCase(),
      headers,
      redirect: options.followRedirects === false ? 'manual' : 'follow',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body }),
    })
    const content = Buffer.from(await response.arrayBuffer())
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: content.toString('utf8'),
      base64: content.toString('base64'),
    }
  } catch (error) {
    throw new ScriptError(failureText(url, error))
  }
}

function failureText(url: string, error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause && typeof cause === 'object' && 'code' in cause ? cause.code : undefined
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `DNS error: ${url}`
  if (error instanceof Error && error.name === 'TimeoutError') return `Timeout: ${url}`
  return `Address unavailable: ${url}`
}
