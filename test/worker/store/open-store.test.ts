import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseInstant } from '../../../shared/model/instant.ts'
import { openOffice, type Office } from '../office.ts'
import { openStoreIn } from '../store-in.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

describe('openStore', () => {
  it('keeps nothing of a transaction that failed', async () => {
    const { id } = await office.agency()

    const failing = office.store.transaction(async (records) => {
      await records.agencies.update(id, { name: 'LAIN' })
      throw new Error('cut off')
    })

    await expect(failing).rejects.toThrow('cut off')
    expect((await office.agency()).name).toBe('SEKRETARIAT DAERAH')
  })

  it('lets two processes write to one store in turn', async () => {
    const second = await openStoreIn(office.dataDir)
    const { id } = await office.agency()
    const at = parseInstant('2021-07-05T00:00:00Z')

    const refs = Array.from({ length: 20 }, (_, index) => `ref-${index}`)

    await Promise.all(
      refs.map((ref, index) =>
        (index % 2 ? office.store : second).transaction(({ reviewQueue }) =>
          reviewQueue.add(id, [ref], at),
        ),
      ),
    )
    await second.close()

    expect(await office.store.reviewQueue.findQueued(id, refs)).toEqual(new Set(refs))
  })

  it('keeps a hint that another joined while it was followed', async () => {
    const { id } = await office.agency()
    const at = parseInstant('2021-07-05T00:00:00Z')
    const hint = { agencyId: id, changed: 'form', formId: '' } as const
    await office.store.hints.add(hint, at)
    const [listed] = await office.store.hints.list()
    if (!listed) throw new Error('No hint')
    await office.store.hints.add(hint, at)

    await office.store.hints.remove(listed)

    expect(await office.store.hints.list()).toHaveLength(1)
  })

  it('keeps a hint that came in the place of one which another had followed', async () => {
    const { id } = await office.agency()
    const [at, later] = ['2021-07-05T00:00:00Z', '2021-07-05T00:00:01Z'].map(parseInstant)
    const hint = { agencyId: id, changed: 'form', formId: '' } as const
    const { hints } = office.store
    await hints.add(hint, at!)
    const [listed] = await hints.list()
    await hints.remove(listed!)
    await hints.add(hint, later!)

    await hints.remove(listed!)

    expect(await hints.list()).toHaveLength(1)
  })

  it('spreads calls over minutes by the shared budget', async () => {
    const now = parseInstant('2021-07-05T00:00:30Z')
    const request = { bucket: 'sheets:read', perMinute: 2, now }

    const taken = []
    for (let call = 0; call < 4; call += 1) taken.push(await office.store.apiBudget.take(request))

    const next = parseInstant('2021-07-05T00:01:00Z')
    expect(taken).toEqual([undefined, undefined, next, next])
  })

  it.each([0, 3])(
    'gives nobody a call, however many they may, before the bucket opens again: %i taken before',
    async (before) => {
      const now = parseInstant('2021-07-05T00:00:30Z')
      const [bucket, other] = ['forms:read', 'forms:write']
      const { apiBudget } = office.store
      const take = (at: string, perMinute = 9): Promise<unknown> =>
        apiBudget.take({ bucket, perMinute, now: parseInstant(at) })
      for (let call = 0; call < before; call += 1) await take(now)

      const until = parseInstant('2021-07-05T00:02:20Z')
      await apiBudget.close({ bucket, now, until })
      await apiBudget.close({ bucket, now, until: parseInstant('2021-07-05T00:01:00Z') })

      for (const at of [now, '2021-07-05T00:01:59Z', '2021-07-05T00:02:19.999Z']) {
        expect(await take(at, 1000)).toBe(until)
      }
      for (let call = 0; call < 9; call += 1) expect(await take(until)).toBeUndefined()
      expect(await take(until)).toBe(parseInstant('2021-07-05T00:03:00Z'))
      expect(await apiBudget.take({ bucket: other, perMinute: 9, now })).toBeUndefined()
    },
  )
})
