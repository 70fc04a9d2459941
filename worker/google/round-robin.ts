/** Calls that wait, by file: the files take turns, the calls of one go in order. */
export interface RoundRobin {
  /** A call whose promise resolves when it may go; until then, in milliseconds since 1970, somebody waits for it. */
  join(file: string, untilMs?: number): Waiting
  /** Whether the call waits here. */
  has(file: string, call: Waiting): boolean
  /** It does not wait any more, and never goes. False where it did not. */
  remove(file: string, call: Waiting): boolean
  /** Fails those for which nobody waits at that time. */
  dismiss(atMs: number, error: unknown): void
  /** Takes over what waits of the file in the other line, behind its own. */
  takeOver(file: string, from: RoundRobin): void
  /** What waits of the file, which is others' from now on. */
  leave(file: string): readonly Waiting[]
  readonly isEmpty: boolean
  /** Resolves when none waits. */
  emptied(): Promise<void>
  /** Lets the call go whose turn it is, or fail. */
  next(error?: unknown): void
}

export interface Waiting extends PromiseWithResolvers<void> {
  readonly untilMs: number
}

export function createRoundRobin(): RoundRobin {
  const files = new Map<string, readonly Waiting[]>()
  let none = Promise.withResolvers<void>()

  function add(file: string, calls: readonly Waiting[]): void {
    if (calls.length === 0) return
    if (files.size === 0) none = Promise.withResolvers()
    files.set(file, [...(files.get(file) ?? []), ...calls])
  }

  /** In the place of what waits of the file. */
  function keep(file: string, calls: readonly Waiting[]): void {
    if (calls.length > 0) files.set(file, calls)
    else files.delete(file)
    if (files.size === 0) none.resolve()
  }

  function has(file: string, call: Waiting): boolean {
    return files.get(file)?.includes(call) ?? false
  }

  return {
    join(file, untilMs = Infinity) {
      const call = { ...Promise.withResolvers<void>(), untilMs }
      add(file, [call])
      return call
    },
    has,
    remove(file, call) {
      if (!has(file, call)) return false
      keep(
        file,
        files.get(file)!.filter((other) => other !== call),
      )
      return true
    },
    dismiss(atMs, error) {
      for (const [file, calls] of files) {
        const overdue = calls.filter(({ untilMs }) => untilMs < atMs)
        if (overdue.length === 0) continue
        keep(
          file,
          calls.filter((call) => !overdue.includes(call)),
        )
        for (const call of overdue) call.reject(error)
      }
    },
    takeOver: (file, from) => add(file, from.leave(file)),
    leave(file) {
      const calls = files.get(file) ?? []
      keep(file, [])
      return calls
    },
    get isEmpty() {
      return files.size === 0
    },
    emptied: () => (files.size === 0 ? Promise.resolve() : none.promise),
    next(error) {
      const [turn] = files
      if (!turn) return
      const [file, [call, ...rest]] = turn
      // Behind the others.
      files.delete(file)
      if (error === undefined) call?.resolve()
      else call?.reject(error)
      keep(file, rest)
    },
  }
}
