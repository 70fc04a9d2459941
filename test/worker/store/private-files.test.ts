import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkFiles } from '../../../worker/check-files.ts'
import { openStore } from '../../../worker/store/open-store.ts'
import { storeFiles } from '../../../worker/store/store-place.ts'
import { closeToOthers, findOpenToOthers } from '../../../worker/store/private-files.ts'

let folder: string
let dataDir: string
let umask: number
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-modes-'))
  dataDir = join(folder, 'data')
  umask = process.umask(0)
})
afterEach(() => {
  process.umask(umask)
  rmSync(folder, { recursive: true })
})

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8)
}

describe('the data of a worker', () => {
  it('is made 0700 and 0600, whatever the umask', async () => {
    const store = await openStore({ dataDir })

    const modes = [dataDir, ...storeFiles(dataDir)].map(modeOf)
    await store.close()

    expect(modes).toEqual(['700', '600', '600', '600'])
  })

  it('is closed at the next start where it was open, beside a worker that runs', async () => {
    const running = await openStore({ dataDir })
    chmodSync(dataDir, 0o755)
    for (const path of storeFiles(dataDir)) chmodSync(path, 0o644)

    const store = await openStore({ dataDir })

    const modes = [dataDir, ...storeFiles(dataDir)].map(modeOf)
    await store.close()
    await running.close()
    expect(modes).toEqual(['700', '600', '600', '600'])
  })
})

describe('closeToOthers', () => {
  it('takes from others, leaves the owner’s, and makes nothing', () => {
    const key = join(folder, 'key.json')
    writeFileSync(key, '{}', { mode: 0o444 })

    closeToOthers([key, join(folder, 'none')])

    expect(modeOf(key)).toBe('400')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })
})

describe('checkFiles', () => {
  it('tells the doctor which files other accounts may open', () => {
    const key = join(folder, 'key.json')
    writeFileSync(key, '{}', { mode: 0o640 })

    const check = checkFiles(findOpenToOthers([key, join(folder, 'none')]))

    expect(check).toMatchObject({ code: 'files', state: 'look' })
    expect(check.message.id).toContain(`${key} (0640)`)
    closeToOthers([key])
    expect(checkFiles(findOpenToOthers([key]))).toMatchObject({ state: 'good' })
  })
})
