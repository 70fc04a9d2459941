import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { exportPKCS8, generateKeyPair } from 'jose'

import type { GoogleWorkspaceOptions } from '../../../worker/google/google-workspace-options.ts'

/** A request that came in; `url` is path and query. */
interface SeenRequest {
  readonly method: string
  readonly url: string
  readonly authorization: string
  readonly body: string
}

export type Answer =
  | { readonly status: number; readonly body: unknown; readonly headers?: Record<string, string> }
  | 'drop'
  | 'silence'

/** An HTTP server that gives the answers of a list, the last one for ever, and valid tokens. */
export interface FakeGoogle {
  readonly seen: SeenRequest[]
  readonly tokenRequests: URLSearchParams[]
  /** How long the worker was told to sleep, in order. */
  readonly slept: number[]
  readonly options: GoogleWorkspaceOptions
  /** Moves the clock of the options. */
  step(milliseconds: number): void
  close(): Promise<void>
}

const { privateKey } = await generateKeyPair('RS256', { extractable: true })
const credentials = {
  client_email: 'worker@example.iam.gserviceaccount.com',
  private_key: await exportPKCS8(privateKey),
  private_key_id: 'key-1',
}

export async function startFakeGoogle(
  answers: readonly Answer[],
  token: { status?: number; expiresIn?: number } = {},
): Promise<FakeGoogle> {
  const seen: SeenRequest[] = []
  const tokenRequests: URLSearchParams[] = []
  const slept: number[] = []
  let nowMs = Date.parse('2021-07-05T00:00:00Z')

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const { method = '', url = '', headers } = request
    if (url === '/token') {
      tokenRequests.push(new URLSearchParams(body))
      const reply = {
        access_token: `token-${tokenRequests.length}`,
        expires_in: token.expiresIn ?? 3600,
      }
      response.writeHead(token.status ?? 200).end(JSON.stringify(reply))
      return
    }
    seen.push({ method, url, authorization: headers.authorization ?? '', body })
    const answer = answers[Math.min(seen.length, answers.length) - 1]
    if (answer === 'silence') return
    if (answer === 'drop' || !answer) request.socket.destroy()
    else {
      response
        .writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers })
        .end(JSON.stringify(answer.body))
    }
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    seen,
    tokenRequests,
    slept,
    options: {
      apiRoot: origin,
      tokenUrl: `${origin}/token`,
      credentials,
      clock: { now: () => new Date(nowMs) },
      sleep: (milliseconds) => {
        slept.push(milliseconds)
        return Promise.resolve()
      },
      random: () => 0.5,
      timeoutMs: 2000,
    },
    step: (milliseconds) => {
      nowMs += milliseconds
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
}

/** An error as Google writes it. */
export function googleError(status: number, reason?: string): Answer {
  return {
    status,
    body: {
      error: {
        code: status,
        message: `Refused with ${status}`,
        ...(reason && { errors: [{ reason }] }),
      },
    },
  }
}
