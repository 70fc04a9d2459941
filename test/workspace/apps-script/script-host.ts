import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Workspace } from '../workspace.ts'
import { type AddonFiles, findAddonFiles } from './addon-files.ts'
import { answerCall } from './answer-call.ts'
import type { AuthMode } from './authorization.ts'
import { type Deployment, type Execution, ScriptError, type UiEffect } from './execution.ts'
import { consumerLimits, createQuotas, type Quotas, type ScriptLimits } from './quotas.ts'
import { runJob } from './run-job.ts'
import type { Outcome } from './sandbox/runtime.ts'
import { releaseLocks } from './services/store-services.ts'

type ExecutionKind = 'editor' | 'simple-trigger' | 'trigger'

interface RunRequest {
  functionName: string
  user: string
  kind: ExecutionKind
  mode: AuthMode
  spreadsheetId?: string | undefined
  activeSheetId?: number | undefined
  activeCell?: Execution['activeCell']
  args?: readonly unknown[]
}

interface RunResult {
  outcome: Outcome
  effects: UiEffect[]
}

/** One line of the execution log, newest first at `GET /workspace/executions`. */
interface ExecutionRecord {
  id: string
  functionName: string
  user: string
  kind: ExecutionKind
  mode: AuthMode
  spreadsheetId: string | null
  /** ISO instant of the workspace's clock. */
  startedAt: string
  durationMs: number
  status: 'completed' | 'failed'
  error: string | null
  logs: string[]
}

interface HostSettings {
  /** Title of the script's project: under it the menu stands in *Ekstensi*. */
  projectTitle: string
  /** Folder of the built add-on. */
  addonDir: string
  /**
   * `versioned` is an installed add-on: the manifest's urlFetchWhitelist holds, which allows https
   * only. In a `test` deployment any address may be fetched, and installable triggers are refused.
   */
  deployment: Deployment
  /** Whether a versioned deployment reaches http on this machine, where the local worker listens. */
  mayFetchLoopback: boolean
  limits: ScriptLimits
}

export interface ScriptHost {
  readonly ws: Workspace
  readonly settings: HostSettings
  readonly quotas: Quotas
  readonly executions: ExecutionRecord[]
  /** The installed add-on; undefined until it is built. */
  findAddon(): AddonFiles | undefined
  run(request: RunRequest): Promise<RunResult>
  /** Has the user accepted the add-on's scopes? */
  isGranted(user: string): boolean
  /** Has anyone used the add-on in this file? */
  isEnabled(spreadsheetId: string): boolean
  /** Accepts the scopes for a user and enables the add-on in the file; runs `onInstall` once. */
  authorize(user: string, spreadsheetId: string): Promise<void>
  /** Resolves when nothing runs. */
  whenIdle(): Promise<void>
}

const kept = 500
const hosts = new WeakMap<Workspace, ScriptHost>()

/** The Apps Script host of a workspace; there is one for each. */
export function scriptHostOf(ws: Workspace): ScriptHost {
  const host = hosts.get(ws) ?? createScriptHost(ws)
  hosts.set(ws, host)
  return host
}

function defaultSettings(): HostSettings {
  const built = fileURLToPath(new URL('../../../addon/dist', import.meta.url))
  return {
    projectTitle: 'Pantau',
    addonDir: process.env['ADDON_DIST'] ?? built,
    deployment: 'versioned',
    mayFetchLoopback: true,
    limits: { ...consumerLimits },
  }
}

