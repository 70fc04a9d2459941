import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseInstant } from '../../../shared/model/instant.ts'
import { createCallLine } from '../../../worker/google/call-line.ts'
import type { Store } from '../../../worker/ports/store.ts'
import { LeaseLostError, type Lease } from '../../../worker/ports/work-records.ts'
import { openStoreIn, removeStoreIn, say } from '../store-in.ts'
import { AGENCY } from '../usecases/random-history.ts'

const AT = parseInstant('2021-07-05T00:00:00Z')
const UNTIL = parseInstant('2021-07-05T00:02:00Z')
const LATER = parseInstant('2021-07-05T00:03:00Z')
const agencyId = AGENCY.id

let dataDir: string
let ours: Store
let theirs: Store
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-fence-'))
  ours = await openStoreIn(dataDir)
  theirs = await openStoreIn(dataDir)
  await ours.agencies.insert(AGENCY)
})
afterEach(async () => {
  await ours.close()
  await theirs.close()
  await removeStoreIn(dataDir)
})

async function take(store: Store, holder: string, now = AT): Promise<Lease> {
  const request = { agencyId, holder, now, until: UNTIL, isGone: () => false }
  return (await store.transaction(({ leases }) => leases.acquire(request)))!
}

async function nameOf(id = agencyId): Promise<string | undefined> {
  return (await ours.agencies.find(id))?.name
}

describe('what is written under a lease (G6)', () => {
  it('is written while it is held, by itself and in a transaction', async () => {
    const lease = await take(ours, 'a')

    await ours.fence(lease, () => ours.agencies.update(agencyId, { name: 'One' }))
    const first = await nameOf()
    await ours.fence(lease, () =>
      ours.transaction(({ agencies }) => agencies.update(agencyId, { name: 'Two' })),
    )

    expect([first, await nameOf()]).toEqual(['One', 'Two'])
  })

  it.each([
    ['ran out and was taken', () => take(theirs, 'b', LATER)],
    ['was taken from its holder, and nobody has it yet', () => theirs.leases.takeAll('a')],
    [
      'is another’s under the same number, in a store that was put back from before',
      async () => {
        await say(dataDir, 'delete from lease')
        await take(theirs, 'b')
      },
    ],
  ])('is not once it %s', async (_, lose) => {
    const lease = await take(ours, 'a')
    await lose()

    const [alone, together, prolonged] = await ours.fence(lease, () =>
      Promise.allSettled([
        ours.agencies.update(agencyId, { name: 'Lost' }),
        ours.transaction(({ agencies }) => agencies.update(agencyId, { name: 'Lost' })),
        ours.leases.extend(lease, LATER),
      ]),
    )

    for (const refused of [alone, together]) {
      expect(refused).toMatchObject({ reason: expect.any(LeaseLostError) })
    }
    expect(prolonged).toEqual({ status: 'fulfilled', value: false })
    expect(await nameOf()).toBe(AGENCY.name)
  })

  it('is read all the same, and whoever writes under no lease writes', async () => {
    const lease = await take(ours, 'a')
    await theirs.leases.takeAll('a')

    const read = await ours.fence(lease, () => ours.agencies.find(agencyId))
    await ours.agencies.update(agencyId, { name: 'Other' })

    expect(read?.name).toBe(AGENCY.name)
    expect(await nameOf()).toBe('Other')
  })

  it('ends before another takes the lease, or not at all', async () => {
    const lease = await take(ours, 'a')
    const order: string[] = []
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    const writing = ours.fence(lease, () =>
      ours.transaction(async ({ agencies }) => {
        await agencies.update(agencyId, { name: 'In time' })
        begin()
        await held
        order.push('written')
      }),
    )
    await begun

    const taking = take(theirs, 'b', LATER).then(() => order.push('taken'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    release()
    await Promise.all([writing, taking])

    expect(order).toEqual(['written', 'taken'])
    expect(await nameOf()).toBe('In time')
  })

  it('counts no call of others: whoever’s lease is lost, theirs go on', async () => {
    const lease = await take(ours, 'a')
    const line = createCallLine({
      apiBudget: ours.apiBudget,
      clock: { now: () => new Date(AT) },
      sleep: () => Promise.reject(new Error('The minute is full')),
    })
    const perMinute = { people: 60, sweeps: 40 }
    const asked = { bucket: 'sheets:read', perMinute, calledFor: 'sweeps' as const }
    await theirs.leases.takeAll('a')

    const calls = [ours.fence(lease, () => line.wait({ ...asked, file: 'lost' }))]
    calls.push(line.wait({ ...asked, file: 'another agency’s' }))

    await expect(Promise.all(calls)).resolves.toHaveLength(2)
  })

  it('of another agency is as free as ever', async () => {
    const lease = await take(ours, 'a')
    const other = { ...AGENCY, id: 'other', spreadsheetId: 'other' }

    await ours.fence(lease, () => ours.agencies.insert(other))

    expect(await nameOf('other')).toBe(AGENCY.name)
  })
})
