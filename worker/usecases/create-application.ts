import { RULES_VERSION } from '../../shared/evaluation/rules-version.ts'
import type { Desk } from '../../shared/contract/index.ts'
import type { AccessRole } from '../../shared/model/grant.ts'
import type { Application } from '../ports/application.ts'
import { acceptChat } from './intake/accept-chat.ts'
import { acceptHint, noteAnswers } from './sweep/accept-hint.ts'
import { attributeFilings } from './intake/attribute-filings.ts'
import { authoriseRecap, authoriseRecapJobs } from './recap/authorise-recap.ts'
import { authoriseExplanation, authoriseExport } from './recap/authorise-reading.ts'
import { authorise } from './access/authorise.ts'
import { findAccount } from './service-accounts.ts'
import { refuseFormerFile } from './access/former-file.ts'
import { checkEnrolment } from './enrolment/check-enrolment.ts'
import { checkReadiness } from './upkeep/check-readiness.ts'
import { authoriseReminders } from './reminders/authorise-reminders.ts'
import { chooseReminders } from './reminders/choose-reminders.ts'
import { claimReminders } from './reminders/claim-reminders.ts'
import { listReminders } from './reminders/list-reminders.ts'
import { showOwnReminders } from './reminders/show-own-reminders.ts'
import { settleReminders } from './reminders/settle-reminders.ts'
import { checkRoster } from './roster/check-roster.ts'
import { closeMonth } from './closing/close-month.ts'
import type { Context } from './context.ts'
import { decideAtDesk } from './desk/decide-at-desk.ts'
import { readDeskTask } from './desk/read-desk.ts'
import { enrolAgency } from './enrolment/enrol-agency.ts'
import { explainDayTask } from './explain/explain-day.ts'
import { listClosedMonths } from './ledger/list-closed-months.ts'
import { getMonthStateTask } from './closing/get-month-state.ts'
import { exportRecapTask } from './recap/export-recap.ts'
import { getStatus } from './doctor/get-status.ts'
import { confirmAuthority, listConfirmations } from './access/confirm-authority.ts'
import { decideImport, listImports } from './intake/imports.ts'
import { listAgencies } from './access/list-agencies.ts'
import { listFilings } from './intake/list-filings.ts'
import { acceptChatClaims, answerClaim, denyClaims } from './own-page/answer-claim.ts'
import { findPersonByKey } from './access/find-person-by-key.ts'
import { listPersonalLinks } from './own-page/list-personal-links.ts'
import { renewKey } from './own-page/renew-key.ts'
import { findOldAnswers } from './old-answers/find-old-answers.ts'
import { recordDeletion } from './old-answers/record-deletion.ts'
import { setHome } from './own-page/set-home.ts'
import { decideOnOwnDesk, showOwnDesk } from './own-page/show-own-desk.ts'
import { showOwnDay } from './own-page/show-own-day.ts'
import { showOwnPage } from './own-page/show-own-page.ts'
import { confirmClauses } from './regulations/confirm-clauses.ts'
import { confirmRegulation } from './regulations/confirm-regulation.ts'
import { listRegulations } from './regulations/list-regulations.ts'
import { readCircularText } from './regulations/read-circular-text.ts'
import { readClauseTask } from './regulations/read-clause.ts'
import { proposeHolidays } from './roster/propose-holidays.ts'
import { cancelRecapJob, getRecapJob, listRecapJobs, toRecapJob } from './recap/recap-jobs.ts'
import { readLetter, recordLetter } from './closing/cover-letter.ts'
import { reopenMonth } from './closing/reopen-month.ts'
import { describeMadeUp } from './made-up/describe-made-up.ts'
import { takeOutMadeUp } from './made-up/erase-made-up.ts'
import { fillMadeUp } from './made-up/fill-made-up.ts'
import { showMadeUp } from './made-up/show-made-up.ts'
import { issueMadeUpCode } from './made-up/issue-made-up-code.ts'
import { answerCorrection, askCorrection, listCorrections } from './rights/corrections.ts'
import { listAffected } from './rights/list-affected.ts'
import { listDataTask } from './rights/list-data.ts'
import { assertUnrestricted, listRestrictions, restrictPerson } from './rights/restrictions.ts'
import { noteDeskReading, noteReading } from './rights/note-reading.ts'
import { showOwnData } from './rights/show-own-data.ts'
import { requestRecap } from './recap/request-recap.ts'
import { whatIfTask } from './explain/what-if.ts'
import { findSweepPace } from './intake/sweep-pace.ts'
import { withPatience } from './with-patience.ts'

