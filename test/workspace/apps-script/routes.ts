import type { Hono } from 'hono'
import type { Workspace } from '../workspace.ts'

export function registerScriptRoutes(_app: Hono, _workspace: Workspace): void {}
