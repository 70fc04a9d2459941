import { RecapJobRequest, RecapKind } from '../../shared/contract/index.ts'
import { isPersonal } from '../../shared/recaps/recap.ts'
import { recapKinds } from '../../shared/recaps/recaps.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const recapCommand: Command = {
  name: 'recap',
  summary: 'compile recaps of a month and write them into the spreadsheet',
  usage: `recap --agency ID --month YYYY-MM [--kind ${RecapKind.options.join(',')}] [--date YYYY-MM-DD] [--nip NIP] [--unit CODE] [--as-of INSTANT]`,
  async run(args, terminal) {
    const options = readOptions(args, ['agency', 'month', 'kind', 'date', 'nip', 'unit', 'as-of'])
    const { agency, month, kind = 'attendance,findings', date, unit, 'as-of': asOf } = options
    if (!agency || !month) throw new UsageError('--agency and --month are needed')
    const request = RecapJobRequest.safeParse({
      month,
      kinds: kind.split(','),
      ...(date !== undefined && { date }),
      ...(options.nip !== undefined && { employeeId: options.nip }),
      ...(unit !== undefined && { unit }),
    })
    if (!request.success) throw new UsageError(refusalOf(request.error.issues[0], options))
    if (asOf !== undefined && !/^[^T]*T.*(?:Z|[+-]\d\d:\d\d)$/.test(asOf)) {
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

const ALLOWED: Readonly<Record<string, { readonly option: string; readonly allowed: string }>> = {
  month: { option: 'month', allowed: 'YYYY-MM' },
  kinds: { option: 'kind', allowed: RecapKind.options.join(', ') },
  date: { option: 'date', allowed: 'YYYY-MM-DD within the month' },
  employeeId: {
    option: 'nip',
    allowed: `18 or 16 digits, needed for ${recapKinds(isPersonal).join(', ')}`,
  },
  unit: { option: 'unit', allowed: 'the code of a unit' },
}

/** The option that is wrong, what was read and what is allowed. */
function refusalOf(
  issue: { readonly path: readonly PropertyKey[] } | undefined,
  options: Readonly<Record<string, string | undefined>>,
): string {
  const { option, allowed } = ALLOWED[String(issue?.path[0])] ?? ALLOWED.kinds!
  const read = options[option]
  return `${option}: ${read === undefined ? 'not given' : `read "${read}"`}; allowed: ${allowed}`
}
