import type { Workspace } from '../workspace.ts'
import { ScriptError } from './execution.ts'
import { scriptHostOf } from './script-host.ts'

export interface FunctionCall {
  spreadsheetId: string
  user: string
  functionName: string
  args?: readonly unknown[]
  /** The tab that is open, and the selected cell; row and column count from 1. */
  activeSheetId?: number
  activeCell?: { row: number; column: number }
}

/**
 * Runs a function of the add-on as a person who has accepted its scopes, as a click in its menu or
 * sidebar does. Gives what the function returns; throws what it throws.
 */
export async function runFunction(ws: Workspace, call: FunctionCall): Promise<unknown> {
  const host = scriptHostOf(ws)
  const isReady = host.isGranted(call.user) && host.isEnabled(call.spreadsheetId)
  if (!isReady) await host.authorize(call.user, call.spreadsheetId)
  const { outcome } = await host.run({ ...call, kind: 'editor', mode: 'FULL' })
  if ('value' in outcome) return outcome.value
  const error = new ScriptError(outcome.error.message)
  error.name = outcome.error.name
  error.stack = outcome.error.stack
  throw error
}
