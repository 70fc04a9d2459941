import { parseArgs } from 'node:util'

import { UsageError } from './command.ts'

/**
 * Reads options that each take a value. Throws `UsageError` for an unknown one, one without a value,
 * or anything that is no option.
 */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Record<Name, string>> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    })
    return values as Partial<Record<Name, string>>
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
