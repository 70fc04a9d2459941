import { parseArgs } from 'node:util'

import { WhatIfRequest, type WhatIf } from '../../shared/contract/index.ts'
import type { Operator } from '../ports/operator.ts'
import { UsageError, type Command } from './command.ts'
import { describeChanges } from './describe-changes.ts'

export const whatIfCommand: Command = {
  name: 'what-if',
  summary: 'list who and what changes in a month under other parameters; writes nothing',
  usage: 'what-if [--agency ID] [--month YYYY-MM] [--share 0.5] [--set NAME=VALUE]...',
  async run(args, terminal) {
    const { agency, month, parameters } = readArguments(args)
    const now = terminal.clockOf(terminal.readConfig()).now()
    const request = WhatIfRequest.safeParse({
      month: month ?? now.toISOString().slice(0, 7),
      parameters,
    })
    if (!request.success) {
      throw new UsageError(
        `month: read "${month ?? ''}"; allowed: YYYY-MM. At least one of --share and --set is needed`,
      )
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
  parameters: Record<string, string>
} {
  const { values } = parse(args)
  const parameters: Record<string, string> = {}
  if (values.share !== undefined) parameters['maxOfficeShare'] = values.share
  for (const setting of values.set ?? []) {
    const at = setting.indexOf('=')
    if (at < 1) throw new UsageError(`set: read "${setting}"; allowed: NAME=VALUE`)
    parameters[setting.slice(0, at).trim()] = setting.slice(at + 1).trim()
  }
  return { agency: values.agency, month: values.month, parameters }
}

function parse(args: readonly string[]): {
  values: { agency?: string; month?: string; share?: string; set?: string[] }
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        agency: { type: 'string' },
        month: { type: 'string' },
        share: { type: 'string' },
        set: { type: 'string', multiple: true },
      },
    })
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

function describe({ month, asOf, policies, ...changes }: WhatIf): string[] {
  return [
    `${month}, as of ${asOf}`,
    ...policies.flatMap(({ citation, changes: changed }) => [
      citation,
      ...changed.map(({ name, from, to }) => `  ${name}: ${from} -> ${to}`),
      ...(changed.length === 0 ? ['  already so'] : []),
    ]),
    ...describeChanges(changes),
    'Nothing was written.',
  ]
}
