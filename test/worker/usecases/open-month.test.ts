import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { lookBack } from './live-history.ts'
import { AGENCY, history } from './random-history.ts'
import { openStoreIn } from '../store-in.ts'

let dataDir: string
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'pantau-open-'))
})
afterEach(() => rm(dataDir, { recursive: true }))

describe('openMonth', () => {
  it('gives at any earlier entry what the ledger alone gave there, read by reference (G4)', async () => {
    const store = await openStoreIn(dataDir)
    let number = 0
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        const id = `agency-${(number += 1)}`
        await lookBack(store, { ...AGENCY, id, spreadsheetId: id }, events)
      }),
      { numRuns: 8 },
    )
    expect(number).toBeGreaterThanOrEqual(8)
    await store.close()
  })
})
