import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { parseInstant } from '../../../shared/model/instant.ts'
import type { EnrolmentRequest } from '../../../shared/contract/index.ts'
import { getPeopleTab } from '../../../shared/workbook/tabs.ts'
import type { Caller } from '../../../worker/ports/application.ts'
import type { DomainError } from '../../../worker/ports/domain-error.ts'
import { GoogleError } from '../../../worker/ports/google-workspace.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { workerText } from '../../../worker/usecases/worker-text.ts'
import { callerOf } from '../../sample/caller-of.ts'
import type { FakeGoogleWorkspace } from '../fake-google-workspace.ts'
import { ANY_NEW_AGENCY, formsOf, HR, openOffice, sleep, type Office } from '../office.ts'
import { makeCopy } from '../make-copy.ts'
import { tamper } from '../tamper.ts'
import { patiently } from '../../suite/patiently.ts'

const REVIEWS = getPeopleTab('reviews')
const COPY = 'spreadsheet-2'
const HEAD = callerOf('kepala@setda.example')
const STRANGER = callerOf('orang@lain.example')

let office: Office
let id: string
beforeEach(async () => {
  office = await openOffice()
  await office.submit('check-in', { responseId: 'r1' })
  await office.submit('daily-report', { responseId: 'r2' })
  await office.sweep()
  id = (await office.agency()).id
})
afterEach(() => office.close())

async function issue(agencyId: string | null = id): Promise<string> {
  return (await issueEnrolmentCode(office.context, { agencyId, agencyCode: null })).code
}

function move(caller: Caller, code: string, changes: Partial<EnrolmentRequest> = {}) {
  const forms = formsOf((kind) => kind)
  return office.application.enrol(caller, { spreadsheetId: COPY, forms, code, ...changes })
}

/** Why it was refused, and where the agency is then. */
async function refusalOf(asked: Promise<unknown>): Promise<unknown> {
  const { code, message } = await asked.then(
    () => ({ code: 'none', message: '' }),
    (error: unknown) => error as DomainError,
  )
  return { code, message, at: (await office.agency()).spreadsheetId }
}

/** A refusal that says so, and after which nothing has moved. */
function stays(says: string, code = 'move-refused'): unknown {
  return { code, message: expect.stringContaining(says), at: 'spreadsheet-1' }
}

/** What is typed into the decision's cell of the first row of *Tinjauan*. */
function typeDecision(file: FakeGoogleWorkspace, decision: string): void {
  const [, row] = file.getTab('reviews:2021-07').rows
  if (!row) throw new Error('No row')
  row[REVIEWS.columns.findIndex(({ key }) => key === 'decision')] = decision
}

async function entriesOf(kind: string): Promise<unknown[]> {
  const entries = await office.store.ledger.listEntries(id, 0, 10_000)
  return entries
    .filter((entry) => entry.kind === kind)
    .map(({ body }) => JSON.parse(body ?? '') as unknown)
}

/** Another agency, in which HR is hr too. */
async function addOther(): Promise<string> {
  const agency = await office.agency()
  await office.store.agencies.insert({ ...agency, id: 'other', spreadsheetId: 'of-other' })
  return 'other'
}

describe('checkEnrolment of a copy', () => {
  it('tells hr with a code for the agency that it moves there, with its forms, and asks Google nothing', async () => {
    const request = { spreadsheetId: COPY, code: await issue() }
    office.google.calls.length = 0

    expect(await office.application.checkEnrolment(HR, request)).toEqual({
      agencyName: 'SEKRETARIAT DAERAH',
      isMove: true,
      forms: formsOf((kind) => kind),
    })
    expect(office.google.calls).toEqual([])
  })

  it('refuses anybody else as it refuses a code that there is not (G8)', async () => {
    const unknown = { code: 'enrolment-code-invalid', message: workerText('id').codeInvalid() }
    const check = (caller: Caller, code: string) =>
      office.application.checkEnrolment(caller, { spreadsheetId: COPY, code })
    const other = await addOther()
    const ofAnotherAccount = { ...HR, sub: 'another-account' }
    await office.application.listAgencies(HR)

    for (const caller of [HEAD, STRANGER, ofAnotherAccount]) {
      await expect(check(caller, await issue())).rejects.toMatchObject(unknown)
    }
    await expect(check(HEAD, await issue(other))).rejects.toMatchObject(unknown)
    const operator = createOperator(office.context, { checkSettings: async () => [], sleep })
    await operator.disconnect(id, 'Selesai')
    await expect(check(HR, await issue())).rejects.toMatchObject(unknown)
  })

  it('wants the present spreadsheet set up first, where the items of its forms are not known', async () => {
    await office.store.forms.update(id, 'permit', { items: {} })

    const asked = { spreadsheetId: COPY, code: await issue() }
    const refused = office.application.checkEnrolment(HR, asked)

    expect(await refusalOf(refused)).toEqual(stays('Siapkan lembar'))
  })
})

