import type { RecapJob } from '../../shared/contract/index.ts'
import type { DoctorFinding, Operator } from '../ports/operator.ts'
import type { Agency } from '../ports/store.ts'
import { acceptLedger } from './evidence/accept-ledger.ts'
import { getAgency } from './access/authorise.ts'
import { runRecapJob } from './sweep/compile-recap.ts'
import { closeMonth } from './closing/close-month.ts'
import { confirmAuthority, listConfirmations } from './access/confirm-authority.ts'
import { addMilliseconds, instantNow, type Context } from './context.ts'
import { assertConnected, disconnectAgency } from './access/disconnect-agency.ts'
import { explainDayTask } from './explain/explain-day.ts'
import { exportRecapTask } from './recap/export-recap.ts'
import { holdLedger } from './ledger/hold-ledger.ts'
import { issueEnrolmentCode } from './enrolment/issue-enrolment-code.ts'
import { listOversight, oversee } from './regency/oversee.ts'
import { listPersonalLinks } from './own-page/list-personal-links.ts'
import { renewKey } from './own-page/renew-key.ts'
import { rebuild } from './evidence/rebuild.ts'
import { getRecapJob, toRecapJob } from './recap/recap-jobs.ts'
import { erasePerson } from './rights/erase-person.ts'
import { answerCorrection, listCorrections } from './rights/corrections.ts'
import { listRestrictions, restrictPerson } from './rights/restrictions.ts'
import { listAffected } from './rights/list-affected.ts'
import { listData } from './rights/list-data.ts'
import { loadConfiguration } from './ledger/load-agency-facts.ts'
import { noteReading } from './rights/note-reading.ts'
import { reopenMonth } from './closing/reopen-month.ts'
import { requestRecap } from './recap/request-recap.ts'
import type { KnownAtStart } from './doctor/check-machine.ts'
import { runDoctor } from './doctor/run-doctor.ts'
import { describeAged, keptForOf } from './sweep/drop-aged.ts'
import { FULL_SWEEP, sweepAgency, sweepAll } from './sweep/sweep-agency.ts'
import { findAccount } from './service-accounts.ts'
import { verifyLedger } from './ledger/verify-ledger.ts'
import { verifyMonth } from './closing/verify-month.ts'
import { whatIfTask } from './explain/what-if.ts'
import { isBusy } from './with-patience.ts'

const PROGRESS_MS = 250
/** A command that tells of no progress does not wait longer for what goes on by itself. */
const LONGEST_UNTOLD_MS = 60_000
const OPERATOR = 'operator'

/**
 * What the command line asks for. `checkSettings` checks settings and what the start alone knows;
 * `sleep` paces the reports of progress.
 */
