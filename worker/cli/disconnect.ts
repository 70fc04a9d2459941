import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'
import { readReason } from './read-reason.ts'

export const disconnectCommand: Command = {
  name: 'disconnect',
  summary: 'end an agency’s connection, for a reason; its ledger stays',
  usage: 'disconnect --agency ID --reason TEXT',
  async run(args, terminal) {
    const { agency, reason } = readOptions(args, ['agency', 'reason'])
    if (agency === undefined) throw new UsageError('--agency is needed')
    const why = readReason(reason)
    const worker = await terminal.openWorker()
    try {
      const { agencyName } = await worker.operator.disconnect(agency, why)
      terminal.print(`${agencyName} is disconnected: nothing of it is read or written any more.`)
      terminal.print(
        'Its ledger stays. Its tabs stay protected; the owner of the file may change that',
      )
      terminal.print('and take the service account from its editors.')
      terminal.print(`enroll --agency ${agency} prints a code that connects it again.`)
      return 0
    } finally {
      await worker.close()
    }
  },
}
