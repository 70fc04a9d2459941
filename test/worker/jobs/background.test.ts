import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createBackground, type Background } from '../../../worker/jobs/background.ts'
import { createHintFollower } from '../../../worker/jobs/follow-hints.ts'
import { createLane } from '../../../worker/jobs/lane.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { createApplication } from '../../../worker/usecases/create-application.ts'
import { HR, openOffice, type Office } from '../office.ts'
import { patiently } from '../../suite/patiently.ts'

let office: Office
let background: Background | undefined
beforeEach(async () => {
  office = await openOffice()
})
afterEach(async () => {
  await background?.stop()
  background = undefined
  await office.close()
})

describe('createBackground', () => {
  it('makes one reading of a hundred hints', async () => {
    const wake = (background = createBackground(office.context, { hintDelayMs: 50 }))
    // However long the store takes for a hundred, they are told of as of one moment.
    let told = 0
    const application = createApplication(office.context, {
      requested: () => wake.requested(),
      hinted: () => void (told += 1),
    })
    await office.submit('daily-report', { responseId: 'r1' })
    const hint = { spreadsheetId: office.google.spreadsheetId, changed: 'form' } as const

    await Promise.all(
      Array.from({ length: 100 }, () => application.hint(HR, { ...hint, formId: 'daily-report' })),
    )
    for (let time = 0; time < told; time += 1) wake.hinted()

    await patiently(() => expect(office.google.getTab('reviews:2021-07').rows).toHaveLength(2))
    await patiently(async () => expect(await office.store.hints.list()).toEqual([]))
    expect(office.google.countCalls('listResponses')).toBe(1)
  })

  it('sweeps at once, and takes up the job that a killed worker left running', async () => {
    const { id } = await office.agency()
    const job = await office.application.requestRecap(HR, id, {
      month: '2021-07',
      kinds: ['attendance'],
    })
    await office.store.recapJobs.update(id, job.id, { state: 'running' })
    background = createBackground(office.context, { hintDelayMs: 50 })

    await background.start()

    await patiently(async () => {
      // The job that finds the sweep at the agency comes back a second later.
      office.clock.advance(1000)
      const { state } = await office.application.getRecapJob(HR, id, job.id)
      expect(state).toBe('done')
    })
    expect((await office.agency()).lastSweptAt).not.toBeNull()
  })
})

describe('createHintFollower', () => {
  it('keeps a hint while Google fails, and waits longer each time', async () => {
    const lane = createLane({ places: 1, placeMs: 30_000, ended: () => undefined })
    const look = createHintFollower(office.context, lane)
    async function follow(): Promise<void> {
      await look()
      await lane.idle()
    }
    const hint = { spreadsheetId: office.google.spreadsheetId, changed: 'form' } as const
    await office.application.hint(HR, { ...hint, formId: 'check-in' })
    office.google.fail('listResponses', new GoogleError('unavailable', 'down'))

    await follow()
    await follow()
    const kept = await office.store.hints.list()
    office.clock.advance(3000)
    await follow()

    expect(kept).toHaveLength(1)
    expect(await office.store.hints.list()).toEqual([])
    expect(office.google.countCalls('listResponses')).toBe(2)
  })
})
