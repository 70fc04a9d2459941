import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { reserveCall } from '../../../worker/usecases/reserve-call.ts'
import { openOffice, type Office } from '../office.ts'

const OF_PEOPLE = { bucket: 'sheets:read', perMinute: 6 }
const OF_SWEEPS = { bucket: 'sheets:read', perMinute: 4 }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function reserve(times: number, bucket: typeof OF_PEOPLE): Promise<number[]> {
  const waits: number[] = []
  for (let call = 0; call < times; call += 1) waits.push(await reserveCall(office, bucket))
  return waits
}

describe('reserveCall', () => {
  it('spreads calls over the minutes to come', async () => {
    office.clock.set('2021-07-05T01:00:30.000Z')

    const waits = await reserve(13, OF_PEOPLE)

    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 30, 30, 30, 30, 30, 30, 90].map((s) => s * 1000))
  })

  it('keeps sweeps from using up a minute: people who wait find room in it', async () => {
    const ofSweeps = await reserve(9, OF_SWEEPS)
    const ofPeople = await reserve(3, OF_PEOPLE)
    const ofSweepsAgain = await reserve(1, OF_SWEEPS)

    expect(ofSweeps).toEqual([0, 0, 0, 0, 60, 60, 60, 60, 120].map((s) => s * 1000))
    expect(ofPeople).toEqual([0, 0, 60_000])
    expect(ofSweepsAgain).toEqual([120_000])
  })

  it('gives sweeps no more of a minute that people have filled', async () => {
    await reserve(5, OF_PEOPLE)

    expect(await reserve(1, OF_SWEEPS)).toEqual([60_000])
    expect(await reserve(2, OF_PEOPLE)).toEqual([0, 60_000])
  })
})
