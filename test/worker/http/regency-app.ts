import { createApp } from '../../../worker/app.ts'
import type { App } from '../../../worker/http/app-environment.ts'
import type { Agency } from '../../../worker/ports/store.ts'
import { instantNow } from '../../../worker/usecases/context.ts'
import { issueEnrolmentCode } from '../../../worker/usecases/enrolment/issue-enrolment-code.ts'
import { createOperator } from '../../../worker/usecases/create-operator.ts'
import { sampleTabs } from '../../shared/workbook/sample-tabs.ts'
import { enrolmentOf, HR, openOffice, sleep, type Office } from '../office.ts'
import { callerOf } from '../../sample/caller-of.ts'

/** Who may call, and with which address; nobody has none. */
export const CALLERS = {
  nobody: undefined,
  stranger: 'orang@lain.example',
  pembaca: 'tamu@setda.example',
  'kepala-unit': 'kepala@setda.example',
  hr: HR.email,
  'hr elsewhere': 'hr@dishub.example',
  installer: 'pemasang@setda.example',
  overseer: 'hr@bkpsdm.example',
} as const
export type CallerName = keyof typeof CALLERS

export interface RegencyApp extends Office {
  readonly app: App
  readonly agencyId: string
  /** A recap job that HR asked for. */
  readonly jobId: string
  send(caller: CallerName, request: AppRequest): Promise<Response>
  /** Ids of what stands in the office: a recap job, a filing, what waits for a confirmation, an export. */
  theirs(): Promise<Readonly<Record<string, string>>>
  /** Everything a request could have left behind. */
  traces(): Promise<unknown>
}

export interface AppRequest {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

/**
 * The real application over HTTP on the first of August: an office, one beside it, and one that
 * oversees it. A bearer is the address of who calls.
 */
export async function openRegencyApp(): Promise<RegencyApp> {
  const office = await openOffice()
  office.clock.set('2021-08-01T01:00:30.000Z')
  await office.sweep()
  const { id: agencyId } = await office.agency()
  await installAnother(office, agencyId)
  await enlist(office, 'agency-dishub', CALLERS['hr elsewhere'])
  const overseer = await enlist(office, 'agency-bkpsdm', CALLERS.overseer)
  const operator = createOperator(office.context, {
    checkSettings: () => Promise.resolve([]),
    sleep,
  })
  await operator.oversee(overseer.id, [agencyId])
  const recap = { month: '2021-07', kinds: ['attendance' as const] }
  const { id: jobId } = await office.application.requestRecap(HR, agencyId, recap)

  const app = createApp({
    application: office.application,
    verifyIdentity: (email) => Promise.resolve(callerOf(email)),
    onAudienceRefused: () => Promise.resolve(),
    clientKey: () => 'office',
    newRequestId: () => 'request-0001',
    log: (event) => office.events.push(event),
  })
  return {
    ...office,
    app,
    agencyId,
    jobId,
    async send(caller, { method, path, body }) {
      const email = CALLERS[caller]
      return app.request(path, {
        method,
        headers: {
          ...(email !== undefined && { authorization: `Bearer ${email}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    },
    async theirs() {
      const first = { queued: true, after: '', limit: 1 }
      const [filing] = await office.store.projections.listUndecidedRefs(agencyId, first)
      const { waiting } = await office.application.listConfirmations(HR, agencyId)
      const { imports } = await office.application.listImports(HR, agencyId)
      return {
        job: jobId,
        filing: filing ?? '',
        request: waiting[0]?.id ?? '',
        block: imports[0]?.block ?? '',
      }
    },
    async traces() {
      const { store, google } = office
      return {
        asked: google.calls.length,
        agencies: await store.agencies.list(),
        entries: await store.ledger.lastSequence(agencyId),
        hints: await store.hints.list(),
        jobs: await store.recapJobs.listUnfinished(),
      }
    },
  }
}

/** Somebody else enrols with a code for this agency, and HR confirms it. */
async function installAnother(office: Office, agencyId: string): Promise<void> {
  const { code } = await issueEnrolmentCode(office.context, { agencyId, agencyCode: null })
  await office.application.enrol(callerOf(CALLERS.installer), enrolmentOf(office.google, code))
  await office.confirmAll()
  for (const hint of await office.store.hints.list()) await office.store.hints.remove(hint)
}

async function enlist(office: Office, id: string, hr: string): Promise<Agency> {
  const at = instantNow(office.context)
  const agency: Agency = {
    id,
    spreadsheetId: `spreadsheet-${id}`,
    secret: 'secret',
    name: id,
    language: 'id',
    installer: hr,
    enrolledAt: at,
    lastSweptAt: at,
    diagnosticsDigest: '',
    todayDigest: '',
    todayWrittenAt: null,
    locale: 'in_ID',
    reviewProblems: [],
    attributionBasis: '',
    baseTemplates: [],
    disconnectedAt: null,
    isMadeUp: false,
    sharing: null,
  }
  await office.store.agencies.insert(agency)
  for (const tab of sampleTabs()) {
    await office.store.ledger.recordTab(id, { ...tab, gone: false }, at)
  }
  const rows = [
    ['E-mail', 'Peran', 'Unit'],
    [hr, 'hr', ''],
  ]
  const access = { slot: 'access', title: 'Akses', rows, gone: false }
  await office.store.ledger.recordTab(id, access, at)
  return agency
}
