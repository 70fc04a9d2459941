import type { AgencySweep } from '../ports/sweep-report.ts'
import type { Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const sweepCommand: Command = {
  name: 'sweep',
  summary: 'read every form and tab now',
  usage: 'sweep [--agency ID]',
  async run(args, terminal) {
    const { agency } = readOptions(args, ['agency'])
    const worker = await terminal.openWorker()
    try {
      const { agencies } = await worker.operator.sweep(agency)
      if (agencies.length === 0) terminal.print('No agency is enrolled yet.')
      for (const line of agencies.flatMap(describe)) terminal.print(line)
      return agencies.some(hasFailed) ? 1 : 0
    } finally {
      await worker.close()
    }
  },
}

function hasFailed({ error, forms }: AgencySweep): boolean {
  return error !== undefined || forms.some((form) => form.error !== undefined)
}

function describe(sweep: AgencySweep): string[] {
  return [
    `${sweep.agencyId}  ${sweep.agencyName}`,
    ...sweep.forms.map(
      ({ kind, responsesRead, submissionsRecorded, error }) =>
        `  ${kind}: ${error ?? `${responsesRead} responses read, ${submissionsRecorded} new`}`,
    ),
    `  ${sweep.tabsChanged} tabs changed, ${sweep.reviewsRecorded} decisions read, ${sweep.reviewsQueued} put up for review, ${sweep.quarantined} in quarantine`,
    ...(sweep.locationsPurged === 0
      ? []
      : [`  ${sweep.locationsPurged} locations purged, their verdicts kept`]),
    ...(sweep.filingsDropped === 0
      ? []
      : [
          `  ${sweep.filingsDropped} filings of closed months were kept for long enough and are gone`,
        ]),
    ...(sweep.error === undefined ? [] : [`  failed: ${sweep.error}`]),
  ]
}
