import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findFreePort } from '../local/free-port.ts'
import { makeEmptyDatabase, SERVER } from './database-of.ts'
import { startPostgres } from './start-postgres.ts'

/** One server for a run of the suites. */
export default async function setUp(): Promise<() => Promise<void>> {
  const directory = mkdtempSync(join(tmpdir(), 'pantau-postgres-'))
  const server = await startPostgres({ directory, port: await findFreePort(), passing: true })
  await makeEmptyDatabase(server.url)
  process.env[SERVER] = server.url
  return async () => {
    await server.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}
