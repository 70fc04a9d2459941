import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { instantAt } from '../../../../shared/calendar/zones.ts'
import { addDays, monthOf } from '../../../../shared/model/civil-date.ts'
import { instantOf } from '../../../../shared/model/instant.ts'
import type { Store } from '../../../../worker/ports/store.ts'
import { instantNow } from '../../../../worker/usecases/context.ts'
import { openMonth } from '../../../../worker/usecases/month/open-month.ts'
import { followLedger } from '../../../../worker/usecases/month/follow-ledger.ts'
import { projectSubmissions } from '../../../../worker/usecases/month/project-submissions.ts'
import { intakeOf } from '../../../../worker/usecases/ledger/load-agency-facts.ts'
import { projectMonth } from '../../../../worker/usecases/month/project-month.ts'
import { rebuild } from '../../../../worker/usecases/evidence/rebuild.ts'
import { HEAD_ID } from '../../../shared/workbook/sample-tabs.ts'
import { openOffice, STAFF_ID, HR, type Office } from '../../office.ts'
import { tamper } from '../../tamper.ts'
import { turnsDuring } from '../../turns-during.ts'
import { MONTH, openClosingOffice } from '../closing-office.ts'
import { listOnDesk } from '../list-on-desk.ts'
import { live } from '../live-history.ts'
import { AGENCY, history, MONDAY, MONTHS, raw } from '../random-history.ts'
import { contextOf } from '../../context-of.ts'
import { connectTo, openStoreIn, removeStoreIn } from '../../store-in.ts'

const STRANGER_ID = '199001012015011001'
const PLAN = { unit: 'Bagian Umum', week: '2021-07-05', target1: 'Arsip', volume1: '2' }
/** Their rows in the tab *Pegawai* of the sample. */
const HEAD_ROW = 1
const STAFF_ROW = 2

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pantau-facts-'))
})
afterEach(() => removeStoreIn(dataDir))

/** What people answered is out of reach from here on. */
function spoilAnswers(folder: string): Promise<number> {
  return tamper(
    folder,
    `update ledger_body set body = 'unreadable' where (agency_id, seq) in (
      select agency_id, seq from ledger where kind in ('submission', 'purge'))`,
  )
}

/** Every month as evaluated, without what is kept of it. */
async function evaluateAgain(store: Store, agencyId: string): Promise<unknown[]> {
  const context = contextOf({ store, log: () => undefined })
  const asOf = instantAt(addDays(MONDAY, 90), '23:59', 'WITA')
  const months: unknown[] = []
  await store.transaction(({ projections }) => projections.clearPersonMonths(agencyId, 1000))
  for (const month of MONTHS) {
    const agency = { ...AGENCY, id: agencyId }
    const { evaluation, quarantined, evaluated } = await projectMonth(context, agency, {
      month,
      asOf,
    })
    expect(evaluated).toBeGreaterThan(0)
    months.push(JSON.stringify({ evaluation, quarantined }))
  }
  return months
}

function setCell(office: Office, row: number, header: string, value: string): void {
  const { rows } = office.google.getTab('employees')
  const column = rows[0]!.indexOf(header)
  expect(column).toBeGreaterThanOrEqual(0)
  rows[row]![column] = value
}

function setSetting(office: Office, name: string, value: string): void {
  const row = office.google.getTab('settings').rows.find(([cell]) => cell === name)
  expect(row).toBeDefined()
  row![1] = value
}

function setUnit(office: Office, name: string, code: string): void {
  const row = office.google.getTab('units').rows.find((cells) => cells.includes(name))
  expect(row).toBeDefined()
  row![0] = code
}

async function factsOf(office: Office) {
  const { id } = await office.agency()
  const responses = [
    { formId: 'check-in', responseId: 'in' },
    { formId: 'daily-report', responseId: 'report' },
    { formId: 'weekly-plan', responseId: 'plan' },
  ]
  return office.store.projections.findFacts(id, responses)
}

