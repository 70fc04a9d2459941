import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { RecapJobRequest } from '../../../shared/contract/index.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import { HR, STAFF_ID, openOffice, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { EMPLOYEE_HEADERS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { employUntil } from './employ-until.ts'

const HEAD = callerOf('KEPALA@setda.example')
const READER = callerOf('tamu@setda.example')
const STRANGER = callerOf('orang@lain.example')
/** E-mail of the head in *Pegawai*, who is the staff member's superior. */
const SUPERIOR = callerOf('ahmad.fauzi@kukar.example')
const STAFF = callerOf('siti.aminah@kukar.example')

const OF_UNIT = { month: '2021-07', kinds: ['daily-evaluation' as const], unit: 'UMUM' }
const OF_PERSON = { month: '2021-07', kinds: ['personal-report' as const], employeeId: STAFF_ID }

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
  await office.sweep()
})
afterEach(() => office.close())

function ask(caller: Caller, request: RecapJobRequest) {
  return office.application.requestRecap(caller, agencyId, request)
}

describe('requestRecap', () => {
  it('lets hr ask about any unit and person', async () => {
    expect(await ask(HR, OF_UNIT)).toMatchObject({ state: 'queued', unit: 'UMUM' })
    expect(await ask(HR, OF_PERSON)).toMatchObject({ state: 'queued', employeeId: STAFF_ID })
    expect(await ask(HR, { month: '2021-07', kinds: ['proposed-roster'] })).toMatchObject({
      state: 'queued',
    })
  })

  it('lets a unit head ask about the own unit and its people', async () => {
    expect(await ask(HEAD, OF_UNIT)).toMatchObject({ state: 'queued' })
    expect(await ask(HEAD, OF_PERSON)).toMatchObject({ state: 'queued' })
  })

  it.each<[string, RecapJobRequest]>([
    ['without naming it', { month: '2021-07', kinds: ['daily-evaluation'] }],
    ['of another', { ...OF_UNIT, unit: 'LAIN' }],
    ['with a recap of the agency', { ...OF_UNIT, kinds: ['daily-evaluation', 'attendance'] }],
  ])('refuses a unit head a unit %s', async (_, request) => {
    await expect(ask(HEAD, request)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('lets a superior ask about a person below, and nobody else', async () => {
    expect(await ask(SUPERIOR, OF_PERSON)).toMatchObject({ state: 'queued' })
    await expect(ask(SUPERIOR, OF_UNIT)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(ask(STAFF, OF_PERSON)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(ask(READER, OF_PERSON)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('refuses a superior who has left', async () => {
    employUntil(office, HEAD_ID, '04/07/2021')
    await office.sweep()

    await expect(ask(SUPERIOR, OF_PERSON)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('refuses a unit head who has left, though nobody took back the role', async () => {
    const row = office.google.getTab('employees').rows.find(([id]) => id === HEAD_ID)!
    row[EMPLOYEE_HEADERS.indexOf('E-mail')] = HEAD.email
    await office.sweep()
    expect(await ask(HEAD, OF_UNIT)).toMatchObject({ state: 'queued' })

    employUntil(office, HEAD_ID, '04/07/2021')
    await office.sweep()

    await expect(ask(HEAD, OF_UNIT)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(ask(HEAD, OF_PERSON)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('tells a stranger nothing of the agency (G8)', async () => {
    await expect(ask(STRANGER, OF_PERSON)).rejects.toMatchObject({ code: 'agency-unknown' })
    await expect(office.application.listRecapJobs(STRANGER, agencyId)).rejects.toMatchObject({
      code: 'agency-unknown',
    })
  })

  it('shows who is not hr their own jobs alone', async () => {
    const own = await ask(HEAD, OF_UNIT)
    const other = await ask(HR, OF_UNIT)

    const { jobs } = await office.application.listRecapJobs(HEAD, agencyId)

    expect(jobs.map(({ id }) => id)).toEqual([own.id])
    await expect(office.application.getRecapJob(HEAD, agencyId, other.id)).rejects.toMatchObject({
      code: 'job-unknown',
    })
    await expect(office.application.cancelRecapJob(HEAD, agencyId, other.id)).rejects.toMatchObject(
      { code: 'job-unknown' },
    )
    expect((await office.application.listRecapJobs(HR, agencyId)).jobs).toHaveLength(2)
  })

  it.each<[string, RecapJobRequest]>([
    ['date', { month: '2021-07', kinds: ['daily-evaluation'], date: '2021-07-06' }],
    ['employeeId', { ...OF_PERSON, employeeId: '198001012005011001' }],
    ['unit', { ...OF_UNIT, unit: 'LAIN' }],
  ])('names the field %s that fits nothing', async (field, request) => {
    await expect(ask(HR, request)).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringMatching(`^${field}:`),
    })
  })
})
