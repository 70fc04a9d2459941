import type { Hono } from 'hono'
import type { Workspace } from '../workspace.ts'

export function registerFormRoutes(_app: Hono, _workspace: Workspace): void {}
