import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createBackground, type Background } from '../../../worker/jobs/background.ts'
import type { Contention } from '../../../worker/ports/called-for.ts'
import { openOffice, type Office } from '../office.ts'

const PATIENCE_MS = 1_000_000_000

let office: Office
let background: Background
beforeEach(async () => {
  office = await openOffice()
  background = createBackground(office.context, { hintDelayMs: 50 })
})
afterEach(async () => {
  await background.stop()
  await office.close()
})

describe('a worker that shares its store with no other', () => {
  it('knows within seconds that a command waits for what it is at', async () => {
    const agency = await office.agency()
    const { leases } = office.context
    const command = office.joinWorker('command').leases
    await background.start()
    const taken = Promise.withResolvers<Contention>()
    const holding = leases.hold(
      agency,
      () => {
        const contention = leases.contention()!
        taken.resolve(contention)
        return contention.begun
      },
      0,
    )
    const contention = await taken.promise
    expect(contention.isContended).toBe(false)

    const had = await command.hold(agency, () => Promise.resolve('had'), PATIENCE_MS)

    expect([had, contention.isContended]).toEqual(['had', true])
    await holding
  })
})
