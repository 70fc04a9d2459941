import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '../actor.ts'
import { ApiError, invalidArgument } from '../api-error.ts'
import { refusalOf, type ApiFault } from '../faults.ts'
import type { Workspace } from '../workspace.ts'
import { unauthenticated } from './call.ts'
import { findRoute, isApiPath, type RouteMatch } from './route.ts'

export interface Environment {
  Bindings: HttpBindings
}

type Parameters = Record<string, string | string[]>

/** The REST surface of Sheets v4, Forms v1 and Drive v3. */
export function registerApiRoutes(app: Hono<Environment>, ws: Workspace): void {
  app.use('*', async (c, next) => {
    const { pathname } = new URL(c.req.url)
    if (!isApiPath(pathname)) return next()
    const match = findRoute(c.req.method, pathname)
    if (!match) {
      const error = new ApiError(404, 'Requested entity was not found.')
      return c.json(error.toBody(), 404)
    }
    return answer(c, ws, match)
  })
}

async function answer(
  c: Context<Environment>,
  ws: Workspace,
  match: RouteMatch,
): Promise<Response> {
  const { method } = match
  const params: Parameters = { ...readQuery(c), ...match.params }
  const fault = ws.faults.nextApiFault(method.id)
  let body: unknown
  let actor: Actor | undefined
  const refuse = (error: ApiError): Response => {
    const at = ws.clock.now()
    const [status, response] = [error.status, error.toBody()]
    ws.requestLog.record({
      method: method.id,
      params,
      body,
      email: actor?.email,
      status,
      response,
      at,
    })
    return c.json(response, toStatus(status))
  }
  try {
    actor = readActor(c, ws)
    body = method.verb === 'GET' || method.verb === 'DELETE' ? undefined : await readBody(c)
  } catch (error) {
    if (error instanceof ApiError) return refuse(error)
    throw error
  }
  if (fault) {
    if (fault.kind === 'apply-late') {
      ws.faults.hold(() => ws.call(method.id, { actor, params, body, unmetered: true }))
    }
    const refusal = await strikeBefore(c, fault)
    if (refusal === 'dropped') return new Response(null)
    if (refusal) return refuse(refusal)
  }
  try {
    const response = ws.call<object>(method.id, { actor, params, body })
    if (fault?.kind === 'lose-last') loseLast(response, params)
    if (fault?.kind === 'drop-after') {
      c.env.incoming.socket.destroy()
      return new Response(null)
    }
    return method.response ? c.json(response) : c.body(null, 204)
  } catch (error) {
    // The call itself recorded a refusal of its own.
    if (error instanceof ApiError) return c.json(error.toBody(), toStatus(error.status))
    throw error
  }
}

function loseLast(response: { responses?: unknown[] }, { filter }: Parameters): void {
  if (filter !== undefined) response.responses?.pop()
}

/** What a fault does before the call is applied. */
async function strikeBefore(
  c: Context<Environment>,
  fault: ApiFault,
): Promise<ApiError | 'dropped' | undefined> {
  switch (fault.kind) {
    case 'delay':
      await wait(fault.delayMs ?? 1000)
      return undefined
    case 'apply-late':
    case 'drop-before':
      c.env.incoming.socket.destroy()
      return 'dropped'
    default:
      return refusalOf(fault.kind)
  }
}

function readActor(c: Context<Environment>, ws: Workspace): Actor {
  const [scheme, token] = (c.req.header('authorization') ?? '').split(' ')
  const actor =
    scheme?.toLowerCase() === 'bearer' && token ? ws.tokens.verifyAccessToken(token) : undefined
  if (!actor) throw unauthenticated()
  return actor
}

function readQuery(c: Context<Environment>): Parameters {
  const params: Parameters = {}
  for (const [name, values] of Object.entries(c.req.queries())) {
    params[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return params
}

async function readBody(c: Context<Environment>): Promise<unknown> {
  const text = await c.req.text()
  if (text === '') return undefined
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json/i.test(type)) throw invalidArgument(`Unsupported content type: ${type}`)
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw invalidArgument('Invalid JSON payload received. Unexpected token.')
  }
}

function toStatus(status: number): 400 | 401 | 403 | 404 | 429 | 500 | 501 | 503 {
  return status as 400
}
