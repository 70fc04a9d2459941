import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { CompiledQuery, Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { openStore } from '../../../worker/store/open-store.ts'
import { createSqliteDialect } from '../../../worker/store/dialect/sqlite-dialect.ts'

let folder: string
let db: Kysely<unknown>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-dialect-'))
  db = new Kysely({ dialect: createSqliteDialect(join(folder, 'worker.sqlite'), 'kill') })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await db.destroy()
  rmSync(folder, { recursive: true })
})

function ask(sql: string): Promise<unknown> {
  return db.executeQuery(CompiledQuery.raw(sql))
}

describe('createSqliteDialect', () => {
  it('prepares a statement that is asked again once, however many others came before it', async () => {
    for (let other = 0; other < 300; other += 1) await ask(`select ${other}`)
    const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare')

    for (let time = 0; time < 5; time += 1) await ask('select 1000')

    expect(prepare).toHaveBeenCalledTimes(1)
  })

  it('waits for the disk at every commit, unless it is told that the data is made anew', async () => {
    const dataDir = join(folder, 'data')
    // The first start of a process makes one in memory, too, to know what tables there are to be.
    await (await openStore({ dataDir: join(folder, 'first') })).close()
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec')

    await (await openStore({ dataDir })).close()
    await (await openStore({ dataDir, durability: 'kill' })).close()

    const told = exec.mock.calls.map(([sql]) => sql).filter((sql) => sql.includes('synchronous'))
    exec.mockRestore()
    expect(told).toEqual(['pragma synchronous = full', 'pragma synchronous = off'])
  })
})
