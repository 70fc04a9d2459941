/** JSON with the keys of every object in order, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

/** What `canonicalJson` would say, read again. */
export function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(inOrder)
  const own = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.keys(own)
      .sort()
      .map((key) => [key, inOrder(own[key])]),
  )
}
