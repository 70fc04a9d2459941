import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'

import { readConfiguration } from '../../shared/configuration/read-configuration.ts'
import { entriesOf } from '../../shared/model/roster-row.ts'
import type { Bench } from './bench-context.ts'

const ENTRIES_PER_READ = 2000

/** Where what DuckDB reads stands: a JSON a line. */
export interface ExportedJson {
  readonly submissions: string
  readonly owners: string
  readonly rosters: string
  readonly summonses: string
  /** Of all of them. */
  readonly bytes: number
  /** How many submissions, and the bytes of their JSON. */
  readonly filed: { readonly count: number; readonly bytes: number }
}

/** The ledger's submissions and attributions as they were recorded, rosters and summonses as read. */
export async function exportJson({ store, agencies }: Bench, dir: string): Promise<ExportedJson> {
  const paths = {
    submissions: join(dir, 'submissions.ndjson'),
    owners: join(dir, 'owners.ndjson'),
    rosters: join(dir, 'rosters.ndjson'),
    summonses: join(dir, 'summonses.ndjson'),
  }
  const files = {
    submission: createWriteStream(paths.submissions),
    attribution: createWriteStream(paths.owners),
  }
  const filed = { count: 0, bytes: 0 }
  const planned: { readonly rosters: string[]; readonly summonses: string[] } = {
    rosters: [],
    summonses: [],
  }
  for (const { id } of agencies) {
    const { roster, summonses } = readConfiguration(await store.ledger.latestTabs(id))
    planned.rosters.push(...roster.flatMap(entriesOf).map(toLine))
    planned.summonses.push(...summonses.map(toLine))
    for (let after = 0; ;) {
      const entries = await store.ledger.listEntries(id, after, ENTRIES_PER_READ)
      for (const { kind, body } of entries) {
        if (kind !== 'submission' && kind !== 'attribution') continue
        if (kind === 'submission' && body !== null) {
          filed.count += 1
          filed.bytes += Buffer.byteLength(body)
        }
        if (!files[kind].write(`${body}\n`)) await once(files[kind], 'drain')
      }
      if (entries.length < ENTRIES_PER_READ) break
      after = entries.at(-1)!.sequence
    }
  }
  for (const file of Object.values(files)) {
    file.end()
    await once(file, 'finish')
  }
  writeFileSync(paths.rosters, planned.rosters.join(''))
  writeFileSync(paths.summonses, planned.summonses.join(''))
  const bytes = files.submission.bytesWritten + files.attribution.bytesWritten
  return { ...paths, bytes, filed }
}

function toLine(row: object): string {
  return `${JSON.stringify(row)}\n`
}
