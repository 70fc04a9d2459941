import { setImmediate as settle } from 'node:timers/promises'

import { beforeEach, describe, expect, it } from 'vitest'

import type { CalledFor, Contention } from '../../../worker/ports/called-for.ts'
import { createFairQueue, type FairQueue } from '../../../worker/threads/fair-queue.ts'
import { createContention } from '../../../worker/usecases/contention.ts'

let queue: FairQueue
let begun: string[]
let ends: Map<string, () => void>

beforeEach(() => {
  queue = createFairQueue(2)
  begun = []
  ends = new Map()
})

async function take(name: string, calledFor: CalledFor, contention?: Contention): Promise<void> {
  const [agencyId = ''] = name.split(' ')
  void queue.take({ agencyId, calledFor, contention }, () => {
    begun.push(name)
    return new Promise<void>((resolve) => void ends.set(name, resolve))
  })
  await settle()
}

async function end(name: string): Promise<void> {
  ends.get(name)?.()
  await settle()
}

describe('createFairQueue', () => {
  it('does one piece at a time of an agency, however many places are free', async () => {
    await take('huge 1', 'people')
    await take('huge 2', 'people')
    await take('small 1', 'people')

    expect(begun).toEqual(['huge 1', 'small 1'])

    await end('huge 1')

    expect(begun).toEqual(['huge 1', 'small 1', 'huge 2'])
  })

  it('gives agencies turns: one with many pieces keeps no other waiting', async () => {
    for (const name of ['huge 1', 'other 1', 'huge 2', 'huge 3', 'small 1']) {
      await take(name, 'people')
    }

    await end('huge 1')
    await end('huge 2')

    expect(begun).toEqual(['huge 1', 'other 1', 'huge 2', 'small 1'])
  })

  it('lets people go before sweeps that waited longer', async () => {
    await take('a 1', 'people')
    await take('b 1', 'people')
    await take('c 1', 'sweeps')
    await take('d 1', 'people')

    await end('a 1')

    expect(begun.slice(2)).toEqual(['d 1'])
  })

  it('leaves a place to people, however many sweeps wait', async () => {
    for (const name of ['a 1', 'b 1', 'c 1']) await take(name, 'sweeps')
    expect(begun).toEqual(['a 1'])

    await take('d 1', 'people')

    expect(begun).toEqual(['a 1', 'd 1'])
  })

  it('lets a sweep go as people do for whose lease somebody waits', async () => {
    const contention = createContention()
    await take('a 1', 'sweeps')
    await take('b 1', 'sweeps')
    await take('c 1', 'sweeps', contention)
    expect(begun).toEqual(['a 1'])

    contention.begin()
    await settle()

    expect(begun).toEqual(['a 1', 'c 1'])
    await take('d 1', 'people')
    await end('c 1')
    await take('c 2', 'sweeps', contention)
    await end('a 1')
    expect(begun.slice(2)).toEqual(['d 1', 'c 2'])
  })

  it('frees the place of what failed, and says so to whoever asked', async () => {
    const failing = queue.take({ agencyId: 'a', calledFor: 'people' }, () =>
      Promise.reject(new Error('broken')),
    )

    await expect(failing).rejects.toThrow('broken')
    await take('a 1', 'people')

    expect(begun).toEqual(['a 1'])
  })
})
