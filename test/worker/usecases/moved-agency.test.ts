import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { runHere } from '../../../worker/threads/run-here.ts'
import type { Context } from '../../../worker/usecases/context.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { createLeaseKeeper, guardWrites } from '../../../worker/usecases/lease-keeper.ts'
import { sweepAgency, FULL_SWEEP } from '../../../worker/usecases/sweep/sweep-agency.ts'
import { runRecapJob } from '../../../worker/usecases/sweep/compile-recap.ts'
import type { FakeGoogleWorkspace } from '../fake-google-workspace.ts'
import { makeCopy } from '../make-copy.ts'
import { formsOf, HR, sleep, STAFF_ID } from '../office.ts'
import { copyStoreIn, openStoreIn, removeStoreIn } from '../store-in.ts'
import { MONTH, openClosingOffice, type ClosingOffice } from './closing-office.ts'
import { pageOf } from './own-page/page-of.ts'

const COPY = 'spreadsheet-2'
const FORMER = 'spreadsheet-1'
const RECAP = { month: MONTH, kinds: ['attendance' as const] }

let office: ClosingOffice
let copy: FakeGoogleWorkspace
beforeEach(async () => {
  office = await openClosingOffice()
  await office.sweep()
  copy = makeCopy(office.google, COPY)
})
afterEach(() => office.close())

async function issue(): Promise<string> {
  const purpose = { agencyId: office.id, agencyCode: null }
  return (await issueEnrolmentCode(office.context, purpose)).code
}

async function move(code?: string, spreadsheetId = COPY): Promise<void> {
  const forms = formsOf((kind) => kind)
  const request = { spreadsheetId, forms, code: code ?? (await issue()) }
  await office.application.enrol(HR, request)
}

async function faults(): Promise<unknown[]> {
  const entries = await office.store.ledger.listEntries(office.id, 0, 10_000)
  return entries.filter(({ kind }) => kind === 'evidence').map(({ body }) => JSON.parse(body ?? ''))
}

/** Without the line that says up to which entry it was made. */
function withoutSource(text: string | undefined): string | undefined {
  return text?.replace(/Buku besar s\.d\. nomor .*/u, '')
}

describe('a copy that says more than the spreadsheet', () => {
  it.each([
    ['a tab that the agency has not', 'Penilaian', 'evaluations', 'Penilaian'],
    ['decisions of another month', 'Tinjauan 2021-06', 'reviews:2021-06', 'Tinjauan 2021-06'],
    ['a roster of another month', 'Jadwal 2021-06', 'roster:2021-06', 'Jadwal 2021-06'],
  ])('moves nothing: %s', async (_, title, slot, named) => {
    const { columns } = getPeopleTab(slot.split(':')[0] ?? '')
    const rows = [columns.map((column) => column.title.id), columns.map(() => 'Setuju')]
    copy.putTab({ slot, title, rows })

    await expect(move()).rejects.toMatchObject({
      code: 'move-refused',
      message: expect.stringContaining(named),
    })
    expect((await office.agency()).spreadsheetId).toBe(FORMER)
  })
})

describe('the code for a move', () => {
  it('moves once, and not after its time', async () => {
    const [code, late] = [await issue(), await issue()]
    await move(code)
    makeCopy(office.google, 'spreadsheet-3')

    const invalid = { code: 'enrolment-code-invalid' }
    await expect(move(code, 'spreadsheet-3')).rejects.toMatchObject(invalid)
    office.clock.advance(73 * 3_600_000)
    await expect(move(late, 'spreadsheet-3')).rejects.toMatchObject(invalid)
    expect((await office.agency()).spreadsheetId).toBe(COPY)
  })
})

describe('a copy whose tabs were renamed, in another locale', () => {
  it('is the agency’s, and Diagnostik says the locale', async () => {
    for (const [sheetId, sheet] of copy.sheets) {
      const title = sheet.title.replace('Pegawai', 'Daftar Pegawai')
      copy.sheets.set(sheetId, { ...sheet, title })
    }
    copy.locale = 'en_US'

    await move()
    expect((await office.sweep()).error).toBeUndefined()

    expect(await office.agency()).toMatchObject({ spreadsheetId: COPY, locale: 'en_US' })
    expect(copy.readRecap('diagnostics')).toContain('spreadsheet-locale')
  })
})