describe('moveAgency', () => {
  let copy: FakeGoogleWorkspace
  beforeEach(() => {
    copy = makeCopy(office.google, COPY)
  })

  it('lets the agency go on in the copy, with its forms, cursors and ledger, and the ledger says so', async () => {
    const before = await office.store.forms.list(id)
    const entries = await office.store.ledger.listEntries(id, 0, 10_000)

    const moved = await move(HR, await issue())

    expect(moved).toEqual({ agencyId: id, agencyName: 'SEKRETARIAT DAERAH' })
    expect(await office.agency()).toMatchObject({ spreadsheetId: COPY, installer: HR.email })
    const after = await office.store.forms.list(id)
    expect(after.map(({ formId, cursor }) => [formId, cursor])).toEqual(
      before.map(({ formId, cursor }) => [formId, cursor]),
    )
    const standing = await office.store.ledger.listEntries(id, 0, entries.length)
    expect(standing).toEqual(entries)
    expect(await entriesOf('moved')).toEqual([
      {
        at: '2021-07-05T01:00:00.000Z',
        by: { email: HR.email, sub: HR.sub },
        from: 'spreadsheet-1',
        to: COPY,
      },
    ])
  })

  it('reads and writes the copy alone from then on, and accuses nobody', async () => {
    await move(HR, await issue())
    const written = office.google.calls.length
    office.google.getTab('access').rows.push([STRANGER.email, 'hr', ''])
    await office.submit('check-in', { responseId: 'r3', answers: { kind: 'Pulang' } })

    const first = await office.sweep()
    office.clock.advance(3_600_000)
    const second = await office.sweep()

    expect([first.error, second.error]).toEqual([undefined, undefined])
    expect(first.forms.reduce((sum, form) => sum + form.submissionsRecorded, 0)).toBe(1)
    expect(office.google.calls.slice(written)).not.toContain('writeRecaps')
    expect(copy.readRecap('diagnostics')).toBeDefined()
    expect(JSON.parse(copy.anchors[0] ?? '{}')).toMatchObject({ agency: id })
    expect(await entriesOf('evidence')).toEqual([])
    expect((await office.agency()).spreadsheetId).toBe(COPY)
    const { waiting } = await office.application.listConfirmations(HR, id)
    expect(waiting).toEqual([])
  })

  it('takes what was typed until then, though it was not swept yet', async () => {
    typeDecision(office.google, 'Setuju')
    copy = makeCopy(office.google, COPY)

    await move(HR, await issue())
    await office.sweep()

    expect(await office.store.ledger.latestReviews(id)).toMatchObject([{ decision: 'approved' }])
  })

  it.each<[string, string, (copy: FakeGoogleWorkspace) => void]>([
    ['an empty spreadsheet', 'Pengaturan', (file) => file.sheets.clear()],
    ['one that lacks people', 'Pegawai', (file) => file.getTab('employees').rows.pop()],
    [
      'one that lacks a tab',
      'Jadwal',
      (file) => {
        for (const [sheetId, { title }] of file.sheets) {
          if (title.startsWith('Jadwal')) file.sheets.delete(sheetId)
        }
      },
    ],
    [
      'one in which somebody is hr who was not',
      'Akses',
      (file) => {
        file.getTab('access').rows.push([STRANGER.email, 'hr', ''])
      },
    ],
    [
      'one from which somebody is gone who has a role',
      'Akses',
      (file) => {
        file.getTab('access').rows.pop()
      },
    ],
    [
      'one in which another decision stands',
      'Tinjauan',
      (file) => {
        typeDecision(file, 'Tolak')
      },
    ],
  ])('refuses %s, names the tab, and the code stays good', async (_, tab, change) => {
    const code = await issue()
    const entries = await office.store.ledger.lastSequence(id)
    change(copy)

    expect(await refusalOf(move(HR, code))).toEqual(stays(tab))

    expect(await office.store.ledger.lastSequence(id)).toBe(entries)
    const request = { spreadsheetId: COPY, code }
    expect(await office.application.checkEnrolment(HR, request)).toMatchObject({ isMove: true })
  })

  it('refuses a copy from before a decision was changed', async () => {
    typeDecision(office.google, 'Setuju')
    makeCopy(office.google, 'older')
    typeDecision(office.google, 'Tolak')

    const older = move(HR, await issue(), { spreadsheetId: 'older' })

    expect(await refusalOf(older)).toEqual(stays('Tinjauan'))
  })

  it('goes on where filings came to Tinjauan since the copy was made', async () => {
    await office.submit('daily-report', { responseId: 'r9', answers: { date: '2021-07-04' } })
    await office.sweep()

    await move(HR, await issue())
    const { reviewsQueued } = await office.sweep()

    expect(reviewsQueued).toBe(1)
  })

  it('refuses forms that are not the agency’s, and answers that are still copied into a spreadsheet', async () => {
    const forms = formsOf((kind) => (kind === 'permit' ? 'another' : kind))
    expect(await refusalOf(move(HR, await issue(), { forms }))).toEqual(stays('Siapkan lembar'))

    const form = office.google.forms.get('permit')
    if (form) form.linkedSheetId = 'spreadsheet-1'
    expect(await refusalOf(move(HR, await issue()))).toEqual(stays('Siapkan lembar'))
  })

  it('refuses where nobody knows what stands in the present spreadsheet', async () => {
    office.google.fail('describeSpreadsheet', new GoogleError('not-found', '404'))
    expect(await refusalOf(move(HR, await issue()))).toEqual(stays('pulihkan dari sampah'))

    office.google.fail('readTabs', new GoogleError('unavailable', 'down'))
    expect(await refusalOf(move(HR, await issue()))).toEqual(stays('', 'google-unavailable'))
  })

  it('refuses where the ledger lacks what the present spreadsheet was told (G7)', async () => {
    office.google.anchors = [
      JSON.stringify({ agency: id, sequence: 999, hash: 'f', at: '2021-07-05T00:00:00.000Z' }),
    ]

    expect(await refusalOf(move(HR, await issue()))).toEqual(stays('catatan Pantau kehilangan'))
  })

  it('moves to one of two copies, whichever asks first, with one code or two', async () => {
    makeCopy(office.google, 'spreadsheet-3')
    const [one, two] = [await issue(), await issue()]
    const waits = vi.spyOn(office.context.leases, 'hold')

    const asked = await office
      .joinWorker('worker-2')
      .leases.hold(await office.agency(), async () => {
        const moves = [
          move(HR, one),
          move(HR, one, { spreadsheetId: 'spreadsheet-3' }),
          move(HR, two, { spreadsheetId: 'spreadsheet-3' }),
        ]
        const outcomes = Promise.allSettled(moves)
        await patiently(() => expect(waits).toHaveBeenCalledTimes(moves.length))
        return { outcomes }
      })

    const outcomes = await asked.outcomes
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await entriesOf('moved')).toHaveLength(1)
  })

  it('lets nothing write to the former spreadsheet that waited for its turn meanwhile (G6)', async () => {
    const stale = await office.agency()
    await move(HR, await issue())

    const written = office.context.leases.hold(stale, () =>
      office.context.google.writeAnchor(stale.spreadsheetId, 'late'),
    )

    await expect(written).rejects.toMatchObject({ code: 'lease-lost' })
    expect(office.google.anchors).not.toContain('late')
  })

  it('stays there when somebody writes the former spreadsheet into the store', async () => {
    await move(HR, await issue())
    await tamper(office.dataDir, 'update agency set spreadsheet_id = ?', 'spreadsheet-1')

    await office.sweep()

    expect((await office.agency()).spreadsheetId).toBe(COPY)
    expect(await entriesOf('evidence')).toMatchObject([
      { faults: [{ what: 'basis', which: 'spreadsheet', remade: true }] },
    ])
  })
})

