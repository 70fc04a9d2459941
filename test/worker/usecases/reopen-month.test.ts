import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { verifyLedger } from '../../../worker/usecases/ledger/verify-ledger.ts'
import { HR, STAFF_ID } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
})
afterEach(() => office.close())

describe('reopenMonth', () => {
  const reopening = { month: MONTH, reason: 'Keberatan diterima' }

  it('shows before and after, and lets what came since count', async () => {
    await office.closeMonth()
    await office.object()
    await office.decide('Setuju')

    const reopened = await office.application.reopenMonth(HR, office.id, reopening)
    await office.runJobs()

    expect(reopened).toMatchObject({ reason: 'Keberatan diterima', reopenedBy: HR.email })
    expect(reopened.outcomes).toMatchObject([
      { employeeId: STAFF_ID, date: '2021-07-02', before: { code: 'TK' }, after: { code: 'H' } },
    ])
    expect(JSON.stringify(office.tabs())).not.toContain('Bulan ini ditutup')
    expect(office.google.readRecap('addenda')).toContain('02/07/2021\tTK\tH')
    expect(await office.state()).toMatchObject({
      state: 'open',
      reopenings: [{ reason: 'Keberatan diterima', by: HR.email }],
    })
  })

  it('seals anew when it is closed again', async () => {
    await office.closeMonth()
    const first = (await office.state()).seal
    await office.object()
    await office.decide('Setuju')
    await office.application.reopenMonth(HR, office.id, reopening)

    await office.closeMonth()

    const second = await office.state()
    expect(second.seal?.digest).not.toBe(first?.digest)
    expect(second).toMatchObject({ state: 'closed', intact: true, addenda: { count: 0 } })
    expect(second.reopenings).toHaveLength(1)
    expect(JSON.stringify(office.tabs())).toContain(second.seal?.digest.slice(0, 16))
    const { broken } = await verifyLedger(office.context, await office.agency())
    expect(broken).toBeUndefined()
  })

  it('refuses a month that is open', async () => {
    await expect(office.application.reopenMonth(HR, office.id, reopening)).rejects.toMatchObject({
      code: 'month-open',
    })
  })
})
