import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { instantNow } from '../../../worker/usecases/context.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { inThatInstant } from '../in-that-instant.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import {
  askLeave as askLeaveOf,
  codesOfLeave,
  reviewRows,
  typeDecision,
} from './leave-in-review.ts'

const STAFF = callerOf('siti.aminah@kukar.example')
const HEAD = callerOf('kepala@setda.example')

let office: Office
let agencyId: string
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
})
afterEach(() => office.close())

/** The person who files gets a role with which the decision's cell can be changed. */
async function raiseStaff(role: string): Promise<void> {
  office.google.getTab('access').rows.push([STAFF.email, role, 'HUKUM'])
  await office.sweep()
  await office.confirmAll()
}

function askLeave(): Promise<void> {
  return askLeaveOf(office)
}

async function decideInCell(decision: string): Promise<void> {
  typeDecision(office, decision)
  await office.sweep()
}

async function waitingFor(caller = HR): Promise<{ ref: string; selfDecided: boolean }[]> {
  return (await office.application.listDecisions(caller, agencyId)).waiting
}

async function refWaitingFor(caller = HR): Promise<string> {
  const [first] = await waitingFor(caller)
  return first?.ref ?? ''
}

async function decideAs(caller = HR, decision: 'approved' | 'rejected' = 'approved') {
  const [waiting] = await waitingFor(HR)
  const request = { ref: waiting?.ref ?? '', decision, note: 'Sudah dibicarakan' }
  office.clock.advance(60_000)
  return office.application.decide(caller, agencyId, request)
}

async function reviewsRecorded(): Promise<unknown[]> {
  const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
  return entries.flatMap(({ kind, body }) => (kind === 'review' ? [JSON.parse(body ?? '')] : []))
}

function codes(): Promise<(string | undefined)[]> {
  return codesOfLeave(office)
}

describe('a decision in the sidebar', () => {
  it('bears its author, by a verified token, and leaves nothing waiting', async () => {
    await askLeave()

    const left = await decideAs(HR)

    expect(left.waiting).toEqual([])
    expect(await codes()).toEqual(['C', 'C'])
    const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
    const review = entries.find(({ kind }) => kind === 'review')
    expect(JSON.parse(review?.body ?? '')).toMatchObject({ by: HR, note: 'Sudah dibicarakan' })
  })

  it('is one of two that are made at once; the other is told that nothing waits any more', async () => {
    await askLeave()
    await waitingFor(HEAD)
    const ref = await refWaitingFor(HR)
    const say = (caller: typeof HR, decision: 'approved' | 'rejected') =>
      office.application.decide(caller, agencyId, { ref, decision, note: '' })
    inThatInstant(office, () => say(HEAD, 'rejected'))

    await expect(say(HR, 'approved')).rejects.toMatchObject({ code: 'decision-unknown' })

    expect(await reviewsRecorded()).toMatchObject([{ decision: 'rejected' }])
  })

  it('is not made by somebody who loses the role in that instant', async () => {
    await askLeave()
    const ref = await refWaitingFor(HEAD)
    const grants = [{ email: HEAD.email, role: 'kepala-unit', unitCode: 'UMUM' }] as const
    const lowered = { act: 'lowered', grants, at: instantNow(office.context) } as const
    inThatInstant(office, () =>
      office.store.transaction(({ authority }) => authority.record(agencyId, [lowered])),
    )

    const asked = office.application.decide(HEAD, agencyId, { ref, decision: 'approved', note: '' })

    await expect(asked).rejects.toMatchObject({ code: 'decision-unknown' })
    expect(await reviewsRecorded()).toEqual([])
  })

  it('is not made of what becomes the caller’s own in that instant', async () => {
    await raiseStaff('hr')
    await waitingFor(STAFF)
    await office.submit('daily-report', { responseId: 'wrong', code: 'SALAHSAL' })
    await askLeave()
    const ref = await refWaitingFor(HR)
    const reason = 'Ditanyakan langsung'
    await office.application.attribute(HR, agencyId, { refs: [ref], employeeId: HEAD_ID, reason })
    await waitingFor(STAFF)
    inThatInstant(office, () =>
      office.application.attribute(HR, agencyId, { refs: [ref], employeeId: STAFF_ID, reason }),
    )

    const asked = office.application.decide(STAFF, agencyId, {
      ref,
      decision: 'approved',
      note: '',
    })

    await expect(asked).rejects.toMatchObject({ code: 'decision-unknown' })
    expect(await reviewsRecorded()).toEqual([])
  })

  it('stands in Tinjauan, by whom and when, and stays in no other row', async () => {
    await askLeave()
    const column = () => {
      const rows = reviewRows(office)
      const at = rows[0]?.indexOf('Lewat Putuskan') ?? -1
      return rows.map((row) => row[at] ?? '')
    }
    await decideAs(HR)
    expect(await office.store.hints.list()).toMatchObject([{ changed: 'sheet' }])
    await office.sweep()
    const told = column()
    const writes = office.google.countCalls('writeOwnColumn')
    await office.sweep()

    expect(told).toEqual([
      'Lewat Putuskan',
      'Setuju, oleh hr@setda.example pada 5 Juli 2021 09.02 WITA. Catatan: Sudah dibicarakan',
    ])
    expect(office.google.countCalls('writeOwnColumn')).toBe(writes)
  })

  it('tells who, what and since when', async () => {
    await askLeave()

    expect((await office.application.listDecisions(HR, agencyId)).waiting).toEqual([
      {
        ref: expect.any(String),
        who: 'Siti Aminah',
        form: 'Izin',
        date: '2 Juli 2021',
        what: expect.stringContaining('Keperluan keluarga'),
        since: '5 Juli 2021 09.01 WITA',
        selfDecided: false,
      },
    ])
  })

  it('is for the own unit’s head and hr, and never of what oneself filed', async () => {
    await raiseStaff('hr')
    await askLeave()

    expect(await waitingFor(HR)).toHaveLength(1)
    expect(await waitingFor(HEAD)).toHaveLength(1)
    expect(await waitingFor(STAFF)).toEqual([])
    await expect(decideAs(STAFF)).rejects.toMatchObject({ code: 'decision-unknown' })
  })

  it('is not of the head’s own superior, but for hr', async () => {
    const { rows } = office.google.getTab('employees')
    const at = (header: string) => rows[0]?.indexOf(header) ?? -1
    for (const row of rows) {
      if (row[0] === HEAD_ID) row.splice(at('E-mail'), 1, HEAD.email)
      if (row[0] === HEAD_ID) row.splice(at('NIP Atasan'), 1, STAFF_ID)
      if (row[0] === HEAD_ID) row.splice(at('Jabatan Khusus'), 1, '')
      if (row[0] === STAFF_ID) row.splice(at('NIP Atasan'), 1, '')
    }
    await askLeave()

    expect(await waitingFor(HR)).toHaveLength(1)
    expect(await waitingFor(HEAD)).toEqual([])
    await expect(decideAs(HEAD)).rejects.toMatchObject({ code: 'decision-unknown' })
  })

  it('is not of another unit’s people', async () => {
    const { rows } = office.google.getTab('access')
    rows[2] = [HEAD.email, 'kepala-unit', 'HUKUM']
    await office.sweep()
    await office.confirmAll()
    await askLeave()

    expect(await waitingFor(HEAD)).toEqual([])
    await expect(decideAs(HEAD)).rejects.toMatchObject({ code: 'decision-unknown' })
  })

  it('stays although the sheet is read again, until somebody changes the cell', async () => {
    await askLeave()
    await decideInCell('Setuju')
    const { rows } = office.google.getTab('access')
    expect(await codes()).toEqual(['C', 'C'])
    rows.push([STAFF.email, 'pembaca', ''])
    await office.sweep()

    expect(await waitingFor(HR)).toEqual([])
    expect(await codes()).toEqual(['C', 'C'])
  })
})

