import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { EnrolledForms } from '../../shared/contract/index.ts'
import { FORM_KINDS, type FormKind } from '../../shared/model/submission.ts'
import type { CellValue } from '../../shared/workbook/tab-rows.ts'
import { FORMS } from '../../shared/workbook/forms.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import type { Application, Caller } from '../../worker/ports/application.ts'
import type { LogEvent } from '../../worker/ports/log.ts'
import type { Agency, Store } from '../../worker/ports/store.ts'
import type { EnrolmentPurpose } from '../../worker/ports/work-records.ts'
import type { AgencySweep } from '../../worker/ports/sweep-report.ts'
import { createRecapFiles } from '../../worker/export/create-recap-files.ts'
import { createHolidayCalendar } from '../../worker/holidays/create-holiday-calendar.ts'
import { runHere } from '../../worker/threads/run-here.ts'
import type { Context } from '../../worker/usecases/context.ts'
import { createApplication } from '../../worker/usecases/create-application.ts'
import { issueEnrolmentCode } from '../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { createLeaseKeeper, guardWrites } from '../../worker/usecases/lease-keeper.ts'
import {
  FULL_SWEEP,
  sweepAgency,
  type SweepScope,
} from '../../worker/usecases/sweep/sweep-agency.ts'
import { HEAD_ID, STAFF_ID, sampleTabs } from '../shared/workbook/sample-tabs.ts'
import { FakeGoogleWorkspace } from './fake-google-workspace.ts'
import { callerOf } from '../sample/caller-of.ts'
import { openStoreIn, removeStoreIn } from './store-in.ts'
import { ticketFor } from './ticket-for.ts'

export { STAFF_ID }
export const HR: Caller = callerOf('hr@setda.example')

export const WORKER_EMAIL = 'pantau-worker@pantau-local.iam.gserviceaccount.com'

/** What a code that is issued without more is for. */
export const ANY_NEW_AGENCY: EnrolmentPurpose = { agencyId: null, agencyCode: null }

/** A clock that stands still until it is moved. */
export interface StandingClock {
  now(): Date
  set(instant: string): void
  advance(milliseconds: number): void
}

/** An enrolled agency on a store of its own and Google in memory. */
export interface Office {
  readonly google: FakeGoogleWorkspace
  readonly store: Store
  readonly dataDir: string
  readonly clock: StandingClock
  readonly context: Context
  readonly application: Application
  readonly events: LogEvent[]
  /** Also where it went on in a copy. */
  agency(): Promise<Agency>
  sweep(scope?: SweepScope): Promise<AgencySweep>
  /** Somebody whose role is hr confirms all that waits. */
  confirmAll(by?: Caller): Promise<void>
  /** Files a form; answers by question key. Who, unless given, is the staff member. */
  submit(kind: FormKind, options: SubmitOptions): Promise<void>
  /** Another worker on the same store and spreadsheet. */
  joinWorker(holder: string): Context
  close(): Promise<void>
}

export interface SubmitOptions {
  readonly responseId: string
  readonly at?: string
  readonly lastAt?: string
  readonly employeeId?: string
  /** That of the day on which it is filed, where none is given; empty: none. */
  readonly ticket?: string
  readonly answers?: Readonly<Record<string, string | readonly string[]>>
}

/** `enrolled: false` leaves the spreadsheet as set-up left it: shared, not connected. */
export async function openOffice(
  options: {
    readonly access?: CellValue[][]
    readonly enrolled?: boolean
    /** Google is to tell it of answers. */
    readonly watches?: Context['watches']
  } = {},
): Promise<Office> {
  const { access, enrolled = true, watches } = options
  const dataDir = mkdtempSync(join(tmpdir(), 'pantau-office-'))
  const google = createGoogle()
  if (access) google.putTab({ slot: 'access', title: 'Akses', rows: access })
  const clock = createClock('2021-07-05T01:00:00.000Z', (now) => bringClockIns(google, now))
  google.nowMs = () => clock.now().getTime()
  const store = await openStoreIn(dataDir)
  const events: LogEvent[] = []

  function joinWorker(holder: string): Context {
    const leases = createLeaseKeeper({ store, clock, sleep, holder, isGone: () => false })
    const joined: Context = {
      store,
      google: guardWrites(google, leases),
      leases,
      threads: runHere(() => joined),
      files: createRecapFiles(),
      holidayCalendar: createHolidayCalendar(),
      clock,
      log: (event) => events.push(event),
      randomBytes,
      workerEmail: WORKER_EMAIL,
      sweepIntervalSeconds: 300,
      behindAlarmSeconds: 900,
      ...(watches && { watches }),
      callsPerMinute: { sheets: 60, forms: 180 },
    }
    return joined
  }

  const context = joinWorker('worker-1')
  const application = createApplication(context, { hinted: () => {}, requested: () => {} })
  if (enrolled) {
    const { code } = await issueEnrolmentCode(context, ANY_NEW_AGENCY)
    await application.enrol(HR, enrolmentOf(google, code))
    for (const hint of await store.hints.list()) await store.hints.remove(hint)
  }

  async function agency(): Promise<Agency> {
    const { agencies } = store
    const found =
      (await agencies.findBySpreadsheet(google.spreadsheetId)) ??
      (await agencies.findByFormer(google.spreadsheetId))
    if (!found) throw new Error('Not enrolled')
    return found
  }

  return {
    google,
    store,
    dataDir,
    clock,
    context,
    application,
    events,
    agency,
    joinWorker,
    async sweep(scope = FULL_SWEEP) {
      return sweepAgency(context, (await agency()).id, scope)
    },
    async confirmAll(by = HR) {
      const { id } = await agency()
      const { waiting } = await application.listConfirmations(by, id)
      if (waiting.length > 0)
        await application.confirm(by, id, { ids: waiting.map(({ id }) => id) })
    },
    async submit(kind, submission) {
      const employeeId = submission.employeeId ?? STAFF_ID
      const at = submission.at ?? clock.now().toISOString()
      const { id, secret } = await agency()
      const renewals = await store.keys.listRenewals(id)
      const own = { employeeId, formKind: kind, at }
      const ticket = submission.ticket ?? ticketFor(secret, own, renewals)
      const who = { employeeId, ...(ticket && { ticket }) }
      const answers = { ...who, ...DEFAULTS[kind], ...submission.answers }
      google.forms.get(kind)?.responses.push({
        responseId: submission.responseId,
        createTime: at,
        lastSubmittedTime: submission.lastAt ?? at,
        answers: Object.fromEntries(
          Object.entries(answers).map(([key, value]) => [questionIdOf(kind, key), [value].flat()]),
        ),
      })
    },
    async close() {
      await store.close()
      await removeStoreIn(dataDir)
    },
  }
}

