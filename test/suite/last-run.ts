import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

import * as z from 'zod'

const Result = z.object({ state: z.enum(['passed', 'failed']), on: z.iso.date() })
const LastRun = z.record(z.string(), z.record(z.string(), Result))

/** How each test ended when it was last run, by file and full name; of this machine alone. */
export type LastRun = z.infer<typeof LastRun>

const FILE = fileURLToPath(new URL('../../test-results/last-run.json', import.meta.url))

/** Nothing where no test was run yet. */
export function readLastRun(path: string = FILE): LastRun {
  try {
    return LastRun.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}

/** Keeps these results, beside those of tests that this run left alone. */
export function keepLastRun(results: LastRun, path: string = FILE): void {
  const kept = { ...readLastRun(path) }
  for (const [file, its] of Object.entries(results)) kept[file] = { ...kept[file], ...its }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(kept))
}
