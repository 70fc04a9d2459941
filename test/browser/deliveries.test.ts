import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { postForm } from './post-form.ts'
import { DOUBTFUL_CHECK_IN, startSmallAgency } from './small-agency.ts'
import type { SmallAgency } from './small-agency.ts'

const REF = getPeopleTab('reviews').columns.findIndex(({ key }) => key === 'ref')

let small: SmallAgency

beforeAll(async () => {
  small = await startSmallAgency()
})

afterAll(async () => small?.product.close())

describe('deliveries (G2, G3)', () => {
  it('are made up for by one sweep where nothing told that a form was filed', async () => {
    const before = small.read('Tinjauan 2026-03').length

    await fileOneEach()
    await small.sweep()

    expect(small.read('Tinjauan 2026-03')).toHaveLength(before + small.agency.employees.length)
  })

  it('leave the same ledger when hints are doubled or name no form and forms are read again and again', async () => {
    const { product, live } = small
    const { formId } = live.forms['check-in']
    const digest = async (): Promise<string | undefined> =>
      (await product.worker.operator.verifyLedger(live.agencyId))[0]?.digest
    await product.restartWorker({ background: true })
    await fileOneEach(async () => {
      await Promise.all([hint({ formId }), hint({ formId }), hint({}), hint({})])
    })
    await product.restartWorker({ background: false })
    await small.sweep()
    const once = await digest()
    const rows = small.read('Tinjauan 2026-03')

    await small.sweep()
    await small.sweep()

    expect(once).toMatch(/\S{8,}/)
    expect(await digest()).toBe(once)
    expect(small.read('Tinjauan 2026-03')).toEqual(rows)
    expect(new Set(rows.map((row) => row[REF])).size).toBe(rows.length)
  })
})

async function fileOneEach(filed: () => Promise<void> = async () => {}): Promise<void> {
  const { agency, live, product } = small
  const { origin } = product.ws
  for (const person of agency.employees) {
    const answers = { ...small.who(person), ...DOUBTFUL_CHECK_IN }
    const status = await postForm(origin, live.forms['check-in'], answers)
    if (status !== 200) throw new Error(`The form answered ${status}`)
    await filed()
  }
}

/** That a form was filed, or, where it names none, some form. */
async function hint(form: { readonly formId?: string }): Promise<void> {
  const { product, live, agency } = small
  const response = await fetch(`${product.workerUrl}/v1/hints`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${product.ws.tokens.issueIdentityToken(agency.installer)}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ spreadsheetId: live.spreadsheetId, changed: 'form', ...form }),
  })
  if (response.status !== 202) throw new Error(`The hint was answered ${response.status}`)
}
