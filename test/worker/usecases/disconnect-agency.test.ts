import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseMonth } from '../../../shared/model/civil-date.ts'
import { parseInstant } from '../../../shared/model/instant.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import { createLane } from '../../../worker/jobs/lane.ts'
import { createSweeper } from '../../../worker/jobs/sweep-on-schedule.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { projectMonth } from '../../../worker/usecases/month/project-month.ts'
import { inThatInstant } from '../in-that-instant.ts'
import {
  ANY_NEW_AGENCY,
  enrolmentOf,
  HR,
  openOffice,
  sleep,
  STAFF_ID,
  type Office,
} from '../office.ts'
import { OTHER_BYTES, tamper } from '../tamper.ts'
import { reviewRows, typeDecision } from './leave-in-review.ts'
import { listOnDesk } from './list-on-desk.ts'

const STRANGER: Caller = { email: 'orang@lain.example', sub: 'orang@lain.example' }

let office: Office
let id: string
beforeEach(async () => {
  office = await openOffice()
  await office.submit('check-in', {
    responseId: 'r1',
    answers: { location: '-0.4219, 116.9836' },
  })
  await office.sweep()
  id = (await office.agency()).id
})
afterEach(() => office.close())

function operator(): ReturnType<typeof createOperator> {
  return createOperator(office.context, { checkSettings: () => Promise.resolve([]), sleep })
}

async function disconnect(): Promise<void> {
  await operator().disconnect(id, 'Instansi digabung')
}

const HINT = { spreadsheetId: 'spreadsheet-1', changed: 'sheet' } as const
const RECAP = { month: '2021-07', kinds: ['attendance' as const] }

/** What the sweeper on schedule does now. */
async function sweepOnSchedule(): Promise<void> {
  const failures: unknown[] = []
  const lane = createLane({
    places: 4,
    placeMs: 30_000,
    ended: (outcome) => void (outcome.status === 'rejected' && failures.push(outcome.reason)),
  })
  await createSweeper(office.context, lane)()
  await lane.idle()
  expect(failures).toEqual([])
}

async function owners(): Promise<(string | undefined)[]> {
  const { forms } = office.store
  return [await forms.findOwner('check-in'), await forms.findOwner('permit')]
}

