import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  AnswerDeletion,
  ClauseConfirmation,
  EnrolmentCheckRequest,
  EnrolmentRequest,
  Hint,
  OldAnswersQuery,
  ReminderOutcome,
  ReminderRequest,
  type About,
  ReopenRequest,
  type ClosedMonth,
  type ConfirmedClauses,
  type ConnectionStatus,
  type Enrolment,
  type EnrolmentCheck,
  type Explanation,
  type MadeUpOffice,
  type MonthState,
  type RecapJob,
  type RecapJobs,
  type ReopenedMonth,
  type RosterCheck,
} from '../../shared/contract/index.ts'

export interface FakeWorker {
  readonly url: string
  readonly checks: EnrolmentCheckRequest[]
  readonly enrolments: EnrolmentRequest[]
  readonly hints: Hint[]
  /** What the worker says of the agency; undefined: it does not tell. */
  statusChecks: readonly Pick<ConnectionStatus['checks'][number], 'code' | 'state'>[] | undefined
  /** Before when answers are old, and by when they were submitted those that it lets go. */
  readonly oldAnswers: { before: string; deletable: string[]; former: string[] }
  readonly deletions: AnswerDeletion[]
  /** Whom it lets remind, each once; what was asked, and what became of it. */
  readonly reminders: {
    people: { employeeId: string; name: string; to: string }[]
    readonly requests: ReminderRequest[]
    readonly outcomes: ReminderOutcome[]
  }
  /** Words on clauses; each is written as it was asked for. */
  readonly confirmations: ClauseConfirmation[]
  /** The month that was closed, and why it was reopened. */
  readonly months: { closed: boolean; reasons: string[] }
  /** Of people whose NIP became another. */
  presentNumbers: RecapJobs['presentNumbers']
  /** The caller's made-up office, with the files that it knows. */
  madeUp: MadeUpOffice['office']
  /** Answers requests, those of the path where one is given, with this problem until it is undefined again. */
  failing: { status: number; detail: string; path?: string } | undefined
  /** Happens after it said which old answers may go, before the script hears it. */
  afterWord: (() => void) | undefined
  close(): Promise<void>
}

export const WORKER_EMAIL = 'pantau-worker@pantau-local.iam.gserviceaccount.com'

const SEAL: ClosedMonth['seal'] = {
  digest: 'ab'.repeat(32),
  throughSequence: 9,
  asOf: '2021-08-02T01:00:00Z',
  snapshot: 'cd',
  rulesVersion: 'test',
  closedBy: 'hr@setda.example.go.id',
  closedAt: '2021-08-02T01:00:00Z',
}

const JOB: RecapJob = {
  id: 'j1',
  month: '2021-07',
  kinds: ['attendance'],
  state: 'queued',
  done: 0,
  total: 3,
  message: '',
  tabs: [],
  requestedAt: '2021-08-02T01:00:00Z',
}

/** The one day that the worker can explain. */
export const EXPLAINED: Explanation = {
  person: { employeeId: '198001012005011001', name: 'Abdul', post: 'Staf', unit: 'UMUM' },
  date: '2021-07-05',
  dateInWords: 'Senin, 5 Juli 2021',
  outcome: {
    code: 'TK',
    meaning: 'tanpa keterangan',
    planned: 'office',
    lateMinutes: 0,
    earlyMinutes: 0,
    flags: [{ flag: 'check-in-missing', meaning: 'presensi tidak ada' }],
  },
  summary: 'Tidak ada presensi sampai hari berakhir.',
  steps: [
    {
      kind: 'roster',
      text: 'Jadwal: WFO (di kantor).',
      decides: true,
      cell: 'Jadwal 2021-07!H2',
      ref: null,
      at: null,
      clause: null,
    },
  ],
  findings: [],
  reviews: [],
  closed: null,
  source: {
    ledgerSequence: 9,
    ledgerHash: 'c0ffee0123456789c0ffee',
    snapshot: 'cd',
    rulesVersion: 'test',
    asOf: '2021-07-31T01:00:00Z',
    text: 'Buku besar sampai 9',
  },
}

