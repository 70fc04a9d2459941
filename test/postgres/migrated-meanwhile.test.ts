import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Store } from '../../worker/ports/store.ts'
import { openStoreIn, removeStoreIn, say } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'

let dataDir: string
let store: Store
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-migrated-'))
  store = await openStoreIn(dataDir)
  await store.agencies.insert(AGENCY)
  // The server has read and planned it.
  await ask()
  await say(dataDir, 'alter table agency add column of_a_later_version text')
  await say(dataDir, 'alter table form add column of_a_later_version text')
})
afterEach(async () => {
  await store.close()
  await say(dataDir, 'alter table agency drop column of_a_later_version')
  await say(dataDir, 'alter table form drop column of_a_later_version')
  await removeStoreIn(dataDir)
})

/** On one connection. */
async function ask(): Promise<void> {
  await store.transaction(async ({ agencies, forms }) => {
    await agencies.find(AGENCY.id)
    await forms.list(AGENCY.id)
  })
}

describe('tables that a worker of a later version gave other columns meanwhile', () => {
  it('answer whoever asks by another connection, which hears of them anew', async () => {
    const found = store.transaction(async ({ ledger }) => {
      await ledger.lastSequence(AGENCY.id)
      return store.agencies.find(AGENCY.id)
    })

    await expect(found).resolves.toMatchObject({ id: AGENCY.id })
  })

  it('answer one question', async () => {
    await expect(store.agencies.find(AGENCY.id)).resolves.toMatchObject({ id: AGENCY.id })
  })

  it('answer several questions at once', async () => {
    const { agencies, forms } = store

    const asked = Promise.all([agencies.find(AGENCY.id), forms.list(AGENCY.id)])

    await expect(asked).resolves.toMatchObject([{ id: AGENCY.id }, []])
  })

  it('answer a transaction, of which nothing is done twice', async () => {
    let done = 0
    await store.transaction(async ({ agencies, ledger }) => {
      const at = AGENCY.enrolledAt
      await ledger.recordTab(AGENCY.id, { slot: 'staff', title: '', rows: [], gone: false }, at)
      await agencies.find(AGENCY.id)
      done += 1
    })

    expect(done).toBe(1)
    await expect(store.ledger.lastSequence(AGENCY.id)).resolves.toBe(1)
  })

  it('answer a transaction that asks several of them', async () => {
    await expect(ask()).resolves.toBeUndefined()
  })
})
