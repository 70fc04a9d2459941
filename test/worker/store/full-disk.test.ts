import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { openStore } from '../../../worker/store/open-store.ts'

const SAYING = fileURLToPath(new URL('on-a-full-disk.ts', import.meta.url))

let dataDir: string
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-full-'))
  await (await openStore({ dataDir, durability: 'kill' })).close()
})
afterEach(() => rmSync(dataDir, { recursive: true }))

/** What a process is told of the store, in which no file may grow beyond a few megabytes: as on a disk without more room. */
function sayOnFullDisk(): unknown {
  const command = `ulimit -f 4096; exec "${process.execPath}" "${SAYING}" "${dataDir}"`
  return JSON.parse(execFileSync('sh', ['-c', command], { encoding: 'utf8' }))
}

describe('a store whose disk has no more room', () => {
  it('says so when it is probed, though what lies in it already can be written anew', async () => {
    expect(sayOnFullDisk()).toEqual({
      probe: 'beside it no 8 MiB can be written (EFBIG)',
      write: expect.stringMatching(/^(?:disk I\/O error|database or disk is full)$/),
    })

    const store = await openStore({ dataDir, durability: 'kill' })
    await expect(store.probe()).resolves.toBeUndefined()
    await store.close()
    expect(readdirSync(dataDir).toSorted()).toEqual(['evidence.key', 'master.key', 'worker.sqlite'])
  })
})
