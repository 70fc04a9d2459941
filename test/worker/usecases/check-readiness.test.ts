import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { checkReadiness } from '../../../worker/usecases/upkeep/check-readiness.ts'
import { findClockFault } from '../../../worker/usecases/upkeep/check-clock.ts'
import { openOffice, type Office } from '../office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

describe('checkReadiness', () => {
  it('says why the store cannot be written to, and is ready again once it can', async () => {
    const path = join(office.dataDir, 'worker.sqlite')
    const { store } = office
    const failing = { ...store, probe: () => Promise.reject(refusal) }
    const refusal = Object.assign(new Error('x'), {
      errcode: 13,
      errstr: 'database or disk is full',
    })

    const full = await checkReadiness({ ...office.context, store: failing })
    const again = await checkReadiness(office.context)

    expect(full).toEqual({
      ready: false,
      checks: [
        { name: 'store', ok: false, detail: 'cannot be written to: database or disk is full' },
      ],
    })
    expect(again).toMatchObject({ ready: true, checks: [{ detail: 'can be written to' }, {}] })
    expect(versionIn(path)).toBeGreaterThan(0)
  })

  it('writes once in a while, however often it is asked', async () => {
    const path = join(office.dataDir, 'worker.sqlite')
    await checkReadiness(office.context)
    const first = versionIn(path)

    for (let asked = 0; asked < 20; asked += 1) await checkReadiness(office.context)

    expect(versionIn(path)).toBe(first)
  })
})

describe('findClockFault', () => {
  it('tells of a clock before what was recorded, and of no other', async () => {
    expect(await findClockFault(office.context)).toBeUndefined()

    office.clock.set('2021-07-05T00:56:00.000Z')
    expect(await findClockFault(office.context)).toBeUndefined()

    office.clock.set('2021-07-04T01:00:00.000Z')
    expect(await findClockFault(office.context)).toMatch(
      /^this machine's clock says 2021-07-04T01:00:00\.000Z, and entry 1 of agency-\S+ was recorded at 2021-07-05T01:00:00\.000Z; set the clock/,
    )
  })
})

/** What the probe writes. */
function versionIn(path: string): number {
  const file = new DatabaseSync(path, { readOnly: true })
  const row = file.prepare('pragma user_version').get()
  file.close()
  return Number(row?.['user_version'])
}
