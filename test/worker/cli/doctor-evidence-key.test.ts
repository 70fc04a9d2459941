import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openStore } from '../../../worker/store/open-store.ts'
import { KEPT_MONTH } from '../kept-month.ts'
import { tamper } from '../tamper.ts'
import { readDoctor } from './run-doctor.ts'

let dataDir: string
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-doctor-key-'))
  await (await openStore({ dataDir, durability: 'kill' })).close()
  await tamper(dataDir, KEPT_MONTH)
})
afterAll(() => rmSync(dataDir, { recursive: true }))

const linesOf = () => readDoctor({ PANTAU_DATA: dataDir, GOOGLE_API_ROOT: 'http://127.0.0.1:9' })

describe('pantau doctor', () => {
  it('tells of the key beside the store: one that is gone, and one that is no key', async () => {
    const path = join(dataDir, 'evidence.key')
    const key = readFileSync(path)
    rmSync(path)
    const gone = await linesOf()
    const isMade = existsSync(path)
    writeFileSync(path, 'rusak')
    const wrong = await linesOf()
    writeFileSync(path, key)

    expect(gone.lines.get('store')).toMatchObject({
      state: 'broken',
      message: expect.stringContaining('evidence.key in it is gone'),
    })
    expect(isMade).toBe(false)
    expect(wrong.lines.get('store')).toMatchObject({
      state: 'broken',
      message: expect.stringContaining('evidence.key in it is no key'),
    })
  })
})
