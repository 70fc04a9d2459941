import { parseArgs } from 'node:util'

import { UsageError } from './command.ts'

/**
 * Reads options that each take a value, which may begin with a dash as some ids do, and flags that take none. Throws
 * `UsageError` for an unknown one, one without a value, or anything that is no option.
 */
export function readOptions<Name extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Name[],
  flags: readonly Flag[] = [],
): Partial<Record<Name, string>> & Partial<Record<Flag, boolean>> {
  try {
    const { values } = parseArgs({
      args: withValues(args, names),
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

/** Each option that takes a value in one piece with it, unless another option follows. */
function withValues(args: readonly string[], names: readonly string[]): string[] {
  const options = names.map((name) => `--${name}`)
  const joined: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const [arg = '', next] = args.slice(at, at + 2)
    const isValue = options.includes(arg) && next !== undefined && !next.startsWith('--')
    joined.push(isValue ? `${arg}=${next}` : arg)
    if (isValue) at += 1
  }
  return joined
}
