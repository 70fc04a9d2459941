import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts in hundredths of a second. */
const TICK_MS = 10
/** In `/proc/PID/stat`, counted behind the command's name, which may hold anything. */
const [PARENT, OWN, OF_ENDED] = [1, 11, 13]

/** What a process has taken of the processors so far, in milliseconds; 0 where that is not told. */
export function processorMsOf(pid: number): number {
  const stat = statOf(pid)
  return TICK_MS * (Number(stat[OWN] ?? 0) + Number(stat[OWN + 1] ?? 0))
}

/** The same of a PostgreSQL server with all that it began, of which one is told. */
export function serverMsOf(childPid: number): number {
  const parent = Number(statOf(childPid)[PARENT] ?? 0)
  if (parent <= 1) return 0
  const stat = statOf(parent)
  const ended = TICK_MS * (Number(stat[OF_ENDED] ?? 0) + Number(stat[OF_ENDED + 1] ?? 0))
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statOf(pid)[PARENT]) === parent)
  return children.reduce((sum, pid) => sum + processorMsOf(pid), processorMsOf(parent) + ended)
}

function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
  } catch {
    return []
  }
}
