/** One call of a REST method and its answer, as it went over the wire or through `Workspace.call`. */
export interface Exchange {
  /** Discovery id, e.g. `sheets.spreadsheets.values.get`. */
  readonly method: string
  readonly params: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: unknown
  /** The caller; absent when it was not authenticated. */
  readonly email: string | undefined
  readonly status: number
  readonly response: unknown
  readonly at: Date
}

export interface RequestLog {
  /** Calls `listener` after every exchange until the returned function is called. */
  subscribe(listener: (exchange: Exchange) => void): () => void
  record(exchange: Exchange): void
}

export function createRequestLog(): RequestLog {
  const listeners = new Set<(exchange: Exchange) => void>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    record(exchange) {
      for (const listener of listeners) listener(exchange)
    },
  }
}
