import type { Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const enrollCommand: Command = {
  name: 'enroll',
  summary: 'print a one-time code with which a spreadsheet is connected',
  usage: 'enroll',
  async run(args, terminal) {
    readOptions(args, [])
    const worker = await terminal.openWorker()
    try {
      const { code, expiresAt } = await worker.operator.issueEnrolmentCode()
      const { workerEmail } = worker.application.about()
      terminal.print(code)
      terminal.print('')
      terminal.print('Open the spreadsheet, choose Pantau > Siapkan lembar and type this code.')
      terminal.print(`It works once, until ${expiresAt}.`)
      terminal.print(`Pantau shares spreadsheet and forms with ${workerEmail}.`)
      return 0
    } finally {
      await worker.close()
    }
  },
}
