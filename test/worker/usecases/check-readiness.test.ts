import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { StoreUnavailableError } from '../../../worker/ports/store-errors.ts'
import { isPostgres } from '../../../worker/store/dialect/engine-differences.ts'
import { checkReadiness } from '../../../worker/usecases/upkeep/check-readiness.ts'
import { findClockFault } from '../../../worker/usecases/upkeep/check-clock.ts'
import { openOffice, type Office } from '../office.ts'
import { lookInto } from '../store-in.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(async () => {
  vi.useRealTimers()
  await office.close()
})

describe('checkReadiness', () => {
  it('says why the store cannot be written to, and is ready again once it can', async () => {
    const { store } = office
    const failing = { ...store, probe: () => Promise.reject(refusal) }
    const refusal = new StoreUnavailableError('database or disk is full')

    const full = await checkReadiness({ ...office.context, store: failing })
    const again = await checkReadiness(office.context)

    expect(full).toEqual({
      ready: false,
      checks: [
        { name: 'store', ok: false, detail: 'cannot be written to: database or disk is full' },
      ],
    })
    expect(again).toMatchObject({ ready: true, checks: [{ detail: 'can be written to' }, {}] })
    expect(await probedIn(office.dataDir)).toBeGreaterThan(0)
  })

  it('writes once for all who ask at once, and tells each of them what came of it', async () => {
    const { store } = office
    let probes = 0
    const failing = {
      ...store,
      async probe() {
        probes += 1
        await store.probe()
        throw new StoreUnavailableError('database or disk is full')
      },
    }

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => checkReadiness({ ...office.context, store: failing })),
    )

    expect(probes).toBe(1)
    expect(answers.map(({ ready }) => ready)).toEqual(Array.from({ length: 20 }, () => false))
  })

  it('begins nothing more on a disk that hangs, however long it is asked', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const written = Promise.withResolvers<void>()
    let probes = 0
    const hanging = {
      ...office.store,
      probe() {
        probes += 1
        return written.promise
      },
    }
    const ask = () => checkReadiness({ ...office.context, store: hanging })

    const asked = [ask()]
    vi.advanceTimersByTime(60_000)
    asked.push(ask())
    written.resolve()
    const answers = await Promise.all(asked)

    expect(probes).toBe(1)
    expect(answers.map(({ ready }) => ready)).toEqual([true, true])
  })

  it('writes once in a while, however often it is asked', async () => {
    await checkReadiness(office.context)
    const first = await probedIn(office.dataDir)

    for (let asked = 0; asked < 20; asked += 1) await checkReadiness(office.context)

    expect(await probedIn(office.dataDir)).toBe(first)
  })
})

describe('findClockFault', () => {
  it('tells of a clock before what was recorded, and of no other', async () => {
    expect(await findClockFault(office.context)).toBeUndefined()

    office.clock.set('2021-07-05T00:56:00.000Z')
    expect(await findClockFault(office.context)).toBeUndefined()

    office.clock.set('2021-07-04T01:00:00.000Z')
    expect(await findClockFault(office.context)).toMatch(
      /^this machine's clock says 2021-07-04T01:00:00\.000Z, and entry 1 of agency-\S+ was recorded at 2021-07-05T01:00:00\.000Z; set the clock/,
    )
  })
})

/** What the probe writes. */
async function probedIn(dataDir: string): Promise<number> {
  return lookInto(dataDir, async (db) => {
    if (isPostgres(db)) {
      const probe = db.selectFrom('api_budget').select('used').where('bucket', '=', 'probe')
      return (await probe.executeTakeFirst())?.used ?? 0
    }
    const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
    return rows[0]?.user_version ?? 0
  })
}
