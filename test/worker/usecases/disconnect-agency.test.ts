import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import type { Caller } from '../../../worker/ports/application.ts'
import { createLane } from '../../../worker/jobs/lane.ts'
import { createSweeper } from '../../../worker/jobs/sweep-on-schedule.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/issue-enrolment-code.ts'
import { ANY_NEW_AGENCY, enrolmentOf, HR, openOffice, sleep, type Office } from '../office.ts'

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
  await createSweeper(office.context, lane, { intervalMs: 300_000 })()
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
})