describe('what people filed is read out of their answers once (G4)', () => {
  it('and months come out the same when the answers cannot be read any more', async () => {
    const store = await openStoreIn(dataDir)
    const ids: string[] = []
    const before: unknown[] = []
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        const id = `agency-${ids.length + 1}`
        ids.push(id)
        await live(store, { ...AGENCY, id, spreadsheetId: id }, events)
        before.push(await evaluateAgain(store, id))
      }),
      { numRuns: 6 },
    )

    expect(await spoilAnswers(dataDir)).toBeGreaterThan(0)

    for (const [index, id] of ids.entries()) {
      expect(await evaluateAgain(store, id)).toEqual(before[index])
    }
    await store.close()
  })

  it('and neither the day of a person, nor desk, status and roster check, nor Hari Ini and Tinjauan read them again', async () => {
    const office = await openOffice()
    const permit = { kind: 'Cuti', from: '2021-07-06', until: '2021-07-07', reason: 'x' }
    await office.submit('check-in', { responseId: 'in' })
    await office.submit('daily-report', { responseId: 'report' })
    await office.submit('permit', { responseId: 'permit', answers: permit })
    await office.sweep({ forms: 'all', tabs: false })
    const agency = await office.agency()
    // Reads the tabs.
    const roster = await office.application.checkRoster(HR, agency.id, '2021-07')
    const waiting = await listOnDesk(office, HR)
    const today = await loadToday()
    const status = await office.application.getStatus(HR, agency.id)
    await tamper(office.dataDir, 'delete from review_queue')
    await tamper(office.dataDir, `update agency set today_digest = '', today_written_at = null`)
    office.google.getTab('reviews:2021-07').rows.splice(1)

    await spoilAnswers(office.dataDir)

    expect(await listOnDesk(office, HR)).toEqual(waiting)
    expect(waiting).toHaveLength(2)
    expect(await office.application.getStatus(HR, agency.id)).toEqual(status)
    expect(status.counts).toMatchObject({ submissions: 3, awaitingReview: 2 })
    expect(await office.application.checkRoster(HR, agency.id, '2021-07')).toEqual(roster)
    const again = await loadToday()
    expect(again).toEqual(today)
    expect(today.filed.submissions).toHaveLength(3)
    const swept = await office.sweep()
    expect(swept).toMatchObject({ reviewsQueued: 2, todayWritten: true })
    expect(swept.error).toBeUndefined()
    await office.close()

    async function loadToday() {
      const { evaluation, filed } = await openMonth(office.context, agency, {
        month: monthOf(MONDAY),
        asOf: instantNow(office.context),
        throughSequence: await office.store.ledger.lastSequence(agency.id),
      })
      return {
        evaluation,
        filed: await filed({ employeeIds: [STAFF_ID], since: MONDAY, until: addDays(MONDAY, 2) }),
      }
    }
  })
})

describe('an entry that says whose a submission is', () => {
  it('makes nothing anew where the fact was made when it was there: each submission is read once', async () => {
    const office = await openOffice()
    await office.submit('check-in', { responseId: 'in' })
    await office.submit('daily-report', { responseId: 'report' })
    await office.sweep()
    const agency = await office.agency()
    const { throughSequence, configuration } = await followLedger(office.context, agency)
    const entries = (await office.store.ledger.listRecorded(agency.id, 0, 100)).filter(
      ({ kind }) => kind === 'attribution',
    )
    const readBy = {
      intake: intakeOf(configuration),
      forms: await office.store.forms.list(agency.id),
    }
    const readAgain: string[] = []
    const put: string[] = []

    const touched = await office.store.transaction(({ projections, attributions }) =>
      projectSubmissions(
        {
          attributions,
          projections: {
            ...projections,
            readSubmissions: (_, refs) => {
              readAgain.push(...refs)
              return Promise.resolve([])
            },
            putFacts: (_, facts) => {
              put.push(...facts.map(({ ref }) => ref))
              return Promise.resolve()
            },
          },
        },
        agency,
        { entries, readBy, throughSequence },
      ),
    )

    expect(entries).toHaveLength(2)
    expect({ readAgain, put, touched }).toEqual({ readAgain: [], put: [], touched: [] })
    await office.close()
  })
})

