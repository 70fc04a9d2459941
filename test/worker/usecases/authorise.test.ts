import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import type { Store } from '../../../worker/ports/store.ts'
import { authorise, listRoles } from '../../../worker/usecases/access/authorise.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { enrolmentOf, HR, openOffice, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'

const HEAD = callerOf('kepala@setda.example')
const READER = callerOf('TAMU@setda.example')
const STRANGER = callerOf('orang@lain.example')

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
})
afterEach(() => office.close())

async function rolesOf(caller: Caller): Promise<string[]> {
  return listRoles(office.context, await office.agency(), caller)
}

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

  it('follows the tab Akses as it was last read and confirmed', async () => {
    office.google.getTab('access').rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()
    await office.confirmAll()

    const { jobs } = await office.application.listRecapJobs(STRANGER, agencyId)

    expect(jobs).toEqual([])
  })

  it('keeps the rows of Akses to themselves where one cannot be read, and says so', async () => {
    office.google.getTab('access').rows.push([STRANGER.email, 'bos', ''])

    await office.sweep()

    expect(await rolesOf(HEAD)).toEqual(['kepala-unit'])
    expect(await rolesOf(STRANGER)).toEqual([])
    expect(office.google.readRecap('diagnostics')).toContain('Akses!B5')
  })
})

describe('listRoles where Akses cannot be read', () => {
  const AKSES = sheetIdOf(getPeopleTab('access'))
  const SPOILT: [string, string, (google: Office['google']) => void][] = [
    ['is gone', 'Tab ini tidak ada', (google) => google.sheets.delete(AKSES)],
    [
      'has no header',
      'Tidak ada baris yang terbaca',
      (google) => google.getTab('access').rows.shift(),
    ],
    [
      'has no row that can be read',
      'Tidak ada baris yang terbaca',
      (google) => {
        const tab = google.getTab('access')
        tab.rows = [tab.rows[0]!, ...tab.rows.slice(1).map(([email]) => [email!, 'x', ''])]
      },
    ],
    [
      'names nobody as hr',
      'Tidak ada seorang pun dengan peran hr',
      (google) => {
        const tab = google.getTab('access')
        tab.rows = tab.rows.filter(([, role]) => role !== 'hr')
        tab.rows.push([STRANGER.email, 'kepala-unit', 'UMUM'])
      },
    ],
  ]

  it.each(SPOILT)('keeps what was last readable where it %s', async (_, said, spoil) => {
    spoil(office.google)

    await office.sweep()

    expect(await rolesOf(HR)).toEqual(['hr'])
    expect(await rolesOf(HEAD)).toEqual(['kepala-unit'])
    expect(await rolesOf(STRANGER)).toEqual([])
    expect(office.google.readRecap('diagnostics')).toContain(said)
    expect(office.google.readRecap('diagnostics')).toContain('5 Juli 2021 09.00 WITA')
  })

  it('does not make the installer hr again, nor whoever enrols again', async () => {
    const rows = office.google.getTab('access').rows
    rows.splice(1, 1, [STRANGER.email, 'hr', ''])
    await office.sweep()
    await office.confirmAll()
    await office.sweep()
    rows.splice(0)
    await office.sweep()
    const { id } = await office.agency()
    const purpose = { agencyId: id, agencyCode: null }
    const { code } = await issueEnrolmentCode(office.context, purpose)

    await office.application.enrol(HEAD, enrolmentOf(office.google, code))

    expect(await rolesOf(HR)).toEqual([])
    expect(await rolesOf(HEAD)).toEqual(['kepala-unit'])
    expect(await rolesOf(STRANGER)).toEqual(['hr'])
  })

  it('counts again what can be read again, also after many versions that cannot', async () => {
    const rows = office.google.getTab('access').rows
    const kept = rows.splice(0)
    for (const attempt of ['a', 'b', 'c']) {
      rows.splice(0, rows.length, [attempt])
      await office.sweep()
    }
    const restarted = { ...office.context, store: { ...office.store } }
    const heldMeanwhile = await listRoles(restarted, await office.agency(), HR)

    rows.splice(0, rows.length, ...kept, [STRANGER.email, 'hr', ''])
    await office.sweep()
    await office.confirmAll()

    expect(heldMeanwhile).toEqual(['hr'])
    expect(await rolesOf(STRANGER)).toEqual(['hr'])
    expect(office.google.readRecap('diagnostics')).not.toContain('access-set-aside')
  })

  it('lets the installer in until somebody first stands there as hr', async () => {
    const office2 = await openOffice({ access: [['E-mail', 'Peran', 'Unit']] })

    const { people } = await office2.application.listPersonalLinks(HR, (await office2.agency()).id)

    await office2.close()
    expect(people.length).toBeGreaterThan(0)
  })
})

describe('a role check (G11)', () => {
  it('reads the acts of the ledger, each once, and asks for none while it ends as it did', async () => {
    const asked: (number | undefined)[] = []
    const { authority } = office.store
    const store: Store = {
      ...office.store,
      authority: {
        ...authority,
        list(id, bounds) {
          asked.push(bounds?.after)
          return authority.list(id, bounds)
        },
      },
    }
    const check = () => authorise({ ...office.context, store }, HR, agencyId, ['hr'])

    await check()
    await check()
    office.google.getTab('access').rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()
    await check()
    await check()

    const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
    const acts = entries.filter(({ kind }) => kind === 'authority').map(({ sequence }) => sequence)
    expect(acts).toHaveLength(4)
    expect(asked).toEqual([0, acts[1]])
  })
})
