/** In place of the character that PostgreSQL's texts do not have. */
const IN_PLACE = '\uFFFD'

/** A value as PostgreSQL can store it, and be asked for: without NUL in a text, also in a list of texts. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return withoutNul(value)
  return Array.isArray(value) ? value.map(storable) : value
}

export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', IN_PLACE) : text
}
