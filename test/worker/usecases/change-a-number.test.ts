import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { evaluateMonth } from '../../../shared/evaluation/evaluate-month.ts'
import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { CellValue } from '../../../shared/workbook/tab-rows.ts'
import { loadAgencyFacts } from '../../../worker/usecases/ledger/load-agency-facts.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { callerOf } from '../../sample/caller-of.ts'
import {
  CONTRACT_ID,
  EMPLOYEE_HEADERS,
  HEAD_ID,
  STAFF_ID,
} from '../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, type Office } from '../office.ts'

const [ID, NAME, EMAIL] = ['NIP/NIK', 'Nama', 'E-mail'].map((one) => EMPLOYEE_HEADERS.indexOf(one))
const NEW_ID = '198512122010012004'
const STAFF_IS_HR = callerOf('siti.aminah@kukar.example')
const WHEN = { month: parseMonth('2021-07'), asOf: parseInstant('2021-08-10T00:00:00.000Z') }
const STAFF_ROW = 2

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice({
    access: [
      ['E-mail', 'Peran', 'Unit'],
      [HR.email, 'hr', ''],
      [STAFF_IS_HR.email, 'hr', ''],
    ],
  })
  agencyId = (await office.agency()).id
  await office.submit('check-in', { responseId: 'r1' })
  await office.submit('daily-report', { responseId: 'r2' })
  await office.sweep()
})
afterEach(() => office.close())

function staff(): CellValue[][] {
  return office.google.getTab('employees').rows
}

function type(row: number, column: number, value: string): void {
  staff()[row]![column] = value
}

async function sweepLater(): Promise<void> {
  office.clock.advance(60_000)
  await office.sweep()
}

async function waiting(caller = HR) {
  return (await office.application.listConfirmations(caller, agencyId)).waiting
}

/** By person, the codes of the month's days: from the ledger alone, and by the projections. */
async function months(): Promise<Record<string, string>> {
  const agency = await office.agency()
  const { facts } = await loadAgencyFacts(office.context, agency)
  const { evaluation } = await projectMonth(office.context, agency, WHEN)
  const [alone, projected] = [evaluateMonth(facts, WHEN), evaluation].map(({ outcomes }) =>
    Object.fromEntries(
      [...Map.groupBy(outcomes, ({ employeeId }) => employeeId)].map(([id, days]) => [
        id,
        days.map(({ date, code }) => `${date} ${code}`).join('\n'),
      ]),
    ),
  )
  expect(projected).toEqual(alone)
  return alone!
}

async function ownerOf(responseId: string, formId = 'check-in'): Promise<string | undefined> {
  const found = await office.store.projections.findFacts(agencyId, [{ formId, responseId }])
  return found[0]?.owner?.employeeId
}

