import { RecapJobRequest, RecapKind } from '../../shared/contract/index.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const recapCommand: Command = {
  name: 'recap',
  summary: 'compile recaps of a month and write them into the spreadsheet',
  usage: `recap --agency ID --month YYYY-MM [--kind ${RecapKind.options.join(',')}] [--as-of INSTANT]`,
  async run(args, terminal) {
    const options = readOptions(args, ['agency', 'month', 'kind', 'as-of'])
    const { agency, month, kind = 'attendance,findings', 'as-of': asOf } = options
    if (!agency || !month) throw new UsageError('--agency and --month are needed')
    const request = RecapJobRequest.safeParse({ month, kinds: kind.split(',') })
    if (!request.success) {
      throw new UsageError(
        `month: read "${month}"; allowed: YYYY-MM. kind: read "${kind}"; allowed: ${RecapKind.options.join(', ')}`,
      )
    }
    if (asOf !== undefined && !/T.*(Z|[+-]\d\d:\d\d)$/.test(asOf)) {
      throw new UsageError(`as-of: read "${asOf}"; allowed: an instant, as 2021-07-31T16:00:00Z`)
    }

    const worker = await terminal.openWorker()
    let last = ''
    try {
      const job = await worker.operator.recap(
        agency,
        { ...request.data, ...(asOf !== undefined && { asOf }) },
        ({ done, total, message }) => {
          const line = `${done}/${total} ${message}`
          if (line !== last) terminal.print(line)
          last = line
        },
      )
      for (const { title, url } of job.tabs) terminal.print(`${title}: ${url}`)
      return job.state === 'done' ? 0 : 1
    } finally {
      await worker.close()
    }
  },
}
