import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { findFormsBehind } from '../../../worker/usecases/intake/find-forms-behind.ts'
import { checkReadiness } from '../../../worker/usecases/upkeep/check-readiness.ts'
import { findSweepPace } from '../../../worker/usecases/intake/sweep-pace.ts'
import { HR, openOffice, type Office } from '../office.ts'

const CALLS = { sheets: 60, forms: 180 }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await office.close()
})

function connect(agencies: number): void {
  vi.spyOn(office.store.agencies, 'countConnected').mockResolvedValue(agencies)
}

describe('findSweepPace', () => {
  it.each([
    ['one agency', 1, CALLS, 300],
    ['as many as the quota of Sheets suffices for', 66, CALLS, 300],
    ['200 agencies', 200, CALLS, 900],
    ['200 agencies under a larger quota of Sheets', 200, { ...CALLS, sheets: 300 }, 500],
    ['200 agencies under larger quotas of both', 200, { sheets: 300, forms: 450 }, 300],
  ])('is honest for %s', async (_case, agencies, callsPerMinute, intervalSeconds) => {
    connect(agencies)

    expect(await findSweepPace({ ...office.context, callsPerMinute })).toMatchObject({
      intervalSeconds,
    })
  })

  it('calls no form behind that could not be read sooner, and each that could', async () => {
    await office.sweep()
    const agency = await office.agency()
    const forms = await office.store.forms.list(agency.id)
    office.clock.set('2021-07-05T01:30:00.000Z')

    expect(await findFormsBehind(office.context, agency, forms)).toHaveLength(5)
    expect((await checkReadiness(office.context)).ready).toBe(false)
    connect(200)
    expect(await findFormsBehind(office.context, agency, forms)).toEqual([])
    expect((await checkReadiness(office.context)).ready).toBe(true)
  })

  it('is told by about, and by Periksa sambungan in words', async () => {
    connect(200)

    const { checks } = await office.application.getStatus(HR, (await office.agency()).id)

    expect((await office.application.about()).sweepIntervalSeconds).toBe(900)
    expect(checks.find(({ code }) => code === 'sweep')?.message).toContain('setiap 15 menit')
  })
})