/** A worker that takes what the contract allows and remembers it; anything else fails the request. */
export async function startFakeWorker(): Promise<FakeWorker> {
  const checks: EnrolmentCheckRequest[] = []
  const enrolments: EnrolmentRequest[] = []
  const hints: Hint[] = []
  const deletions: AnswerDeletion[] = []
  const confirmations: ClauseConfirmation[] = []
  const oldAnswers: FakeWorker['oldAnswers'] = { before: '', deletable: [], former: [] }
  const reminders: FakeWorker['reminders'] = { people: [], requests: [], outcomes: [] }
  const months: FakeWorker['months'] = { closed: false, reasons: [] }
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { status, reply } = answer(`${request.method} ${request.url}`, body)
      const type = status < 400 ? 'application/json' : 'application/problem+json'
      response.writeHead(status, { 'content-type': type })
      response.end(reply === undefined ? '' : JSON.stringify(reply))
    })
  })

  function answer(route: string, body: unknown): { status: number; reply?: unknown } {
    const { failing } = worker
    if (failing && (!failing.path || route.endsWith(failing.path)))
      return problem(failing.status, failing.detail)
    switch (route) {
      case 'GET /v1/about': {
        const about: About = {
          workerEmail: WORKER_EMAIL,
          rulesVersion: 'test',
          sweepIntervalSeconds: 300,
        }
        return { status: 200, reply: about }
      }
      case 'POST /v1/enrolment-checks': {
        checks.push(EnrolmentCheckRequest.parse(body))
        const check: EnrolmentCheck = { agencyName: null, isMove: false }
        return { status: 200, reply: check }
      }
      case 'POST /v1/enrolments': {
        enrolments.push(EnrolmentRequest.parse(body))
        const enrolment: Enrolment = { agencyId: 'agency-1', agencyName: 'SEKRETARIAT DAERAH' }
        return { status: 200, reply: enrolment }
      }
      case 'GET /v1/agencies/agency-1/status': {
        if (!worker.statusChecks) break
        const checks = worker.statusChecks.map((check) => ({
          ...check,
          title: '',
          message: '',
          mend: '',
        }))
        const counts = { submissions: 0, quarantined: 0, awaitingReview: 0, problems: 0 }
        const status: ConnectionStatus = { agencyName: '', checks, counts, lastSweptAt: null }
        return { status: 200, reply: status }
      }
      case 'POST /v1/agencies/agency-1/old-answers': {
        const { submittedAt } = OldAnswersQuery.parse(body)
        const deletable = oldAnswers.deletable.filter((at) => submittedAt.includes(at))
        if (submittedAt.length > 0) worker.afterWord?.()
        return {
          status: 200,
          reply: { before: oldAnswers.before, deletable, former: oldAnswers.former },
        }
      }
      case 'POST /v1/agencies/agency-1/answer-deletions':
        deletions.push(AnswerDeletion.parse(body))
        return { status: 204 }
      case 'POST /v1/agencies/agency-1/clause-confirmations': {
        const confirmation = ClauseConfirmation.parse(body)
        confirmations.push(confirmation)
        const rows = confirmation.clauses.map(({ regulation, number, text, who, when }) => {
          return { regulation, number, text, who, when, provision: 'Jadwal', isOn: 'Ya' }
        })
        const confirmed: ConfirmedClauses = { rows }
        return { status: 200, reply: confirmed }
      }
      case 'GET /v1/agencies/agency-1/reminders':
        return {
          status: 200,
          reply: { date: '2021-07-05', isOn: true, people: [], refused: 0 },
        }
      case 'POST /v1/agencies/agency-1/reminders': {
        const request = ReminderRequest.parse(body)
        reminders.requests.push(request)
        const claimed = reminders.people
          .splice(0, request.atMost)
          .map((one) => ({ ...one, subject: 'Pengingat', text: `Yth. ${one.name}` }))
        return {
          status: 200,
          reply: { date: '2021-07-05', claimed, left: reminders.people.length },
        }
      }
      case 'POST /v1/agencies/agency-1/reminder-outcomes':
        reminders.outcomes.push(ReminderOutcome.parse(body))
        return { status: 204 }
      case 'GET /v1/agencies/agency-1/months':
        return { status: 200, reply: { closed: months.closed ? ['2021-07'] : [] } }
      case 'POST /v1/agencies/agency-1/made-up-codes':
        return { status: 200, reply: { code: 'MADE-UPMA-DEUP' } }
      case 'DELETE /v1/made-up-office':
        worker.madeUp = null
        return { status: 200, reply: { office: null } }
      case 'GET /v1/made-up-office':
        return { status: 200, reply: { office: worker.madeUp } }
      case 'POST /v1/hints':
        hints.push(Hint.parse(body))
        return { status: 202 }
      case 'GET /v1/agencies/agency-1/roster-check?month=2021-07': {
        const check: RosterCheck = {
          month: '2021-07',
          limits: [{ date: '2021-07-05', maxOffice: 1, notCounted: [] }],
          named: [{ code: 'P1', name: 'Pagi', place: 'office' }],
          items: [],
        }
        return { status: 200, reply: check }
      }
      case 'GET /v1/agencies/agency-1/recap-jobs': {
        const { presentNumbers } = worker
        const jobs: RecapJobs = {
          oversees: true,
          jobs: [JOB],
          ...(presentNumbers && { presentNumbers }),
        }
        return { status: 200, reply: jobs }
      }
      case 'GET /v1/agencies/agency-1/months/2021-07': {
        const state = months.closed ? ('closed' as const) : ('open' as const)
        const month: MonthState = {
          month: '2021-07',
          state,
          closableFrom: '2021-08-02T00:00:00Z',

          notices: [],
          heardFrom: null,
          open: [],
          seal: months.closed ? SEAL : null,
          intact: months.closed || null,
          addenda: { count: 0, items: [] },
          reopenings: months.reasons.map((reason) => ({ reason, by: 'hr', at: SEAL.closedAt })),
        }
        return { status: 200, reply: month }
      }
      case 'GET /v1/agencies/agency-1/months/2021-07/letter': {
        const letter = { month: '2021-07', number: '', datedOn: '', dueOn: '', offices: [] }
        return { status: 200, reply: letter }
      }
      case 'POST /v1/agencies/agency-1/months/2021-07/close': {
        months.closed = true
        const closed: ClosedMonth = { month: '2021-07', seal: SEAL, job: JOB }
        return { status: 200, reply: closed }
      }
      case 'POST /v1/agencies/agency-1/months/2021-07/reopen': {
        months.closed = false
        const { reason } = ReopenRequest.parse(body)
        months.reasons.push(reason)
        const by = { reopenedBy: 'hr', reopenedAt: SEAL.closedAt }
        const same = { limits: [], outcomes: [], findings: [] }
        const reopened: ReopenedMonth = {
          month: '2021-07',
          reason,
          ...by,
          seal: SEAL,
          ...same,
          job: JOB,
        }
        return { status: 200, reply: reopened }
      }
      case `GET /v1/agencies/agency-1/people/${EXPLAINED.person.employeeId}/days/${EXPLAINED.date}`:
        return { status: 200, reply: EXPLAINED }
      default:
    }
    return problem(404, `Tidak ada: ${route}`)
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const worker: FakeWorker = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    checks,
    enrolments,
    hints,
    oldAnswers,
    deletions,
    reminders,
    confirmations,
    months,
    presentNumbers: undefined,
    madeUp: null,
    statusChecks: undefined,
    failing: undefined,
    afterWord: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return worker
}

function problem(status: number, detail: string): { status: number; reply: unknown } {
  const reply = { type: 'about:blank', title: 'Gagal', status, code: 'x', detail, requestId: 'r-1' }
  return { status, reply }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  return text ? (JSON.parse(text) as unknown) : undefined
}