export function createOperator(
  context: Context,
  options: {
    readonly checkSettings: () => Promise<readonly DoctorFinding[]>
    readonly machine?: KnownAtStart
    readonly sleep: (milliseconds: number) => Promise<void>
  },
): Operator {
  return {
    async listAgencies() {
      const agencies = await context.store.agencies.listAll()
      return agencies.map(({ id, name, spreadsheetId, enrolledAt }) => ({
        id,
        name,
        spreadsheetId,
        enrolledAt,
      }))
    },
    async issueEnrolmentCode({ agencyId, agencyCode } = {}) {
      const agency = agencyId === undefined ? undefined : await getAgency(context, agencyId)
      const purpose = { agencyId: agencyId ?? null, agencyCode: agencyCode ?? null }
      const issued = await issueEnrolmentCode(context, purpose)
      const own = agency && (await findAccount(context, agency.spreadsheetId))
      const accounts = own === undefined ? (context.accounts ?? [context.workerEmail]) : [own]
      return { ...issued, accounts }
    },
    async sweep(agencyId) {
      if (agencyId === undefined) return sweepAll(context)
      return { agencies: [await sweepAgency(context, agencyId, FULL_SWEEP)] }
    },
    async recap(agencyId, request, onProgress) {
      const agency = await getConnected(context, agencyId)
      const { id } = await requestRecap(context, agency, request, OPERATOR)
      return runToEnd(agency, id, onProgress)
    },
    async whatIf(agencyId, request) {
      return context.threads.run(whatIfTask, await getAgency(context, agencyId), request)
    },
    oversee: (overseer, members) => oversee(context, { overseer, members, by: OPERATOR }),
    listOversight: () => listOversight(context),
    async explainDay(agencyId, day) {
      const agency = await getAgency(context, agencyId)
      const { employeeId } = day
      const people = [employeeId]
      await noteReading(context, agency, { by: OPERATOR, kind: 'explanation', people })
      return context.threads.run(explainDayTask, agency, day)
    },
    async closeMonth(agencyId, request, onWritten) {
      const agency = await getConnected(context, agencyId)
      const closed = await closeMonth(context, agency, { ...request, by: OPERATOR })
      onWritten?.(await runToEnd(agency, closed.job.id, undefined))
      return closed
    },
    async reopenMonth(agencyId, request, onWritten) {
      const agency = await getConnected(context, agencyId)
      const reopened = await reopenMonth(context, agency, { ...request, by: OPERATOR })
      onWritten?.(await runToEnd(agency, reopened.job.id, undefined))
      return reopened
    },
    async verifyMonth(agencyId, month) {
      return verifyMonth(context, await getAgency(context, agencyId), month)
    },
    async exportRecap(agencyId, request) {
      const agency = await getAgency(context, agencyId)
      const people = request.employeeId === undefined ? 'all' : [request.employeeId]
      await noteReading(context, agency, { by: OPERATOR, kind: 'recap', people })
      return context.threads.run(exportRecapTask, agency, request)
    },
    async listConfirmations(agencyId) {
      const agency = await getAgency(context, agencyId)
      return listConfirmations(context, agency, { kind: 'operator', reason: '' })
    },
    async confirm(agencyId, { ids, reason }) {
      const agency = await getAgency(context, agencyId)
      await confirmAuthority(context, agency, { ids, confirmer: { kind: 'operator', reason } })
    },
    async renewKey(agencyId, { employeeId, reason }) {
      const agency = await getAgency(context, agencyId)
      const by = { email: OPERATOR, sub: '' }
      await renewKey(context, agency, { employeeId, reason, by })
      return listPersonalLinks(context, agency)
    },
    async listCorrections(agencyId) {
      return listCorrections(context, await getAgency(context, agencyId))
    },
    async answerCorrection(agencyId, answer) {
      const agency = await getAgency(context, agencyId)
      await answerCorrection(context, agency, { ...answer, by: { email: OPERATOR, sub: '' } })
      return listCorrections(context, agency)
    },
    async listAged(agencyId) {
      const agencies = []
      for (const agency of await select(context, agencyId)) {
        const { id, name } = agency
        agencies.push({ agencyId: id, agencyName: name, ...(await describeAged(context, agency)) })
      }
      return { ...keptForOf(context), agencies }
    },
    async listRestrictions(agencyId) {
      return listRestrictions(context, await getAgency(context, agencyId))
    },
    async restrictPerson(agencyId, request) {
      const agency = await getAgency(context, agencyId)
      await restrictPerson(context, agency, { ...request, by: { email: OPERATOR, sub: '' } })
      return listRestrictions(context, agency)
    },
    async listAffected(agencyId, query) {
      return listAffected(context, await getAgency(context, agencyId), query)
    },
    async listData(agencyId, employeeId) {
      const agency = await getAgency(context, agencyId)
      await noteReading(context, agency, { by: OPERATOR, kind: 'data', people: [employeeId] })
      const data = await listData(context, agency, { employeeId, withHome: true })
      const { configuration } = await loadConfiguration(context, agency)
      return { data, language: agency.language, zone: configuration.settings.zone }
    },
    async erasePerson(agencyId, request) {
      return erasePerson(context, await getAgency(context, agencyId), { ...request, by: OPERATOR })
    },
    doctor: async () => runDoctor(context, await options.checkSettings(), options.machine),
    async rebuild(options, agencyId) {
      const rebuilt = []
      for (const agency of await select(context, agencyId)) {
        rebuilt.push(await rebuild(context, agency, options))
      }
      return rebuilt
    },
    async verifyLedger(agencyId, anchor) {
      const verified = []
      for (const agency of await select(context, agencyId)) {
        verified.push({
          ...(await verifyLedger(context, agency)),
          ...(await holdLedger(context, agency, anchor)),
        })
      }
      return verified
    },
    async disconnect(agencyId, reason) {
      const agency = await getAgency(context, agencyId)
      await disconnectAgency(context, agency, { reason, by: OPERATOR })
      return { agencyName: agency.name }
    },
    async acceptLedger(agencyId, reason) {
      return acceptLedger(context, await getAgency(context, agencyId), { reason, by: OPERATOR })
    },
  }

  async function runToEnd(
    agency: Agency,
    jobId: string,
    onProgress: ((job: RecapJob) => void) | undefined,
  ): Promise<RecapJob> {
    for (;;) {
      const job = await getRecapJob(context, agency, jobId)
      onProgress?.(toRecapJob(job))
      if (job.state !== 'queued' && job.state !== 'running') return toRecapJob(job)
      const now = instantNow(context)
      if (!onProgress && job.dueAt > addMilliseconds(now, LONGEST_UNTOLD_MS)) return toRecapJob(job)
      if (job.dueAt > now) {
        await options.sleep(PROGRESS_MS)
        continue
      }
      const run = runRecapJob(context, job).catch(pauseWhileBusy)
      await reportUntil(run, async () =>
        onProgress?.(toRecapJob(await getRecapJob(context, agency, jobId))),
      )
    }
  }

  /** The worker may be at this very job; else it is taken up when the agency comes free, by whom ever. */
  async function pauseWhileBusy(error: unknown): Promise<void> {
    if (!isBusy(error)) throw error
    await options.sleep(PROGRESS_MS)
  }

  async function reportUntil(run: Promise<unknown>, report: () => Promise<void>): Promise<void> {
    const ended = run.then(() => true)
    for (;;) {
      const isEnded = await Promise.race([ended, options.sleep(PROGRESS_MS).then(() => false)])
      if (isEnded) return
      await report()
    }
  }
}

/** Throws `DomainError` also for one whose connection was ended: its spreadsheet is not written to. */
async function getConnected(context: Context, agencyId: string): Promise<Agency> {
  const agency = await getAgency(context, agencyId)
  await assertConnected(context, agency)
  return agency
}

async function select(context: Context, agencyId: string | undefined): Promise<Agency[]> {
  return agencyId === undefined
    ? context.store.agencies.listAll()
    : [await getAgency(context, agencyId)]
}
