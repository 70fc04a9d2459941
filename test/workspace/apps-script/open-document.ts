import type { UiEffect } from './execution.ts'
import type { ScriptHost } from './script-host.ts'

type Menu = Extract<UiEffect, { kind: 'menu' }>

/** What the editor shows of the add-on after a document was opened. */
export interface OpenedDocument {
  /** The add-on's name, or '' when none is built. */
  addonName: string
  menus: Menu[]
  effects: UiEffect[]
  /** Why `onOpen` failed, or null. */
  error: string | null
}

export interface Opening {
  spreadsheetId: string
  user: string
  /** The tab in view; absent: the first that is shown. */
  activeSheetId?: number | undefined
}

/** Opens a document as a person: `onOpen(e)` runs in NONE until the add-on is enabled in the file. */
export async function openDocument(
  host: ScriptHost,
  { spreadsheetId, user, activeSheetId }: Opening,
): Promise<OpenedDocument> {
  const addon = host.findAddon()
  if (!addon) return { addonName: '', menus: [], effects: [], error: null }
  const mode = host.isEnabled(spreadsheetId) ? 'LIMITED' : 'NONE'
  const event = {
    authMode: { $authMode: mode },
    source: { $spreadsheet: spreadsheetId },
    user: { $user: user },
  }
  const { outcome, effects } = await host.run({
    functionName: 'onOpen',
    kind: 'simple-trigger',
    mode,
    user,
    spreadsheetId,
    activeSheetId,
    args: [event],
  })
  return {
    addonName: host.settings.projectTitle,
    menus: effects.filter((effect) => effect.kind === 'menu'),
    effects: effects.filter((effect) => effect.kind !== 'menu'),
    error: 'error' in outcome ? outcome.error.message : null,
  }
}
