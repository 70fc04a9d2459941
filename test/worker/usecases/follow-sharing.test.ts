import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { FileEditors } from '../../../shared/model/file-editors.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { HR, openOffice, type Office } from '../office.ts'
import { askLeave, codesOfLeave, typeDecision } from './leave-in-review.ts'
import { listOnDesk, SELF_DECIDED } from './list-on-desk.ts'

const STAFF = callerOf('siti.aminah@kukar.example')
const NOT_COUNTED = ['unsure', 'unsure']
const LEAVE = ['C', 'C']
const HOUR_MS = 3_600_000
const DENIED = new GoogleError('denied', 'The user does not have sufficient permissions')

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
  await office.sweep()
})
afterEach(() => office.close())

/** The file's owner alone does it: *Akses* says nothing of it. */
function share(more: Partial<FileEditors>): void {
  office.google.editors = { ...office.google.editors, ...more }
}

function shareWith(...emails: string[]): void {
  share({ accounts: [...office.google.editors.accounts, ...emails] })
}

function unshare(): void {
  const accounts = office.google.editors.accounts.filter((email) => email !== STAFF.email)
  share({ accounts, groups: [], domains: [], anyone: false })
}

async function decideInCell(decision = 'Setuju'): Promise<void> {
  typeDecision(office, decision)
  await office.sweep()
}

async function listShared(): Promise<FileEditors[]> {
  const acts = await office.store.authority.list(agencyId)
  return acts.flatMap(({ act }) => (act.act === 'shared' ? [act.editors] : []))
}

async function checks(): Promise<string[]> {
  const { checks: found } = await office.application.getStatus(HR, agencyId)
  return found.filter(({ code }) => code.startsWith('sharing-')).map(({ message }) => message)
}

function diagnostics(): string {
  return office.google.readRecap('diagnostics') ?? ''
}

describe('an editor with whom the owner alone shared the file', () => {
  it('does not decide the own permit in the cell', async () => {
    await askLeave(office)
    shareWith(STAFF.email)
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
    expect(diagnostics()).toContain('permit-self-decided')
    expect(await listOnDesk(office, HR)).toMatchObject([{ remarks: SELF_DECIDED }])
  })

  it('gets the permit by another’s word in the sidebar', async () => {
    await askLeave(office)
    shareWith(STAFF.email)
    await decideInCell()
    const [waiting] = await listOnDesk(office, HR)
    office.clock.advance(60_000)
    const decision = { ref: waiting?.ref ?? '', decision: 'approved', note: '' } as const
    await office.application.decideAtDesk(HR, agencyId, { decisions: [decision] })

    expect(await codesOfLeave(office)).toEqual(LEAVE)
  })

  it('is known by any spelling of the mailbox, and whatever Pegawai says later', async () => {
    await askLeave(office)
    shareWith('siti.aminah+kantor@kukar.example')
    await office.sweep()
    office.clock.advance(HOUR_MS)
    await office.sweep()
    for (const row of office.google.getTab('employees').rows) {
      for (const [at, cell] of row.entries()) if (cell === STAFF.email) row[at] = 'x@kukar.example'
    }
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
  })

  it('cannot turn what another refused in the cell', async () => {
    await askLeave(office)
    await decideInCell('Tolak')
    shareWith(STAFF.email)
    await decideInCell('Setuju')

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
  })

  it('who is none any more leaves what was decided then as it was recorded', async () => {
    await askLeave(office)
    shareWith(STAFF.email)
    await decideInCell()
    unshare()
    office.clock.advance(HOUR_MS)
    await office.sweep()

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
    expect((await listShared()).map(({ accounts }) => accounts.includes(STAFF.email))).toEqual([
      false,
      true,
      false,
    ])
  })

  it('who is none any more has later permits decided in the cell', async () => {
    shareWith(STAFF.email)
    office.clock.advance(HOUR_MS)
    await office.sweep()
    unshare()
    office.clock.advance(HOUR_MS)
    await office.sweep()
    await askLeave(office)
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(LEAVE)
  })

  it('who became one later leaves what was decided before as it was', async () => {
    await askLeave(office)
    await decideInCell()
    shareWith(STAFF.email)
    office.clock.advance(HOUR_MS)
    await office.sweep()

    expect(await codesOfLeave(office)).toEqual(LEAVE)
  })

  it('takes nothing from the permits of others', async () => {
    await askLeave(office)
    shareWith('orang.lain@kukar.example')
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(LEAVE)
  })
})

