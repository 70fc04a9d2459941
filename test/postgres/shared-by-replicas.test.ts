import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseCivilDate, parseMonth } from '../../shared/model/civil-date.ts'
import { parseInstant } from '../../shared/model/instant.ts'
import { createCallLine } from '../../worker/google/call-line.ts'
import type { Store } from '../../worker/ports/store.ts'
import { openStore } from '../../worker/store/open-store.ts'
import { masterKeyFile } from '../../worker/store/sealing/master-key.ts'
import { databaseOf } from './database-of.ts'
import { openStoreIn, placeIn, removeStoreIn } from '../worker/store-in.ts'
import { AGENCY } from '../worker/usecases/random-history.ts'

const PER_MINUTE = 60
const AT = parseInstant('2021-07-05T00:00:00Z')
const UNTIL = parseInstant('2021-07-05T00:02:00Z')
const LATER = parseInstant('2021-07-05T00:04:00Z')
const MONTH = parseMonth('2021-07')
const KEPT = {
  employeeId: 'x',
  asOf: parseInstant('2021-08-01T00:00:00Z'),
  throughSequence: 1,
  validUntil: '' as const,
  from: parseCivilDate('2021-06-30'),
  until: parseCivilDate('2021-08-01'),
  leansOn: [],
  awaitsForms: [],
  counted: '',
  codes: { records: [], notes: [] },
  body: '{}',
}

let dataDirs: string[]
let stores: Store[]
beforeEach(async () => {
  dataDirs = ['a', 'b'].map((name) => mkdtempSync(join(tmpdir(), `pantau-${name}-`)))
  const [first, second] = dataDirs as [string, string]
  stores = [await openStoreIn(first)]
  copyFileSync(masterKeyFile(first), masterKeyFile(second))
  const place = { ...(await placeIn(first)), dataDir: second, durability: 'kill' as const }
  stores.push(await openStore(place))
})
afterEach(async () => {
  for (const store of stores) await store.close()
  rmSync(dataDirs[1]!, { recursive: true, force: true })
  await removeStoreIn(dataDirs[0]!)
})

describe('of two replicas, each with connections of its own', () => {
  it('the calls of a minute are counted together, and never one more', async () => {
    const now = new Date('2021-07-05T01:00:10.000Z')
    let sent = 0
    let full = 0
    const { promise: never } = Promise.withResolvers<void>()
    const { promise: allFull, resolve: bothWait, reject: fail } = Promise.withResolvers<void>()
    const lines = stores.map(({ apiBudget }) =>
      createCallLine({
        apiBudget,
        clock: { now: () => now },
        sleep() {
          full += 1
          if (full === stores.length) bothWait()
          return never
        },
      }),
    )

    for (let call = 0; call < PER_MINUTE; call += 1) {
      for (const line of lines) {
        const file = `file-${call % 7}`
        const asked = {
          bucket: 'sheets:read',
          perMinute: { people: PER_MINUTE, sweeps: PER_MINUTE },
          file,
          calledFor: 'people' as const,
        }
        // One that cannot be counted is told: both would not be full then.
        line.wait(asked).then(() => (sent += 1), fail)
      }
    }
    await allFull

    expect(sent).toBe(PER_MINUTE)
  })

  it('what Google refused one is closed to the other for as long', async () => {
    const [ours, theirs] = stores as [Store, Store]
    const asked = { bucket: 'sheets:read', perMinute: PER_MINUTE, now: AT }
    expect(await theirs.apiBudget.take(asked)).toBeUndefined()

    await ours.apiBudget.close({ ...asked, until: UNTIL })

    expect(await theirs.apiBudget.take(asked)).toBe(UNTIL)
    expect(await theirs.apiBudget.take({ ...asked, now: UNTIL })).toBeUndefined()
  })

  it('one that prolongs its lease just then keeps it: no other takes it by what it saw before', async () => {
    const [ours, theirs] = stores as [Store, Store]
    await ours.agencies.insert(AGENCY)
    const agencyId = AGENCY.id
    const asked = { agencyId, holder: 'a', now: AT, until: UNTIL, isGone: () => false }
    const lease = (await ours.transaction(({ leases }) => leases.acquire(asked)))!
    const prolonging = new Client({ connectionString: await databaseOf(dataDirs[0]!) })
    await prolonging.connect()
    await prolonging.query(`begin; update lease set expires_at = '${LATER}'`)

    const taking = theirs.transaction(({ leases }) =>
      leases.acquire({ ...asked, holder: 'b', now: UNTIL, until: LATER }),
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    await prolonging.query('commit')
    await prolonging.end()

    expect(await taking).toBeUndefined()
    expect(await ours.leases.extend(lease, LATER)).toBe(true)
  })

  it('what one marked the other knows as genuine, by the master key alone', async () => {
    const [ours, theirs] = stores as [Store, Store]
    await ours.agencies.insert(AGENCY)
    await ours.projections.putPersonMonths(AGENCY.id, MONTH, [KEPT])

    const since = { month: MONTH, employeeId: '' }
    const kept = await theirs.projections.listPersonMonthsAfter(AGENCY.id, since, 10)

    expect(kept.map(({ isGenuine }) => isGenuine)).toEqual([true])
  })
})
