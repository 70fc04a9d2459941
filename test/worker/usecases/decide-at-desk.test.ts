import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Caller } from '../../../worker/ports/application.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { callerOf } from '../../sample/caller-of.ts'
import { CONTRACT_ID, EMPLOYEE_HEADERS, HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { inThatInstant } from '../in-that-instant.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import {
  askLeave as askLeaveOf,
  codesOfLeave,
  reviewRows,
  typeDecision,
} from './leave-in-review.ts'
import { employUntil } from './employ-until.ts'
import { listOnDesk, SELF_DECIDED } from './list-on-desk.ts'

const NOT_THEIRS = { recorded: 0, refused: [{ why: 'Tidak menunggu keputusan Anda.' }] }
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
async function raiseStaff(role: string, unit = 'HUKUM'): Promise<void> {
  office.google.getTab('access').rows.push([STAFF.email, role, unit])
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

async function decideAs(caller = HR, decision: 'approved' | 'rejected' | 'withdrawn' = 'approved') {
  const [waiting] = await listOnDesk(office, HR)
  return decideRef(caller, { ref: waiting?.ref ?? '', decision })
}

async function refWaitingFor(caller: Caller): Promise<string> {
  const [first] = await listOnDesk(office, caller)
  return first?.ref ?? ''
}

function decideRef(
  caller: Caller,
  one: { readonly ref: string; readonly decision: 'approved' | 'rejected' | 'withdrawn' },
) {
  office.clock.advance(60_000)
  const request = { decisions: [{ note: 'Sudah dibicarakan', ...one }] }
  return office.application.decideAtDesk(caller, agencyId, request)
}

async function reviewsRecorded(): Promise<unknown[]> {
  const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
  return entries.flatMap(({ kind, body }) => (kind === 'review' ? [JSON.parse(body ?? '')] : []))
}

function file(responseId: string, lastAt?: string): Promise<void> {
  return office.submit('daily-report', {
    responseId,
    at: '2021-07-05T00:30:00.000Z',
    ...(lastAt && { lastAt }),
    answers: { date: '2021-07-05', activity1: 'Menyusun nota', output1: 'Nota dinas' },
  })
}

/** The first decision that was recorded. */
async function takeBack(caller: Caller) {
  const [review] = (await reviewsRecorded()) as { submissionRef: string }[]
  return decideRef(caller, { ref: review!.submissionRef, decision: 'withdrawn' })
}

function codes(): Promise<(string | undefined)[]> {
  return codesOfLeave(office)
}

describe('a decision at the desk', () => {
  it('bears its author, by a verified token, and leaves nothing waiting', async () => {
    await askLeave()

    expect(await decideAs(HR)).toEqual({ recorded: 1, refused: [] })

    expect(await listOnDesk(office, HR)).toEqual([])
    expect(await codes()).toEqual(['C', 'C'])
    const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
    const review = entries.find(({ kind }) => kind === 'review')
    expect(JSON.parse(review?.body ?? '')).toMatchObject({ by: HR, note: 'Sudah dibicarakan' })
  })

  it('is one of two that are made at once; the other is told that nothing waits any more', async () => {
    await askLeave()
    await listOnDesk(office, HEAD)
    const ref = await refWaitingFor(HR)
    inThatInstant(office, () => decideRef(HEAD, { ref, decision: 'rejected' }))

    expect(await decideRef(HR, { ref, decision: 'approved' })).toMatchObject({
      recorded: 0,
      refused: [{ ref, why: 'Sudah diputus orang lain atau di tab Tinjauan.' }],
    })

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

    expect(await decideRef(HEAD, { ref, decision: 'approved' })).toMatchObject(NOT_THEIRS)
    expect(await reviewsRecorded()).toEqual([])
  })

  it('is not made of what becomes the caller’s own in that instant', async () => {
    await raiseStaff('hr')
    await listOnDesk(office, STAFF)
    await office.submit('daily-report', { responseId: 'wrong', ticket: 'SALAHSAL' })
    await askLeave()
    const ref = await refWaitingFor(HR)
    const reason = 'Ditanyakan langsung'
    await office.application.attribute(HR, agencyId, { refs: [ref], employeeId: HEAD_ID, reason })
    await listOnDesk(office, STAFF)
    inThatInstant(office, () =>
      office.application.attribute(HR, agencyId, { refs: [ref], employeeId: STAFF_ID, reason }),
    )

    expect(await decideRef(STAFF, { ref, decision: 'approved' })).toMatchObject(NOT_THEIRS)
    expect(await reviewsRecorded()).toEqual([])
  })

  it('stands in Tinjauan, by whom and when, and stays in no other row', async () => {
    await askLeave()
    const column = () => {
      const rows = reviewRows(office)
      const at = rows[0]?.indexOf('Lewat Meja Tinjau') ?? -1
      return rows.map((row) => row[at] ?? '')
    }
    await decideAs(HR)
    expect(await office.store.hints.list()).toMatchObject([{ changed: 'sheet' }])
    await office.sweep()
    const told = column()
    const writes = office.google.countCalls('writeOwnColumn')
    await office.sweep()

    expect(told).toEqual([
      'Lewat Meja Tinjau',
      'Setuju, oleh hr@setda.example pada 5 Juli 2021 09.02 WITA. Catatan: Sudah dibicarakan',
    ])
    expect(office.google.countCalls('writeOwnColumn')).toBe(writes)
  })

  it('is told on Diagnostik where a protection keeps it out of Tinjauan', async () => {
    await askLeave()
    await office.sweep()
    await decideAs(HR)
    office.google.fail('writeOwnColumn', new GoogleError('denied', 'Range is protected.'), 9)

    await office.sweep()

    const diagnostics = office.google.readRecap('diagnostics') ?? ''
    expect(diagnostics.split('Pantau tidak dapat menulis di tab Tinjauan.')).toHaveLength(2)
  })

  it('tells who, what and since when', async () => {
    await askLeave()

    expect(await listOnDesk(office, HR)).toEqual([
      {
        ref: expect.any(String),
        who: 'Siti Aminah',
        form: 'Izin',
        date: '2 Juli 2021',
        what: expect.stringContaining('Keperluan keluarga'),
        since: 'sejak hari ini',
        overdue: false,
        remarks: ['Dikirim setelah mulai (2 Juli 2021).', 'Memohon cuti.'],
        assessed: false,
      },
    ])
  })

  it('is for the own unit’s head and hr, and never of what oneself filed', async () => {
    await raiseStaff('hr')
    await askLeave()

    expect(await listOnDesk(office, HR)).toHaveLength(1)
    expect(await listOnDesk(office, HEAD)).toHaveLength(1)
    expect(await listOnDesk(office, STAFF)).toEqual([])
    expect(await decideAs(STAFF)).toMatchObject(NOT_THEIRS)
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

    expect(await listOnDesk(office, HR)).toHaveLength(1)
    expect(await listOnDesk(office, HEAD)).toEqual([])
    expect(await decideAs(HEAD)).toMatchObject(NOT_THEIRS)
  })

  it('is not of another unit’s people', async () => {
    const { rows } = office.google.getTab('access')
    rows[2] = [HEAD.email, 'kepala-unit', 'HUKUM']
    await office.sweep()
    await office.confirmAll()
    await askLeave()

    expect(await listOnDesk(office, HEAD)).toEqual([])
    expect(await decideAs(HEAD)).toMatchObject(NOT_THEIRS)
  })

  it('stays although the sheet is read again, until somebody changes the cell', async () => {
    await askLeave()
    await decideInCell('Setuju')
    const { rows } = office.google.getTab('access')
    expect(await codes()).toEqual(['C', 'C'])
    rows.push([STAFF.email, 'pembaca', ''])
    await office.sweep()

    expect(await listOnDesk(office, HR)).toEqual([])
    expect(await codes()).toEqual(['C', 'C'])
  })
})

describe('whose desk it lies on', () => {
  it('is the unit head’s; hr sees it on request, and at once what is nobody else’s', async () => {
    await askLeave()
    const readDesk = (caller: Caller) => office.application.readDesk(caller, agencyId, {})

    expect(await readDesk(HEAD)).toMatchObject({ count: 1, others: 0 })
    expect(await readDesk(HR)).toMatchObject({ count: 0, others: 1, oneByOne: [] })
    expect(await listOnDesk(office, HR)).toHaveLength(1)
    await raiseStaff('hr')
    await decideInCell('Setuju')
    expect(await readDesk(HR)).toMatchObject({ count: 1, oneByOne: [{ remarks: SELF_DECIDED }] })
  })
})

describe('several decisions at once', () => {
  it('are an entry each, with what was expected; those refused are told by themselves', async () => {
    for (const id of ['a', 'b', 'c']) await file(id)
    await office.sweep()
    const items = await listOnDesk(office, HEAD)
    const decisions = [...items.map(({ ref }) => ref), 'GONE'].map((ref) => ({
      ref,
      decision: 'approved' as const,
      expectation: 'above' as const,
      note: '',
    }))

    const outcome = await office.application.decideAtDesk(HEAD, agencyId, { decisions })

    expect(outcome).toMatchObject({ recorded: 3, refused: [{ ref: 'GONE' }] })
    const by = { email: HEAD.email, sub: HEAD.sub }
    const entry = expect.objectContaining({ decision: 'approved', expectation: 'above', by })
    expect(await reviewsRecorded()).toEqual([entry, entry, entry])
  })

  it('change nothing when they are sent again', async () => {
    await file('a')
    await office.sweep()
    const ref = await refWaitingFor(HEAD)
    await decideRef(HEAD, { ref, decision: 'approved' })

    expect(await decideRef(HEAD, { ref, decision: 'approved' })).toEqual({
      recorded: 1,
      refused: [],
    })
    expect(await reviewsRecorded()).toHaveLength(1)
  })

  it('are not made of a version that was edited since it was seen', async () => {
    await file('a')
    await office.sweep()
    const ref = await refWaitingFor(HEAD)
    await file('a', '2021-07-05T00:50:00.000Z')
    await office.sweep()

    expect(await decideRef(HEAD, { ref, decision: 'approved' })).toMatchObject({
      recorded: 0,
      refused: [{ why: expect.stringContaining('Diubah pengirimnya') }],
    })
    expect(await refWaitingFor(HEAD)).not.toBe(ref)
    expect(await reviewsRecorded()).toEqual([])
  })
})

describe('a decision that is taken back', () => {
  it('waits again, in the ledger and in Tinjauan, and may be decided anew', async () => {
    await askLeave()
    await decideAs(HR)
    const { decided } = await office.application.readDesk(HR, agencyId, {})

    expect(decided).toMatchObject([{ who: 'Siti Aminah', form: 'Izin', decision: 'Setuju' }])
    expect(await takeBack(HR)).toEqual({ recorded: 1, refused: [] })
    expect(await takeBack(HR)).toEqual({ recorded: 1, refused: [] })
    await office.sweep()

    expect(await codes()).toEqual(['unsure', 'unsure'])
    expect((await office.application.readDesk(HR, agencyId, {})).decided).toEqual([])
    const rows = reviewRows(office)
    expect(rows[1]?.[rows[0]?.indexOf('Lewat Meja Tinjau') ?? -1] ?? '').toBe('')
    await decideAs(HEAD, 'rejected')
    expect(await listOnDesk(office, HR)).toEqual([])
    expect(await reviewsRecorded()).toHaveLength(3)
  })

  it('is one’s own', async () => {
    await askLeave()
    await decideAs(HR)

    expect(await takeBack(HEAD)).toMatchObject({
      recorded: 0,
      refused: [{ why: 'Tidak ada keputusan Anda yang dapat dibatalkan.' }],
    })
    expect(await codes()).toEqual(['C', 'C'])
  })

  it('stays once its month is closed', async () => {
    await askLeave()
    await decideAs(HR)
    office.clock.set('2021-08-03T01:00:00.000Z')
    const close = { month: '2021-07', reason: 'Tidak ada berkas mesin' }
    await office.application.closeMonth(HR, agencyId, close)

    expect((await office.application.readDesk(HR, agencyId, {})).decided).toEqual([])
    expect(await takeBack(HR)).toMatchObject({
      recorded: 0,
      refused: [{ why: 'Bulannya sudah ditutup; keputusan tidak dapat dibatalkan lagi.' }],
    })
    expect(await codes()).toEqual(['C', 'C'])
  })

  it('leaves what stands in the cell', async () => {
    await askLeave()
    const ref = await refWaitingFor(HR)
    await decideRef(HR, { ref, decision: 'rejected' })
    await decideInCell('Setuju')
    await takeBack(HR)

    expect(await codes()).toEqual(['C', 'C'])
    expect(await listOnDesk(office, HR)).toEqual([])
  })
})

/** Who signs in as this account is that person of *Pegawai*. */
async function writeAddress(employeeId: string, { email }: Caller): Promise<void> {
  const row = office.google.getTab('employees').rows.find(([id]) => id === employeeId)!
  row[EMPLOYEE_HEADERS.indexOf('E-mail')] = email
  await office.sweep()
}

describe('who has left', () => {
  it('decides nothing as head of the unit, though nobody took back the role', async () => {
    await writeAddress(HEAD_ID, HEAD)
    await askLeave()
    const ref = await refWaitingFor(HEAD)
    employUntil(office, HEAD_ID, '04/07/2021')
    await office.sweep()

    expect(ref).not.toBe('')
    const decided = decideRef(HEAD, { ref, decision: 'approved' })
    await expect(decided).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await reviewsRecorded()).toEqual([])
  })

  it('decides nothing as the last hr, who keeps the role', async () => {
    await writeAddress(HEAD_ID, HR)
    await askLeave()
    const ref = await refWaitingFor(HR)
    employUntil(office, HEAD_ID, '04/07/2021')
    await office.sweep()

    expect(ref).not.toBe('')
    expect(await decideRef(HR, { ref, decision: 'approved' })).toMatchObject(NOT_THEIRS)
    expect(await reviewsRecorded()).toEqual([])
  })

  it('leaves what they decided, and takes none of it back', async () => {
    await writeAddress(HEAD_ID, HEAD)
    await askLeave()
    await decideAs(HEAD)
    employUntil(office, HEAD_ID, '05/07/2021')
    office.clock.advance(86_400_000)
    await office.sweep()

    await expect(takeBack(HEAD)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await codes()).toEqual(['C', 'C'])
  })

  it('is above nobody who decides on what they asked for', async () => {
    await raiseStaff('kepala-unit', 'UMUM')
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
  await raiseStaff('kepala-unit', 'UMUM')
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

describe('the permit of somebody who can change the decision’s cell', () => {
  it.each(['hr', 'kepala-unit'])('counts not by the cell of the own as %s', async (role) => {
    await raiseStaff(role)
    await askLeave()
    await decideInCell('Setuju')

    expect(await codes()).toEqual(['unsure', 'unsure'])
    expect(await listOnDesk(office, HR)).toMatchObject([{ remarks: SELF_DECIDED }])
    const diagnostics = office.google.readRecap('diagnostics')
    expect(diagnostics).toContain('permit-self-decided')
    expect(diagnostics).toContain('Mohon orang lain memutuskannya di Pantau > Meja tinjau')
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
    expect(await listOnDesk(office, HR)).toEqual([])
  })

  it.each([
    ['approved', 'Tolak', ['C', 'C']],
    ['rejected', 'Setuju', ['TK', 'TK']],
  ] as const)(
    'stays %s by another’s word, also where the cell says %s afterwards (G4)',
    async (decision, cell, expected) => {
      await raiseStaff('kepala-unit')
      await askLeave()
      await decideAs(HR, decision)

      await decideInCell(cell)

      expect(await codes()).toEqual(expected)
      expect(await listOnDesk(office, HR)).toEqual([])
    },
  )

  it('counts not by the cell or their own word where Pegawai calls them by another address by then', async () => {
    await raiseStaff('hr')
    await office.sweep()
    await askLeave()
    for (const row of office.google.getTab('employees').rows) {
      for (const [at, cell] of row.entries()) if (cell === STAFF.email) row[at] = 'x@kukar.example'
    }
    await decideInCell('Setuju')

    expect(await codes()).toEqual(['unsure', 'unsure'])
    expect(await listOnDesk(office, HR)).toMatchObject([{ remarks: SELF_DECIDED }])
    expect(await decideAs(STAFF)).toMatchObject(NOT_THEIRS)
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