describe('another staff list or setting (G13)', () => {
  it.each<[string, (office: Office) => void]>([
    ['an address', (office) => setCell(office, HEAD_ROW, 'E-mail', 'baru@kukar.example')],
    ['a name', (office) => setCell(office, HEAD_ROW, 'Nama', 'Ahmad Fauzi, S.Sos.')],
    ['a superior', (office) => setCell(office, STAFF_ROW, 'NIP Atasan', '')],
    ['a place of signature', (office) => setSetting(office, 'Tempat tanda tangan', 'Kudus')],
  ])('%s reads nothing again that has an owner and could be read', async (_, edit) => {
    const office = await openOffice()
    await office.submit('check-in', { responseId: 'in' })
    await office.submit('daily-report', { responseId: 'report' })
    await office.submit('weekly-plan', { responseId: 'plan', answers: PLAN })
    await office.sweep()
    const agency = await office.agency()
    const before = await factsOf(office)
    await spoilAnswers(office.dataDir)

    edit(office)
    const { tabsChanged } = await office.sweep({ tabs: true, forms: [] })

    expect(tabsChanged).toBe(1)
    expect(before).toHaveLength(3)
    expect(before.map(({ said }) => said.kind)).not.toContain('quarantined')
    expect(await factsOf(office)).toEqual(before)
    expect((await followLedger(office.context, agency)).throughSequence).toBe(
      await office.store.ledger.lastSequence(agency.id),
    )
    await office.close()
  })

  it('reads what waits anew: whose it may be, and why it waits', async () => {
    const office = await openOffice()
    await office.submit('check-in', {
      responseId: 'stranger',
      employeeId: STRANGER_ID,
      ticket: 'X',
    })
    await office.sweep()
    const agency = await office.agency()
    const codes = async () =>
      (await office.store.projections.listQuarantined(agency.id)).map(({ code }) => code)
    expect(await codes()).toEqual(['unknown-employee'])

    office.google
      .getTab('employees')
      .rows.push([STRANGER_ID, 'Orang Baru', 'PNS', '', '', '', 'UMUM'])
    await office.sweep({ tabs: true, forms: [] })

    expect(await codes()).toEqual(['claim-waits'])
    const of = { employeeId: STRANGER_ID, limit: 5 }
    expect(await office.store.projections.listClaims(agency.id, of)).toHaveLength(1)
    expect((await rebuild(office.context, agency, { check: true })).facts).toEqual([])
    await office.close()
  })

  it.each<[string, (office: Office) => void]>([
    ['zone', (office) => setSetting(office, 'Zona waktu', 'WIT')],
    ['code of a unit', (office) => setUnit(office, 'Bagian Umum', 'UM')],
  ])('another %s reads all anew', async (_, edit) => {
    const office = await openOffice()
    const late = '2021-07-05T15:30:00.000Z'
    office.clock.set('2021-07-05T15:40:00.000Z')
    await office.submit('check-in', { responseId: 'in', at: late })
    await office.submit('weekly-plan', { responseId: 'plan', answers: PLAN })
    await office.sweep()
    const before = await factsOf(office)

    edit(office)
    await office.sweep({ tabs: true, forms: [] })

    const after = await factsOf(office)
    expect(after).toHaveLength(2)
    expect(after).not.toEqual(before)
    expect((await rebuild(office.context, await office.agency(), { check: true })).facts).toEqual(
      [],
    )
    await office.close()
  })
})

describe('following the ledger (G13)', () => {
  const FILINGS = 2600
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
    await office.sweep()
    const { id } = await office.agency()
    const answers = { employeeId: HEAD_ID, kind: 'Masuk', place: 'Rumah' }
    const raws = Array.from({ length: FILINGS }, (_, index) => ({
      ...raw(
        'check-in',
        { id: HEAD_ID, at: instantAt(MONDAY, '07:31', 'WITA'), n: index, edit: 0 },
        answers,
      ),
      responseId: `r${index}`,
    }))
    await office.store.transaction(({ ledger }) =>
      ledger.recordSubmissions(id, raws, instantNow(office.context)),
    )
  })
  afterEach(() => office.close())

  async function countKept(): Promise<number> {
    const { id } = await office.agency()
    return (await office.store.projections.listQuarantined(id)).length
  }

  it('lets everything else go on between pieces, also where all is read anew', async () => {
    const agency = await office.agency()
    const [first] = await turnsDuring(() => followLedger(office.context, agency))
    expect(await countKept()).toBe(FILINGS)
    setSetting(office, 'Zona waktu', 'WIT')
    await office.sweep({ tabs: true, forms: [] })
    await office.store.transaction(({ projections }) => projections.forget(agency.id))

    const [again] = await turnsDuring(() => followLedger(office.context, agency))

    expect(first).toBeGreaterThan(2)
    expect(again).toBeGreaterThan(6)
    expect(await countKept()).toBe(FILINGS)
  })

  it('comes to the end for all who do it at once, on one state', async () => {
    const agency = await office.agency()
    const other = office.joinWorker('worker-2')
    const all = [office.context, other, office.context, other, office.context, office.context]

    const followed = await Promise.all(all.map((context) => followLedger(context, agency)))

    const through = await office.store.ledger.lastSequence(agency.id)
    expect(followed.map(({ throughSequence }) => throughSequence)).toEqual(all.map(() => through))
    expect(await countKept()).toBe(FILINGS)
  })
})

