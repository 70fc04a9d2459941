import type { GoogleWorkspace } from '../ports/google-workspace.ts'
import type { GoogleWorkspaceOptions } from './google-workspace-options.ts'

/** Google as the worker needs it, as the service account of `credentials`. */
export function createGoogleWorkspace(options: GoogleWorkspaceOptions): GoogleWorkspace {
  throw new Error(`Not built yet (${options.tokenUrl})`)
}
