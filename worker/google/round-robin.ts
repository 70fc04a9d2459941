/** Calls that wait, by file: the files take turns, the calls of one go in order. */
export interface RoundRobin {
  /** Resolves when the call may go. */
  join(file: string): Promise<void>
  /** Takes over what waits of the file in the other line, behind its own. */
  takeOver(file: string, from: RoundRobin): void
  /** What waits of the file, which is others' from now on. */
  leave(file: string): Waiting[]
  readonly isEmpty: boolean
  /** Resolves when none waits. */
  emptied(): Promise<void>
  /** Lets the call go whose turn it is, or fail. */
  next(error?: unknown): void
}

type Waiting = PromiseWithResolvers<void>

export function createRoundRobin(): RoundRobin {
  const files = new Map<string, Waiting[]>()
  let none = Promise.withResolvers<void>()

  function add(file: string, calls: readonly Waiting[]): void {
    if (calls.length === 0) return
    if (files.size === 0) none = Promise.withResolvers()
    files.set(file, [...(files.get(file) ?? []), ...calls])
  }

  function remove(file: string): void {
    files.delete(file)
    if (files.size === 0) none.resolve()
  }

  return {
    join(file) {
      const call = Promise.withResolvers<void>()
      add(file, [call])
      return call.promise
    },
    takeOver: (file, from) => add(file, from.leave(file)),
    leave(file) {
      const calls = files.get(file) ?? []
      remove(file)
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
      files.delete(file)
      if (rest.length > 0) files.set(file, rest)
      if (error === undefined) call?.resolve()
      else call?.reject(error)
      if (files.size === 0) none.resolve()
    },
  }
}
