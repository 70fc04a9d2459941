import { parseArgs } from 'node:util'

import { isWanted } from './ask-first.ts'
import { UsageError, type Command } from './command.ts'
import { readReason } from './read-reason.ts'

export const renewKeyCommand: Command = {
  name: 'renew-key',
  summary: 'make the link of a person, or everybody’s, worth nothing, and print the new one',
  usage: 'renew-key --agency ID (--person NIP|--all [--yes]) --reason TEXT',
  async run(args, terminal) {
    const { agency, employeeId, reason, yes } = readArguments(args)
    const sentence =
      'Every link and QR code that people of this agency have is worth nothing from then on.'
    if (employeeId === null && !yes && !(await isWanted(terminal, sentence))) return 1
    const worker = await terminal.openWorker()
    try {
      const { people } = await worker.operator.renewKey(agency, { employeeId, reason })
      const renewed = people.filter((one) => (employeeId ?? one.employeeId) === one.employeeId)
      for (const one of renewed) terminal.print(`${one.employeeId}  ${one.page}  ${one.name}`)
      return 0
    } finally {
      await worker.close()
    }
  },
}

function readArguments(args: readonly string[]): {
  readonly agency: string
  readonly employeeId: string | null
  readonly reason: string
  readonly yes: boolean
} {
  const { agency, person, all, reason, yes = false } = parse(args)
  if (!agency) throw new UsageError('--agency is needed')
  if (Boolean(person) === Boolean(all)) throw new UsageError('--person or --all is needed')
  return { agency, employeeId: person ?? null, reason: readReason(reason), yes }
}

function parse(args: readonly string[]) {
  try {
    const options = {
      agency: { type: 'string' },
      person: { type: 'string' },
      all: { type: 'boolean' },
      reason: { type: 'string' },
      yes: { type: 'boolean' },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
