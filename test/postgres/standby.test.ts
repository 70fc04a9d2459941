import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { StoreUnavailableError } from '../../worker/ports/store-errors.ts'
import type { Store } from '../../worker/ports/store.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { connectTo, type StorePlace } from '../../worker/store/store-place.ts'
import { patiently } from '../suite/patiently.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'
import { asWorker } from './database-of.ts'
import { askServer, startPair, type Pair } from './standby.ts'

const { id } = AGENCY
/** As many as make a process take connections that it had not. */
const AT_ONCE = 8

let pair: Pair
let dataDir: string
let store: Store
beforeEach(async () => {
  pair = await startPair()
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-standby-'))
  store = await openStore(place())
  await store.agencies.insert(AGENCY)
})
afterEach(async () => {
  await store.close()
  await pair.close()
  rmSync(dataDir, { recursive: true, force: true })
})

function place(): StorePlace {
  return { dataDir, databaseUrl: asWorker(pair.url), databaseOwnerUrl: pair.url }
}

async function namesAt(server: { readonly url: string }): Promise<unknown[]> {
  return (await askServer(server.url, 'select name from agency')).map(({ name }) => name)
}

function findByMany(): Promise<PromiseSettledResult<{ readonly name: string } | undefined>[]> {
  const asked = Array.from({ length: AT_ONCE }, (_, one) =>
    store.agencies.find(one ? `${one}` : id),
  )
  return Promise.allSettled(asked)
}

/** As they break with a server that restarts. */
async function cutOff(server: { readonly url: string }): Promise<void> {
  await askServer(
    server.url,
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity where application_name = 'pantau'`,
  )
}

describe('a standby', () => {
  it('is not asked while it follows another server: neither by a start nor by a worker that runs', async () => {
    pair.leadTo(pair.standby)
    await cutOff(pair.primary)

    const follows = { reason: 'it follows another server and takes no writes' }
    await expect(store.agencies.find(id)).rejects.toMatchObject(follows)
    await expect(openStore(place())).rejects.toThrow(follows.reason)
    pair.leadTo(pair.primary)
    expect((await store.agencies.find(id))?.name).toBe(AGENCY.name)
  })

  it('nor where the server does not tell which one it is', async () => {
    await askServer(pair.primary.url, 'revoke execute on function pg_control_system from public')
    await cutOff(pair.primary)
    expect((await store.agencies.find(id))?.name).toBe(AGENCY.name)
    await patiently(async () => {
      const account = asWorker(pair.standby.url)
      await expect(askServer(account, 'select from pg_control_system()')).rejects.toThrow('denied')
    })
    pair.leadTo(pair.standby)
    await cutOff(pair.primary)

    await expect(store.agencies.find(id)).rejects.toThrow(StoreUnavailableError)
  })

  it('that takes the place of its server while that still answers has the worker to itself', async () => {
    await patiently(async () => expect(await namesAt(pair.standby)).toEqual([AGENCY.name]))
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: held, resolve: goOn } = Promise.withResolvers<void>()
    const writing = store.transaction(async ({ agencies }) => {
      await agencies.update(id, { name: 'At the former' })
      begin()
      await held
    })
    await begun

    await pair.promote()
    pair.leadTo(pair.standby)
    await findByMany()
    goOn()

    await expect(writing).rejects.toThrow(StoreUnavailableError)
    await store.agencies.update(id, { name: 'At the present' })
    expect([await namesAt(pair.primary), await namesAt(pair.standby)]).toEqual([
      [AGENCY.name],
      ['At the present'],
    ])
    const found = await findByMany()
    expect(found.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(found[0]).toMatchObject({ value: { name: 'At the present' } })

    pair.leadTo(pair.primary)
    await cutOff(pair.standby)
    await expect(store.agencies.find(id)).rejects.toMatchObject({
      reason: expect.stringContaining('the former server') as unknown,
    })
    pair.leadTo(pair.standby)
    expect((await store.agencies.find(id))?.name).toBe('At the present')
  })

  it('that the server waits for, as the guide has it, has all that was acknowledged, and the former acknowledges nothing', async () => {
    await pair.waitForStandby()
    const db = connectTo(place(), { longestAnswerMs: 2000 })
    const acknowledged: string[] = []
    try {
      const write = async (one: string): Promise<void> => {
        await db.insertInto('replica').values({ id: one, beats: 1, rules_version: '' }).execute()
        acknowledged.push(one)
      }
      const promoting = write('before').then(() => pair.promote())
      for (let row = 0; row < 1000; row += 1) {
        const isLost = await write(`row-${row}`).then(
          () => false,
          () => true,
        )
        if (isLost) break
      }
      await promoting

      await expect(write('after')).rejects.toThrow(StoreUnavailableError)
    } finally {
      await db.destroy()
    }
    const kept = await askServer(pair.standby.url, 'select id from replica')
    expect(acknowledged).toContain('before')
    expect(kept.map((row) => row['id'])).toEqual(expect.arrayContaining(acknowledged))
  })
})
