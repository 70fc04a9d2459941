import { vi } from 'vitest'

const PATIENCE_MS = 60_000

/** Asks again until the condition throws no more: a busy machine may take its time. */
export function patiently<T>(condition: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(condition, { timeout: PATIENCE_MS })
}
