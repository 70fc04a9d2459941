import { ReopenRequest } from '../../shared/contract/index.ts'
import { UsageError, type Command } from './command.ts'
import { describeChanges } from './describe-changes.ts'
import { readMonthOptions } from './read-month-options.ts'

export const reopenMonthCommand: Command = {
  name: 'reopen-month',
  summary: 'let a closed month count anew, for a reason; lists what differs from what was sealed',
  usage: 'reopen-month --agency ID --month YYYY-MM --reason TEXT',
  async run(args, terminal) {
    const { agency, month, reason } = readMonthOptions(args, ['reason'])
    const request = ReopenRequest.safeParse({ reason })
    if (!request.success) throw new UsageError('--reason is needed: 1 to 500 characters')
    const worker = await terminal.openWorker()
    try {
      const reopened = await worker.operator.reopenMonth(
        agency,
        { month, reason: request.data.reason },
        (job) => {
          for (const { title, url } of job.tabs) terminal.print(`${title}: ${url}`)
          if (job.state !== 'done') terminal.print(job.message)
        },
      )
      terminal.print(`${month} is open again. Its seal was ${reopened.seal.digest}`)
      for (const line of describeChanges(reopened)) terminal.print(line)
      return 0
    } finally {
      await worker.close()
    }
  },
}
