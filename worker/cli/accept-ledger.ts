import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'
import { readReason } from './read-reason.ts'

export const acceptLedgerCommand: Command = {
  name: 'accept-ledger',
  summary: 'take a ledger that lost entries as it is, for a reason; the ledger says so',
  usage: 'accept-ledger --agency ID --reason TEXT',
  async run(args, terminal) {
    const { agency, reason } = readOptions(args, ['agency', 'reason'])
    if (agency === undefined) throw new UsageError('--agency is needed')
    const why = readReason(reason)
    const worker = await terminal.openWorker()
    try {
      const { lost, head } = await worker.operator.acceptLedger(agency, why)
      terminal.print(`Recorded that entry ${lost.sequence} (${lost.hash}) is lost.`)
      terminal.print(`The spreadsheet now knows entry ${head.sequence} (${head.hash}).`)
      return 0
    } finally {
      await worker.close()
    }
  },
}
