import type { UiEffect } from '../../apps-script/execution.ts'
import { askAuthorization } from './messages.ts'
import { authorizeScript, type OpenCell, runScript, type ScriptReply } from './server.ts'

export interface ScriptUi {
  /** Shows what the script asked to be shown. */
  apply(effects: UiEffect[]): void
  openCell(): OpenCell
  /** The add-on was enabled in this file just now. */
  onAuthorized(): void
}

let ui: ScriptUi | undefined

export function connectScriptUi(connected: ScriptUi): void {
  ui = connected
}

/** Runs a function of the add-on; the first time asks for its scopes. */
export async function runWithAuthorization(name: string, args: unknown[]): Promise<ScriptReply> {
  const first = await runScript(name, args, ui?.openCell())
  const reply = first.authorization ? await authorizeAndRun(name, args, first) : first
  ui?.apply(reply.effects ?? [])
  return reply
}

async function authorizeAndRun(
  name: string,
  args: unknown[],
  first: ScriptReply,
): Promise<ScriptReply> {
  if (!(await askAuthorization(first.authorization?.scopes ?? []))) {
    return { error: { message: 'Izin diperlukan untuk melakukan tindakan itu.' } }
  }
  await authorizeScript()
  ui?.onAuthorized()
  return runScript(name, args, ui?.openCell())
}
