import { isMonth } from '../../shared/model/civil-date.ts'
import { UsageError } from './command.ts'
import { readOptions } from './read-options.ts'

/** `--agency` and `--month`, both needed, and options beside them. Throws `UsageError`. */
export function readMonthOptions<Name extends string>(
  args: readonly string[],
  others: readonly Name[],
): { readonly agency: string; readonly month: string } & Partial<Record<Name, string>> {
  const options: Partial<Record<string, string>> = readOptions(args, ['agency', 'month', ...others])
  const { agency, month } = options
  if (!agency || !month) throw new UsageError('--agency and --month are needed')
  if (!isMonth(month)) throw new UsageError(`month: read "${month}"; allowed: YYYY-MM`)
  return { ...(options as Partial<Record<Name, string>>), agency, month }
}
