import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { sheetIdOf } from '../../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { grantKey } from '../../../shared/model/grant.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import { listGrants } from '../../../worker/usecases/access/authorise.ts'
import { callerOf } from '../../sample/caller-of.ts'
import type { FakeGoogleWorkspace, FakeSheet } from '../fake-google-workspace.ts'
import { EMPLOYEE_HEADERS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { inThatInstant } from '../in-that-instant.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import { employUntil } from './employ-until.ts'

const HEAD = callerOf('kepala@setda.example')
const PLUS = callerOf('kepala+hr@setda.example')
const READER = callerOf('tamu@setda.example')
const STRANGER = callerOf('orang@lain.example')
const AKSES = sheetIdOf(getPeopleTab('access'))

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
  await office.sweep()
})
afterEach(() => office.close())

async function grantsOf(...callers: Caller[]): Promise<string[]> {
  const agency = await office.agency()
  const found = []
  for (const caller of callers) found.push(...(await listGrants(office.context, agency, caller)))
  return found.map(grantKey).sort()
}

async function waiting(): Promise<string[]> {
  const { waiting } = await office.application.listConfirmations(HR, agencyId)
  return waiting.map(({ what }) => what)
}

async function confirmAs(caller: Caller): Promise<void> {
  const { waiting } = await office.application.listConfirmations(HR, agencyId)
  await office.application.confirm(caller, agencyId, { ids: waiting.map(({ id }) => id) })
}

type Edit = (akses: FakeSheet, google: FakeGoogleWorkspace) => void

/** Each is typed by somebody who heads a unit and reached the cells somehow. */
const EDITS: readonly [string, Edit][] = [
  ['the own row is raised', ({ rows }) => rows[2]!.splice(1, 1, 'hr')],
  ['a second row is added', ({ rows }) => rows.push([HEAD.email, 'hr', ''])],
  ['a second row stands above the first', ({ rows }) => rows.splice(1, 0, [HEAD.email, 'hr', ''])],
  ['the unit is another', ({ rows }) => rows[2]!.splice(2, 1, 'KEU')],
  ['another unit stands in the same cell', ({ rows }) => rows[2]!.splice(2, 1, 'UMUM, KEU')],
  ['another unit is added', ({ rows }) => rows.push([HEAD.email, 'kepala-unit', 'KEU'])],
  ['the address is in upper case', ({ rows }) => rows.push(['KEPALA@SETDA.EXAMPLE', 'hr', ''])],
  ['the address is in brackets', ({ rows }) => rows.push(['Kepala <kepala@setda.example>', 'hr'])],
  ['the address has a plus', ({ rows }) => rows.push([PLUS.email, 'hr', ''])],
  ['every hr is deleted', ({ rows }) => rows.splice(1, 1)],
  ['every hr is another', ({ rows }) => rows.splice(1, 2, [HEAD.email, 'hr', ''])],
  ['the rows are gone', ({ rows }) => rows.splice(1)],
  ['everything is gone', ({ rows }) => rows.splice(0)],
  [
    'the tab has another title',
    (akses) => {
      akses.title = 'Akses lama'
      akses.rows[2]!.splice(1, 1, 'hr')
    },
  ],
  [
    'a copy has the title',
    ({ rows }, google) => {
      const copy = [rows[0]!, [HEAD.email, 'hr', '']]
      google.sheets.set(4711, { title: 'Akses', rows: copy })
      google.getTab('access').title = 'Akses lama'
    },
  ],
  ['the tab is deleted', (_, google) => google.sheets.delete(AKSES)],
  [
    'the header stands over another column',
    (akses) => {
      akses.rows = akses.rows.map(([email, role, unit], index) =>
        index === 0 ? ['E-mail', 'Peran lama', 'Unit', 'Peran'] : [email!, role!, unit!, 'hr'],
      )
    },
  ],
  [
    'the role has a second column',
    (akses) => {
      akses.rows = akses.rows.map((row, index) => [index === 0 ? 'Peran' : 'hr', ...row])
    },
  ],
  ['the header of units is gone', ({ rows }) => rows[0]!.splice(2, 1, '')],
  [
    'Pengaturan has another code and domain',
    (_, google) => {
      const { rows } = google.getTab('settings')
      rows.push(['Kode instansi', 'LAIN', ''], ['Domain formulir', 'lain.example', ''])
    },
  ],
  [
    'Unit Kerja and Pegawai name another superior',
    (_, google) => {
      for (const slot of ['units', 'employees']) {
        for (const row of google.getTab(slot).rows.slice(1)) {
          for (const [at, cell] of row.entries()) if (at > 0 && cell === HEAD_ID) row[at] = STAFF_ID
        }
      }
    },
  ],
]

