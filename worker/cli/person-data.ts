import { describeData } from '../../shared/personal-data/describe-data.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'
import { saveFile } from './save-file.ts'

export const personDataCommand: Command = {
  name: 'person-data',
  summary: 'print what the store has of a person, to be read, or as JSON into a file',
  usage: 'person-data --agency ID --person NIP [--out FILE]',
  async run(args, terminal) {
    const { agency, person, out } = readOptions(args, ['agency', 'person', 'out'])
    if (!agency || !person) throw new UsageError('--agency and --person are needed')
    const worker = await terminal.openWorker()
    try {
      const { data, language, zone } = await worker.operator.listData(agency, person)
      if (out !== undefined) {
        saveFile(out, `${JSON.stringify(data, null, 2)}\n`, { overwrites: false })
        terminal.print(`Written: ${out}`)
        return 0
      }
      for (const { title, lines } of describeData(data, { language, zone })) {
        terminal.print(title)
        for (const line of lines) terminal.print(`  ${line}`)
      }
      return 0
    } finally {
      await worker.close()
    }
  },
}
