import { readFileSync } from 'node:fs'

import { ProofRecord } from '../../worker/prove/proof-record.ts'
import { compareRecords } from './compare-records.ts'
import { proveLocally } from './prove-locally.ts'

const [path] = process.argv.slice(2)
process.exitCode = path === undefined ? tellUsage() : await replay(path)

function tellUsage(): number {
  process.stderr.write('Usage: npm run replay-google -- RECORD\n')
  return 2
}

/** Does the steps of a record on a local workspace of its own; 1 where that differs. */
async function replay(recordPath: string): Promise<number> {
  const google = ProofRecord.parse(JSON.parse(readFileSync(recordPath, 'utf8')))
  const tried = google.points.filter(({ outcome }) => outcome !== 'skipped')
  const { record } = await proveLocally({ only: tried.map(({ name }) => name) })
  const differences = compareRecords(google, record)
  for (const { name, outcome, reason = '' } of google.points) {
    if (outcome === 'skipped') process.stdout.write(`not in the record: ${name}: ${reason}\n`)
  }
  for (const difference of differences) process.stdout.write(`${difference}\n`)
  const summary = `${tried.length} points of ${google.at}, ${differences.length} differences`
  process.stdout.write(`${summary} between ${google.against} and the local workspace\n`)
  return differences.length > 0 ? 1 : 0
}
