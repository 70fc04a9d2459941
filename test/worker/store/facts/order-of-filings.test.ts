import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { STAFF_ID } from '../../../shared/workbook/sample-tabs.ts'
import type { EmployeeId } from '../../../../shared/model/employee.ts'
import { openOffice, type Office } from '../../office.ts'

const ANYBODY = { subjectId: '' as EmployeeId, since: '', limit: 9 } as const
const STAFF = { employeeId: STAFF_ID as EmployeeId, limit: 9 }

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

async function listed(): Promise<Record<string, string[]>> {
  const { projections } = office.store
  const { id } = await office.agency()
  const [filings, claims] = [
    await projections.listFilings(id, ANYBODY),
    await projections.listClaims(id, STAFF),
  ]
  return {
    filings: filings.map(({ responseId }) => responseId),
    claims: claims.map(({ responseId }) => responseId),
  }
}

describe('filings of one moment', () => {
  it('stand in the order in which they came, whatever of them is put anew', async () => {
    for (const responseId of ['r1', 'r3', 'r2']) {
      await office.submit('check-in', { responseId, ticket: 'SALAH' })
      await office.sweep()
    }
    await office.submit('check-in', {
      responseId: 'r4',
      at: '2021-07-05T02:00:00Z',
      ticket: 'SALAH',
    })
    await office.sweep()
    const came = ['r4', 'r1', 'r3', 'r2']
    expect(await listed()).toEqual({ filings: came, claims: came })

    const { id } = await office.agency()
    await office.store.transaction(async ({ projections }) => {
      const facts = await projections.listFilings(id, ANYBODY)
      await projections.dropFacts(id, facts)
      await projections.putFacts(id, facts.toReversed())
    })

    expect(await listed()).toEqual({ filings: came, claims: came })
  })
})