describe('a number that becomes another of a person who has filings (G11)', () => {
  it('waits: the person still counts under the former one, and it is told', async () => {
    const before = await months()
    type(STAFF_ROW, ID!, NEW_ID)
    await sweepLater()

    expect(await months()).toEqual(before)
    expect((await waiting()).map(({ what }) => what)).toEqual([
      `Siti Aminah: NIP ${STAFF_ID} menjadi NIP ${NEW_ID}, orang yang sama`,
    ])
    const told = office.google.readRecap('diagnostics')
    expect(told).toContain('dihitung dengan nomor sebelumnya')
    expect(told).not.toContain('tetapi tidak ada lagi di tab ini')
  })

  it('confirmed, makes what was filed theirs under the new one, and the former link goes on', async () => {
    const before = await months()
    type(STAFF_ROW, ID!, NEW_ID)
    await sweepLater()
    await office.confirmAll()
    await sweepLater()
    await office.submit('check-in', { responseId: 'former-link' })
    await office.submit('check-in', { responseId: 'new-link', employeeId: NEW_ID })
    await sweepLater()

    const { presentNumbers } = await office.application.listRecapJobs(HR, agencyId)
    const { [STAFF_ID]: month, ...others } = before
    expect(presentNumbers).toEqual({ [STAFF_ID]: NEW_ID })
    expect(await ownerOf('r1')).toBe(NEW_ID)
    expect([await ownerOf('former-link'), await ownerOf('new-link')]).toEqual([NEW_ID, NEW_ID])
    expect(await waiting()).toEqual([])
    expect(Object.keys(await months()).sort()).toEqual(
      Object.keys({ ...others, [NEW_ID]: month }).sort(),
    )
  })

  it('confirmed, changes no day of anybody', async () => {
    const { [STAFF_ID]: month, ...others } = await months()
    type(STAFF_ROW, ID!, NEW_ID)
    await sweepLater()
    await office.confirmAll()
    await sweepLater()

    expect(await months()).toEqual({ ...others, [NEW_ID]: month })
    expect(office.google.readRecap('diagnostics')).not.toContain('tetapi tidak ada lagi di tab ini')
  })

  it('is refused by putting the former row back; the other is a new person then', async () => {
    type(STAFF_ROW, ID!, NEW_ID)
    await sweepLater()
    const former = [...staff()[STAFF_ROW]!]
    former[ID!] = STAFF_ID
    type(STAFF_ROW, EMAIL!, 'orang.baru@kukar.example')
    staff().splice(STAFF_ROW, 0, former)
    await sweepLater()

    expect(await waiting()).toEqual([])
    expect(await ownerOf('r1')).toBe(STAFF_ID)
    expect(Object.keys(await months()).sort()).toEqual(
      [HEAD_ID, STAFF_ID, NEW_ID, CONTRACT_ID].sort(),
    )
  })

  it('is not confirmed by the person, nor proven by a ticket of the new number', async () => {
    type(STAFF_ROW, ID!, NEW_ID)
    await sweepLater()
    await office.submit('check-in', { responseId: 'early', employeeId: NEW_ID })
    await sweepLater()

    expect(await ownerOf('early')).toBeUndefined()
    const ids = (await waiting()).map(({ id }) => id)
    await expect(office.application.confirm(STAFF_IS_HR, agencyId, { ids })).rejects.toMatchObject({
      code: 'not-allowed',
    })

    await office.confirmAll()
    await sweepLater()
    expect(await ownerOf('early')).toBe(NEW_ID)
  })

  it('is asked about when cell and address are typed one after the other, and taken back', async () => {
    type(STAFF_ROW, ID!, '')
    await sweepLater()
    type(STAFF_ROW, ID!, NEW_ID)
    await sweepLater()
    expect(await waiting()).toHaveLength(1)

    type(STAFF_ROW, ID!, STAFF_ID)
    await sweepLater()
    expect(await waiting()).toEqual([])
    expect(await ownerOf('r1')).toBe(STAFF_ID)
  })

  it('and back again, both confirmed, is the first', async () => {
    const before = await months()
    for (const id of [NEW_ID, STAFF_ID]) {
      type(STAFF_ROW, ID!, id)
      await sweepLater()
      expect(await waiting()).toHaveLength(1)
      await office.confirmAll()
      await sweepLater()
    }

    expect(await ownerOf('r1')).toBe(STAFF_ID)
    expect(await months()).toEqual(before)
  })

  it('confirmed, is no change of a month that was closed before', async () => {
    office.clock.set('2021-08-03T01:00:30.000Z')
    await office.sweep()
    const reason = 'Belum dapat dipastikan'
    await office.application.closeMonth(HR, agencyId, { month: WHEN.month, reason })
    type(STAFF_ROW, ID!, NEW_ID)
    await sweepLater()
    await office.confirmAll()
    await sweepLater()

    const { addenda } = await office.application.getMonthState(HR, agencyId, WHEN.month)
    const people = addenda.items.flatMap(({ days }) => days.map(({ employeeId }) => employeeId))
    expect(people).not.toContain(NEW_ID)
    expect(addenda.items.map(({ what }) => what).join()).not.toContain('temuan')
  })

  it('with another address too is two questions, answered together', async () => {
    type(STAFF_ROW, ID!, NEW_ID)
    type(STAFF_ROW, EMAIL!, 'siti.baru@kukar.example')
    await sweepLater()
    expect(await waiting()).toHaveLength(2)
    await office.confirmAll()
    await sweepLater()

    expect(await waiting()).toEqual([])
    const { facts } = await loadAgencyFacts(office.context, await office.agency())
    expect(facts.employees.find(({ id }) => id === NEW_ID)?.email).toBe('siti.baru@kukar.example')
  })
})

describe('a number needs nobody’s word', () => {
  it('of a person without filings', async () => {
    const row = staff().findIndex((cells) => cells[ID!] === CONTRACT_ID)
    type(row, ID!, '6403015507900009')
    await sweepLater()

    expect(await waiting()).toEqual([])
    expect(Object.keys(await months())).toContain('6403015507900009')
  })

  it('of somebody else with nothing in common', async () => {
    type(STAFF_ROW, ID!, NEW_ID)
    type(STAFF_ROW, NAME!, 'Budi Santoso')
    type(STAFF_ROW, EMAIL!, 'budi@kukar.example')
    await sweepLater()

    expect(await waiting()).toEqual([])
    expect(office.google.readRecap('diagnostics')).toContain(
      `(NIP ${STAFF_ID}) dihapus dari tab ini`,
    )
  })
})