describe('nobody gains a right by typing into a cell (G11)', () => {
  it.each(EDITS)('where %s', async (_, edit) => {
    const before = await grantsOf(HEAD, PLUS, READER, STRANGER)

    edit(office.google.getTab('access'), office.google)
    await office.sweep()
    await office.sweep()

    const after = await grantsOf(HEAD, PLUS, READER, STRANGER)
    expect(after.filter((grant) => !before.includes(grant))).toEqual([])
    expect(await grantsOf(HR)).toContain(`${HR.email}/hr/`)
  })

  it('nor by confirming what raises oneself, at an address of the same mailbox or another', async () => {
    office.google.getTab('access').rows.push([PLUS.email, 'hr', ''], ['hr+2@setda.example', 'hr'])
    await office.sweep()

    await expect(confirmAs(HEAD)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(confirmAs(PLUS)).rejects.toMatchObject({ code: 'agency-unknown' })
    await expect(confirmAs(HR)).rejects.toMatchObject({ code: 'not-allowed' })

    const { waiting } = await office.application.listConfirmations(HR, agencyId)
    expect(waiting.map(({ obstacle }) => obstacle === null)).toEqual([true, false])
    expect(await grantsOf(PLUS)).toEqual([])
  })

  it.each([
    ['today or before', false],
    ['and that waits, because they have filings', true],
  ])('nor by confirming another address that Pegawai gives oneself, %s', async (_, hasFilings) => {
    if (hasFilings) await office.submit('check-in', { responseId: 'own' })
    const employees = office.google.getTab('employees')
    const typed = (from: string, to: string) => {
      employees.rows = employees.rows.map((row) => row.map((cell) => (cell === from ? to : cell)))
    }
    typed('siti.aminah@kukar.example', HR.email)
    await office.sweep()
    typed(HR.email, STRANGER.email)
    office.google.getTab('access').rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()

    await expect(confirmAs(HR)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await grantsOf(STRANGER)).toEqual([])
  })

  it('nor do two who were raised confirm each other', async () => {
    const { rows } = office.google.getTab('access')
    rows.push([STRANGER.email, 'hr', ''], [READER.email, 'hr', ''])
    await office.sweep()

    await expect(confirmAs(STRANGER)).rejects.toMatchObject({ code: 'agency-unknown' })
    await expect(confirmAs(READER)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('nor by taking over while Akses cannot be read', async () => {
    const { rows } = office.google.getTab('access')
    rows.splice(0)
    await office.sweep()
    rows.push(['E-mail', 'Peran', 'Unit'], [STRANGER.email, 'hr', ''])
    await office.sweep()

    expect(await grantsOf(STRANGER)).toEqual([])
    expect(await grantsOf(HR)).toContain(`${HR.email}/hr/`)
    expect(await waiting()).toEqual([`${STRANGER.email} sebagai hr`])
  })
})

describe('a role that is asked for', () => {
  it('waits, and everybody concerned is told', async () => {
    office.google.getTab('access').rows[2]!.splice(1, 1, 'hr')
    await office.sweep()

    expect(await waiting()).toEqual([`${HEAD.email} sebagai hr (unit UMUM)`])
    expect(office.google.readRecap('diagnostics')).toContain(
      'kepala@setda.example sebagai hr (unit UMUM): diminta sejak 5 Juli 2021',
    )
    const { checks } = await office.application.getStatus(HR, agencyId)
    expect(checks.find(({ code }) => code === 'access-waiting')).toMatchObject({ state: 'look' })
    expect(office.events).toContainEqual(
      expect.objectContaining({ event: 'authority-changed', act: 'requested', roles: 'hr' }),
    )
  })

  it('stands beside its row as waiting, and as in force once it holds', async () => {
    const { rows } = office.google.getTab('access')
    rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()
    const before = rows.map((row) => row[3])
    await confirmAs(HR)
    rows.splice(2, 1)
    await office.sweep()
    const writes = office.google.countCalls('writeOwnColumn')
    await office.sweep()

    const inForce = 'berlaku'
    expect(before).toEqual(['Status Peran', inForce, inForce, inForce, 'menunggu konfirmasi'])
    expect(rows.map((row) => row[3])).toEqual(['Status Peran', inForce, inForce, inForce])
    expect(office.google.countCalls('writeOwnColumn')).toBe(writes)
  })

  it('is gone from a row of which only the state was left', async () => {
    const { rows } = office.google.getTab('access')
    rows[2] = ['', '', '', 'berlaku']
    await office.sweep()

    expect(rows[2]?.[3]).toBe('')
    expect(await grantsOf(HEAD)).toEqual([])
  })

  it('holds once another hr confirms it, whose word the ledger keeps', async () => {
    office.google.getTab('access').rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()
    await confirmAs(HR)
    await office.sweep()

    expect(await grantsOf(STRANGER)).toEqual([`${STRANGER.email}/hr/`])
    const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
    const acts = entries.filter(({ kind }) => kind === 'authority')
    expect(JSON.parse(acts.find(({ body }) => body?.includes('confirmed'))?.body ?? '')).toEqual({
      act: 'granted',
      grants: [{ email: STRANGER.email, role: 'hr', unitCode: '' }],
      basis: 'confirmed',
      by: HR,
      reason: '',
      at: '2021-07-05T01:00:00.000Z',
    })
    expect(office.google.readRecap('diagnostics')).toContain(`dikonfirmasi oleh ${HR.email}`)
    const { changes } = await office.application.listConfirmations(HR, agencyId)
    expect(changes).toEqual([
      `${STRANGER.email} sebagai hr: dikonfirmasi oleh ${HR.email} pada 5 Juli 2021 09.00 WITA`,
    ])
  })

  it('waits no more once its row is gone, and cannot be confirmed then', async () => {
    const { rows } = office.google.getTab('access')
    rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()
    const { waiting: before } = await office.application.listConfirmations(HR, agencyId)
    rows.pop()
    await office.sweep()

    const late = office.application.confirm(HR, agencyId, { ids: before.map(({ id }) => id) })
    await expect(late).rejects.toMatchObject({ code: 'confirmation-unknown' })
    expect(await waiting()).toEqual([])
  })
})

describe('a confirmation', () => {
  const SECOND = callerOf('hr.kedua@setda.example')

  /** Two are `hr`, and a stranger asks to be it; the request's id. */
  async function askBesideTwo(): Promise<string> {
    const { rows } = office.google.getTab('access')
    rows.push([SECOND.email, 'hr', ''])
    await office.sweep()
    await confirmAs(HR)
    await office.application.listConfirmations(SECOND, agencyId)
    rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()
    const [request] = (await office.application.listConfirmations(HR, agencyId)).waiting
    return request?.id ?? ''
  }

  it('is one of two that are given at once; the other is told that nothing waits any more', async () => {
    const ids = [await askBesideTwo()]
    inThatInstant(office, () => office.application.confirm(SECOND, agencyId, { ids }))

    const late = office.application.confirm(HR, agencyId, { ids })

    await expect(late).rejects.toMatchObject({ code: 'confirmation-unknown' })
    const { changes } = await office.application.listConfirmations(HR, agencyId)
    expect(changes.filter((told) => told.includes(STRANGER.email))).toEqual([
      expect.stringContaining(`dikonfirmasi oleh ${SECOND.email}`),
    ])
  })

  it('is not given by somebody who has left, though nobody took back the role', async () => {
    const ids = [await askBesideTwo()]
    const row = office.google.getTab('employees').rows.find(([id]) => id === HEAD_ID)!
    row[EMPLOYEE_HEADERS.indexOf('E-mail')] = SECOND.email
    employUntil(office, HEAD_ID, '04/07/2021')
    await office.sweep()

    const asked = office.application.confirm(SECOND, agencyId, { ids })

    await expect(asked).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await waiting()).toHaveLength(1)
  })

  it('is not given by somebody whose role is taken away in that instant', async () => {
    const ids = [await askBesideTwo()]
    const { rows } = office.google.getTab('access')
    rows.splice(
      rows.findIndex(([email]) => email === SECOND.email),
      1,
    )
    inThatInstant(office, () => office.sweep())

    const asked = office.application.confirm(SECOND, agencyId, { ids })

    await expect(asked).rejects.toMatchObject({ code: 'agency-unknown' })
    expect(await grantsOf(STRANGER)).toEqual([])
  })

  it.each([
    ['just before', async (ids: string[]) => office.application.confirm(HR, agencyId, { ids })],
    [
      'while it is given',
      async (ids: string[]) => {
        inThatInstant(office, () => office.sweep())
        await office.application.confirm(HR, agencyId, { ids }).catch(() => undefined)
      },
    ],
  ])('of what was taken back in Akses %s leaves no role once it is read', async (_, confirm) => {
    const ids = [await askBesideTwo()]
    office.google.getTab('access').rows.pop()

    await confirm(ids)
    await office.sweep()

    expect(await grantsOf(STRANGER)).toEqual([])
  })
})

describe('a role that is taken away', () => {
  it('goes at once, with a trace, and comes back by confirmation alone', async () => {
    const { rows } = office.google.getTab('access')
    const [row] = rows.splice(2, 1)
    await office.sweep()
    const gone = await grantsOf(HEAD)
    const told = office.google.readRecap('diagnostics')
    rows.push(row!)
    await office.sweep()

    expect(gone).toEqual([])
    expect(told).toContain('kepala@setda.example sebagai kepala-unit (unit UMUM): tidak berlaku')
    expect(await grantsOf(HEAD)).toEqual([])
    await confirmAs(HR)
    expect(await grantsOf(HEAD)).toEqual([`${HEAD.email}/kepala-unit/umum`])
  })

  it('makes room for less without asking, for whoever was hr', async () => {
    const { rows } = office.google.getTab('access')
    rows.push([STRANGER.email, 'hr', ''])
    await office.sweep()
    await confirmAs(HR)
    rows[4] = [STRANGER.email, 'kepala-unit', 'KEU']
    await office.sweep()

    expect(await grantsOf(STRANGER)).toEqual([`${STRANGER.email}/kepala-unit/keu`])
  })

  it('stays for the last hr until another is confirmed', async () => {
    const { rows } = office.google.getTab('access')
    rows[1] = [STRANGER.email, 'hr', '']
    await office.sweep()
    expect(await grantsOf(HR)).toContain(`${HR.email}/hr/`)
    await confirmAs(HR)
    await office.sweep()

    expect(await grantsOf(HR)).toEqual([`${HR.email}/installer/`])
    expect(await grantsOf(STRANGER)).toEqual([`${STRANGER.email}/hr/`])
  })

  it('stays while another row cannot be read', async () => {
    const { rows } = office.google.getTab('access')
    rows.splice(2, 1, ['tidak terbaca', 'hr', ''])
    await office.sweep()

    expect(await grantsOf(HEAD)).toEqual([`${HEAD.email}/kepala-unit/umum`])
  })
})

describe('an address', () => {
  it('is the account’s that first signed in under it; another is refused in a sentence', async () => {
    await office.application.getStatus(HEAD, agencyId)

    const other = office.application.getStatus({ ...HEAD, sub: '1' }, agencyId)

    await expect(other).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('akun lain'),
    })
    await expect(office.application.listAgencies({ ...HEAD, sub: '1' })).resolves.toEqual({
      agencies: [],
    })
  })

  it('may change: the account keeps what it holds', async () => {
    await office.application.getStatus(HEAD, agencyId)

    const renamed = { ...HEAD, email: 'kepala.baru@setda.example' }

    expect(await grantsOf(renamed)).toEqual([`${HEAD.email}/kepala-unit/umum`])
    office.google.getTab('access').rows.push([renamed.email, 'hr', ''])
    await office.sweep()
    expect(await grantsOf(renamed)).toEqual([`${HEAD.email}/kepala-unit/umum`])
  })

  it('is free again when its row went and came back, confirmed', async () => {
    await office.application.getStatus(HEAD, agencyId)
    const { rows } = office.google.getTab('access')
    const [row] = rows.splice(2, 1)
    await office.sweep()
    rows.push(row!)
    await office.sweep()
    await confirmAs(HR)

    await expect(
      office.application.getStatus({ ...HEAD, sub: '1' }, agencyId),
    ).resolves.toMatchObject({ agencyName: 'SEKRETARIAT DAERAH' })
  })
})

describe('a store from before', () => {
  it('records once what holds today, and asks for everything after', async () => {
    const { store } = office
    const agency = { ...(await office.agency()), id: 'agency-b', spreadsheetId: 'b' }
    await store.agencies.insert(agency)
    const rows = [
      ['E-mail', 'Peran', 'Unit'],
      [STRANGER.email, 'hr', ''],
    ]
    const tab = { slot: 'access', title: 'Akses', rows, gone: false }
    await store.ledger.recordTab(agency.id, tab, agency.enrolledAt)
    const unreadable = { ...tab, rows: [[HEAD.email, 'hr', '']] }
    await store.ledger.recordTab(agency.id, unreadable, agency.enrolledAt)

    const first = await listGrants(office.context, agency, STRANGER)
    const others = await listGrants(office.context, agency, HEAD)

    expect(first).toEqual([{ email: STRANGER.email, role: 'hr', unitCode: '' }])
    expect(others).toEqual([])
    const acts = (await store.authority.list(agency.id)).map(({ act }) => act.act)
    expect(acts).toEqual(['granted', 'bound'])
  })
})
