import { parseArgs } from 'node:util'

import type { Oversight } from '../ports/operator.ts'
import { UsageError, type Command } from './command.ts'

export const overseeCommand: Command = {
  name: 'oversee',
  summary: 'let an agency see the figures of others (Rekap Gabungan); both ledgers say so',
  usage: 'oversee --agency ID|CODE --of ID|CODE,…|none | oversee --list',
  async run(args, terminal) {
    const { agency, of, list } = readArguments(args)
    if (list === (agency !== undefined || of !== undefined) || (!list && !(agency && of))) {
      throw new UsageError('either --list, or --agency and --of, are needed')
    }
    const worker = await terminal.openWorker()
    try {
      const found =
        agency && of
          ? [await worker.operator.oversee(agency, readMembers(of))]
          : await worker.operator.listOversight()
      if (found.length === 0) terminal.print('No agency oversees others.')
      for (const line of found.flatMap(describe)) terminal.print(line)
      return 0
    } finally {
      await worker.close()
    }
  },
}

function readArguments(args: readonly string[]): {
  agency: string | undefined
  of: string | undefined
  list: boolean
} {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        agency: { type: 'string' },
        of: { type: 'string' },
        list: { type: 'boolean', default: false },
      },
    })
    return { agency: values.agency, of: values.of, list: values.list }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function readMembers(of: string): string[] {
  if (of === 'none') return []
  const members = of
    .split(',')
    .map((member) => member.trim())
    .filter(Boolean)
  if (members.length > 0) return members
  throw new UsageError(`of: read "${of}"; allowed: ids or codes parted by commas, or none`)
}

function describe({ agencyId, agencyName, members }: Oversight): string[] {
  return [
    `${agencyId}  ${agencyName}`,
    ...(members.length === 0 ? ['  oversees no other agency'] : []),
    ...members.map((member) => `  ${member.agencyId}  ${member.agencyName}`),
  ]
}