function askFrom(caller: Caller, spreadsheetId: string): Promise<void> {
  return office.application.refuseFormerFile(caller, { agencyId: id, spreadsheetId })
}

describe('the spreadsheet that an agency left', () => {
  beforeEach(async () => {
    makeCopy(office.google, COPY)
    await move(HR, await issue())
  })

  const former = 'spreadsheet-1'

  it('says to its people where the agency went on, and nothing to others (G8)', async () => {
    const told = { code: 'agency-moved', message: expect.stringContaining(`/d/${COPY}/`) }

    await expect(askFrom(HR, former)).rejects.toMatchObject(told)
    await expect(askFrom(HEAD, former)).rejects.toMatchObject(told)
    await expect(askFrom(STRANGER, former)).resolves.toBeUndefined()
    await expect(askFrom(HR, COPY)).resolves.toBeUndefined()
  })

  it('is enrolled by no code for a new or another agency, and set-up there says why to its hr alone', async () => {
    const other = await addOther()
    await office.store.transaction(({ authority }) =>
      authority.record(other, [
        {
          act: 'granted',
          grants: [{ email: HR.email, role: 'hr', unitCode: '' }],
          basis: 'set-up',
          by: { email: HR.email, sub: HR.sub },
          reason: '',
          at: parseInstant('2021-07-05T00:00:00Z'),
        },
      ]),
    )
    const fresh = await issueEnrolmentCode(office.context, ANY_NEW_AGENCY)

    for (const code of [undefined, fresh.code, await issue(other)]) {
      const asked = { spreadsheetId: former, ...(code && { code }) }
      await expect(office.application.checkEnrolment(HR, asked)).rejects.toMatchObject({
        code: 'agency-moved',
      })
      for (const caller of [HEAD, STRANGER]) {
        await expect(office.application.checkEnrolment(caller, asked)).rejects.toMatchObject({
          code: 'enrolment-code-invalid',
        })
      }
    }
  })

  it('has the agency again with a code for it, as long as both say the same', async () => {
    await move(HR, await issue(), { spreadsheetId: former })

    expect((await office.agency()).spreadsheetId).toBe(former)
    expect((await office.sweep()).error).toBeUndefined()
    expect(await entriesOf('evidence')).toEqual([])
    const request = { spreadsheetId: COPY }
    await expect(office.application.checkEnrolment(HR, request)).rejects.toMatchObject({
      code: 'agency-moved',
    })
  })
})
