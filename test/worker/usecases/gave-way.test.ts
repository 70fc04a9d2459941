import { setImmediate as nextTurn } from 'node:timers/promises'

import { afterEach, beforeEach, expect, it } from 'vitest'

import type { GoogleWorkspace } from '../../../worker/ports/google-workspace.ts'
import { GaveWayError } from '../../../worker/ports/work-records.ts'
import { FULL_SWEEP, sweepAgency } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { patiently } from '../../suite/patiently.ts'
import { openOffice, type Office } from '../office.ts'

const FORMS = 5
const DAY_MS = 86_400_000
/** More than a sweep takes to give its agency back. */
const TURNS = 200

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

it.each(['listResponses', 'openForm'] as const)(
  'a sweep that gives way at one form has ended with the others before it gives the agency back: at %s',
  async (method) => {
    const agency = await office.agency()
    const answered = Promise.withResolvers<void>()
    let asked = 0
    const google: GoogleWorkspace = {
      ...office.context.google,
      async [method](...given: never) {
        asked += 1
        if (asked === 1) throw new GaveWayError()
        await answered.promise
        return (office.context.google[method] as (...all: never) => Promise<never>)(...given)
      },
    }
    office.clock.advance(DAY_MS)

    const sweeping = sweepAgency({ ...office.context, google }, agency.id, FULL_SWEEP)
    await patiently(() => expect(asked).toBe(FORMS))
    for (let turn = 0; turn < TURNS; turn += 1) await nextTurn()

    const { leases } = office.joinWorker('worker-2')
    const other = () => leases.hold(agency, () => Promise.resolve('had'), 0)
    await expect(other()).rejects.toMatchObject({ code: 'agency-busy' })
    answered.resolve()
    expect(await sweeping).toMatchObject({ busy: true })
    expect(await other()).toBe('had')
  },
)
