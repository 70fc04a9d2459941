import { createHash } from 'node:crypto'

/** What happened, a line each, without what differs between two runs of a seed: keys, salts, hashes. */
export interface Trace {
  tell(line: string): void
  /** Of every line so far. */
  digest(): string
  /** The last lines. */
  readonly last: readonly string[]
}

const KEPT_LINES = 60

export function createTrace(
  timeMs: () => number,
  { startMs, print }: { readonly startMs: number; readonly print?: (line: string) => void },
): Trace {
  const hash = createHash('sha256')
  const last: string[] = []
  return {
    last,
    tell(what) {
      const line = `${clockOf(timeMs() - startMs)} ${what}`
      hash.update(`${line}\n`)
      last.push(line)
      if (last.length > KEPT_LINES) last.shift()
      print?.(line)
    },
    digest: () => hash.copy().digest('hex'),
  }
}

/** `2d 03:04:05.678` since the beginning. */
function clockOf(milliseconds: number): string {
  const days = Math.floor(milliseconds / 86_400_000)
  return `${days}d ${new Date(milliseconds % 86_400_000).toISOString().slice(11, -1)}`
}