/** A pause of no length: what waits goes on at once. */
export function sleep(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

const DEFAULTS: Readonly<Partial<Record<FormKind, Record<string, string | string[]>>>> = {
  'check-in': { kind: 'Masuk', place: 'Rumah', condition: 'Sehat' },
  'daily-report': {
    date: '2021-07-05',
    activity1: 'Menyusun laporan',
    target1: 'Satu laporan',
    output1: 'Laporan',
    volume1: '1',
    channel: ['E-mail'],
  },
}

/** The enrolment of the fake spreadsheet; a form's id is its kind. */
export function enrolmentOf(
  google: FakeGoogleWorkspace,
  code?: string,
): Parameters<Application['enrol']>[1] {
  const forms = formsOf((kind) => kind)
  return { ...(code !== undefined && { code }), spreadsheetId: google.spreadsheetId, forms }
}

/** Forms as set-up tells them, by their ids. */
export function formsOf(idOf: (kind: FormKind) => string): EnrolledForms {
  const forms = FORM_KINDS.map((kind) => [kind, { formId: idOf(kind), items: { employeeId: 1 } }])
  return EnrolledForms.parse(Object.fromEntries(forms))
}

/** The questionId the fake gives a question: hexadecimal, as Google's are. */
export function questionIdOf(kind: FormKind, key: string): string {
  const form = FORMS.findIndex((candidate) => candidate.kind === kind)
  const index = FORMS[form]?.questions.findIndex((question) => question.key === key) ?? -1
  if (index < 0) throw new Error(`No question ${key} in ${kind}`)
  return (0x1000 * (form + 1) + index).toString(16).padStart(8, '0')
}

/** Once July is over its machine's file has come, unless a test brings one: there is a reading of a later day. */
function bringClockIns(google: FakeGoogleWorkspace, now: Date): void {
  const tab = google.sheets.get(sheetIdOf(getPeopleTab('clockIns')))
  const first = sampleTabs().find(({ slot }) => slot === 'clockIns')?.rows
  const isFirst = JSON.stringify(tab?.rows) === JSON.stringify(first)
  if (isFirst && now >= JULY_OVER) tab?.rows.push([HEAD_ID, '02/08/2021 07:28'])
}

const JULY_OVER = new Date('2021-07-31T16:00:00.000Z')

function createGoogle(): FakeGoogleWorkspace {
  const google = new FakeGoogleWorkspace()
  google.editors = { ...google.editors, accounts: [HR.email, 'kepala@setda.example', WORKER_EMAIL] }
  for (const tab of sampleTabs()) google.putTab(tab)
  google.putTab({
    slot: 'access',
    title: 'Akses',
    rows: [
      ['E-mail', 'Peran', 'Unit'],
      [HR.email, 'hr', ''],
      ['kepala@setda.example', 'kepala-unit', 'UMUM'],
      ['tamu@setda.example', 'pembaca', ''],
    ],
  })
  for (const { kind, title, questions } of FORMS) {
    google.forms.set(kind, {
      title: title.id,
      emailCollection: 'none',
      takesAnswers: true,
      questions: questions.map((question) => ({
        questionId: questionIdOf(kind, question.key),
        title: question.title.id,
      })),
      responses: [],
    })
  }
  return google
}

function createClock(start: string, moved: (now: Date) => void): StandingClock {
  let epochMs = Date.parse(start)
  return {
    now: () => new Date(epochMs),
    set(instant) {
      epochMs = Date.parse(instant)
      moved(new Date(epochMs))
    },
    advance(milliseconds) {
      epochMs += milliseconds
      moved(new Date(epochMs))
    },
  }
}