describe('what an agency had goes on after it moved', () => {
  it('makes a recap that was asked for before in the copy', async () => {
    const { id } = await office.application.requestRecap(HR, office.id, RECAP)
    await move()

    await office.runJobs()

    expect(copy.readRecap('attendance')).toBeDefined()
    expect(office.google.readRecap('attendance')).toBeUndefined()
    const job = await office.application.getRecapJob(HR, office.id, id)
    expect(job.tabs[0]?.url).toContain(COPY)
  })

  it('makes one in the copy that waited its turn while the agency moved, or that another worker was at', async () => {
    await office.application.requestRecap(HR, office.id, RECAP)
    const [job] = await office.store.recapJobs.listUnfinished()
    const other = office.joinWorker('worker-2')

    const [, run] = await Promise.all([move(), runRecapJob(other, job!)])
    if (run.state !== 'done') {
      office.clock.advance(60_000)
      await office.runJobs()
    }

    const texts = [office.google.readRecap('attendance'), copy.readRecap('attendance')]
    expect(texts.filter((text) => text !== undefined)).toHaveLength(1)
  })

  it('a closed month stays closed with the seal it had, and its tabs are made in the copy', async () => {
    office.clock.set('2021-08-10T01:00:00.000Z')
    await office.closeMonth()
    const before = await office.state()
    copy = makeCopy(office.google, COPY)

    await move()
    await office.sweep()

    expect(before.seal).not.toBeNull()
    expect(await office.state()).toEqual(before)
    await office.recap(['attendance'])
    const text = copy.readRecap('attendance')
    expect(text).toBeDefined()
    expect(text).toBe(office.google.readRecap('attendance'))
    expect(await faults()).toEqual([])
  })

  it('is overseen as before', async () => {
    const operator = createOperator(office.context, { checkSettings: async () => [], sleep })
    await operator.oversee(office.id, [office.id])
    await move()
    await office.sweep()

    await office.recap(['regency'])

    expect(copy.readRecap('regency')).toContain('SEKRETARIAT DAERAH')
    expect(copy.readRecap('regency')).not.toContain('Tidak terbaca')
  })

  it('a person’s page and the desk of a head stand as they did', async () => {
    const links = await office.application.listPersonalLinks(HR, office.id)
    const page = await pageOf(office, STAFF_ID)
    const desk = await office.application.readDesk(HR, office.id, { others: 'yes' })

    await move()
    await office.sweep()

    expect(await office.application.listPersonalLinks(HR, office.id)).toEqual(links)
    expect(await pageOf(office, STAFF_ID)).toMatchObject({ key: page.key, employee: page.employee })
    expect(await office.application.readDesk(HR, office.id, { others: 'yes' })).toEqual(desk)
  })

  it('Diagnostik says of the copy what it said of the spreadsheet', async () => {
    const before = withoutSource(office.google.readRecap('diagnostics'))
    await move()
    await office.sweep()
    await office.sweep()

    expect(withoutSource(copy.readRecap('diagnostics'))).toBe(before)
  })
})

describe('what the former spreadsheet was told', () => {
  it('says in Diagnostik where the agency went on, as the last word', async () => {
    await move()
    const told = office.google.readRecap('diagnostics')
    await office.sweep()

    expect(told).toContain(`/d/${COPY}/`)
    expect(told).toContain('agency-moved')
    expect(office.google.readRecap('diagnostics')).toBe(told)
    expect(copy.readRecap('diagnostics')).not.toContain('agency-moved')
  })

  it('is taken back by the next sweep where the agency moves back', async () => {
    await move()
    await office.sweep()
    await move(undefined, FORMER)
    await office.sweep()

    expect(office.google.readRecap('diagnostics')).not.toContain('agency-moved')
    expect(await faults()).toEqual([])
  })

  it('does not stop a move where it is gone, and nothing is said of it in the copy', async () => {
    office.google.anchors = []

    await move()
    await office.sweep()

    expect(copy.anchors).toHaveLength(1)
    expect(copy.readRecap('diagnostics')).not.toContain('anchor-missing')
  })

  it('tells of a store that is put back from before the move (G7)', async () => {
    const folder = join(office.dataDir, 'before')
    await copyStoreIn(office.dataDir, folder)
    await move()

    const store = await openStoreIn(folder)
    const leases = createLeaseKeeper({
      store,
      clock: office.clock,
      sleep,
      holder: 'put back',
      isGone: () => false,
    })
    const google = guardWrites(office.google, leases)
    const context: Context = {
      ...office.context,
      store,
      leases,
      google,
      threads: runHere(() => context),
    }
    await sweepAgency(context, office.id, FULL_SWEEP)
    await store.close()
    await removeStoreIn(folder)

    expect(office.google.readRecap('diagnostics')).toContain('ledger-lost')
  })

  it('is no condition of the move where Google does not take it', async () => {
    office.google.fail('writeAnchor', new GoogleError('unavailable', 'down'))

    await move()

    expect((await office.agency()).spreadsheetId).toBe(COPY)
  })
})
