import type { Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const verifyLedgerCommand: Command = {
  name: 'verify-ledger',
  summary: 'walk the hash chain of the ledger; a changed byte is found',
  usage: 'verify-ledger [--agency ID]',
  async run(args, terminal) {
    const { agency } = readOptions(args, ['agency'])
    const worker = await terminal.openWorker()
    try {
      const verified = await worker.operator.verifyLedger(agency)
      if (verified.length === 0) terminal.print('No agency is enrolled yet.')
      for (const { agencyId, agencyName, entries, digest, broken } of verified) {
        const chain = broken ? `BROKEN at entry ${broken.sequence}: ${broken.reason}` : 'chain ok'
        terminal.print(`${agencyId}  ${agencyName}`)
        terminal.print(`  ${entries} entries, ${chain}`)
        terminal.print(`  digest ${digest}`)
      }
      return verified.some(({ broken }) => broken) ? 1 : 0
    } finally {
      await worker.close()
    }
  },
}
