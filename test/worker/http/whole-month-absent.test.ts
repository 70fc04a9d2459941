import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createApp } from '../../../worker/app.ts'
import { pagePath, personKey } from '../../../worker/usecases/access/person-key.ts'
import { HEAD_ID, rosterRows } from '../../shared/workbook/sample-tabs.ts'
import { STAFF_ID } from '../office.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from '../usecases/closing-office.ts'

const FIRST_VIEW_BYTES = 14 * 1024
const WORKING_DAYS = [1, 2, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 21, 22, 23, 26, 27, 28, 29, 30]

let office: ClosingOffice
beforeEach(async () => {
  office = await openClosingOffice()
  const absent = Object.fromEntries(WORKING_DAYS.map((day) => [day, 'WFH']))
  const rows = rosterRows([
    [HEAD_ID, absent],
    [STAFF_ID, absent],
  ])
  office.google.putTab({ slot: `roster:${MONTH}`, title: `Jadwal ${MONTH}`, rows })
  office.clock.set('2021-08-02T01:00:30.000Z')
  await office.sweep()
})
afterEach(() => office.close())

async function read(employeeId: string, query = ''): Promise<string> {
  const { application, store } = office
  const app = createApp({
    application,
    verifyIdentity: () => Promise.reject(new Error('nobody signs in')),
    onAudienceRefused: () => Promise.resolve(),
    clientKey: () => 'phone',
    newRequestId: () => 'request-0001',
    log: () => undefined,
  })
  const agency = await office.agency()
  const renewals = await store.keys.listRenewals(agency.id)
  const path = pagePath(agency, personKey(agency, employeeId, { renewals }))
  return (await app.request(`${path}${query}`)).text()
}

describe('a page of which the whole month will be recorded as absence', () => {
  it.each([
    ['staff', STAFF_ID],
    ['a unit head', HEAD_ID],
  ])('is at most 14 KB as %s opens it, open and closed, in either language', async (_, id) => {
    const queries = ['', '?bahasa=en', `?bulan=${MONTH}`]

    const open = await Promise.all(queries.map((query) => read(id, query)))
    await office.closeMonth()
    const closed = await Promise.all(queries.map((query) => read(id, query)))

    expect(open[0]).toMatch(/TK, tanpa keterangan: (?:19|20|21) hari/u)
    expect(closed[2]).toMatch(/TK, tanpa keterangan: (?:19|20|21) hari/u)
    const bytes = [...open, ...closed].map((page) => Buffer.byteLength(page))
    expect(Math.max(...bytes)).toBeLessThanOrEqual(FIRST_VIEW_BYTES)
  })
})
