import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'

import type { Random } from '../sample/random.ts'
import { ApiError } from '../workspace/api-error.ts'
import { findRoute, type RouteMatch } from '../workspace/rest/route.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Lifeline } from './lifeline.ts'
import type { Timeline } from './timeline.ts'
import { findFault, type GoogleFault, type Weather } from './weather.ts'

/** Google applies what it was sent within so long, whoever has given it up by then (PLATFORM.md). */
export const LONGEST_LATENESS_MS = 180_000
/** The worker gives a call up after so long. */
const LONGEST_SILENCE_MS = 90_000
const TOKEN_SECONDS = 10 * 366 * 86_400

type Batch = sheets_v4.Schema$Request[]

/** A batch of a process, as it reached Google. */
export interface AppliedBatch {
  readonly by: string
  readonly spreadsheetId: string
  /** Of the lease under which it was sent. */
  readonly leaseToken: number
  readonly isLate: boolean
  readonly requests: Batch
  readonly status: number
}

export interface SimulatedGoogle {
  weather: Weather
  /** Of spreadsheets and forms that have one of their own, by id. */
  readonly weatherOf: Map<string, Weather>
  /** Listings show no response before this moment, by its id. */
  readonly shownFromMs: Map<string, number>
  /** How a process reaches it. */
  connect(lifeline: Lifeline, leaseToken: (spreadsheetId: string) => number): typeof fetch
}

export interface SimulatedGoogleOptions {
  readonly ws: Workspace
  readonly timeline: Timeline
  readonly random: Random
  /** Told before and after each batch to a spreadsheet is applied. */
  readonly watch: {
    before(spreadsheetId: string, requests: Batch): void
    after(batch: AppliedBatch): void
  }
  readonly struck: (fault: GoogleFault) => void
  readonly tell: (line: string) => void
  /** What becomes of a batch on its way; for trying what the simulation finds. */
  readonly alter?: BatchAlteration
}

/** A mend that is taken out. */
export interface BatchAlteration {
  readonly strip: (requests: Batch) => Batch
  /** Whether one whose answer was lost is sent again as it was. */
  readonly sendsAgain: boolean
}

interface Call {
  readonly match: RouteMatch
  readonly params: Record<string, string | string[]>
  /** The spreadsheet or form that it is about. */
  readonly file: string
  readonly body: unknown
  readonly token: string
}

