import { AffectedBy, AffectedQuery } from '../../shared/contract/index.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const affectedCommand: Command = {
  name: 'affected',
  summary: 'list whose data were reachable by a copy, an account or a link, with a draft notice',
  usage: `affected --agency ID --by ${AffectedBy.options.join('|')} [--whom ADDRESS|NIP] --from INSTANT --until INSTANT`,
  async run(args, terminal) {
    const { agency, ...asked } = readOptions(args, ['agency', 'by', 'whom', 'from', 'until'])
    if (!agency) throw new UsageError('--agency is needed')
    const query = AffectedQuery.safeParse(asked)
    if (!query.success) {
      const [issue] = query.error.issues
      throw new UsageError(`--${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
    }
    if ((query.data.by === 'store') !== (query.data.whom === '')) {
      throw new UsageError('--whom is needed for an account or a link, and for these alone')
    }
    const worker = await terminal.openWorker()
    try {
      const { people, tellBy, notice } = await worker.operator.listAffected(agency, query.data)
      terminal.print(`${people.length} people, to be told by ${tellBy}:`)
      for (const { employeeId, name, kinds, seen } of people) {
        terminal.print(
          `  ${employeeId}  ${name}  ${kinds.join(', ')}${seen ? '  (looked at)' : ''}`,
        )
      }
      terminal.print('')
      for (const line of notice.split('\n')) terminal.print(line)
      return 0
    } finally {
      await worker.close()
    }
  },
}
