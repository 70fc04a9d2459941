/** So many at once, the others in the order in which they came. */
export interface Semaphore {
  /** Waits until it may go on; what it returns lets the next. */
  acquire(): Promise<() => void>
}

export function createSemaphore(permits: number): Semaphore {
  let free = permits
  const waiting: (() => void)[] = []

  function release(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return {
    async acquire() {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => void waiting.push(resolve))
      return release
    },
  }
}