describe('a fact that is not what the ledger gives (G4)', () => {
  it('is told by rebuild --check, which changes nothing, and mended by rebuild', async () => {
    const office = await openClosingOffice()
    await office.recap(['attendance'])
    const agency = await office.agency()
    const check = () => rebuild(office.context, agency, { check: true })
    const [sound, , found, again] = [
      await check(),
      await tamper(
        office.dataDir,
        `update fact set until_date = '2021-07-02' where response_id = 'r2'`,
      ),
      await check(),
      await check(),
    ]

    const mended = await rebuild(office.context, agency, { check: false })

    expect([sound, found, again, mended].map(({ facts }) => facts)).toEqual([
      [],
      ['daily-report/r2'],
      ['daily-report/r2'],
      [],
    ])
    await office.close()
  })

  it('is told whichever of its columns was changed', async () => {
    const office = await openClosingOffice()
    await office.recap(['attendance'])
    const agency = await office.agency()
    const db = await connectTo(office.dataDir)
    const row = await db.selectFrom('fact').selectAll().limit(1).executeTakeFirstOrThrow()
    await db.destroy()
    const columns = Object.entries(row)
    const unseen: unknown[] = []

    for (const [name, value] of columns) {
      const changed = typeof value === 'number' ? `${name} + 1` : `coalesce(${name}, '') || 'x'`
      await tamper(office.dataDir, `update fact set ${name} = ${changed} where response_id = 'r2'`)
      const { facts } = await rebuild(office.context, agency, { check: true })
      if (!facts.includes('daily-report/r2')) unseen.push(name)
      await office.store.transaction(({ projections }) => projections.forget(agency.id))
      await followLedger(office.context, agency)
    }

    expect(columns.length).toBeGreaterThan(15)
    // Whom it claims is read of what is in quarantine alone; whether it awaits a decision follows from reviews.
    expect(['claim', 'awaits']).toEqual(expect.arrayContaining(unseen))
    await office.close()
  })

  it('keeps neither a month nor a sweep from being done where it cannot be read: it is made anew and told', async () => {
    const office = await openClosingOffice()
    await office.submit('daily-report', { responseId: 'r3', answers: { date: '2021-07-31' } })
    await office.sweep()
    const agency = await office.agency()
    const asOf = instantNow(office.context)
    const genuine = await projectMonth(office.context, agency, { month: MONTH, asOf })
    const spoil = async () => {
      await tamper(office.dataDir, 'delete from person_month')
      await tamper(office.dataDir, `update fact set plain = '{}' where response_id = 'r3'`)
    }
    const faults = async () => {
      const reports = await office.store.evidence.list(office.id, instantOf(0))
      return reports.flatMap((report) => report.faults.map(({ what, remade }) => [what, remade]))
    }

    await spoil()
    const throughSequence = genuine.ledgerSequence
    const loaded = await openMonth(office.context, agency, { month: MONTH, asOf, throughSequence })

    expect(loaded.evaluation).toEqual(genuine.evaluation)
    expect(await faults()).toEqual([['fact', true]])

    office.clock.advance(300_000)
    expect((await office.sweep()).error).toBeUndefined()
    await spoil()
    office.clock.advance(300_000)
    expect((await office.sweep()).error).toBeDefined()
    office.clock.advance(300_000)
    expect((await office.sweep()).error).toBeUndefined()

    expect(await faults()).toEqual([
      ['fact', true],
      ['fact', true],
    ])
    const { facts } = await rebuild(office.context, agency, { check: true })
    expect(facts).toEqual([])
    await office.close()
  })
})
