import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { addressKey, personKey } from '../../../worker/usecases/access/person-key.ts'
import { findPersonByKey } from '../../../worker/usecases/access/find-person-by-key.ts'
import { rebuild } from '../../../worker/usecases/evidence/rebuild.ts'
import { loadConfiguration } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { EMPLOYEE_HEADERS, EMPLOYEE_ROWS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { openClosingOffice } from './closing-office.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'

const DELETED_AT = '2021-07-05T01:00:00.000Z'
const NEXT_DAY = '2021-07-06T01:00:00.000Z'

let office: Office
let agencyId: string

beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
  await office.submit('check-in', {
    responseId: 'r1',
    at: '2021-07-01T23:40:00Z',
    answers: { kind: 'Masuk', place: 'Rumah', condition: 'Sehat', location: '-0.4161, 116.9890' },
  })
  await office.sweep()
})
afterEach(() => office.close())

async function deleteRow(): Promise<void> {
  office.clock.set(DELETED_AT)
  office.google.getTab('employees').rows.splice(
    office.google.getTab('employees').rows.findIndex(([id]) => id === STAFF_ID),
    1,
  )
  await office.sweep()
}

async function explained(date: string): Promise<unknown> {
  const day = { employeeId: STAFF_ID, date }
  return (await office.application.explainDay(HR, agencyId, day)).outcome
}

async function ownerOfPage(): Promise<string | undefined> {
  const agency = await office.agency()
  const renewals = await office.store.keys.listRenewals(agency.id)
  const key = addressKey(personKey(agency, STAFF_ID, { renewals }))
  return (await findPersonByKey(office.context, { agencyId: agency.id, key }))?.employee.id
}

async function staff(): Promise<string[]> {
  const { configuration } = await loadConfiguration(office.context, await office.agency())
  return configuration.employees.map(({ id }) => id)
}

describe('a row deleted from Pegawai of somebody who has filings', () => {
  it('takes none of their days: each is as it was, until the day of the deletion', async () => {
    const before = await explained('2021-07-02')
    await deleteRow()
    office.clock.set(NEXT_DAY)
    await office.sweep()

    expect(await explained('2021-07-02')).toEqual(before)
    const { configuration } = await loadConfiguration(office.context, await office.agency())
    expect(configuration.employees.find(({ id }) => id === STAFF_ID)).toMatchObject({
      employedUntil: '2021-07-05',
    })
    expect(configuration.deleted).toEqual([STAFF_ID])
    const rebuilt = await rebuild(office.context, await office.agency(), { check: true })
    expect(rebuilt).toMatchObject({ facts: [], months: [{ differing: [] }] })
  })

  it('leaves their page as that of who left, and takes their objection', async () => {
    await deleteRow()
    office.clock.set(NEXT_DAY)
    await office.submit('permit', {
      responseId: 'objection',
      at: '2021-07-06T00:30:00Z',
      answers: {
        kind: 'Koreksi kehadiran',
        from: '2021-07-02',
        until: '2021-07-02',
        reason: 'Saya hadir',
      },
    })
    await office.sweep()

    expect(await ownerOfPage()).toBe(STAFF_ID)
    const { filings } = await office.application.listFilings(HR, agencyId, {
      employeeId: STAFF_ID,
    })
    expect(filings.map(({ owner, why }) => [owner?.employeeId, why])).toEqual([
      [STAFF_ID, ''],
      [STAFF_ID, ''],
    ])
    office.clock.set('2021-09-01T01:00:00.000Z')
    await office.application.closeMonth(HR, agencyId, { month: '2021-07', reason: 'Diminta' })
    office.clock.set('2021-11-01T01:00:00.000Z')
    expect(await ownerOfPage()).toBeUndefined()
  })

  it('is told on Diagnostik, until the row is back with Sampai', async () => {
    await deleteRow()
    const told = office.google.readRecap('diagnostics')
    office.google.putTab({
      slot: 'employees',
      title: 'Pegawai',
      rows: [
        [...EMPLOYEE_HEADERS, 'Sampai'],
        ...EMPLOYEE_ROWS.map((row) => [...row, row[0] === STAFF_ID ? '02/07/2021' : '']),
      ],
    })
    await office.sweep()

    expect(told).toContain(`(NIP ${STAFF_ID}) dihapus dari tab ini.`)
    expect(told).toContain('dihitung sampai 5 Juli 2021')
    expect(office.google.readRecap('diagnostics')).not.toContain('dihapus dari tab ini')
    expect(await staff()).toHaveLength(EMPLOYEE_ROWS.length)
  })

  it('keeps nobody once all that was filed under it is another’s', async () => {
    await deleteRow()
    const { filings } = await office.application.listFilings(HR, agencyId, {
      employeeId: STAFF_ID,
    })
    await office.application.attribute(HR, agencyId, {
      refs: filings.map(({ ref }) => ref),
      employeeId: HEAD_ID,
      reason: 'Nomor keliru',
    })
    await office.sweep()

    expect(await staff()).not.toContain(STAFF_ID)
    expect(office.google.readRecap('diagnostics')).not.toContain('dihapus dari tab ini')
  })
})

it('a row that was deleted of somebody of whom nothing was filed keeps nobody', async () => {
  const contract = EMPLOYEE_ROWS.find(([id]) => id !== STAFF_ID && id !== HEAD_ID)!
  const { rows } = office.google.getTab('employees')
  rows.splice(
    rows.findIndex(([id]) => id === contract[0]),
    1,
  )
  await office.sweep()

  expect(await staff()).not.toContain(contract[0])
})

describe('a row deleted after the month was closed', () => {
  it('changes nothing of it: what was sealed holds, and no addendum says otherwise', async () => {
    const closing = await openClosingOffice()
    try {
      await closing.closeMonth()
      const sealed = closing.google.readRecap('attendance')
      const { rows } = closing.google.getTab('employees')
      rows.splice(
        rows.findIndex(([id]) => id === STAFF_ID),
        1,
      )
      await closing.sweep()
      await closing.recap(['addenda', 'attendance'])

      expect(closing.google.readRecap('attendance')).toBe(sealed)
      expect(closing.google.readRecap('addenda')).not.toContain('Pegawai')
    } finally {
      await closing.close()
    }
  })
})
