import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Contention } from '../../../worker/ports/called-for.ts'
import type { LeaseKeeper } from '../../../worker/usecases/lease-keeper.ts'
import { openOffice, sleep, type Office } from '../office.ts'

const PATIENCE_MS = 1_000_000

let office: Office
let ours: LeaseKeeper
let theirs: LeaseKeeper
beforeEach(async () => {
  office = await openOffice()
  ours = office.context.leases
  theirs = office.joinWorker('worker-2').leases
})
afterEach(() => office.close())

/** The lease is held by nobody's work from then on, until it is given back. */
async function take(): Promise<{ contention: Contention; giveBack: () => Promise<void> }> {
  const taken = Promise.withResolvers<Contention>()
  const over = Promise.withResolvers<void>()
  const holding = ours.hold(
    await office.agency(),
    () => {
      taken.resolve(ours.contention()!)
      return over.promise
    },
    0,
  )
  const contention = await taken.promise
  return {
    contention,
    giveBack() {
      over.resolve()
      return holding
    },
  }
}

/** Somebody asks for the lease, and has it once it comes free. */
async function ask(keeper: LeaseKeeper, patienceMs: number): Promise<void> {
  return keeper.hold(await office.agency(), () => Promise.resolve(), patienceMs)
}

describe('a lease that is held', () => {
  it('knows of who waits for it at this worker, until it is given back', async () => {
    const { contention, giveBack } = await take()
    expect(contention.isContended).toBe(false)

    const asked = ask(ours, PATIENCE_MS)
    await contention.begun

    expect(contention.isContended).toBe(true)
    await Promise.all([giveBack(), asked])
    const next = await take()
    expect(next.contention.isContended).toBe(false)
    await next.giveBack()
  })

  it('knows of who waits for it at another once it looks, until it is given back', async () => {
    const { contention, giveBack } = await take()

    const asked = ask(theirs, PATIENCE_MS)
    for (let looks = 0; looks < 1000 && !contention.isContended; looks += 1) {
      await sleep()
      await ours.look()
    }

    expect(contention.isContended).toBe(true)
    await Promise.all([giveBack(), asked])
    const next = await take()
    await ours.look()
    expect(next.contention.isContended).toBe(false)
    await next.giveBack()
  })

  it('has nobody to give way to under whoever would have waited for it', async () => {
    const known = await ours.hold(
      await office.agency(),
      () => Promise.resolve([ours.present()?.holder, ours.contention()]),
      PATIENCE_MS,
    )

    expect(known).toEqual(['worker-1', undefined])
  })

  it('has nobody who waits where others give way at once', async () => {
    const { contention, giveBack } = await take()

    for (const keeper of [ours, theirs]) {
      await expect(ask(keeper, 0)).rejects.toMatchObject({ code: 'agency-busy' })
    }
    await ours.look()

    expect(contention.isContended).toBe(false)
    await giveBack()
  })
})
