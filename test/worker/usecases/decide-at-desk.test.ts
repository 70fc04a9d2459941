import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Caller } from '../../../worker/ports/application.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { HEAD_ID } from '../../shared/workbook/sample-tabs.ts'
import { inThatInstant } from '../in-that-instant.ts'
import { HR, openOffice, STAFF_ID, type Office } from '../office.ts'
import { deskOf, HEAD, NOT_THEIRS, STAFF } from './desk-of.ts'
import { reviewRows } from './leave-in-review.ts'
import { listOnDesk, SELF_DECIDED } from './list-on-desk.ts'

let office: Office
let agencyId: string
let desk: ReturnType<typeof deskOf>
beforeEach(async () => {
  office = await openOffice()
  agencyId = (await office.agency()).id
  desk = deskOf(office, agencyId)
})
afterEach(() => office.close())

describe('a decision at the desk', () => {
  it('bears its author, by a verified token, and leaves nothing waiting', async () => {
    await desk.askLeave()

    expect(await desk.decideAs(HR)).toEqual({ recorded: 1, refused: [] })

    expect(await listOnDesk(office, HR)).toEqual([])
    expect(await desk.codes()).toEqual(['C', 'C'])
    const entries = await office.store.ledger.listEntries(agencyId, 0, 1000)
    const review = entries.find(({ kind }) => kind === 'review')
    expect(JSON.parse(review?.body ?? '')).toMatchObject({ by: HR, note: 'Sudah dibicarakan' })
  })

  it('is one of two that are made at once; the other is told that nothing waits any more', async () => {
    await desk.askLeave()
    await listOnDesk(office, HEAD)
    const ref = await desk.refWaitingFor(HR)
    inThatInstant(office, () => desk.decideRef(HEAD, { ref, decision: 'rejected' }))

    expect(await desk.decideRef(HR, { ref, decision: 'approved' })).toMatchObject({
      recorded: 0,
      refused: [{ ref, why: 'Sudah diputus orang lain atau di tab Tinjauan.' }],
    })

    expect(await desk.reviewsRecorded()).toMatchObject([{ decision: 'rejected' }])
  })

  it('is not made by somebody who loses the role in that instant', async () => {
    await desk.askLeave()
    const ref = await desk.refWaitingFor(HEAD)
    const grants = [{ email: HEAD.email, role: 'kepala-unit', unitCode: 'UMUM' }] as const
    const lowered = { act: 'lowered', grants, at: instantNow(office.context) } as const
    inThatInstant(office, () =>
      office.store.transaction(({ authority }) => authority.record(agencyId, [lowered])),
    )

    expect(await desk.decideRef(HEAD, { ref, decision: 'approved' })).toMatchObject(NOT_THEIRS)
    expect(await desk.reviewsRecorded()).toEqual([])
  })

  it('is not made of what becomes the caller’s own in that instant', async () => {
    await desk.raiseStaff('hr')
    await listOnDesk(office, STAFF)
    await office.submit('daily-report', { responseId: 'wrong', ticket: 'SALAHSAL' })
    await desk.askLeave()
    const ref = await desk.refWaitingFor(HR)
    const reason = 'Ditanyakan langsung'
    await office.application.attribute(HR, agencyId, { refs: [ref], employeeId: HEAD_ID, reason })
    await listOnDesk(office, STAFF)
    inThatInstant(office, () =>
      office.application.attribute(HR, agencyId, { refs: [ref], employeeId: STAFF_ID, reason }),
    )

    expect(await desk.decideRef(STAFF, { ref, decision: 'approved' })).toMatchObject(NOT_THEIRS)
    expect(await desk.reviewsRecorded()).toEqual([])
  })

  it('stands in Tinjauan, by whom and when, and stays in no other row', async () => {
    await desk.askLeave()
    const column = () => {
      const rows = reviewRows(office)
      const at = rows[0]?.indexOf('Lewat Meja Tinjau') ?? -1
      return rows.map((row) => row[at] ?? '')
    }
    await desk.decideAs(HR)
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
    await desk.askLeave()
    await office.sweep()
    await desk.decideAs(HR)
    office.google.fail('writeOwnColumn', new GoogleError('denied', 'Range is protected.'), 9)

    await office.sweep()

    const diagnostics = office.google.readRecap('diagnostics') ?? ''
    expect(diagnostics.split('Pantau tidak dapat menulis di tab Tinjauan.')).toHaveLength(2)
  })

  it('tells who, what and since when', async () => {
    await desk.askLeave()

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
    await desk.raiseStaff('hr')
    await desk.askLeave()

    expect(await listOnDesk(office, HR)).toHaveLength(1)
    expect(await listOnDesk(office, HEAD)).toHaveLength(1)
    expect(await listOnDesk(office, STAFF)).toEqual([])
    expect(await desk.decideAs(STAFF)).toMatchObject(NOT_THEIRS)
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
    await desk.askLeave()

    expect(await listOnDesk(office, HR)).toHaveLength(1)
    expect(await listOnDesk(office, HEAD)).toEqual([])
    expect(await desk.decideAs(HEAD)).toMatchObject(NOT_THEIRS)
  })

  it('is not of another unit’s people', async () => {
    const { rows } = office.google.getTab('access')
    rows[2] = [HEAD.email, 'kepala-unit', 'HUKUM']
    await office.sweep()
    await office.confirmAll()
    await desk.askLeave()

    expect(await listOnDesk(office, HEAD)).toEqual([])
    expect(await desk.decideAs(HEAD)).toMatchObject(NOT_THEIRS)
  })

  it('stays although the sheet is read again, until somebody changes the cell', async () => {
    await desk.askLeave()
    await desk.decideInCell('Setuju')
    const { rows } = office.google.getTab('access')
    expect(await desk.codes()).toEqual(['C', 'C'])
    rows.push([STAFF.email, 'pembaca', ''])
    await office.sweep()

    expect(await listOnDesk(office, HR)).toEqual([])
    expect(await desk.codes()).toEqual(['C', 'C'])
  })
})

