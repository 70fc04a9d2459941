import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addressKey, pagePath, personKey } from '../../../../worker/usecases/access/person-key.ts'
import { findPersonByKey } from '../../../../worker/usecases/access/find-person-by-key.ts'
import { hasPage } from '../../../../worker/usecases/access/has-page.ts'
import { showOwnPage } from '../../../../worker/usecases/own-page/show-own-page.ts'
import { renewKey } from '../../../../worker/usecases/own-page/renew-key.ts'
import { verifyLedger } from '../../../../worker/usecases/ledger/verify-ledger.ts'
import { parseCivilDate, parseMonth } from '../../../../shared/model/civil-date.ts'
import { HEAD_ID, EMPLOYEE_HEADERS, EMPLOYEE_ROWS } from '../../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../../office.ts'

let office: Office

beforeEach(async () => {
  office = await openOffice()
  await office.sweep()
})
afterEach(() => office.close())

async function keyOf(employeeId: string): Promise<string> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  return addressKey(personKey(agency, employeeId, { renewals }))
}

async function open(key: string, agencyId?: string): Promise<string | undefined> {
  const id = agencyId ?? (await office.agency()).id
  return (await findPersonByKey(office.context, { agencyId: id, key }))?.employee.id
}

async function renew(employeeId: string | null): Promise<void> {
  const renewal = { employeeId, reason: 'Ponsel hilang', by: HR }
  await renewKey(office.context, await office.agency(), renewal)
}

async function closeJuly(): Promise<void> {
  const { id } = await office.agency()
  await office.application.closeMonth(HR, id, { month: '2021-07', reason: 'Diminta BKPSDM' })
}

const WANTED = { month: undefined, language: undefined, isOpening: false } as const

describe('findPersonByKey', () => {
  it('finds whose page it is by agency and key', async () => {
    expect(await open(await keyOf(STAFF_ID))).toBe(STAFF_ID)
    expect(await open(await keyOf(HEAD_ID))).toBe(HEAD_ID)
  })

  it('has at least 128 bits in the address, and another key for each person', async () => {
    const keys = [await keyOf(STAFF_ID), await keyOf(HEAD_ID)]

    expect(new Set(keys).size).toBe(2)
    expect(Buffer.from(keys[0]!, 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    const agency = await office.agency()
    const renewals = await office.store.keys.listRenewals(agency.id)
    const path = pagePath(agency, personKey(agency, STAFF_ID, { renewals }))
    expect(path).toBe(`/saya/${agency.id}/${keys[0]}`)
  })

  it('answers alike for an unknown agency, an unknown key and one that was renewed', async () => {
    const former = await keyOf(STAFF_ID)
    await renew(STAFF_ID)

    expect(await open(former)).toBeUndefined()
    expect(await open(former, 'agency-0')).toBeUndefined()
    expect(await open('')).toBeUndefined()
    expect(await open('A'.repeat(32))).toBeUndefined()
  })

  it('opens by the renewed key, and leaves the keys of others as they are', async () => {
    const others = await keyOf(HEAD_ID)
    await renew(STAFF_ID)

    expect(await open(await keyOf(STAFF_ID))).toBe(STAFF_ID)
    expect(await open(others)).toBe(HEAD_ID)
  })

  it('takes the keys of everybody at once', async () => {
    const former = [await keyOf(STAFF_ID), await keyOf(HEAD_ID)]
    await renew(null)

    expect(await Promise.all(former.map((key) => open(key)))).toEqual([undefined, undefined])
    expect(await open(await keyOf(HEAD_ID))).toBe(HEAD_ID)
  })

  it('keeps no key: only that it was renewed, by whom and why, in the ledger', async () => {
    await renew(STAFF_ID)

    const { id } = await office.agency()
    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    const [entry] = entries.filter(({ kind }) => kind === 'person-key')
    expect(JSON.parse(entry?.body ?? '')).toEqual({
      employeeId: STAFF_ID,
      reason: 'Ponsel hilang',
      by: HR,
      at: office.clock.now().toISOString(),
    })
    expect(JSON.stringify(entries)).not.toContain(await keyOf(STAFF_ID))
    const verified = await verifyLedger(office.context, await office.agency())
    expect(verified).not.toHaveProperty('broken')
  })

  describe('of who left on 5 July', () => {
    beforeEach(async () => {
      const rows = [
        [...EMPLOYEE_HEADERS, 'Sampai'],
        ...EMPLOYEE_ROWS.map((row) => [...row, row[0] === STAFF_ID ? '05/07/2021' : '']),
      ]
      office.google.putTab({ slot: 'employees', title: 'Pegawai', rows })
      await office.sweep()
    })

    it('has one that tells of July when it is closed late, until the end of the month after', async () => {
      const address = { agencyId: (await office.agency()).id, key: await keyOf(STAFF_ID) }
      office.clock.set('2021-09-10T01:00:00.000Z')
      await closeJuly()

      const shown = await showOwnPage(office.context, address, WANTED)

      expect(shown?.page.closing).toMatchObject({
        month: '2021-07',
        words: [expect.stringContaining(HR.email), expect.anything()],
        sums: expect.stringMatching(/^TK \d/),
      })
      office.clock.set('2021-10-31T15:00:00.000Z')
      expect(await open(address.key)).toBe(STAFF_ID)
      office.clock.set('2021-10-31T17:00:00.000Z')
      expect(await open(address.key)).toBeUndefined()
    })
  })

  it('has none in an agency that was disconnected', async () => {
    const key = await keyOf(STAFF_ID)
    const { id } = await office.agency()
    const act = { connected: false, reason: 'Uji', by: 'op', at: '2021-07-05T01:00:00.000Z' }
    await office.store.transaction(({ agencies }) =>
      agencies.changeConnection(id, act as Parameters<typeof agencies.changeConnection>[1]),
    )

    expect(await open(key)).toBeUndefined()
  })
})

describe('hasPage', () => {
  it.each([
    [undefined, '2099-01-01', undefined, true],
    ['2021-07-05', '2021-09-30', '2021-08-03', true],
    ['2021-07-05', '2021-10-01', '2021-08-03', false],
    ['2021-07-05', '2021-10-31', '2021-09-03', true],
    ['2021-07-05', '2021-11-01', '2021-09-03', false],
    ['2021-12-31', '2022-06-30', undefined, true],
    ['2021-12-31', '2022-07-01', undefined, false],
  ])('employed until %s, on %s, that month closed on %s: %s', (until, on, closedOn, has) => {
    const employee = until ? { employedUntil: parseCivilDate(until) } : {}
    const closings = new Map(
      closedOn && until ? [[parseMonth(until.slice(0, 7)), parseCivilDate(closedOn)]] : [],
    )

    expect(hasPage(employee, parseCivilDate(on), closings)).toBe(has)
  })
})
