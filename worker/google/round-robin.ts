/** Calls that wait, by file: the files take turns, the calls of one go in order. */
export interface RoundRobin {
  /** A call whose promise resolves when it may go. */
  join(file: string): Waiting
  /** Whether the call waits here. */
  has(file: string, call: Waiting): boolean
  /** It does not wait any more, and never goes. False where it did not. */
  remove(file: string, call: Waiting): boolean
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

export type Waiting = PromiseWithResolvers<void>

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
    join(file) {
      const call = Promise.withResolvers<void>()
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