describe('disconnectAgency', () => {
  it('refuses sweeps, hints, triggers and people of the agency with a sentence', async () => {
    await disconnect()
    const refusal = { code: 'agency-disconnected', message: expect.stringContaining('diakhiri') }
    const asked = office.google.calls.length

    await expect(office.application.hint(HR, HINT)).rejects.toMatchObject(refusal)
    await expect(office.application.requestRecap(HR, id, RECAP)).rejects.toMatchObject(refusal)
    await expect(office.application.getStatus(HR, id)).rejects.toMatchObject(refusal)
    await expect(operator().recap(id, RECAP)).rejects.toMatchObject(refusal)
    await expect(disconnect()).rejects.toMatchObject(refusal)
    await expect(operator().acceptLedger(id, 'Salinan')).rejects.toMatchObject(refusal)
    await operator().verifyLedger(id)
    expect((await office.sweep()).error).toContain('diakhiri')
    expect((await operator().sweep()).agencies).toEqual([])
    expect((await office.application.listAgencies(HR)).agencies).toEqual([])
    await sweepOnSchedule()
    expect(office.google.calls).toHaveLength(asked)
  })

  it('tells strangers no more than before (G8)', async () => {
    await disconnect()

    await expect(office.application.hint(STRANGER, HINT)).rejects.toMatchObject({
      code: 'agency-unknown',
    })
    await expect(office.application.getStatus(STRANGER, id)).rejects.toMatchObject({
      code: 'agency-unknown',
    })
  })

  it('keeps the ledger, which says why, and lets go of hints and recap jobs', async () => {
    const job = await office.application.requestRecap(HR, id, RECAP)
    await office.application.hint(HR, HINT)
    const before = await office.store.ledger.lastSequence(id)
    await disconnect()

    const entries = await office.store.ledger.listEntries(id, before, 10)
    const [verified] = await operator().verifyLedger(id)

    expect(entries).toHaveLength(1)
    expect(entries[0]?.kind).toBe('connection')
    expect(JSON.parse(entries[0]?.body ?? '')).toMatchObject({
      connected: false,
      reason: 'Instansi digabung',
      by: 'operator',
    })
    expect(verified).toMatchObject({ entries: before + 1 })
    expect(verified?.broken).toBeUndefined()
    expect(await office.store.hints.list()).toEqual([])
    expect((await office.store.recapJobs.find(id, job.id))?.state).toBe('cancelled')
  })

  it('purges coordinates on schedule all the same (G10)', async () => {
    await disconnect()
    office.clock.set('2022-07-05T01:00:00.000Z')

    await sweepOnSchedule()

    const kinds = (await office.store.ledger.listEntries(id, 0, 1000)).map(({ kind }) => kind)
    expect(kinds.at(-1)).toBe('purge')
  })

  it('is undone by a code for that agency alone: the same agency goes on', async () => {
    await disconnect()
    const again = await issueEnrolmentCode(office.context, { agencyId: id, agencyCode: null })
    const other = await issueEnrolmentCode(office.context, ANY_NEW_AGENCY)
    const enrol = (code?: string) => office.application.enrol(HR, enrolmentOf(office.google, code))

    await expect(enrol()).rejects.toMatchObject({ code: 'enrolment-code-invalid' })
    await expect(enrol(other.code)).rejects.toMatchObject({ code: 'enrolment-code-invalid' })
    const enrolled = await enrol(again.code)
    await office.submit('check-in', { responseId: 'r2' })
    const report = await office.sweep()

    expect(enrolled.agencyId).toBe(id)
    expect(report.error).toBeUndefined()
    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    const acts = entries.filter(({ kind }) => kind === 'connection')
    expect(
      acts.map(({ body }) => (JSON.parse(body ?? '') as { connected: boolean }).connected),
    ).toEqual([false, true])
    expect(entries.filter(({ kind }) => kind === 'submission')).toHaveLength(2)
  })

  it('frees forms in which nothing was filed; the others stay the agency’s', async () => {
    const before = await owners()
    await disconnect()

    expect(before).toEqual([id, id])
    expect(await owners()).toEqual([id, undefined])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['a sweep', () => office.sweep().then(({ error }) => Promise.reject(new Error(error)))],
    ['the list of imports', () => office.application.listImports(HR, id)],
    ['the check of a roster', () => office.application.checkRoster(HR, id, '2021-07')],
    ['the closing of a month', () => office.application.closeMonth(HR, id, { month: '2021-06' })],
  ])('keeps %s that waited meanwhile from Google', async (_, wait) => {
    const asked = office.google.calls.length
    inThatInstant(office, disconnect)

    await expect(wait()).rejects.toThrow('diakhiri')

    expect(office.google.calls).toHaveLength(asked)
  })

  it('lets nobody decide, attribute or confirm who asked just before', async () => {
    await office.submit('check-in', { responseId: 'wrong', ticket: 'SALAHSAL' })
    await office.submit('permit', {
      responseId: 'leave',
      answers: { from: '2021-07-02', until: '2021-07-02', kind: 'Cuti', reason: 'Keluarga' },
    })
    office.google.getTab('access').rows.push(['baru@setda.example', 'hr', ''])
    await office.sweep()
    const { filings } = await office.application.listFilings(HR, id, {})
    const [waiting] = await listOnDesk(office, HR)
    const decision = { ref: waiting?.ref ?? '', decision: 'approved', note: '' } as const
    const requests = await office.application.listConfirmations(HR, id)
    const acts: (() => Promise<unknown>)[] = [
      () => office.application.decideAtDesk(HR, id, { decisions: [decision] }),
      () =>
        office.application.attribute(HR, id, {
          refs: filings.map(({ ref }) => ref),
          employeeId: STAFF_ID,
          reason: 'Ditanyakan',
        }),
      () => office.application.confirm(HR, id, { ids: requests.waiting.map((one) => one.id) }),
    ]

    for (const act of acts) {
      inThatInstant(office, disconnect)
      await expect(act()).rejects.toMatchObject({ code: 'agency-disconnected' })
      const { code } = await issueEnrolmentCode(office.context, { agencyId: id, agencyCode: null })
      await office.application.enrol(HR, enrolmentOf(office.google, code))
      await office.sweep()
    }
  })

  it('is told by the doctor, who checks its ledger and closed months all the same', async () => {
    await disconnect()

    const checks = await operator().doctor()

    expect(checks.filter(({ agencyId }) => agencyId === id)).toMatchObject([
      {
        code: 'connection',
        state: 'good',
        message: { id: expect.stringContaining('Diakhiri pada 2021-07-05') },
      },
      { code: 'ledger', state: 'good', message: { id: expect.stringContaining('rantainya utuh') } },
      { code: 'closed-months', state: 'good' },
      { code: 'evidence', state: 'good' },
    ])
  })

  it('leaves what is kept of it checked in the background (G4)', async () => {
    await disconnect()
    const when = { month: parseMonth('2021-07'), asOf: parseInstant('2021-07-05T01:00:00Z') }
    await projectMonth(office.context, await office.agency(), when)
    const sql = `update person_month set ${OTHER_BYTES} where employee_id = ?`
    await tamper(office.dataDir, sql, STAFF_ID)

    await sweepOnSchedule()

    const reports = await office.store.evidence.list(id, parseInstant('2021-01-01T00:00:00Z'))
    expect(reports.flatMap(({ faults }) => faults)).toEqual([
      { what: 'person-month', which: `2021-07 ${STAFF_ID}`, remade: true },
    ])
  })

  it('goes on after months as if it had not been: nothing lost, nothing doubled', async () => {
    const leave = { from: '2021-07-06', until: '2021-07-06', kind: 'Cuti', reason: 'Keluarga' }
    await office.submit('permit', { responseId: 'leave', answers: leave })
    await office.sweep()
    await disconnect()
    office.clock.set('2021-09-10T01:00:00.000Z')
    const at = '2021-08-03T00:00:00Z'
    await office.submit('check-in', { responseId: 'meanwhile', at })
    // It became visible long after it was filed.
    await office.submit('check-in', { responseId: 'late', at: '2021-07-02T00:00:00Z' })
    typeDecision(office, 'Setuju')
    const { code } = await issueEnrolmentCode(office.context, { agencyId: id, agencyCode: null })
    await office.application.enrol(HR, enrolmentOf(office.google, code))
    await office.sweep()
    await office.sweep()

    const entries = await office.store.ledger.listEntries(id, 0, 1000)
    const filed = entries.flatMap(({ kind, key }) =>
      kind === 'submission' ? [key.split('/')[1] ?? ''] : [],
    )
    expect(filed.toSorted()).toEqual(['late', 'leave', 'meanwhile', 'r1'])
    expect(entries.filter(({ kind }) => kind === 'review')).toHaveLength(1)
    expect(reviewRows(office)).toHaveLength(2)
    expect(await listOnDesk(office, HR)).toEqual([])
    expect(await office.application.readiness()).toMatchObject({ ready: true })
  })
})
