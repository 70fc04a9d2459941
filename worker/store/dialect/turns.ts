/** So many at once, the others in the order in which they came. */
export interface Turns {
  /** Waits for its turn; what it returns ends it. */
  take(): Promise<() => void>
}

export function createTurns(atOnce: number): Turns {
  let free = atOnce
  const waiting: (() => void)[] = []

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }

  return {
    async take() {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => void waiting.push(resolve))
      return leave
    },
  }
}
