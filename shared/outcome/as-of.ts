/** The instant as of which something is evaluated; asked whether a moment has come. */
export interface AsOf {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly ms: number
  /** Whether that moment has come: `ms >= momentMs`. */
  hasCome(momentMs: number): boolean
  /**
   * The earliest moment that was asked about and has not come: until then every answer stays what it
   * is, and so does all that was made of them. Null where none is left.
   */
  nextMs(): number | null
}

export function asOfAt(ms: number): AsOf {
  let nextMs: number | null = null
  return {
    ms,
    hasCome(momentMs) {
      if (ms >= momentMs) return true
      if (nextMs === null || momentMs < nextMs) nextMs = momentMs
      return false
    },
    nextMs: () => nextMs,
  }
}