/** The local workspace as Google, reached without a network, in the simulation's time and with its faults. */
export function createSimulatedGoogle(options: SimulatedGoogleOptions): SimulatedGoogle {
  const { ws, timeline, random, watch, tell, alter } = options

  function apply(
    call: Call,
    { by, leaseToken, isLate }: Pick<AppliedBatch, 'by' | 'leaseToken' | 'isLate'>,
  ): Response {
    const { id } = call.match.method
    const requests = id.endsWith('spreadsheets.batchUpdate') ? requestsOf(call.body) : undefined
    const spreadsheetId = call.file
    if (requests) watch.before(spreadsheetId, requests)
    const response = answer(call, isLate)
    const { status } = response
    if (requests) watch.after({ by, spreadsheetId, leaseToken, isLate, requests, status })
    return response
  }

  function answer({ match, params, body, token }: Call, unmetered: boolean): Response {
    const { id } = match.method
    const actor = ws.tokens.verifyAccessToken(token)
    try {
      const reply = ws.call<object>(id, { actor, params, body, unmetered })
      if (id === 'forms.forms.responses.list') hideUnseen(reply)
      return Response.json(reply)
    } catch (error) {
      if (error instanceof ApiError) return Response.json(error.toBody(), { status: error.status })
      throw error
    }
  }

  function hideUnseen(reply: { responses?: { responseId?: string }[] }): void {
    const nowMs = timeline.nowMs()
    const shown = reply.responses?.filter(
      ({ responseId = '' }) => (google.shownFromMs.get(responseId) ?? 0) <= nowMs,
    )
    if (shown) reply.responses = shown
  }

  const google: SimulatedGoogle = {
    weather: 'calm',
    weatherOf: new Map(),
    shownFromMs: new Map(),
    connect(lifeline, leaseToken) {
      async function send(
        input: string | URL | Request,
        init: RequestInit = {},
      ): Promise<Response> {
        const url = new URL(input instanceof Request ? input.url : input)
        if (url.pathname === '/token') return issueToken(ws, init)
        const call = readCall(url, init, alter)
        const { id, verb } = call.match.method
        await lifeline.passToCall(id)
        const isWrite = verb !== 'GET'
        const fault = findFault(random, google.weatherOf.get(call.file) ?? google.weather, {
          isWrite,
        })
        tell(`${lifeline.name} ${id}${fault ? ` ${fault}` : ''}`)
        if (fault) options.struck(fault)
        const from = { by: lifeline.name, leaseToken: leaseToken(call.file) }
        // On its way, and applied, whatever becomes of who sent it.
        const reply = Promise.withResolvers<Response>()
        timeline.after(random.int(20, 400), () => arrive(call, from, { fault, reply }))
        const response = await reply.promise.catch(async (error: unknown) => {
          await lifeline.pass(`no answer to ${id}`)
          throw error
        })
        await timeline.sleep(random.int(5, 200))
        await lifeline.pass(`answer to ${id}`)
        return response
      }
      return (input, init) => send(input, init)
    },
  }

  function arrive(
    call: Call,
    from: Pick<AppliedBatch, 'by' | 'leaseToken'>,
    { fault, reply }: { fault: GoogleFault | undefined; reply: PromiseWithResolvers<Response> },
  ): void {
    const lost = new TypeError('fetch failed')
    switch (fault) {
      case undefined:
        return reply.resolve(apply(call, { ...from, isLate: false }))
      case '429':
      case '500':
      case '503':
        return reply.resolve(refusal(Number(fault)))
      case 'lost-before':
        return reply.reject(lost)
      case 'unanswered':
        return timeline.after(LONGEST_SILENCE_MS, () => reply.reject(lost))
      case 'lost-after':
        apply(call, { ...from, isLate: false })
        if (alter?.sendsAgain) return reply.resolve(apply(call, { ...from, isLate: false }))
        return reply.reject(lost)
      case 'applied-late':
      case 'timed-out-late': {
        const waitsMs = fault === 'applied-late' ? 0 : LONGEST_SILENCE_MS
        timeline.after(waitsMs, () => reply.reject(lost))
        timeline.after(random.int(1000, LONGEST_LATENESS_MS - 1000), () => {
          const { status } = apply(call, { ...from, isLate: true })
          tell(`${from.by} ${call.match.method.id} of before: ${status}`)
        })
      }
    }
  }
  return google
}

function issueToken(ws: Workspace, { body }: RequestInit): Response {
  const assertion = (body instanceof URLSearchParams && body.get('assertion')) || ''
  const claims = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString()) as {
    iss: string
    scope: string
  }
  const actor = { email: claims.iss, scopes: claims.scope.split(' ') }
  // So long that none is asked for anew: signing takes real time.
  const token = ws.tokens.issueAccessToken(actor, TOKEN_SECONDS)
  return Response.json({ access_token: token, expires_in: TOKEN_SECONDS, token_type: 'Bearer' })
}

function readCall(url: URL, init: RequestInit, alter: BatchAlteration | undefined): Call {
  const match = findRoute(init.method ?? 'GET', url.pathname)
  if (!match) throw new RangeError(`Google has no ${init.method} ${url.pathname}`)
  const query = [...new Set(url.searchParams.keys())].map((name) => {
    const values = url.searchParams.getAll(name)
    return [name, values.length === 1 ? (values[0] ?? '') : values] as const
  })
  const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
  const params = { ...Object.fromEntries(query), ...match.params }
  const isBatch = alter && match.method.id === 'sheets.spreadsheets.batchUpdate'
  return {
    match,
    params,
    file: String(params['spreadsheetId'] ?? params['formId'] ?? params['fileId'] ?? ''),
    body: isBatch ? { requests: alter.strip(requestsOf(body)) } : body,
    token: new Headers(init.headers).get('authorization')?.split(' ')[1] ?? '',
  }
}

function requestsOf(body: unknown): Batch {
  return (body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest).requests ?? []
}

function refusal(status: number): Response {
  return Response.json(new ApiError(status, 'Not now.').toBody(), { status })
}
