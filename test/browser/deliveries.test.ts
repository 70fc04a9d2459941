import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { scriptHostOf } from '../workspace/apps-script/script-host.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { postForm } from './post-form.ts'
import { DOUBTFUL_CHECK_IN, startSmallAgency } from './small-agency.ts'
import type { SmallAgency } from './small-agency.ts'

const REF = getPeopleTab('reviews').columns.findIndex(({ key }) => key === 'ref')

let small: SmallAgency

beforeAll(async () => {
  small = await startSmallAgency()
}, 90_000)

afterAll(async () => small?.product.close())

describe('deliveries (G2, G3)', () => {
  it('are made up for by one sweep when every trigger is lost', async () => {
    const { product } = small
    product.ws.faults.addTrigger({ kind: 'lose', times: Infinity })
    const before = small.read('Tinjauan 2026-03').length

    await fileOneEach()
    await small.sweep()
    product.ws.faults.clear()

    expect(small.read('Tinjauan 2026-03')).toHaveLength(before + small.agency.employees.length)
  }, 60_000)

  it('leave the same ledger when triggers are doubled or blank and forms are read again and again', async () => {
    const { product, live } = small
    const digest = async (): Promise<string | undefined> =>
      (await product.worker.operator.verifyLedger(live.agencyId))[0]?.digest
    product.ws.faults.addTrigger({ kind: 'duplicate', times: 4 })
    product.ws.faults.addTrigger({ kind: 'blank', times: 4 })
    await product.restartWorker({ background: true })
    await fileOneEach()
    await scriptHostOf(product.ws).whenIdle()
    await product.restartWorker({ background: false })
    product.ws.faults.clear()
    await small.sweep()
    const once = await digest()
    const rows = small.read('Tinjauan 2026-03')

    await small.sweep()
    await small.sweep()

    expect(once).toMatch(/\S{8,}/)
    expect(await digest()).toBe(once)
    expect(small.read('Tinjauan 2026-03')).toEqual(rows)
    expect(new Set(rows.map((row) => row[REF])).size).toBe(rows.length)
  }, 60_000)
})

async function fileOneEach(): Promise<void> {
  const { agency, live, product } = small
  const { origin } = product.ws
  for (const person of agency.employees) {
    const answers = { ...small.who(person), ...DOUBTFUL_CHECK_IN }
    const status = await postForm(origin, live.forms['check-in'], answers)
    if (status !== 200) throw new Error(`The form answered ${status}`)
  }
}