function createScriptHost(ws: Workspace): ScriptHost {
  const settings = defaultSettings()
  const quotas = createQuotas(ws, settings.limits)
  const running = new Map<string, { user: string; done: Promise<RunResult> }>()
  const executions: ExecutionRecord[] = []

  function scopesAsked(): readonly string[] {
    return findAddonFiles(settings.addonDir)?.manifest.oauthScopes ?? []
  }

  /** For every scope that the manifest has now. */
  function isGranted(user: string): boolean {
    const grant = ws.store.get<{ scopes?: readonly string[] }>('script-grant', user)
    return grant !== undefined && scopesAsked().every((scope) => grant.scopes?.includes(scope))
  }

  function begin(request: RunRequest, addon: AddonFiles): Execution {
    const mine = [...running.values()].filter(({ user }) => user === request.user)
    if (mine.length >= settings.limits.simultaneousPerUser) {
      throw new ScriptError(
        'There are too many scripts running simultaneously for this Google user account.',
      )
    }
    if (request.kind === 'trigger' && !isGranted(request.user)) {
      throw new ScriptError('Authorization is required to perform that action.')
    }
    if (request.kind === 'trigger' && !quotas.hasTriggerTime(request.user)) {
      throw new ScriptError('Service using too much computer time for one day')
    }
    const { user, spreadsheetId, activeSheetId, activeCell, mode, functionName } = request
    const hasUi = request.kind === 'editor' || functionName === 'onOpen'
    const { deployment, mayFetchLoopback } = settings
    const state = { effects: [], logs: [], locks: new Set<string>() }
    const where = { user, spreadsheetId, activeSheetId, activeCell, mode, hasUi }
    return { ws, addon, quotas, deployment, mayFetchLoopback, ...where, ...state }
  }

  async function execute(request: RunRequest): Promise<RunResult> {
    const startedAt = ws.clock.now()
    const startMs = performance.now()
    let execution: Execution | undefined
    let outcome: Outcome
    try {
      const addon = findAddonFiles(settings.addonDir)
      if (!addon) throw new ScriptError('The add-on is not built: npm run build makes it.')
      const begun = begin(request, addon)
      execution = begun
      const simple = request.kind === 'simple-trigger'
      outcome = await runJob({
        addon,
        functionName: request.functionName,
        args: JSON.stringify(request.args ?? []),
        clockOffsetMs: startedAt.getTime() - Date.now(),
        timeoutMs: simple ? settings.limits.simpleTriggerMs : settings.limits.executionMs,
        answer: (text) => answerCall(begun, text),
      })
      releaseLocks(begun)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      outcome = { error: { name: 'Exception', message, stack: message } }
    }
    const durationMs = Math.round(performance.now() - startMs)
    if (request.kind === 'trigger') quotas.addTriggerTime(request.user, durationMs)
    executions.unshift({
      id: randomUUID(),
      functionName: request.functionName,
      user: request.user,
      kind: request.kind,
      mode: request.mode,
      spreadsheetId: request.spreadsheetId ?? null,
      startedAt: startedAt.toISOString(),
      durationMs,
      status: 'error' in outcome ? 'failed' : 'completed',
      error: 'error' in outcome ? outcome.error.stack : null,
      logs: execution?.logs ?? [],
    })
    executions.length = Math.min(executions.length, kept)
    return { outcome, effects: execution?.effects ?? [] }
  }

  async function run(request: RunRequest): Promise<RunResult> {
    const id = randomUUID()
    const done = execute(request)
    running.set(id, { user: request.user, done })
    try {
      return await done
    } finally {
      running.delete(id)
    }
  }

  return {
    ws,
    settings,
    quotas,
    executions,
    findAddon: () => findAddonFiles(settings.addonDir),
    run,
    isGranted,
    isEnabled: (spreadsheetId) => ws.store.get('addon-enabled', spreadsheetId) !== undefined,
    async authorize(user, spreadsheetId) {
      const at = ws.clock.now().toISOString()
      const isNew = ws.store.get('script-grant', user) === undefined
      ws.store.set('script-grant', user, { at, scopes: scopesAsked() })
      ws.store.set('addon-enabled', spreadsheetId, { at, user })
      const code = findAddonFiles(settings.addonDir)?.code ?? []
      const hasInstall = code.some(({ source }) => /function onInstall\b/u.test(source))
      if (!isNew || !hasInstall) return
      const event = { authMode: { $authMode: 'FULL' }, source: { $spreadsheet: spreadsheetId } }
      const where = { user, spreadsheetId, args: [event] }
      await run({ functionName: 'onInstall', kind: 'editor', mode: 'FULL', ...where })
    },
    async whenIdle() {
      while (running.size > 0) {
        await Promise.all([...running.values()].map(({ done }) => done))
        await new Promise((resolve) => setImmediate(resolve))
      }
    },
  }
}
