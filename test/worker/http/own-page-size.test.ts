import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from '../../../worker/app.ts'
import { pagePath, personKey } from '../../../worker/usecases/access/person-key.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import { listOnDesk } from '../usecases/list-on-desk.ts'

const FIRST_VIEW_BYTES = 14 * 1024
const NOTE = `${'Mohon dilengkapi "bukti" dan volumenya. '.repeat(17)}Terima kasih.`
const DATES = Array.from({ length: 12 }, (_, at) => `2021-07-${String(at + 5).padStart(2, '0')}`)

let office: Office
let read: (query?: string) => Promise<string>

beforeAll(async () => {
  office = await openOffice()
  const agency = await office.agency()
  const app = createApp({
    application: office.application,
    verifyIdentity: () => Promise.reject(new Error('nobody signs in')),
    onAudienceRefused: () => Promise.resolve(),
    clientKey: () => 'phone',
    newRequestId: () => 'request-0001',
    log: () => {},
  })
  const renewals = await office.store.keys.listRenewals(agency.id)
  const path = pagePath(agency, personKey(agency, STAFF_ID, { renewals }))
  read = async (query = '') => (await app.request(`${path}${query}`)).text()
  for (const date of DATES) {
    office.clock.set(`${date}T05:00:00.000Z`)
    const answers = { date, activity1: 'Menyusun nota', output1: 'Nota dinas' }
    await office.submit('daily-report', { responseId: `report-${date}`, answers })
    const leave = { kind: 'Cuti', leaveKind: 'Cuti tahunan', from: date, until: date, reason: 'A' }
    await office.submit('permit', { responseId: `leave-${date}`, answers: leave })
  }
  await office.sweep()
  const waiting = await listOnDesk(office, HR)
  office.clock.advance(60_000)
  const decisions = waiting.map(({ ref }) => ({ ref, decision: 'returned' as const, note: NOTE }))
  await office.application.decideAtDesk(HR, agency.id, { decisions })
})
afterAll(() => office.close())

async function expectSmall(): Promise<void> {
  for (const view of [await read(), await read('?bahasa=en')]) {
    expect(Buffer.byteLength(view)).toBeLessThanOrEqual(FIRST_VIEW_BYTES)
  }
}

describe('the first view of Hari Saya', () => {
  it('is at most 14 KB whatever is noted to what was decided, all of which is a link away', async () => {
    const first = await read()
    const [, query] = /href="[^"?]*(\?periksa=semua)">Lihat semuanya/u.exec(first) ?? []
    const written = NOTE.replaceAll('"', '&quot;')

    await expectSmall()
    expect(first).toContain('dikembalikan: “Mohon dilengkapi')
    expect(first).not.toContain(written)
    expect(await read(query)).toContain(written)
  })

  it('is so where others send in the same name, too, and once the month is over', async () => {
    for (let count = 0; count < 50; count += 1) {
      await office.submit('check-in', { responseId: `near-${count}`, ticket: '' })
    }
    await office.sweep()
    await expectSmall()
    office.clock.set('2021-08-02T00:31:00.000Z')
    await office.sweep()

    await expectSmall()
    expect((await read()).match(/hari\/2021-07-\d\d/gu)?.length).toBeGreaterThanOrEqual(12)
  })
})
