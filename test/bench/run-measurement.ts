import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { UNMEASURED, type Measured } from './stopwatch.ts'
import type { Turns } from './turns.ts'

/** As the scripts start the worker: less garbage waits to be collected. */
export const SEMI_SPACE = '--max-semi-space-size=2'
const LOOK_MS = 250

/** What a process of its own measured, and why not all. */
export interface Outcome {
  readonly measured: Measured
  /** Empty where it came to its end. */
  readonly reason: string
}

interface Running {
  readonly limitMs: number
  readonly databaseUrl?: string
  readonly turns?: Turns
}

/** In a process of its own, so that its memory is its own; ended where it works for longer than that. */
export async function runMeasurement(
  name: string,
  dataDir: string,
  { limitMs, databaseUrl, turns }: Running,
): Promise<Outcome> {
  const script = join(import.meta.dirname, 'measure.ts')
  const child = spawn(process.execPath, [SEMI_SPACE, script, name, dataDir], {
    stdio: ['ignore', 'pipe', 'pipe', ...(turns ? (['ipc'] as const) : [])],
    // As a worker that was started before, by its service.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(dataDir, '..', 'compiled'),
      MALLOC_ARENA_MAX: '1',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
  })
  const waits = turns?.join(child) ?? (() => false)
  let [peakMb, workedMs, isLate] = [0, 0, false]
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, peakMbOf(child.pid))
    if (!waits()) workedMs += LOOK_MS
    if (workedMs < limitMs) return
    isLate = true
    child.kill('SIGKILL')
  }, LOOK_MS)
  const ended = once(child, 'exit')
  const [printed, complained, [code, signal]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    ended,
  ])
  clearInterval(timer)
  const told = lastTold(printed)
  return {
    measured: { ...told, peakMb: Math.max(told.peakMb, peakMb) },
    reason: reasonOf(),
  }

  function reasonOf(): string {
    if (isLate) return `not within ${Math.round(limitMs / 1000)} s`
    if (code === 0) return ''
    return lastLines(complained) || `ended by ${signal ?? `code ${code}`}`
  }
}

/** The last whole line: a process that is ended may be cut off in one. */
function lastTold(printed: string): Measured {
  const last = printed.split('\n').at(-2)
  return last ? (JSON.parse(last) as Measured) : UNMEASURED
}

/** The most that a process had in memory so far; 0 where that is not told. */
export function peakMbOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ').slice(0, 200)
}
