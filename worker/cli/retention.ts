import type { Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const retentionCommand: Command = {
  name: 'retention',
  summary: 'say how long what is kept, and what goes with the next sweeps; nothing goes by this',
  usage: 'retention [--agency ID]',
  async run(args, terminal) {
    const { agency: agencyId } = readOptions(args, ['agency'])
    const worker = await terminal.openWorker()
    try {
      const { readingsDays, filingsMonths, agencies } = await worker.operator.listAged(agencyId)
      for (const line of [
        'Coordinates: as the regulation in Aturan says, 30 days where it says nothing; the verdict stays.',
        filingsMonths === undefined
          ? 'Filings and decisions on them: as long as the store; FILINGS_KEPT_MONTHS is not set.'
          : `Filings and decisions on them: ${filingsMonths} months, of months that are closed.`,
        `Who looked at what (READINGS_KEPT_DAYS): ${readingsDays} days.`,
        'Reminders that were sent: 31 days. Of a chat: what was accepted, as filings.',
        'Recaps of closed months, tabs as people typed them, and that each entry was: as long as the store.',
        'Copies of the store: you delete them; no older than coordinates are kept.',
      ]) {
        terminal.print(line)
      }
      for (const { agencyName, readings, filings, months, openMonths, ...one } of agencies) {
        terminal.print(`${one.agencyId}  ${agencyName}`)
        terminal.print(`  ${filings} filings go with the next sweeps${ofMonths(months)}`)
        if (openMonths.length > 0) {
          terminal.print(`  kept, as they are not closed: ${openMonths.join(', ')}`)
        }
        terminal.print(`  ${readings} notes of who looked at what go with the next sweep`)
      }
      return 0
    } finally {
      await worker.close()
    }
  },
}

function ofMonths(months: readonly string[]): string {
  return months.length === 0 ? '' : `: ${months.join(', ')}; these are not opened again`
}
