import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Caller } from '../../../worker/ports/application.ts'
import { listGrants } from '../../../worker/usecases/access/authorise.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { EMPLOYEE_HEADERS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import { employUntil } from './employ-until.ts'

/** The head of the unit by *Pegawai*, who keeps the staff's records too. */
const LEAVES = callerOf('ahmad.fauzi@kukar.example')
const NOT_EMPLOYED = {
  code: 'not-allowed',
  message: expect.stringContaining('tidak sedang bekerja'),
}
const MONTH = '2021-06'

let office: Office
let id: string
afterEach(() => office.close())

/** Who has the address leaves on 4 July; today is the 5th. */
async function open(...hr: readonly string[]): Promise<void> {
  const rows = hr.map((email) => [email, 'hr', ''])
  office = await openOffice({ access: [['E-mail', 'Peran', 'Unit'], ...rows] })
  id = (await office.agency()).id
  await office.sweep()
}

async function leave(until = '04/07/2021'): Promise<void> {
  employUntil(office, HEAD_ID, until)
  await office.sweep()
}

function diagnostics(): string | undefined {
  return office.google.readRecap('diagnostics')
}

function writeAddress(email: string): void {
  const row = office.google.getTab('employees').rows.find(([one]) => one === HEAD_ID)!
  row[EMPLOYEE_HEADERS.indexOf('E-mail')] = email
}

describe('a role of who has left', () => {
  beforeEach(() => open(HR.email, LEAVES.email))

  it.each<[string, (by: Caller) => Promise<unknown>]>([
    ['closes no month', (by) => office.application.closeMonth(by, id, { month: MONTH })],
    ['reads no month', (by) => office.application.getMonthState(by, id, MONTH)],
    ['answers no request', (by) => office.application.listCorrections(by, id)],
    ['sees nobody’s links', (by) => office.application.listPersonalLinks(by, id)],
    ['looks at no desk', (by) => office.application.readDesk(by, id, {})],
    [
      'explains no day',
      (by) => office.application.explainDay(by, id, { employeeId: STAFF_ID, date: '2021-07-02' }),
    ],
    ['is told of no doctor’s findings', (by) => office.application.getStatus(by, id)],
  ])('%s, though the row of Akses stands', async (_, ask) => {
    await leave('05/07/2021')
    await office.application.getStatus(LEAVES, id)

    office.clock.advance(86_400_000)

    await expect(ask(LEAVES)).rejects.toMatchObject(NOT_EMPLOYED)
    expect(await office.application.listAgencies(LEAVES)).toEqual({ agencies: [] })
  })

  it('is told with what to do, beside its row, and by the doctor', async () => {
    expect(diagnostics()).not.toContain('access-absent')
    await leave()

    const told = `${LEAVES.email} sebagai hr: tidak berlaku hari ini, karena menurut tab Pegawai Ahmad Fauzi tidak sedang bekerja di sini. Bila benar, mohon hapus barisnya di tab Akses`
    expect(diagnostics()).toContain(told)
    const { checks } = await office.application.getStatus(HR, id)
    expect(checks.find(({ code }) => code === 'access-absent')).toMatchObject({ state: 'look' })
    const { rows } = office.google.getTab('access')
    expect(rows.map((row) => row[3])).toEqual([
      'Status Peran',
      'berlaku',
      'tidak berlaku: tidak bekerja',
    ])
  })

  it('holds again once their dates are mended, without anybody’s word', async () => {
    await leave()
    await leave('31/12/2021')

    expect(await office.application.getStatus(LEAVES, id)).toMatchObject({
      checks: expect.anything(),
    })
    expect(diagnostics()).not.toContain('access-absent')
  })

  it('is that of a person of several rows only once the last of them is over', async () => {
    employUntil(office, HEAD_ID, '04/07/2021')
    const { rows } = office.google.getTab('employees')
    rows[0]!.push('Bekerja Sejak')
    const again = [...rows.find(([one]) => one === HEAD_ID)!]
    again[rows[0]!.indexOf('Sampai')] = ''
    again[rows[0]!.indexOf('Bekerja Sejak')] = '05/07/2021'
    rows.push(again)
    await office.sweep()

    expect(await listGrants(office.context, await office.agency(), LEAVES)).toHaveLength(1)
  })
})

describe('the last hr', () => {
  beforeEach(() => open(HR.email))

  it('keeps the role, told, so that no office is locked out, and decides nothing', async () => {
    writeAddress(HR.email)
    await leave()

    expect(await office.application.listCorrections(HR, id)).toBeDefined()
    expect(diagnostics()).toContain('Peran ini tetap berlaku karena tidak ada orang lain')
    expect(diagnostics()).toContain('minta pengelola layanan Pantau mengonfirmasinya')
    expect(await office.application.readDesk(HR, id, {})).toMatchObject({ count: 0 })
  })

  it('is not judged where no row of Pegawai has the address', async () => {
    await leave()

    expect(await office.application.listCorrections(HR, id)).toBeDefined()
    expect(diagnostics()).not.toContain('access-absent')
  })
})
