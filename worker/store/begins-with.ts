import { sql, type RawBuilder } from 'kysely'

/**
 * That a column's text begins so, to the letter, by its index: `like` has wildcards of its own, and in SQLite
 * takes small letters for capitals.
 */
export function beginsWith(column: string, prefix: string): RawBuilder<boolean> {
  const at = sql.ref(column)
  return sql<boolean>`(${at} >= ${prefix} and ${at} < ${prefix + LAST_CHARACTER})`
}

/** Between which texts those stand that begin so: from the first up to before the second. */
export function boundsOf(prefix: string): readonly [string, string] {
  return [prefix, prefix + LAST_CHARACTER]
}

const LAST_CHARACTER = '\u{10FFFF}'
