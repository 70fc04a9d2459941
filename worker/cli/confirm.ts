import { parseArgs } from 'node:util'

import { UsageError, type Command } from './command.ts'

export const confirmCommand: Command = {
  name: 'confirm',
  summary:
    'list what waits for confirmation, or confirm it where nobody of the agency can, for a reason',
  usage: 'confirm --agency ID [--id ID,…|all --reason TEXT]',
  async run(args, terminal) {
    const { agency, ids, reason } = readArguments(args)
    const worker = await terminal.openWorker()
    try {
      const { operator } = worker
      const { waiting } = await operator.listConfirmations(agency)
      if (ids === undefined) {
        if (waiting.length === 0) terminal.print('Nothing waits for confirmation.')
        for (const { id, what, since } of waiting) terminal.print(`${id}  ${what}, ${since}`)
        return 0
      }
      const chosen = ids === 'all' ? waiting.map(({ id }) => id) : ids
      if (chosen.length > 0) await operator.confirm(agency, { ids: chosen, reason })
      terminal.print(`Confirmed: ${chosen.length}`)
      return 0
    } finally {
      await worker.close()
    }
  },
}

function readArguments(args: readonly string[]): {
  agency: string
  ids: readonly string[] | 'all' | undefined
  reason: string
} {
  const { agency, id, reason } = parse(args)
  if (!agency) throw new UsageError('--agency is needed')
  if ((id === undefined) !== (reason === undefined)) {
    throw new UsageError('--id and --reason go together')
  }
  const given = reason?.trim() ?? ''
  if (id !== undefined && (given === '' || given.length > 500)) {
    throw new UsageError('--reason is needed: 1 to 500 characters')
  }
  const ids = id?.split(',').map((one) => one.trim())
  return { agency, ids: id === 'all' ? 'all' : ids, reason: given }
}

function parse(args: readonly string[]): {
  agency?: string | undefined
  id?: string | undefined
  reason?: string | undefined
} {
  try {
    const options = {
      agency: { type: 'string' },
      id: { type: 'string' },
      reason: { type: 'string' },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
