import type { AnchorVerdict, LedgerAnchor, LedgerVerification } from '../ports/operator.ts'
import { UsageError, type Command } from './command.ts'
import { readOptions } from './read-options.ts'

export const verifyLedgerCommand: Command = {
  name: 'verify-ledger',
  summary: 'walk the hash chain of the ledger; a changed, missing or cut-off entry is found',
  usage: 'verify-ledger [--agency ID [--anchor NUMBER:HASH]]',
  async run(args, terminal) {
    const { agency, anchor } = readOptions(args, ['agency', 'anchor'])
    const printed = anchor === undefined ? undefined : parseAnchor(anchor)
    if (printed && agency === undefined) {
      throw new UsageError('--anchor needs --agency: the one whose print-out it is')
    }
    const worker = await terminal.openWorker()
    try {
      const verified = await worker.operator.verifyLedger(agency, printed)
      if (verified.length === 0) terminal.print('No agency is enrolled yet.')
      for (const one of verified) for (const line of describe(one)) terminal.print(line)
      return verified.some(isFaulty) ? 1 : 0
    } finally {
      await worker.close()
    }
  },
}

/** As recaps name it in their footer. Throws `UsageError`. */
function parseAnchor(text: string): LedgerAnchor {
  const [, sequence, hash] = /^(\d{1,12}):([0-9a-f]{8,64})$/i.exec(text) ?? []
  if (sequence !== undefined && hash !== undefined) {
    return { sequence: Number(sequence), hash: hash.toLowerCase() }
  }
  throw new UsageError(
    `--anchor: read "${text}"; allowed: number and hash as a recap's footer names them, e.g. 123:0a1b2c3d4e5f6071`,
  )
}

function* describe(verification: LedgerVerification): Generator<string> {
  const { agencyId, agencyName, entries, digest, broken, spreadsheet, printed } = verification
  const chain = broken ? `BROKEN at entry ${broken.sequence}: ${broken.reason}` : 'chain ok'
  yield `${agencyId}  ${agencyName}`
  yield `  ${entries} entries, ${chain}`
  yield `  digest ${digest}`
  if (!spreadsheet) yield '  the spreadsheet was told of no entry yet'
  else if ('gone' in spreadsheet) {
    yield `  the spreadsheet was told of entry ${spreadsheet.gone.sequence}, and knows it NO MORE`
  } else if ('reason' in spreadsheet) yield `  the spreadsheet was not asked: ${spreadsheet.reason}`
  else yield `  the spreadsheet ${inWords(spreadsheet)}`
  if (printed) yield `  the print-out ${inWords(printed)}`
}

function inWords({ anchor: { sequence }, verdict }: AnchorVerdict): string {
  switch (verdict) {
    case 'holds':
      return `knows entry ${sequence}: it is there, and with it all before it`
    case 'missing':
      return `knows entry ${sequence}: MISSING, the ledger was cut off before it`
    case 'changed':
      return `knows entry ${sequence}: CHANGED, another entry stands in its place`
  }
}

function isFaulty({ broken, spreadsheet, printed }: LedgerVerification): boolean {
  const verdicts = [spreadsheet, printed].flatMap((one) =>
    one && 'verdict' in one ? [one.verdict] : [],
  )
  const isGone = spreadsheet !== undefined && 'gone' in spreadsheet
  return broken !== undefined || isGone || verdicts.some((verdict) => verdict !== 'holds')
}
