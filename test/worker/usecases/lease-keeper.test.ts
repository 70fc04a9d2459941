import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { FULL_SWEEP, sweepAgency } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { openOffice, type Office } from '../office.ts'

const LEASE_MS = 120_000

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

describe('createLeaseKeeper (G6)', () => {
  it('keeps a worker from writing that lost its lease (G6)', async () => {
    await office.submit('daily-report', { responseId: 'r1' })
    const agency = await office.agency()
    const other = office.joinWorker('worker-2')

    const stalled = office.context.leases.hold(agency, async () => {
      office.clock.advance(LEASE_MS + 1)
      await sweepAgency(other, agency.id, FULL_SWEEP)
      return office.context.google.appendReviews(agency.spreadsheetId, '2021-07' as never, [
        { ref: 'LOST', cells: { ref: 'LOST' } },
      ])
    })

    await expect(stalled).rejects.toMatchObject({ code: 'lease-lost' })
    const refs = office.google.getTab('reviews:2021-07').rows.map((row) => row.at(-1))
    expect(refs).not.toContain('LOST')
    expect(refs).toHaveLength(2)
  })

  it('lets one worker work after the other, not beside it', async () => {
    const agency = await office.agency()
    const other = office.joinWorker('worker-2')
    const order: string[] = []
    const begun = Promise.withResolvers<void>()
    const { promise, resolve } = Promise.withResolvers<void>()

    const first = office.context.leases.hold(agency, async () => {
      order.push('first begins')
      begun.resolve()
      await promise
      order.push('first ends')
    })
    await begun.promise
    const second = other.leases.hold(agency, async () => {
      order.push('second begins')
    })
    await new Promise((continueTest) => setTimeout(continueTest, 20))
    resolve()
    await Promise.all([first, second])

    expect(order).toEqual(['first begins', 'first ends', 'second begins'])
  })

  it('keeps the lease of a slow worker that nobody else wanted', async () => {
    const agency = await office.agency()

    const written = await office.context.leases.hold(agency, () => {
      office.clock.advance(LEASE_MS * 2)
      return office.context.google.appendReviews(agency.spreadsheetId, '2021-07' as never, [
        { ref: 'SLOW', cells: { ref: 'SLOW' } },
      ])
    })

    expect(written).toBe(1)
  })

  it('takes its own lease anew that could not be given back, and no other does', async () => {
    const agency = await office.agency()
    const other = office.joinWorker('worker-2')
    const release = vi.spyOn(office.store.leases, 'release').mockRejectedValue(new Error('down'))

    const first = await office.context.leases.hold(agency, () => Promise.resolve('worked'))
    release.mockRestore()
    const refused = other.leases.hold(agency, () => Promise.resolve('worked'), 0)

    expect(first).toBe('worked')
    await expect(refused).rejects.toMatchObject({ code: 'agency-busy' })
    expect(await office.context.leases.hold(agency, () => Promise.resolve('again'), 0)).toBe(
      'again',
    )
  })

  it('lets one piece of work of a worker wait for the other', async () => {
    const agency = await office.agency()
    const { leases } = office.context
    const { promise, resolve } = Promise.withResolvers<void>()
    const isHeld = Promise.withResolvers<void>()
    const first = leases.hold(agency, () => {
      isHeld.resolve()
      return promise
    })
    await isHeld.promise

    const second = leases.hold(agency, () => Promise.resolve(), 0)

    await expect(second).rejects.toMatchObject({ code: 'agency-busy' })
    resolve()
    await first
  })

  it('refuses a write outside any lease', async () => {
    const agency = await office.agency()

    const write = office.context.google.appendReviews(agency.spreadsheetId, '2021-07' as never, [])

    await expect(write).rejects.toMatchObject({ code: 'lease-lost' })
  })
})
