/** A moment as UTC ISO 8601 text with a `Z`; texts of the same precision sort by time. */
export type Instant = string & { readonly instant: unique symbol }

/** Parses any RFC 3339 instant to UTC with milliseconds. Throws `RangeError` for anything else. */
export function parseInstant(text: string): Instant {
  const time = Date.parse(text)
  if (Number.isNaN(time) || !/^[^T]*T.*(?:Z|[+-]\d\d:\d\d)$/.test(text)) {
    throw new RangeError(`Not an instant (RFC 3339): "${text}"`)
  }
  return instantOf(time)
}

/** The instant `epochMs` milliseconds after 1970-01-01T00:00Z. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant
}

export function epochMsOf(instant: Instant): number {
  return Date.parse(instant)
}
