import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Client } from 'pg'

import { parseInstant } from '../../shared/model/instant.ts'
import type { Store } from '../../worker/ports/store.ts'
import { within } from '../../worker/store/dialect/agency-scope.ts'
import { askAtOnce } from '../../worker/store/dialect/ask-at-once.ts'
import { fence } from '../../worker/store/fence.ts'
import type { Database } from '../../worker/store/schema.ts'
import { connectTo } from '../../worker/store/store-place.ts'
import { openStoreIn, placeIn, removeStoreIn, say } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'

const [A, B] = ['agency-a', 'agency-b'] as const
const AT = parseInstant('2021-07-05T00:00:00Z')
const UNTIL = parseInstant('2021-07-05T00:02:00Z')

let dataDir: string
let store: Store
/** As the worker asks, by one client, so that whatever is left behind is found by what is asked next. */
let db: Kysely<Database>
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-together-'))
  store = await openStoreIn(dataDir)
  for (const id of [A, B]) await store.agencies.insert({ ...AGENCY, id, spreadsheetId: id })
  db = connectTo(await placeIn(dataDir), { connections: 1 })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await db.destroy()
  await store.close()
  await removeStoreIn(dataDir)
})

function listSeen(id: string): Promise<string[]> {
  return within(id, async () => {
    const rows = await db.selectFrom('agency').select('id').execute()
    return rows.map((row) => row.id)
  })
}

function divide(id: string): Promise<unknown> {
  const asked = db.selectFrom('agency').select(sql`1 / (length(id) - length(id))`.as('nothing'))
  return within(id, () => asked.execute())
}

describe('what is asked at once', () => {
  it('is a way to the server for each agency, and shows each its own', async () => {
    await listSeen(A)
    const asked = vi.spyOn(Client.prototype, 'query')

    const seen = await Promise.all([A, B, A, B, A].map(listSeen))

    expect(seen).toEqual([[A], [B], [A], [B], [A]])
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('is answered though the server refuses one of it', async () => {
    const settled = await Promise.allSettled([listSeen(A), divide(A), listSeen(A), listSeen(B)])

    expect(settled).toMatchObject([
      { value: [A] },
      { reason: { message: 'division by zero' } },
      { value: [A] },
      { value: [B] },
    ])
  })

  it('is refused where an answer cannot be read, but what came before', async () => {
    const great = sql<number>`9007199254740993`.as('great')
    const ask = () => within(A, () => db.selectFrom('agency').select(great).execute())

    const settled = await Promise.allSettled([listSeen(A), ask(), listSeen(B)])

    expect(settled).toMatchObject([
      { value: [A] },
      { reason: { message: 'A number in the store is too great' } },
      { value: [B] },
    ])
  })

  it('is refused where a value cannot be sent, and leaves the connection as it was', async () => {
    const unsendable = sql<boolean>`name = ${{
      toPostgres() {
        throw new RangeError('Not to be sent')
      },
    }}`
    const ask = () =>
      within(A, () => db.selectFrom('agency').select('id').where(unsendable).execute())

    await expect(Promise.all([listSeen(A), ask()])).rejects.toThrow('Not to be sent')
    await expect(ask()).rejects.toThrow('Not to be sent')
    expect(await listSeen(A)).toEqual([A])
  })

  it('for an agency that the server was told of by what it refused shows that agency', async () => {
    await listSeen(B)
    await expect(divide(A)).rejects.toThrow('division by zero')

    expect([await listSeen(A), await listSeen(B)]).toEqual([[A], [B]])
  })
})

describe('what a transaction asks at once', () => {
  it('is a way to the server with what begins it, and done in its order', async () => {
    await listSeen(A)
    const asked = vi.spyOn(Client.prototype, 'query')

    const [, second, third] = await within(A, () =>
      db.transaction().execute(async (own) => {
        const handle = await askAtOnce(own)
        const named = handle.selectFrom('agency').select('name')
        const call = (name: string) => handle.updateTable('agency').set({ name }).execute()
        return Promise.all([call('One'), named.execute(), call('Two').then(() => named.execute())])
      }),
    )

    expect([second, third]).toEqual([[{ name: 'One' }], [{ name: 'Two' }]])
    // The last asked when it knew, and the commit.
    expect(asked).toHaveBeenCalledTimes(3)
  })

  it('is undone with it, whichever the server refuses', async () => {
    const refused = within(A, () =>
      db.transaction().execute(async (own) => {
        const handle = await askAtOnce(own)
        const rename = handle.updateTable('agency').set({ name: 'Lost' }).execute()
        const nothing = sql`1 / (length(id) - length(id))`.as('nothing')
        await Promise.all([rename, handle.selectFrom('agency').select(nothing).execute()])
      }),
    )

    await expect(refused).rejects.toThrow('division by zero')
    expect(await store.agencies.find(A)).toMatchObject({ name: AGENCY.name })
    expect(await listSeen(A)).toEqual([A])
  })
})

describe('one thing that is written under a lease', () => {
  it('is a way to the server, with what begins and ends its transaction', async () => {
    const lease = await takeLease()
    await rename('One')
    const asked = vi.spyOn(Client.prototype, 'query')

    const { numUpdatedRows } = await fence(lease, () => rename('Two'))

    expect(asked).toHaveBeenCalledTimes(1)
    expect(numUpdatedRows).toBe(1n)
    expect(await store.agencies.find(A)).toMatchObject({ name: 'Two' })
  })

  it('and that the server refuses leaves nothing, and the connection as it was', async () => {
    const lease = await takeLease()
    const asked = vi.spyOn(Client.prototype, 'connect')

    const refused = fence(lease, () => rename(sql`1 / (length(name) - length(name))`))
    await expect(refused).rejects.toThrow('division by zero')

    expect(await listSeen(A)).toEqual([A])
    expect(asked).toHaveBeenCalledTimes(1)
    await fence(lease, () => rename('Then'))
    expect(await store.agencies.find(A)).toMatchObject({ name: 'Then' })
  })

  it('and that finds other columns leaves nothing, and is done when it is asked again', async () => {
    const lease = await takeLease()
    const call = (name: string) =>
      fence(lease, () => within(A, () => renaming(name).returningAll().executeTakeFirst()))
    await call('One')
    await say(dataDir, 'alter table agency add column of_a_later_version text')
    try {
      await expect(call('Two')).rejects.toThrow('cached plan')
      expect(await call('Three')).toMatchObject({ name: 'Three' })
    } finally {
      await say(dataDir, 'alter table agency drop column of_a_later_version')
    }
  })
})

async function takeLease() {
  const request = { agencyId: A, holder: 'a', now: AT, until: UNTIL, isGone: () => false }
  return (await store.transaction(({ leases }) => leases.acquire(request)))!
}

function renaming(name: string | ReturnType<typeof sql<string>>) {
  return db.updateTable('agency').set({ name }).where('id', '=', A)
}

function rename(name: Parameters<typeof renaming>[0]) {
  return within(A, () => renaming(name).executeTakeFirst())
}
