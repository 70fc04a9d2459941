import type { Actor } from '../actor.ts'
import type { Method } from './methods.ts'

const NARROW = 'https://www.googleapis.com/auth/drive.file'

/** Whether a caller is let in to a method by `drive.file` alone: for what their app made. */
export function seesOwnFilesAlone(method: Method, { scopes }: Actor): boolean {
  return method.scopes.every((scope) => scope === NARROW || !scopes.includes(scope))
}