describe('whose desk it lies on', () => {
  it('is the unit head’s; hr sees it on request, and at once what is nobody else’s', async () => {
    await desk.askLeave()
    const readDesk = (caller: Caller) => office.application.readDesk(caller, agencyId, {})

    expect(await readDesk(HEAD)).toMatchObject({ count: 1, others: 0 })
    expect(await readDesk(HR)).toMatchObject({ count: 0, others: 1, oneByOne: [] })
    expect(await listOnDesk(office, HR)).toHaveLength(1)
    await desk.raiseStaff('hr')
    await desk.decideInCell('Setuju')
    expect(await readDesk(HR)).toMatchObject({ count: 1, oneByOne: [{ remarks: SELF_DECIDED }] })
  })
})

describe('several decisions at once', () => {
  it('are an entry each, with what was expected; those refused are told by themselves', async () => {
    for (const id of ['a', 'b', 'c']) await desk.file(id)
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
    expect(await desk.reviewsRecorded()).toEqual([entry, entry, entry])
  })

  it('change nothing when they are sent again', async () => {
    await desk.file('a')
    await office.sweep()
    const ref = await desk.refWaitingFor(HEAD)
    await desk.decideRef(HEAD, { ref, decision: 'approved' })

    expect(await desk.decideRef(HEAD, { ref, decision: 'approved' })).toEqual({
      recorded: 1,
      refused: [],
    })
    expect(await desk.reviewsRecorded()).toHaveLength(1)
  })

  it('are not made of a version that was edited since it was seen', async () => {
    await desk.file('a')
    await office.sweep()
    const ref = await desk.refWaitingFor(HEAD)
    await desk.file('a', '2021-07-05T00:50:00.000Z')
    await office.sweep()

    expect(await desk.decideRef(HEAD, { ref, decision: 'approved' })).toMatchObject({
      recorded: 0,
      refused: [{ why: expect.stringContaining('Diubah pengirimnya') }],
    })
    expect(await desk.refWaitingFor(HEAD)).not.toBe(ref)
    expect(await desk.reviewsRecorded()).toEqual([])
  })
})

describe('a decision that is taken back', () => {
  it('waits again, in the ledger and in Tinjauan, and may be decided anew', async () => {
    await desk.askLeave()
    await desk.decideAs(HR)
    const { decided } = await office.application.readDesk(HR, agencyId, {})

    expect(decided).toMatchObject([{ who: 'Siti Aminah', form: 'Izin', decision: 'Setuju' }])
    expect(await desk.takeBack(HR)).toEqual({ recorded: 1, refused: [] })
    expect(await desk.takeBack(HR)).toEqual({ recorded: 1, refused: [] })
    await office.sweep()

    expect(await desk.codes()).toEqual(['unsure', 'unsure'])
    expect((await office.application.readDesk(HR, agencyId, {})).decided).toEqual([])
    const rows = reviewRows(office)
    expect(rows[1]?.[rows[0]?.indexOf('Lewat Meja Tinjau') ?? -1] ?? '').toBe('')
    await desk.decideAs(HEAD, 'rejected')
    expect(await listOnDesk(office, HR)).toEqual([])
    expect(await desk.reviewsRecorded()).toHaveLength(3)
  })

  it('is one’s own', async () => {
    await desk.askLeave()
    await desk.decideAs(HR)

    expect(await desk.takeBack(HEAD)).toMatchObject({
      recorded: 0,
      refused: [{ why: 'Tidak ada keputusan Anda yang dapat dibatalkan.' }],
    })
    expect(await desk.codes()).toEqual(['C', 'C'])
  })

  it('stays once its month is closed', async () => {
    await desk.askLeave()
    await desk.decideAs(HR)
    office.clock.set('2021-08-03T01:00:00.000Z')
    const close = { month: '2021-07', reason: 'Tidak ada berkas mesin' }
    await office.application.closeMonth(HR, agencyId, close)

    expect((await office.application.readDesk(HR, agencyId, {})).decided).toEqual([])
    expect(await desk.takeBack(HR)).toMatchObject({
      recorded: 0,
      refused: [{ why: 'Bulannya sudah ditutup; keputusan tidak dapat dibatalkan lagi.' }],
    })
    expect(await desk.codes()).toEqual(['C', 'C'])
  })

  it('leaves what stands in the cell', async () => {
    await desk.askLeave()
    const ref = await desk.refWaitingFor(HR)
    await desk.decideRef(HR, { ref, decision: 'rejected' })
    await desk.decideInCell('Setuju')
    await desk.takeBack(HR)

    expect(await desk.codes()).toEqual(['C', 'C'])
    expect(await listOnDesk(office, HR)).toEqual([])
  })
})
