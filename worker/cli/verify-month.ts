import type { MonthVerification } from '../ports/operator.ts'
import type { Command } from './command.ts'
import { readMonthOptions } from './read-month-options.ts'

export const verifyMonthCommand: Command = {
  name: 'verify-month',
  summary:
    'verify a closed month: its ledger, its digests, and that the ledger gives the same bytes',
  usage: 'verify-month --agency ID --month YYYY-MM',
  async run(args, terminal) {
    const { agency, month } = readMonthOptions(args, [])
    const worker = await terminal.openWorker()
    try {
      const verified = await worker.operator.verifyMonth(agency, month)
      const { seal, broken, changed, recomputed } = verified
      terminal.print(`${month}, closed ${seal.closedAt} by ${seal.closedBy}`)
      terminal.print(`  digest ${seal.digest}`)
      terminal.print(
        broken
          ? `  ledger BROKEN at entry ${broken.sequence}: ${broken.reason}`
          : '  ledger: chain whole',
      )
      terminal.print(
        changed.length > 0
          ? `  sealed parts CHANGED: ${changed.join(', ')}`
          : '  sealed parts: as sealed',
      )
      terminal.print(`  recomputed from the ledger: ${describe(recomputed)}`)
      return broken || changed.length > 0 || recomputed.kind === 'different' ? 1 : 0
    } finally {
      await worker.close()
    }
  },
}

const NOT_TOLD = {
  'parts-changed': 'not done: sealed parts were changed',
  'rules-changed': 'not done: the rules have another version since',
  purged: 'cannot be told: what findings rested on was purged or erased since',
} as const

function describe(recomputed: MonthVerification['recomputed']): string {
  switch (recomputed.kind) {
    case 'same':
      return 'the same bytes'
    case 'different':
      return `DIFFERENT: ${recomputed.parts.join(', ')}`
    case 'not-told':
      return NOT_TOLD[recomputed.reason]
  }
}
