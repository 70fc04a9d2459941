import type { Command } from './command.ts'
import { readOptions } from './read-options.ts'

const CHECK = '--check'
const SHOWN_AT_MOST = 20

export const rebuildCommand: Command = {
  name: 'rebuild',
  summary: 'make what is kept of the ledger anew, and compare it with the ledger byte for byte',
  usage: `rebuild [${CHECK}] [--agency ID]`,
  async run(args, terminal) {
    const { agency } = readOptions(
      args.filter((arg) => arg !== CHECK),
      ['agency'],
    )
    const check = args.includes(CHECK)
    const worker = await terminal.openWorker({ renewsMarks: !check })
    try {
      const rebuilt = await worker.operator.rebuild({ check }, agency)
      if (rebuilt.length === 0) terminal.print('No agency is enrolled yet.')
      for (const { agencyId, agencyName, throughSequence, facts, months } of rebuilt) {
        terminal.print(`${agencyId}  ${agencyName}  (ledger entry ${throughSequence})`)
        terminal.print(`  what submissions say: ${resultOf(facts)}`)
        for (const { month, people, evaluated, recaps, differing } of months) {
          terminal.print(
            `  ${month}: ${people} people (${evaluated} evaluated now), ${recaps} recaps: ${resultOf(differing)}`,
          )
        }
        if (months.length === 0) terminal.print('  nothing is kept yet')
      }
      const isSame = rebuilt.every(
        ({ facts, months }) =>
          facts.length === 0 && months.every(({ differing }) => differing.length === 0),
      )
      return isSame ? 0 : 1
    } finally {
      await worker.close()
    }
  },
}

function resultOf(differing: readonly string[]): string {
  if (differing.length === 0) return 'same as from the ledger'
  return `DIFFERENT: ${differing.slice(0, SHOWN_AT_MOST).join(', ')}`
}
