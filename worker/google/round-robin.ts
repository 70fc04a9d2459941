/** Calls that wait, by file: the files take turns, the calls of one go in order. */
export interface RoundRobin {
  /** Resolves when the call may go. */
  join(file: string): Promise<void>
  readonly isEmpty: boolean
  /** Resolves when none waits. */
  emptied(): Promise<void>
  /** Lets the call go whose turn it is, or fail. */
  next(error?: unknown): void
}

export function createRoundRobin(): RoundRobin {
  const files = new Map<string, PromiseWithResolvers<void>[]>()
  let none = Promise.withResolvers<void>()

  return {
    join(file) {
      if (files.size === 0) none = Promise.withResolvers()
      const call = Promise.withResolvers<void>()
      files.set(file, [...(files.get(file) ?? []), call])
      return call.promise
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