describe('the permit of somebody who can change the decision’s cell', () => {
  it.each(['hr', 'kepala-unit'])('counts not by the cell of the own as %s', async (role) => {
    await raiseStaff(role)
    await askLeave()
    await decideInCell('Setuju')

    expect(await codes()).toEqual(['unsure', 'unsure'])
    expect(await waitingFor(HR)).toMatchObject([{ selfDecided: true }])
    const diagnostics = office.google.readRecap('diagnostics')
    expect(diagnostics).toContain('permit-self-decided')
    expect(diagnostics).toContain('Mohon orang lain memutuskannya di Pantau > Putuskan')
  })

  it('counts once another decided it in the sidebar, whatever the cell says', async () => {
    await raiseStaff('hr')
    await askLeave()
    await decideInCell('Setuju')
    await decideAs(HR, 'rejected')
    const rejected = await codes()
    await decideInCell('')
    await decideInCell('Setuju')

    expect(rejected).toEqual(await codes())
    expect(rejected).not.toContain('C')
    expect(rejected).not.toContain('unsure')
    expect(await waitingFor(HR)).toEqual([])
  })

  it('counts not by the cell or their own word where Pegawai calls them by another address by then', async () => {
    await raiseStaff('hr')
    await office.sweep()
    await askLeave()
    for (const row of office.google.getTab('employees').rows) {
      for (const [at, cell] of row.entries()) if (cell === STAFF.email) row[at] = 'x@kukar.example'
    }
    await decideInCell('Setuju')

    expect(await codes()).toEqual(['unsure', 'unsure'])
    expect(await waitingFor(HR)).toMatchObject([{ selfDecided: true }])
    await expect(decideAs(STAFF)).rejects.toMatchObject({ code: 'decision-unknown' })
  })

  it('counts not by the cell where they gave their role up while they decided', async () => {
    await raiseStaff('hr')
    await askLeave()
    office.google.getTab('access').rows.pop()
    await decideInCell('Setuju')

    expect(await codes()).toEqual(['unsure', 'unsure'])
  })

  it('counts not by the cell although a higher role that was asked for them is asked for no more', async () => {
    await raiseStaff('kepala-unit')
    const { rows } = office.google.getTab('access')
    rows.push([STAFF.email, 'hr', ''])
    await office.sweep()
    rows.pop()
    await office.sweep()
    await askLeave()
    await decideInCell('Setuju')

    expect(await codes()).toEqual(['unsure', 'unsure'])
  })

  it('is approved by another’s word', async () => {
    await raiseStaff('kepala-unit')
    await askLeave()
    await decideAs(HR)
    await office.sweep()

    expect(await codes()).toEqual(['C', 'C'])
    expect(office.google.readRecap('diagnostics')).not.toContain('permit-self-decided')
  })

  it('counts by the cell where they could not change it when it was decided', async () => {
    await askLeave()
    await decideInCell('Setuju')
    office.clock.advance(60_000)
    await raiseStaff('hr')

    expect(await codes()).toEqual(['C', 'C'])
  })
})
