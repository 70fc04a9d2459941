import { parseArgs } from 'node:util'

import { UsageError } from './command.ts'

/**
 * Reads options that each take a value, and flags that take none. Throws `UsageError` for an unknown one, one without a value,
 * or anything that is no option.
 */
export function readOptions<Name extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  flags: readonly Flag[] = [],
): Partial<Record<Name, string>> & Partial<Record<Flag, boolean>> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries([
        ...names.map((name) => [name, { type: 'string' as const }] as const),
        ...flags.map((flag) => [flag, { type: 'boolean' as const }] as const),
      ]),
    })
    return values as Partial<Record<Name, string>> & Partial<Record<Flag, boolean>>
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
