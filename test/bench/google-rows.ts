import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

import type { CallCost, GoogleCosts } from './measure-google.ts'
import type { Row } from './rows.ts'

/** What writing an agency's recaps asks of Google, counted at the local workspace. */
export function googleRows(people: number): Row[] {
  const script = join(import.meta.dirname, 'measure-google.ts')
  const printed = execFileSync(process.execPath, [script, String(people)], { encoding: 'utf8' })
  const [first, nothing, onePerson] = JSON.parse(printed) as GoogleCosts
  return [
    callRow('nothing changed', nothing, { reads: 1, writes: 0 }),
    callRow('one person changed', onePerson, { reads: 1, writes: 1 }),
    callRow('first time', first, { reads: 2, writes: 3 }),
  ]
}

function callRow(
  when: string,
  { reads, writes, mostBytes }: CallCost,
  most: Pick<CallCost, 'reads' | 'writes'>,
): Row {
  return {
    figure: `Google calls of an agency’s recaps, ${when}`,
    measured: `${reads} read, ${writes} write`,
    target: `≤ ${most.reads} read, ${most.writes} write`,
    met: reads <= most.reads && writes <= most.writes ? 'yes' : 'no',
    from: `largest request ${(mostBytes / 1e6).toFixed(2)} MB`,
  }
}
