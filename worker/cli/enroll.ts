import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const enrollCommand: Command = {
  name: 'enroll',
  summary: 'print a one-time code with which a spreadsheet is connected',
  usage: 'enroll [--for CODE | --agency ID]',
  async run(args, terminal) {
    const { for: agencyCode, agency: agencyId } = readOptions(args, ['for', 'agency'])
    if (agencyCode !== undefined && agencyId !== undefined) {
      throw new UsageError('either --for (a new agency) or --agency (an enrolled one)')
    }
    const worker = await terminal.openWorker()
    try {
      const { code, expiresAt, accounts } = await worker.operator.issueEnrolmentCode({
        ...(agencyCode !== undefined && { agencyCode }),
        ...(agencyId !== undefined && { agencyId }),
      })
      terminal.print(code)
      terminal.print('')
      terminal.print(describePurpose(agencyCode, agencyId))
      terminal.print('Open the spreadsheet, choose Pantau > Siapkan lembar and type this code.')
      terminal.print(`It works once, until ${expiresAt}.`)
      terminal.print(`Pantau shares spreadsheet and forms with ${accounts.join(', or ')}.`)
      return 0
    } finally {
      await worker.close()
    }
  },
}

function describePurpose(agencyCode: string | undefined, agencyId: string | undefined): string {
  if (agencyId !== undefined) {
    return (
      `For ${agencyId} alone. In its spreadsheet, whoever types it stands in for its installer; in a ` +
      'copy of that (File > Make a copy), typed by its hr, it moves the agency there.'
    )
  }
  return agencyCode === undefined
    ? 'For a spreadsheet that is not connected yet.'
    : `For a spreadsheet that is not connected yet, of the agency code ${agencyCode} alone.`
}
