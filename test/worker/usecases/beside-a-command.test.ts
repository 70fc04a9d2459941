import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RecapJob } from '../../../shared/contract/index.ts'
import type { Operator } from '../../../worker/ports/operator.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { runRecapJob } from '../../../worker/usecases/sweep/compile-recap.ts'
import { FULL_SWEEP, sweepAgency } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { withPatience } from '../../../worker/usecases/with-patience.ts'
import { HR, openOffice, sleep, STAFF_ID, type Office } from '../office.ts'
import { addressOf } from './own-page/page-of.ts'

const BUSY = {
  code: 'agency-busy',
  message: 'Pantau sedang mengerjakan lembar kerja ini. Mohon coba lagi satu menit lagi.',
}
const LEASE_MS = 120_000
const PAGE = { language: undefined, month: undefined, isOpening: false }
const RECAP = { month: '2021-07', kinds: ['attendance' as const] }

let office: Office
let id: string
let command: Context
beforeEach(async () => {
  office = await openOffice()
  ;({ id } = await office.agency())
  await office.sweep()
  command = office.joinWorker('command')
})
afterEach(() => office.close())

/** While that process is at the agency. */
async function whileAtIt({ leases }: Context, work: () => Promise<void>): Promise<void> {
  const [taken, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const holding = leases.hold(await office.agency(), () => {
    taken.resolve()
    return over.promise
  })
  await taken.promise
  await work().finally(() => over.resolve())
  await holding
}

function operatorOf(context: Context): Operator {
  return createOperator(context, { checkSettings: () => Promise.resolve([]), sleep })
}

describe('while a command is at an agency', () => {
  it('who asks for what it must read first is told to come again, and is served then', async () => {
    const asks = [
      () => office.application.listImports(HR, id),
      () => office.application.checkRoster(HR, id, '2021-07'),
    ]

    await whileAtIt(command, async () => {
      for (const ask of asks) await expect(ask()).rejects.toMatchObject(BUSY)
    })

    for (const ask of asks) await expect(ask()).resolves.toBeDefined()
  })

  it('a page opens, a hint is taken, and a recap waits for its turn and says so', async () => {
    const { application, google } = office
    const address = await addressOf(office, STAFF_ID)

    await whileAtIt(command, async () => {
      expect(await application.ownPage(address, PAGE)).toBeDefined()
      await application.hint(HR, { spreadsheetId: google.spreadsheetId, changed: 'sheet' })
      expect(await application.requestRecap(HR, id, RECAP)).toMatchObject({
        state: 'queued',
        message: 'Menunggu giliran',
      })
    })

    const [job] = await office.store.recapJobs.listUnfinished()
    expect(await runRecapJob(office.context, job!)).toMatchObject({ state: 'done' })
  })
})

describe('while the worker is at an agency', () => {
  it('a command that has waited for long says so, and was not begun', async () => {
    await whileAtIt(office.context, async () => {
      const { agencies } = await operatorOf(command).sweep(id)
      expect(agencies).toMatchObject([{ busy: true, error: BUSY.message, forms: [] }])
      await expect(operatorOf(command).disconnect(id, 'pindah')).rejects.toMatchObject(BUSY)
    })

    expect((await office.agency()).disconnectedAt).toBeNull()
  })

  it('a sweep that another overtook says that another is at it, and tells of no failure', async () => {
    const list = office.google.listResponses.bind(office.google)
    let isFirst = true
    office.google.listResponses = async (...asked) => {
      if (isFirst) {
        isFirst = false
        office.clock.advance(LEASE_MS + 1)
        await sweepAgency(command, id, FULL_SWEEP)
      }
      return list(...asked)
    }

    const report = await office.sweep()

    expect(report).toMatchObject({ busy: true, forms: [] })
    expect(office.events.filter(({ level }) => level !== undefined)).toEqual([])
    const forms = await office.store.forms.list(id)
    expect(forms.filter(({ lastError }) => lastError)).toEqual([])
    expect(await office.sweep()).toMatchObject({ busy: false })
  })

  it('a command that wants a recap waits for as long as that takes, and tells that it waits', async () => {
    const operator = operatorOf(withPatience(command, 0))
    const told: string[] = []
    const hasWaited = Promise.withResolvers<void>()
    let recapping: Promise<RecapJob> | undefined

    await whileAtIt(office.context, async () => {
      recapping = operator.recap(id, RECAP, ({ message }) => {
        told.push(message)
        if (told.length > 5) hasWaited.resolve()
      })
      await Promise.race([hasWaited.promise, recapping])
    })

    expect(await recapping).toMatchObject({ state: 'done' })
    expect(new Set(told.slice(0, 5))).toEqual(new Set(['Menunggu giliran']))
  })
})
