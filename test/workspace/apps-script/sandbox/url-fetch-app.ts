import { callService } from './bridge.ts'
import { guard } from './guard.ts'

/** The part of `URLFetchRequestOptions` that is supported; anything else is refused by name. */
export interface FetchOptions {
  method?: string
  contentType?: string
  headers?: Record<string, string>
  payload?: string | Record<string, string>
  muteHttpExceptions?: boolean
  followRedirects?: boolean
  validateHttpsCertificates?: boolean
  escaping?: boolean
}

export interface FetchReply {
  status: number
  headers: Record<string, string>
  text: string
  /** The same as it came. */
  base64: string
}

function createResponse(reply: FetchReply) {
  return guard('HTTPResponse', {
    getResponseCode: () => reply.status,
    getContentText: () => reply.text,
    getContent: () => callService('Utilities.base64Decode', reply.base64) as number[],
    getHeaders: () => reply.headers,
    getAllHeaders: () => reply.headers,
  })
}

function fetch(url: string, options: FetchOptions = {}) {
  return createResponse(callService('UrlFetchApp.fetch', url, options) as FetchReply)
}

export function createUrlFetchApp() {
  return guard('UrlFetchApp', {
    fetch,
    fetchAll: (requests: (string | (FetchOptions & { url: string }))[]) => {
      const replies = callService('UrlFetchApp.fetchAll', requests) as FetchReply[]
      return replies.map(createResponse)
    },
  })
}
