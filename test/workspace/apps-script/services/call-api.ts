import { ApiError } from '../../api-error.ts'
import { refusalOf } from '../../faults.ts'
import { type Execution, ScriptError } from '../execution.ts'

type Params = Record<string, string | string[] | undefined>

const auth = 'https://www.googleapis.com/auth/'
/** Built-in services act with the user's own authority; the manifest was checked before. */
const builtInScopes = [`${auth}spreadsheets`, `${auth}drive`, `${auth}forms.body`]

export interface ApiCall {
  method: string
  params: Params
  body?: unknown
}

/** Calls the workspace's API for a built-in service (SpreadsheetApp, FormApp) as its user. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the reply
export function callBuiltIn<Result = void>(
  execution: Execution,
  { method, params, body }: ApiCall,
): Result {
  const actor = { email: execution.user, scopes: builtInScopes, app: appOf(execution) }
  try {
    const unmetered = true
    return execution.ws.call<Result>(method, {
      actor,
      params,
      unmetered,
      ...(body === undefined ? {} : { body }),
    })
  } catch (error) {
    throw new ScriptError(error instanceof Error ? error.message : String(error))
  }
}

/** Calls the workspace's API for an advanced service, within the scopes of the manifest. */
export function callAdvanced(execution: Execution, { method, params, body }: ApiCall): unknown {
  const scopes = execution.addon.manifest.oauthScopes ?? builtInScopes
  const actor = { email: execution.user, scopes, app: appOf(execution) }
  try {
    const request = body === undefined ? { actor, params } : { actor, params, body }
    return execution.ws.call(method, request)
  } catch (error) {
    throw refused(method, error)
  }
}

function refused(method: string, error: unknown): ScriptError {
  const message = error instanceof Error ? error.message : String(error)
  const details = error instanceof ApiError ? error.toBody().error : undefined
  return new ScriptError(`API call to ${method} failed with error: ${message}`, details)
}

/** As `callAdvanced`, under the faults that were asked for; an answer that is lost has no details. */
export function callAdvancedUnderFaults(execution: Execution, call: ApiCall): unknown {
  const kind = execution.ws.faults.nextApiFault(call.method)?.kind
  const refusal = kind && refusalOf(kind)
  if (refusal) throw refused(call.method, refusal)
  if (kind === 'drop-before') throw refused(call.method, 'Empty response')
  const reply = callAdvanced(execution, call)
  if (kind === 'drop-after') throw refused(call.method, 'Empty response')
  return reply
}

/** What a script makes is its Cloud project's. */
export function appOf({ ws }: Execution): string {
  return ws.tokens.scriptClientId
}
