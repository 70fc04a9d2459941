import type { Hono } from 'hono'
import type { Workspace } from '../workspace.ts'

export function registerPageRoutes(_app: Hono, _workspace: Workspace): void {}
