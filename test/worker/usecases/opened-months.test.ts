import { describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import type { Agency, Store } from '../../../worker/ports/store.ts'
import { listOpened } from '../../../worker/usecases/month/opened-months.ts'

const IDS = Array.from({ length: 250 }, (_, at) => String(1000 + at))

describe('listOpened', () => {
  it('gives everybody once and by number, however many are opened at once', async () => {
    const asked: number[] = []
    const store = {
      projections: {
        listSealedMonths: (_: string, __: string, page: { after: string; limit: number }) => {
          asked.push(page.limit)
          const ids = IDS.filter((id) => id > page.after).slice(0, page.limit)
          return Promise.resolve(ids.map((id) => kept(id)))
        },
      },
    } as unknown as Store

    const opened = await listOpened({ store }, { id: 'A' } as Agency, parseMonth('2021-07'))

    expect(opened.map(({ employeeId }) => employeeId)).toEqual(IDS)
    expect(asked.length).toBeGreaterThan(1)
    expect(opened[7]?.said).toEqual(said('1007'))
    expect(opened[3]).toMatchObject({ isGenuine: false, said: undefined })
  })
})

function said(employeeId: string) {
  const outcome = { employeeId, date: '2021-07-01', code: 'H', flags: [], evidence: ['a'] }
  const plan = { kind: 'office', cells: [] }
  return { employeeId, records: [{ outcome, plan, clockIns: [], homeSpots: [] }], findings: [] }
}

function kept(employeeId: string) {
  const open = () => (employeeId === IDS[3] ? undefined : JSON.stringify(said(employeeId)))
  return { employeeId, validUntil: '', awaitsForms: [], fingerprint: employeeId, open }
}
