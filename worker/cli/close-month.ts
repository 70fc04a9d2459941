import { CloseRequest } from '../../shared/contract/index.ts'
import { UsageError, type Command } from './command.ts'
import { readMonthOptions } from './read-month-options.ts'

export const closeMonthCommand: Command = {
  name: 'close-month',
  summary: 'seal a month’s recaps; what comes later is listed as an addendum',
  usage: 'close-month --agency ID --month YYYY-MM [--reason TEXT]',
  async run(args, terminal) {
    const options = readMonthOptions(args, ['reason'])
    const { agency, month } = options
    const asked = CloseRequest.safeParse({ reason: options['reason'] })
    if (!asked.success) throw new UsageError('--reason: 1 to 500 characters')
    const worker = await terminal.openWorker()
    try {
      const { seal } = await worker.operator.closeMonth(agency, { month, ...asked.data }, (job) => {
        for (const { title, url } of job.tabs) terminal.print(`${title}: ${url}`)
        if (job.state !== 'done') terminal.print(job.message)
      })
      const { digest, throughSequence, snapshot, rulesVersion, asOf } = seal
      terminal.print(`${month} is closed. Digest ${digest}`)
      terminal.print(
        `  ledger to ${throughSequence}, snapshot ${snapshot}, rules ${rulesVersion}, as of ${asOf}`,
      )
      return 0
    } finally {
      await worker.close()
    }
  },
}
