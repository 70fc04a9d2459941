/** The longest stretch in which no timer fired: by the clock, and by the thread's own processor time. */
export interface Stop {
  readonly clock: number
  readonly thread: number
}

/** Looks every millisecond at clock and processor time; of a machine that others use too the second counts. */
export function watchThread(): { readonly end: () => Stop & { readonly threadMs: number } } {
  const began = threadMsNow()
  let last = { clock: performance.now(), thread: began }
  const longest = { clock: 0, thread: 0 }
  function look(): void {
    const now = { clock: performance.now(), thread: threadMsNow() }
    longest.clock = Math.max(longest.clock, now.clock - last.clock)
    longest.thread = Math.max(longest.thread, now.thread - last.thread)
    last = now
  }
  const timer = setInterval(look, 1)
  return {
    end() {
      clearInterval(timer)
      look()
      return { ...longest, threadMs: threadMsNow() - began }
    },
  }
}

function threadMsNow(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
