import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { methods } from '../../workspace/rest/methods.ts'
import { DISCOVERY_FILES, RECORDED_DIR, type ApiName } from './discovery-documents.ts'
import type { DiscoveryDocument } from './discovery-documents.ts'
import { subsetOf, type PublishedDocument } from './subset-of.ts'

const beside = fileURLToPath(new URL('../../../../shared/google-discovery', import.meta.url))
const directory = process.env['GOOGLE_DISCOVERY_DIR'] ?? beside

/** Records anew what the tests need of Google's API descriptions (`npm run discovery`). */
for (const [api, file] of Object.entries(DISCOVERY_FILES)) {
  const path = join(directory, file)
  if (!existsSync(path)) {
    process.stderr.write(`There is no ${path}. GOOGLE_DISCOVERY_DIR names the folder.\n`)
    process.exit(1)
  }
  const published = JSON.parse(readFileSync(path, 'utf8')) as PublishedDocument
  const today = new Date().toISOString().slice(0, 10)
  const subset = subsetOf(published, idsOf(api as ApiName), today)
  mkdirSync(RECORDED_DIR, { recursive: true })
  writeFileSync(join(RECORDED_DIR, file), print(subset))
  const { source, methods: kept, schemas } = subset
  process.stdout.write(
    `${file}: revision ${source.revision}, ${Object.keys(kept).length} methods, ${Object.keys(schemas).length} messages\n`,
  )
}

function idsOf(api: ApiName): string[] {
  return methods.map(({ id }) => id).filter((id) => id.startsWith(`${api}.`))
}

/** A line each method and each message, so that a newer revision shows what it changes. */
function print({ source, parameters, methods: kept, schemas }: DiscoveryDocument): string {
  return [
    '{',
    `"source": ${JSON.stringify(source, undefined, 2)},`,
    `"parameters": ${lines(parameters)},`,
    `"methods": ${lines(kept)},`,
    `"schemas": ${lines(schemas)}`,
    '}\n',
  ].join('\n')
}

function lines(entries: Readonly<Record<string, unknown>>): string {
  const printed = Object.entries(entries).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  )
  return `{\n${printed.join(',\n')}\n}`
}
