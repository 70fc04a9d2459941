import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { HR, openOffice, type Office } from '../office.ts'

const HEAD = { email: 'kepala@setda.example' }
const READER = { email: 'TAMU@setda.example' }
const STRANGER = { email: 'orang@lain.example' }

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
})
afterEach(() => office.close())

describe('authorise', () => {
  it('lets hr ask for recaps and refuses others with what to do', async () => {
    const request = { month: '2021-07', kinds: ['attendance' as const] }

    const job = await office.application.requestRecap(HR, agencyId, request)

    expect(job.state).toBe('queued')
    await expect(office.application.requestRecap(HEAD, agencyId, request)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('tab Akses'),
    })
  })

  it('lets unit heads check the roster, and readers see the status', async () => {
    const roster = await office.application.checkRoster(HEAD, agencyId, '2021-07')
    const status = await office.application.getStatus(READER, agencyId)

    expect(roster.month).toBe('2021-07')
    expect(status.agencyName).toBe('SEKRETARIAT DAERAH')
    await expect(office.application.checkRoster(READER, agencyId, '2021-07')).rejects.toMatchObject(
      {
        code: 'not-allowed',
      },
    )
  })

  it('tells who has no role there nothing of an agency (G8)', async () => {
    const known = office.application.getStatus(STRANGER, agencyId)
    const unknown = office.application.getStatus(STRANGER, 'agency-none')

    const answers = await Promise.allSettled([known, unknown])

    const reasons = answers.map((answer) => answer.status === 'rejected' && String(answer.reason))
    expect(reasons[0]).toBe(reasons[1])
    await expect(
      office.application.hint(STRANGER, { spreadsheetId: 'spreadsheet-1', changed: 'form' }),
    ).rejects.toMatchObject({ code: 'agency-unknown' })
  })

  it('lists the agencies in which somebody has a role, and no other (G8)', async () => {
    const ofHead = await office.application.listAgencies(HEAD)
    const ofStranger = await office.application.listAgencies(STRANGER)

    expect(ofHead.agencies).toEqual([
      {
        agencyId,
        agencyName: 'SEKRETARIAT DAERAH',
        spreadsheetId: 'spreadsheet-1',
        roles: ['kepala-unit'],
      },
    ])
    expect(ofStranger.agencies).toEqual([])
  })

  it('follows the tab Akses as it was last read', async () => {
    office.google.getTab('access').rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()

    const { jobs } = await office.application.listRecapJobs(STRANGER, agencyId)

    expect(jobs).toEqual([])
  })

  it('lets the installer in until somebody stands there as hr', async () => {
    office.google.getTab('access').rows = [['E-mail', 'Peran', 'Unit']]
    await office.sweep()

    const { people } = await office.application.listPersonalLinks(HR, agencyId)

    expect(people.length).toBeGreaterThan(0)
  })
})
