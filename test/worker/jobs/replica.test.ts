import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createBackground } from '../../../worker/jobs/background.ts'
import { createReplica, type Replica } from '../../../worker/jobs/replica.ts'
import { LeaseLostError } from '../../../worker/ports/work-records.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { HR, openOffice, type Office } from '../office.ts'
import { patiently } from '../../suite/patiently.ts'

const AGENCIES = Array.from({ length: 60 }, (_, index) => `agency-${index}`)
/** After which one that does not beat is no more. */
const LOOKS = 6

let office: Office
let replicas: Record<'a' | 'b' | 'c', Replica>
beforeEach(async () => {
  office = await openOffice()
  const [a, b, c] = ['a', 'b', 'c'].map((id) => createReplica(office.store, id))
  replicas = { a: a!, b: b!, c: c! }
})
afterEach(() => office.close())

async function look(...some: Replica[]): Promise<void> {
  for (let round = 0; round < 2; round += 1) for (const replica of some) await replica.look()
}

function takenBy(...some: Replica[]): string[][] {
  return some.map((replica) => AGENCIES.filter((agencyId) => replica.takes(agencyId)))
}

describe('replicas of a store', () => {
  it('share the agencies: each is one’s, and none has far more than its part', async () => {
    const { a, b, c } = replicas
    await look(a, b, c)

    const taken = takenBy(a, b, c)

    expect(taken.flat().toSorted()).toEqual(AGENCIES.toSorted())
    for (const some of taken) expect(some.length).toBeGreaterThan(AGENCIES.length / 6)
  })

  it('take over what one had that leaves, and of the others’ nothing moves', async () => {
    const { a, b, c } = replicas
    await look(a, b, c)
    const before = takenBy(a, b)

    await c.leave()
    await look(a, b)

    const after = takenBy(a, b)
    expect(after.flat().toSorted()).toEqual(AGENCIES.toSorted())
    for (const [index, some] of before.entries())
      expect(after[index]).toEqual(expect.arrayContaining(some))
  })

  it('leave all to those of the latest rules, and take it again where those are no more', async () => {
    const { a } = replicas
    const [later, latest] = ['99.2.0', '99.10.0'].map((version) =>
      createReplica(office.store, `at ${version}`, version),
    ) as [Replica, Replica]
    await look(a, later, latest)

    expect(takenBy(a, later, latest)).toEqual([[], [], AGENCIES])
    expect([a, later, latest].map((one) => one.isOfEarlierRules())).toEqual([true, true, false])

    await later.leave()
    await latest.leave()
    await look(a)
    expect(takenBy(a)).toEqual([AGENCIES])
  })

  it('take over from one that is no more once they looked for it long enough, with its leases', async () => {
    const { a, b } = replicas
    await look(a, b)
    const agency = await office.agency()
    const lease = await office.store.transaction(({ leases }) =>
      leases.acquire({
        agencyId: agency.id,
        holder: 'b',
        now: instantNow(office.context),
        until: instantNow(office.context),
        isGone: () => false,
      }),
    )
    for (let missed = 0; missed < LOOKS; missed += 1) await a.look()
    const [early] = takenBy(a)
    await a.look()

    const [late] = takenBy(a)
    expect(early!.length).toBeLessThan(AGENCIES.length)
    expect(late).toEqual(AGENCIES)
    const write = office.store.fence(lease, () =>
      office.store.agencies.update(agency.id, { name: 'Lost' }),
    )
    await expect(write).rejects.toThrow(LeaseLostError)
  })

  it('count no look in which the store was out of reach', async () => {
    const { a, b } = replicas
    await look(a, b)
    const list = vi.spyOn(office.store.replicas, 'list').mockRejectedValue(new Error('down'))
    for (let missed = 0; missed < 2 * LOOKS; missed += 1) await a.look().catch(() => undefined)
    list.mockRestore()

    await a.look()

    const [some] = takenBy(a)
    expect(some!.length).toBeLessThan(AGENCIES.length)
  })

  it('one that was taken to be no more is among them again with its next beat', async () => {
    const { a, b } = replicas
    await look(a, b)
    for (let missed = 0; missed <= LOOKS; missed += 1) await a.look()

    await look(b, a)

    expect(takenBy(a, b).flat().toSorted()).toEqual(AGENCIES.toSorted())
  })
})

describe('createBackground with a replica', () => {
  it('leaves to the other what is the other’s: its sweep, its hints and its recaps', async () => {
    const agency = await office.agency()
    await look(replicas.a, replicas.b)
    const others = Object.values(replicas).slice(0, 2)
    const mine = others.find((replica) => replica.takes(agency.id))!
    const theirs = others.find((replica) => replica !== mine)!
    await office.submit('daily-report', { responseId: 'r1' })
    const hint = { spreadsheetId: office.google.spreadsheetId, changed: 'form' } as const
    await office.application.hint(HR, { ...hint, formId: 'daily-report' })
    await office.application.requestRecap(HR, agency.id, {
      month: '2021-07',
      kinds: ['attendance'],
    })

    const idle = createBackground(office.context, { hintDelayMs: 1, replica: theirs })
    await idle.start()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await idle.stop()
    const untouched = [
      await office.store.hints.list(),
      await office.store.recapJobs.listUnfinished(),
    ]

    const busy = createBackground(office.context, { hintDelayMs: 1, replica: mine })
    await busy.start()
    await patiently(async () => {
      office.clock.advance(1000)
      expect(await office.store.hints.list()).toEqual([])
      expect(await office.store.recapJobs.listUnfinished()).toEqual([])
    })
    await busy.stop()

    expect(untouched.map((waiting) => waiting.length)).toEqual([1, 1])
    expect(office.google.countCalls('listResponses')).toBeGreaterThan(0)
  })
})
