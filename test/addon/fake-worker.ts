import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  EnrolmentRequest,
  Hint,
  type About,
  type Enrolment,
  type RosterCheck,
} from '../../shared/contract/index.ts'

export interface FakeWorker {
  readonly url: string
  readonly enrolments: EnrolmentRequest[]
  readonly hints: Hint[]
  /** Answers every request with this problem until it is undefined again. */
  failing: { status: number; detail: string } | undefined
  close(): Promise<void>
}

export const WORKER_EMAIL = 'pantau-worker@pantau-local.iam.gserviceaccount.com'

/** A worker that takes what the contract allows and remembers it; anything else fails the request. */
export async function startFakeWorker(): Promise<FakeWorker> {
  const enrolments: EnrolmentRequest[] = []
  const hints: Hint[] = []
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { status, reply } = answer(`${request.method} ${request.url}`, body)
      const type = status < 400 ? 'application/json' : 'application/problem+json'
      response.writeHead(status, { 'content-type': type })
      response.end(reply === undefined ? '' : JSON.stringify(reply))
    })
  })

  function answer(route: string, body: unknown): { status: number; reply?: unknown } {
    if (worker.failing) return problem(worker.failing.status, worker.failing.detail)
    switch (route) {
      case 'GET /v1/about': {
        const about: About = { workerEmail: WORKER_EMAIL, rulesVersion: 'test' }
        return { status: 200, reply: about }
      }
      case 'POST /v1/enrolments': {
        enrolments.push(EnrolmentRequest.parse(body))
        const enrolment: Enrolment = { agencyId: 'agency-1', agencyName: 'SEKRETARIAT DAERAH' }
        return { status: 200, reply: enrolment }
      }
      case 'POST /v1/hints':
        hints.push(Hint.parse(body))
        return { status: 202 }
      case 'GET /v1/agencies/agency-1/roster-check?month=2021-07': {
        const check: RosterCheck = {
          month: '2021-07',
          limits: [{ date: '2021-07-05', maxOffice: 1 }],
          items: [],
        }
        return { status: 200, reply: check }
      }
      default:
        return problem(404, `Tidak ada: ${route}`)
    }
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const worker: FakeWorker = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    enrolments,
    hints,
    failing: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return worker
}

function problem(status: number, detail: string): { status: number; reply: unknown } {
  const reply = { type: 'about:blank', title: 'Gagal', status, code: 'x', detail, requestId: 'r-1' }
  return { status, reply }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  return text ? (JSON.parse(text) as unknown) : undefined
}
