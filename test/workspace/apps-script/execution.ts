import type { Workspace } from '../workspace.ts'
import type { AddonFiles } from './addon-files.ts'
import type { AuthMode } from './authorization.ts'
import type { Quotas } from './quotas.ts'
import type { MenuEntry } from './sandbox/ui.ts'

/** What a script shows to the person whose page runs it. */
export type UiEffect =
  | { kind: 'menu'; caption: string; entries: MenuEntry[] }
  | { kind: 'alert'; title: string; message: string }
  | { kind: 'toast'; title: string; message: string; timeoutSeconds: number }
  | { kind: 'sidebar'; title: string; html: string; width: number | null }
  | {
      kind: 'dialog'
      title: string
      html: string
      width: number | null
      height: number | null
    }
  /** Row and column count from 1. */
  | { kind: 'activate'; sheetId: number; cell?: { row: number; column: number } }

export type Deployment = 'versioned' | 'test'

/** One run of a function of the script. */
export interface Execution {
  ws: Workspace
  addon: AddonFiles
  quotas: Quotas
  deployment: Deployment
  mayFetchLoopback: boolean
  /** The effective user: for a trigger its creator. */
  user: string
  /** The bound document. */
  spreadsheetId: string | undefined
  /** The tab that is open on the page. */
  activeSheetId: number | undefined
  /** The selected cell of that tab; row and column count from 1. */
  activeCell: { row: number; column: number } | undefined
  mode: AuthMode
  hasUi: boolean
  effects: UiEffect[]
  logs: string[]
  locks: Set<string>
}

/** A service call that the script sees as a thrown exception with this message, and what the API said. */
export class ScriptError extends Error {
  override name = 'Exception'
  readonly details: object | undefined

  constructor(message: string, details?: object) {
    super(message)
    this.details = details
  }
}

/** Implementations by Apps Script name; arguments are JSON from the script. */
export type Services = Record<string, (execution: Execution, ...args: never[]) => unknown>