describe('a file that others can change than people one by one', () => {
  it('has no permit counted by its cell while anyone with the link can, and says what to do', async () => {
    await askLeave(office)
    share({ anyone: true })
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
    const told = 'Lembar ini dapat diubah oleh siapa saja yang memiliki tautannya'
    expect(diagnostics()).toContain(told)
    expect(await checks()).toEqual([expect.stringContaining(told)])
  })

  it('says so no longer, once asked, when the owner has closed it', async () => {
    share({ anyone: true })
    office.clock.advance(HOUR_MS)
    await office.sweep()
    expect(await checks()).toHaveLength(1)
    unshare()

    expect(await checks()).toEqual([])
  })

  it('counts no permit by the cell of whose domain can', async () => {
    await askLeave(office)
    share({ domains: ['kukar.example'] })
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
    expect(diagnostics()).toContain('semua orang di kukar.example')
  })

  it('counts none by the cell of whose address nobody knows, while any domain can', async () => {
    for (const row of office.google.getTab('employees').rows) {
      for (const [at, cell] of row.entries()) if (cell === STAFF.email) row[at] = ''
    }
    await askLeave(office)
    share({ domains: ['lain.example'] })
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
  })

  it('counts those of other domains', async () => {
    await askLeave(office)
    share({ domains: ['lain.example'] })
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(LEAVE)
  })

  it('holds nothing against anybody for a group, and tells the doubt', async () => {
    await askLeave(office)
    share({ groups: ['semua@kukar.example'] })
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(LEAVE)
    expect(diagnostics()).toContain('anggota grup semua@kukar.example')
    expect(await checks()).toEqual([expect.stringContaining('Pantau tidak dapat mengetahui')])
  })
})

describe('who can change the file', () => {
  it('is by Akses alone, and told, where Google refuses to say', async () => {
    await office.close()
    office = await openOffice()
    agencyId = (await office.agency()).id
    shareWith('orang.lain@kukar.example')
    office.google.fail('listFileEditors', DENIED, Infinity)
    office.google.getTab('access').rows.push([STAFF.email, 'kepala-unit', 'HUKUM'])
    await office.sweep()
    await office.confirmAll()
    await askLeave(office)
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
    expect(await listShared()).toEqual([])
    expect(diagnostics()).toContain('Google tidak memperlihatkan kepada Pantau')
    expect(await checks()).toHaveLength(1)
  })

  it('stays as it was last known where Google refuses to say it again', async () => {
    await askLeave(office)
    shareWith(STAFF.email)
    office.clock.advance(HOUR_MS)
    await office.sweep()
    office.google.fail('listFileEditors', DENIED, Infinity)
    await decideInCell()

    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
  })

  it('is waited for where a decision rests on it and Google does not answer', async () => {
    await askLeave(office)
    shareWith(STAFF.email)
    office.google.fail('listFileEditors', new GoogleError('unavailable', 'Backend Error'))
    typeDecision(office, 'Setuju')
    const { error, reviewsRecorded } = await office.sweep()
    const then = await office.sweep()

    expect([error, reviewsRecorded]).toEqual([expect.any(String), 0])
    expect(then.reviewsRecorded).toBe(1)
    expect(await codesOfLeave(office)).toEqual(NOT_COUNTED)
  })

  it('keeps nothing else waiting where Google does not answer', async () => {
    office.clock.advance(HOUR_MS)
    office.google.fail('listFileEditors', new GoogleError('unavailable', 'Backend Error'))

    expect((await office.sweep()).error).toBeUndefined()
  })

  it('is asked once an hour, and when a new decision is read', async () => {
    const asked = () => office.google.countCalls('listFileEditors')
    const before = asked()
    await askLeave(office)
    await office.sweep()
    const idle = asked()
    await decideInCell()
    await office.sweep()
    const decided = asked()
    office.clock.advance(HOUR_MS)
    await office.sweep()

    expect([idle, decided, asked()].map((count) => count - before)).toEqual([0, 1, 2])
  })

  it('is recorded where it changed, without the worker itself', async () => {
    office.clock.advance(HOUR_MS)
    await office.sweep()

    expect(await listShared()).toEqual([
      { accounts: [HR.email, 'kepala@setda.example'], groups: [], domains: [], anyone: false },
    ])
  })
})
