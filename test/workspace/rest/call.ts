import type { CallRequest } from '../actor.ts'
import { ApiError, invalidArgument, notImplemented } from '../api-error.ts'
import type { Clock } from '../clock.ts'
import type { Sharing } from '../drive/sharing.ts'
import type { Quotas } from '../quotas.ts'
import type { RequestLog } from '../request-log.ts'
import { parseFieldMask, project } from './field-mask.ts'
import type { Call, Implementations } from './implementation.ts'
import { commonQuery, findMethod, type Method } from './methods.ts'
import { seesOwnFilesAlone } from './narrow-scope.ts'
import { checkShape } from './shapes.ts'

interface Dependencies {
  readonly implementations: Implementations
  readonly quotas: Quotas
  readonly requestLog: RequestLog
  readonly clock: Clock
  readonly sharing: Pick<Sharing, 'isMadeBy'>
}

/** Makes `Workspace.call`: who calls, with what scope, within quota, in the right shape; then the method. */
export function createCall(
  dependencies: Dependencies,
): (id: string, request: CallRequest) => unknown {
  const { requestLog, clock } = dependencies
  return (id, request) => {
    const record = (status: number, response: unknown): void =>
      requestLog.record({
        method: id,
        params: request.params,
        body: request.body,
        email: request.actor?.email,
        status,
        response,
        at: clock.now(),
      })
    try {
      // A copy, as over the wire: what the caller does to it changes nothing here.
      const response = structuredClone(perform(dependencies, id, request))
      record(200, response)
      return response
    } catch (error) {
      if (error instanceof ApiError) record(error.status, error.toBody())
      throw error
    }
  }
}

function perform(
  { implementations, quotas, sharing }: Dependencies,
  id: string,
  request: CallRequest,
): unknown {
  const method = findMethod(id)
  if (!method) throw new ApiError(404, `Method not found: ${id}`)
  const { actor } = request
  if (!actor) throw unauthenticated()
  if (!method.scopes.some((scope) => actor.scopes.includes(scope))) {
    throw new ApiError(403, 'Request had insufficient authentication scopes.')
  }
  const implementation = implementations[id]
  if (!method.implemented || !implementation) throw notImplemented(id)
  assertReach(sharing, method, request)
  if (method.quota && request.unmetered !== true) quotas.count(method.quota, actor)
  const call = readCall(method, request, actor)
  const response = implementation(call)
  return call.mask === true ? response : project(response, call.mask)
}

/** What another app made, or a person by hand, is not there for one that sees its own files alone. */
function assertReach(
  sharing: Pick<Sharing, 'isMadeBy'>,
  method: Method,
  { actor, params }: CallRequest,
): void {
  if (!actor || !seesOwnFilesAlone(method, actor)) return
  const id = params['spreadsheetId'] ?? params['formId'] ?? params['fileId']
  if (typeof id !== 'string' || sharing.isMadeBy(id, actor.app)) return
  const isDrive = method.id.startsWith('drive.')
  throw new ApiError(404, isDrive ? `File not found: ${id}.` : 'Requested entity was not found.')
}

export function unauthenticated(): ApiError {
  return new ApiError(
    401,
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  )
}

function readCall(method: Method, request: CallRequest, actor: Call['actor']): Call {
  assertQuery(method, request.params)
  const params = (name: string): readonly string[] => {
    const value = request.params[name]
    if (value === undefined) return []
    return typeof value === 'string' ? [value] : value
  }
  const param = (name: string): string | undefined => params(name).at(-1)
  if (!method.request && request.body !== undefined && request.body !== null) {
    throw invalidArgument('Invalid JSON payload received. The method takes no body.')
  }
  const fields = param('fields')
  const response = method.response
  const body = method.request ? checkShape(method.shapes, method.request, request.body) : {}
  const mask =
    fields && response ? parseFieldMask(fields, { shapes: method.shapes, name: response }) : true
  return {
    method,
    actor,
    body,
    mask,
    hasMask: Boolean(fields),
    param,
    params,
    flag(name) {
      const value = param(name)
      if (value === undefined || value === 'false') return false
      if (value === 'true') return true
      throw invalidArgument(`Invalid value at '${name}' (TYPE_BOOL), "${value}"`)
    },
  }
}

function assertQuery(method: Method, params: CallRequest['params']): void {
  for (const name of Object.keys(params)) {
    if (params[name] === undefined || method.path.includes(`{${name}}`)) continue
    if (method.query.includes(name) || commonQuery.includes(name)) continue
    throw invalidArgument(
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    )
  }
  const alt = params['alt']
  if (alt !== undefined && alt !== 'json') throw notImplemented(`alt=${String(alt)}`)
}
