import { parseArgs } from 'node:util'

import { WhatIfRequest, type TriedRow, type WhatIf } from '../../shared/contract/index.ts'
import type { Operator } from '../ports/operator.ts'
import { UsageError, type Command } from './command.ts'
import { describeChanges } from './describe-changes.ts'

export const whatIfCommand: Command = {
  name: 'what-if',
  summary: 'list who and what changes in a month, were a clause otherwise; writes nothing',
  usage:
    'what-if [--agency ID] [--month YYYY-MM] [--share 50%] [--clause NUMBER] [--provision NAME] [--who WHO] [--when WHEN] [--set NAME=VALUE]... [--off]',
  async run(args, terminal) {
    const { agency, month, row } = readArguments(args)
    const now = terminal.clockOf(terminal.readConfig()).now()
    if (row.clause === undefined && row.provision === undefined) {
      throw new UsageError('--share, --clause or --provision is needed')
    }
    const request = WhatIfRequest.safeParse({
      month: month ?? now.toISOString().slice(0, 7),
      rows: [row],
    })
    if (!request.success) {
      throw new UsageError(`month: read "${month ?? ''}"; allowed: YYYY-MM`)
    }

    const worker = await terminal.openWorker()
    try {
      const agencyId = agency ?? (await getOnlyAgency(worker.operator))
      const result = await worker.operator.whatIf(agencyId, request.data)
      for (const line of describe(result)) terminal.print(line)
      return 0
    } finally {
      await worker.close()
    }
  },
}

function readArguments(args: readonly string[]): {
  agency: string | undefined
  month: string | undefined
  row: TriedRow
} {
  const { agency, month, share, off, set = [], ...said } = parse(args)
  const parameters = [...(share === undefined ? [] : [`paling banyak = ${share}`]), ...set]
  const row: TriedRow = {
    ...(share !== undefined && { provision: 'office-share' }),
    ...said,
    ...(parameters.length > 0 && { parameters: parameters.join('\n') }),
    ...(off && { isOn: false }),
  }
  return { agency, month, row }
}

function parse(args: readonly string[]): {
  agency?: string
  month?: string
  share?: string
  clause?: string
  provision?: string
  who?: string
  when?: string
  set?: string[]
  off?: boolean
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        agency: { type: 'string' },
        month: { type: 'string' },
        share: { type: 'string' },
        clause: { type: 'string' },
        provision: { type: 'string' },
        who: { type: 'string' },
        when: { type: 'string' },
        set: { type: 'string', multiple: true },
        off: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

async function getOnlyAgency(operator: Operator): Promise<string> {
  const agencies = await operator.listAgencies()
  const [only] = agencies
  if (only && agencies.length === 1) return only.id
  const known = agencies.map(({ id, name }) => `${id} (${name})`).join(', ')
  throw new UsageError(`--agency is needed; there are: ${known || 'none yet'}`)
}

function describe({ month, asOf, clauses, ...changes }: WhatIf): string[] {
  return [
    `${month}, as of ${asOf}`,
    ...clauses.flatMap(({ clause, before, after }) =>
      before === after
        ? [`${clause}: already so`]
        : [clause, `  - ${before ?? '(nothing)'}`, `  + ${after ?? '(nothing)'}`],
    ),
    ...describeChanges(changes),
    'Nothing was written.',
  ]
}
