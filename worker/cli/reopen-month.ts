import type { Command } from './command.ts'
import { describeChanges } from './describe-changes.ts'
import { readMonthOptions } from './read-month-options.ts'
import { readReason } from './read-reason.ts'

export const reopenMonthCommand: Command = {
  name: 'reopen-month',
  summary: 'let a closed month count anew, for a reason; lists what differs from what was sealed',
  usage: 'reopen-month --agency ID --month YYYY-MM --reason TEXT',
  async run(args, terminal) {
    const { agency, month, reason } = readMonthOptions(args, ['reason'])
    const why = readReason(reason)
    const worker = await terminal.openWorker()
    try {
      const reopened = await worker.operator.reopenMonth(agency, { month, reason: why }, (job) => {
        for (const { title, url } of job.tabs) terminal.print(`${title}: ${url}`)
        if (job.state !== 'done') terminal.print(job.message)
      })
      terminal.print(`${month} is open again. Its seal was ${reopened.seal.digest}`)
      for (const line of describeChanges(reopened)) terminal.print(line)
      return 0
    } finally {
      await worker.close()
    }
  },
}
