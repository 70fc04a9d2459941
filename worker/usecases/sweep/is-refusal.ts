import { GoogleError } from '../../ports/google-workspace.ts'

/** Whether Google answered, and refused: the same would be refused again, and nothing else need wait. */
export function isRefusal(error: unknown): error is GoogleError {
  return error instanceof GoogleError && (error.kind === 'rejected' || error.kind === 'denied')
}
