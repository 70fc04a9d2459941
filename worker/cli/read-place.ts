import { parseArgs } from 'node:util'

import { UsageError } from './command.ts'

/** As `readOptions`, with one path that is no option. Throws `UsageError`. */
export function readPlace<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { readonly place: string | undefined; readonly options: Partial<Record<Name, string>> } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    })
    const [place, other] = positionals
    if (other !== undefined) throw new TypeError(`Unexpected argument '${other}'`)
    return { place, options: values as Partial<Record<Name, string>> }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