const HR: readonly AccessRole[] = ['hr']
const HR_AND_HEADS: readonly AccessRole[] = ['hr', 'kepala-unit']
const ANYONE: readonly AccessRole[] = ['hr', 'kepala-unit', 'pembaca']

/** Told when there is something to do, so that it is done soon. */
export interface Wake {
  hinted(): void
  requested(): void
}

/** A request waits no longer for a run that is at the agency; Apps Script would give it up. */
const PATIENCE_MS = 40_000

/** What the HTTP layer asks for: each use case behind the role it needs. */
export function createApplication(whole: Context, wake: Wake): Application {
  const context = withPatience(whole, PATIENCE_MS)
  return {
    async about(spreadsheetId) {
      const account = (await findAccount(context, spreadsheetId ?? '')) ?? context.workerEmail
      const { intervalSeconds } = await findSweepPace(context, { account })
      return {
        workerEmail: account,
        rulesVersion: RULES_VERSION,
        sweepIntervalSeconds: intervalSeconds,
      }
    },
    checkEnrolment: (caller, request) => checkEnrolment(context, caller, request),
    async enrol(caller, request) {
      const enrolment = await enrolAgency(context, caller, request)
      wake.hinted()
      return enrolment
    },
    async hint(caller, hint) {
      const { id } = await acceptHint(context, caller, hint)
      wake.hinted()
      return { agencyId: id }
    },
    async noteAnswers(formId, pusher) {
      const agencyId = await noteAnswers(context, formId, pusher)
      if (agencyId !== undefined) wake.hinted()
      return agencyId
    },
    async requestRecap(caller, agencyId, request) {
      const agency = await authoriseRecap(context, caller, agencyId, request)
      const job = await requestRecap(context, agency, request, caller.email)
      wake.requested()
      return toRecapJob(job)
    },
    async getRecapJob(caller, agencyId, jobId) {
      const { agency, requestedBy } = await authoriseRecapJobs(context, caller, agencyId)
      return toRecapJob(await getRecapJob(context, agency, jobId, requestedBy))
    },
    async listRecapJobs(caller, agencyId) {
      const { agency, requestedBy } = await authoriseRecapJobs(context, caller, agencyId)
      return listRecapJobs(context, agency, requestedBy)
    },
    async cancelRecapJob(caller, agencyId, jobId) {
      const { agency, requestedBy } = await authoriseRecapJobs(context, caller, agencyId)
      await getRecapJob(context, agency, jobId, requestedBy)
      return toRecapJob(await cancelRecapJob(context, agency, jobId))
    },
    async listAffected(caller, agencyId, query) {
      const agency = await authorise(context, caller, agencyId, HR)
      await noteReading(context, agency, { by: caller.email, kind: 'affected', people: 'all' })
      return listAffected(context, agency, query)
    },
    async listCorrections(caller, agencyId) {
      return listCorrections(context, await authorise(context, caller, agencyId, HR))
    },
    async answerCorrection(caller, agencyId, answer) {
      const agency = await authorise(context, caller, agencyId, HR)
      await answerCorrection(context, agency, { ...answer, by: caller })
      return listCorrections(context, agency)
    },
    askCorrection: (address, request) => askCorrection(context, address, request),
    async listRestrictions(caller, agencyId) {
      return listRestrictions(context, await authorise(context, caller, agencyId, HR))
    },
    async restrictPerson(caller, agencyId, request) {
      const agency = await authorise(context, caller, agencyId, HR)
      await restrictPerson(context, agency, { ...request, by: caller })
      return listRestrictions(context, agency)
    },
    async listPersonData(caller, agencyId, employeeId) {
      const agency = await authorise(context, caller, agencyId, HR)
      await assertUnrestricted(context, agency, { employeeId, reader: caller })
      await noteReading(context, agency, { by: caller.email, kind: 'data', people: [employeeId] })
      return context.threads.run(listDataTask, agency, { employeeId, withHome: false })
    },
    async listPersonalLinks(caller, agencyId) {
      const agency = await authorise(context, caller, agencyId, HR)
      await noteReading(context, agency, { by: caller.email, kind: 'links', people: 'all' })
      return listPersonalLinks(context, agency)
    },
    async renewKey(caller, agencyId, request) {
      const agency = await authorise(context, caller, agencyId, HR)
      await renewKey(context, agency, { ...request, by: caller })
      return listPersonalLinks(context, agency)
    },
    async listReminders(caller, agencyId) {
      const { agency, whom } = await authoriseReminders(context, caller, agencyId)
      await noteReading(context, agency, { by: caller.email, kind: 'reminders', people: 'all' })
      return listReminders(context, agency, whom)
    },
    async claimReminders(caller, agencyId, request) {
      const { agency, ...by } = await authoriseReminders(context, caller, agencyId)
      return claimReminders(context, agency, { ...by, request })
    },
    async settleReminders(caller, agencyId, outcome) {
      const { agency, by } = await authoriseReminders(context, caller, agencyId)
      return settleReminders(context, agency, { outcome, by })
    },
    async proposeHolidays(caller, agencyId, year) {
      return proposeHolidays(context, await authorise(context, caller, agencyId, HR), year)
    },
    async listImports(caller, agencyId) {
      return listImports(context, await authorise(context, caller, agencyId, HR))
    },
    async decideImport(caller, agencyId, decision) {
      const agency = await authorise(context, caller, agencyId, HR)
      return decideImport(context, agency, { ...decision, by: caller.email })
    },
    async acceptChat(caller, agencyId, acceptance) {
      const agency = await authorise(context, caller, agencyId, HR_AND_HEADS)
      return acceptChat(context, agency, { acceptance, by: caller })
    },
    async findOldAnswers(caller, agencyId, query) {
      return findOldAnswers(context, await authorise(context, caller, agencyId, HR), query)
    },
    async recordDeletion(caller, agencyId, deletion) {
      const agency = await authorise(context, caller, agencyId, HR)
      return recordDeletion(context, agency, { caller, deletion })
    },
    async listConfirmations(caller, agencyId) {
      const agency = await authorise(context, caller, agencyId, HR)
      return listConfirmations(context, agency, { kind: 'person', by: caller })
    },
    async confirm(caller, agencyId, { ids }) {
      const agency = await authorise(context, caller, agencyId, HR)
      const confirmer = { kind: 'person', by: caller } as const
      await confirmAuthority(context, agency, { ids, confirmer })
      wake.hinted()
      return listConfirmations(context, agency, confirmer)
    },
    async listFilings(caller, agencyId, query) {
      const agency = await authorise(context, caller, agencyId, HR)
      const people = query.employeeId === undefined ? 'all' : [query.employeeId]
      await noteReading(context, agency, { by: caller.email, kind: 'filings', people })
      return listFilings(context, agency, query)
    },
    async attribute(caller, agencyId, request) {
      const agency = await authorise(context, caller, agencyId, HR)
      await attributeFilings(context, agency, { ...request, by: caller })
      wake.hinted()
      return listFilings(context, agency)
    },
    async listRegulations(caller, agencyId) {
      return listRegulations(context, await authorise(context, caller, agencyId, HR))
    },
    async readCircular(caller, agencyId, { text }) {
      const { language } = await authorise(context, caller, agencyId, HR)
      return readCircularText(text, language)
    },
    async readClause(caller, agencyId, asked) {
      const agency = await authorise(context, caller, agencyId, HR)
      return context.threads.run(readClauseTask, agency, asked)
    },
    async confirmClauses(caller, agencyId, confirmation) {
      const agency = await authorise(context, caller, agencyId, HR)
      return confirmClauses(context, agency, { caller, confirmation })
    },
    async confirmRegulation(caller, agencyId, confirmation) {
      const agency = await authorise(context, caller, agencyId, HR)
      return confirmRegulation(context, agency, { caller, confirmation })
    },
    async readDesk(caller, agencyId, { others }) {
      const agency = await authorise(context, caller, agencyId, HR_AND_HEADS)
      const visitor = { kind: 'caller', caller } as const
      const desk = await context.threads.run(readDeskTask, agency, {
        visitor,
        others: others === 'yes',
      })
      await noteDeskReading(context, agency, { by: caller.email, refs: refsOf(desk) })
      return desk
    },
    async decideAtDesk(caller, agencyId, request) {
      const agency = await authorise(context, caller, agencyId, HR_AND_HEADS)
      const visitor = { kind: 'caller', caller } as const
      const outcome = await decideAtDesk(context, agency, { visitor, request })
      if (outcome.recorded > 0) wake.hinted()
      return outcome
    },
    async assertConcerned(caller, agencyId) {
      await authorise(context, caller, agencyId, ANYONE)
    },
    refuseFormerFile: (caller, asked) => refuseFormerFile(context, caller, asked),
    listAgencies: (caller) => listAgencies(context, caller),
    async issueMadeUpCode(caller, agencyId) {
      const agency = await authorise(context, caller, agencyId, HR)
      return issueMadeUpCode(context, agency, caller)
    },
    showMadeUp: (caller) => showMadeUp(context, caller),
    describeMadeUp: (caller, { language }) => describeMadeUp(context, caller, language),
    fillMadeUp: (caller) => fillMadeUp(context, caller),
    takeOutMadeUp: (caller) => takeOutMadeUp(context, caller),
    async getStatus(caller, agencyId) {
      return getStatus(context, await authorise(context, caller, agencyId, ANYONE))
    },
    async checkRoster(caller, agencyId, month) {
      return checkRoster(context, await authorise(context, caller, agencyId, HR_AND_HEADS), month)
    },
    async whatIf(caller, agencyId, request) {
      const agency = await authorise(context, caller, agencyId, HR)
      await noteReading(context, agency, { by: caller.email, kind: 'what-if', people: 'all' })
      return context.threads.run(whatIfTask, agency, request)
    },
    async explainDay(caller, agencyId, day) {
      const agency = await authoriseExplanation(context, caller, agencyId, day.employeeId)
      const { employeeId } = day
      await assertUnrestricted(context, agency, { employeeId, reader: caller })
      const people = [employeeId]
      await noteReading(context, agency, { by: caller.email, kind: 'explanation', people })
      return context.threads.run(explainDayTask, agency, day)
    },
    async listClosedMonths(caller, agencyId) {
      const agency = await authorise(context, caller, agencyId, HR)
      return { closed: [...(await listClosedMonths(context.store, agency.id))].sort() }
    },
    async getMonthState(caller, agencyId, month) {
      const agency = await authorise(context, caller, agencyId, HR)
      return context.threads.run(getMonthStateTask, agency, month)
    },
    async closeMonth(caller, agencyId, request) {
      const agency = await authorise(context, caller, agencyId, HR)
      const closed = await closeMonth(context, agency, { ...request, by: caller.email })
      wake.requested()
      return closed
    },
    async reopenMonth(caller, agencyId, request) {
      const agency = await authorise(context, caller, agencyId, HR)
      const reopened = await reopenMonth(context, agency, { ...request, by: caller.email })
      wake.requested()
      return reopened
    },
    async readLetter(caller, agencyId, month) {
      return readLetter(context, await authorise(context, caller, agencyId, HR), month)
    },
    async recordLetter(caller, agencyId, request) {
      const agency = await authorise(context, caller, agencyId, HR)
      const recorded = await recordLetter(context, agency, { caller, request })
      wake.requested()
      return recorded
    },
    async exportRecap(caller, agencyId, request) {
      const { kind, employeeId, unit } = request
      const agency = await authoriseExport(context, caller, agencyId, {
        kinds: [kind],
        employeeId,
        unit,
      })
      await noteReading(context, agency, {
        by: caller.email,
        kind: 'recap',
        people: employeeId === undefined ? 'all' : [employeeId],
      })
      return context.threads.run(exportRecapTask, agency, request)
    },
    async ownPage(address, wanted) {
      const view = await showOwnPage(context, address, wanted)
      if (view?.asked) wake.hinted()
      return view
    },
    ownReminders: (address, wanted) => showOwnReminders(context, address, wanted),
    chooseReminders: (address, isWanted) => chooseReminders(context, address, isWanted),
    setHome: (address, pasted) => setHome(context, address, pasted),
    ownData: (address, language) => showOwnData(context, address, language),
    ownDay: (address, wanted) => showOwnDay(context, address, wanted),
    async ownDesk(address, wanted) {
      const view = await showOwnDesk(context, address, wanted)
      const page = view && (await findPersonByKey(context, address))
      if (view && page) {
        const { agency, employee } = page
        await noteDeskReading(context, agency, { by: employee.id, refs: refsOf(view.desk) })
      }
      return view
    },
    async decideOnOwnDesk(address, wanted) {
      const view = await decideOnOwnDesk(context, address, wanted)
      if (view?.done?.outcome.recorded) wake.hinted()
      return view
    },
    async answerOwnClaim(address, answer) {
      const page = await findPersonByKey(context, address)
      if (!page) return false
      const isSaid = await answerClaim(context, page, answer)
      if (isSaid) wake.hinted()
      return isSaid
    },
    async acceptOwnChat(address, refs) {
      const page = await findPersonByKey(context, address)
      if (!page) return false
      const isSaid = await acceptChatClaims(context, page, refs)
      if (isSaid) wake.hinted()
      return isSaid
    },
    async denyOwnClaims(address, newest) {
      const page = await findPersonByKey(context, address)
      if (!page) return false
      const isSaid = await denyClaims(context, page, newest)
      if (isSaid) wake.hinted()
      return isSaid
    },
    readiness: () => checkReadiness(context),
  }
}

function refsOf({ oneByOne, together, decided }: Desk): string[] {
  return [...oneByOne, ...together, ...decided].map(({ ref }) => ref)
}
