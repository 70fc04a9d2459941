import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

const live = new Set<string>()

/** A name for this worker as a holder of leases: machine, process, and one of its own. */
export function registerHolder(): { readonly holder: string; release(): void } {
  const holder = [hostname(), process.pid, randomUUID().slice(0, 8)].join('/')
  live.add(holder)
  return { holder, release: () => live.delete(holder) }
}

/**
 * Whether a holder is certainly no more: a process of this machine that has ended. A killed worker's
 * lease is taken over at once; of another machine nothing is known, its lease must run out.
 */
export function isHolderGone(holder: string): boolean {
  const [host, pid] = holder.split('/')
  if (host !== hostname()) return false
  if (Number(pid) === process.pid) return !live.has(holder)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
