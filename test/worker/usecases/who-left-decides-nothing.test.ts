import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Caller } from '../../../worker/ports/application.ts'
import { CONTRACT_ID, EMPLOYEE_HEADERS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { HR, openOffice, type Office } from '../office.ts'
import { deskOf, HEAD, NOT_THEIRS, STAFF } from './desk-of.ts'
import { employUntil } from './employ-until.ts'
import { listOnDesk } from './list-on-desk.ts'

let office: Office
let desk: ReturnType<typeof deskOf>
beforeEach(async () => {
  office = await openOffice()
  desk = deskOf(office, (await office.agency()).id)
})
afterEach(() => office.close())

/** Who signs in as this account is that person of *Pegawai*. */
async function writeAddress(employeeId: string, { email }: Caller): Promise<void> {
  const row = office.google.getTab('employees').rows.find(([id]) => id === employeeId)!
  row[EMPLOYEE_HEADERS.indexOf('E-mail')] = email
  await office.sweep()
}

describe('who has left', () => {
  it('decides nothing as head of the unit, though nobody took back the role', async () => {
    await writeAddress(HEAD_ID, HEAD)
    await desk.askLeave()
    const ref = await desk.refWaitingFor(HEAD)
    employUntil(office, HEAD_ID, '04/07/2021')
    await office.sweep()

    expect(ref).not.toBe('')
    const decided = desk.decideRef(HEAD, { ref, decision: 'approved' })
    await expect(decided).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await desk.reviewsRecorded()).toEqual([])
  })

  it('decides nothing as the last hr, who keeps the role', async () => {
    await writeAddress(HEAD_ID, HR)
    await desk.askLeave()
    const ref = await desk.refWaitingFor(HR)
    employUntil(office, HEAD_ID, '04/07/2021')
    await office.sweep()

    expect(ref).not.toBe('')
    expect(await desk.decideRef(HR, { ref, decision: 'approved' })).toMatchObject(NOT_THEIRS)
    expect(await desk.reviewsRecorded()).toEqual([])
  })

  it('leaves what they decided, and takes none of it back', async () => {
    await writeAddress(HEAD_ID, HEAD)
    await desk.askLeave()
    await desk.decideAs(HEAD)
    employUntil(office, HEAD_ID, '05/07/2021')
    office.clock.advance(86_400_000)
    await office.sweep()

    await expect(desk.takeBack(HEAD)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await desk.codes()).toEqual(['C', 'C'])
  })

  it('is above nobody who decides on what they asked for', async () => {
    await desk.raiseStaff('kepala-unit', 'UMUM')
    const answers = { from: '2021-07-02', until: '2021-07-02', kind: 'Cuti', reason: 'Keluarga' }
    await office.submit('permit', { responseId: 'leave', employeeId: HEAD_ID, answers })
    await office.sweep()
    expect(await listOnDesk(office, STAFF)).toEqual([])

    employUntil(office, HEAD_ID, '04/07/2021')
    await office.sweep()

    expect(await listOnDesk(office, STAFF)).toHaveLength(1)
  })
})

it('what is asked for by who acts as the head is not their staff’s to decide, until they act no more', async () => {
  await desk.raiseStaff('kepala-unit', 'UMUM')
  const { rows } = office.google.getTab('units')
  rows[0]!.push('Plh. Sejak', 'Plh. Sampai')
  rows.push(['UMUM', '', CONTRACT_ID, '', '', '05/07/2021', '06/07/2021'])
  const answers = { from: '2021-07-09', until: '2021-07-09', kind: 'Cuti', reason: 'Keluarga' }
  await office.submit('permit', { responseId: 'leave', employeeId: CONTRACT_ID, answers })
  await office.sweep()
  const during = await listOnDesk(office, STAFF)
  office.clock.set('2021-07-07T01:00:00.000Z')
  await office.sweep()

  expect([during.length, (await listOnDesk(office, STAFF)).length]).toEqual([0, 1])
})
