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
    const message = error instanceof Error ? error.message : String(error)
    throw new ScriptError(`API call to ${method} failed with error: ${message}`)
  }
}

/** What a script makes is its Cloud project's. */
export function appOf({ ws }: Execution): string {
  return ws.tokens.scriptClientId
}
