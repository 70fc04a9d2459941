import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createSweeper } from '../../../../worker/jobs/sweep-on-schedule.ts'
import { lookAtKey } from '../../../../worker/usecases/evidence/look-at-key.ts'
import { openOffice, type Office } from '../../office.ts'

const IDLE_LANE = {
  offer: () => undefined,
  idle: () => Promise.resolve(),
  stop: () => Promise.resolve(),
}

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

function told(): unknown[] {
  return office.events.filter(({ event }) => event.startsWith('evidence-key'))
}

describe('lookAtKey', () => {
  it('says nothing of a key that is as it was', () => {
    lookAtKey(office.context)

    expect(told()).toEqual([])
  })

  it('says once that a key was gone, and that it was written again', () => {
    rmSync(join(office.dataDir, 'evidence.key'))

    lookAtKey(office.context)
    lookAtKey(office.context)

    expect(told()).toEqual([
      {
        event: 'evidence-key-put-back',
        level: 'error',
        reason: expect.stringContaining('was gone from beside the store'),
      },
    ])
  })

  it('is asked with each round of sweeps', async () => {
    rmSync(join(office.dataDir, 'evidence.key'))
    const sweep = createSweeper(office.context, IDLE_LANE)

    await sweep()
    rmSync(join(office.dataDir, 'evidence.key'))
    await sweep()
    office.clock.advance(300_000)
    await sweep()

    expect(told()).toHaveLength(2)
  })

  it('says of another key, as often as it looks, what to do', () => {
    writeFileSync(join(office.dataDir, 'evidence.key'), 'x')

    lookAtKey(office.context)
    lookAtKey(office.context)

    const event = {
      event: 'evidence-key-another',
      level: 'error',
      reason: expect.stringContaining('put its copy back'),
    }
    expect(told()).toEqual([event, event])
  })
})
