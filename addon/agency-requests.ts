import { type ChatAcceptance, ChatOutcome } from '../shared/contract/chat.ts'
import { type ConfirmationRequest, Confirmations } from '../shared/contract/confirmations.ts'
import { Desk, DeskOutcome, type DeskRequest } from '../shared/contract/desk.ts'
import { ConnectionStatus } from '../shared/contract/connection-status.ts'
import { type AttributionRequest, Filings, type FilingsQuery } from '../shared/contract/filings.ts'
import { Explanation } from '../shared/contract/explanation.ts'
import {
  ClosedMonth,
  ClosedMonths,
  type CloseRequest,
  MonthState,
  ReopenedMonth,
  type ReopenRequest,
} from '../shared/contract/months.ts'
import { type LetterRequest, MonthLetter, RecordedLetter } from '../shared/contract/cover-letter.ts'
import { HolidayProposals } from '../shared/contract/holiday-proposals.ts'
import { type ImportDecision, ImportList } from '../shared/contract/imports.ts'
import { type CorrectionAnswer, Corrections } from '../shared/contract/corrections.ts'
import { type RestrictionRequest, Restrictions } from '../shared/contract/restrictions.ts'
import { type KeyRenewalRequest, PersonalLinks } from '../shared/contract/personal-links.ts'
import {
  OldAnswers,
  type OldAnswersQuery,
  type AnswerDeletion,
} from '../shared/contract/old-answers.ts'
import type { ExportQuery } from '../shared/contract/export.ts'
import {
  RecapJob,
  type RecapJobRequest,
  RecapJobs,
  type RecapKind,
} from '../shared/contract/recap-job.ts'
import {
  type AskedClause,
  CircularReading,
  type ClauseConfirmation,
  ClauseReading,
  ConfirmedClauses,
  ConfirmedRegulation,
  type PastedCircular,
  type RegulationConfirmation,
  Regulations,
} from '../shared/contract/regulations.ts'
import {
  ReminderClaims,
  type ReminderOutcome,
  type ReminderRequest,
  Reminders,
} from '../shared/contract/reminders.ts'
import { RosterCheck } from '../shared/contract/roster-check.ts'
import type { SavedFile, WorkerClient } from './worker-client.ts'

/** What the add-on asks the worker about one agency, which checks it. Failures are errors for people. */
export interface AgencyRequests {
  startRecap(request: RecapJobRequest): RecapJob
  readRecapJob(jobId: string): RecapJob
  /** Newest first. */
  listRecapJobs(): RecapJobs
  cancelRecapJob(jobId: string): RecapJob
  saveRecap(kind: RecapKind, query: ExportQuery): SavedFile
  checkRoster(month: string): RosterCheck
  readLetter(month: string): MonthLetter
  recordLetter(month: string, request: LetterRequest): RecordedLetter
  explainDay(employeeId: string, date: string): Explanation
  listClosedMonths(): ClosedMonths
  readMonth(month: string): MonthState
  closeMonth(month: string, request: CloseRequest): ClosedMonth
  reopenMonth(month: string, request: ReopenRequest): ReopenedMonth
  proposeHolidays(year: number): HolidayProposals
  acceptChat(acceptance: ChatAcceptance): ChatOutcome
  listImports(): ImportList
  decideImport(decision: ImportDecision): ImportList
  listRegulations(): Regulations
  readCircular(pasted: PastedCircular): CircularReading
  readClause(asked: AskedClause): ClauseReading
  confirmClauses(confirmation: ClauseConfirmation): ConfirmedClauses
  confirmRegulation(confirmation: RegulationConfirmation): ConfirmedRegulation
  listPersonalLinks(): PersonalLinks
  renewKey(request: KeyRenewalRequest): PersonalLinks
  listCorrections(): Corrections
  answerCorrection(answer: CorrectionAnswer): Corrections
  listRestrictions(): Restrictions
  restrictPerson(request: RestrictionRequest): Restrictions
  listReminders(): Reminders
  claimReminders(request: ReminderRequest): ReminderClaims
  settleReminders(outcome: ReminderOutcome): void
  findOldAnswers(query: OldAnswersQuery): OldAnswers
  recordDeletion(deletion: AnswerDeletion): void
  listFilings(query: FilingsQuery): Filings
  attribute(request: AttributionRequest): Filings
  readDesk(withOthers: boolean): Desk
  decideAtDesk(request: DeskRequest): DeskOutcome
  readConfirmations(): Confirmations
  confirm(request: ConfirmationRequest): Confirmations
  readStatus(): ConnectionStatus
}

export function createAgencyRequests(client: WorkerClient, agencyId: string): AgencyRequests {
  const root = `/v1/agencies/${encodeURIComponent(agencyId)}`
  const monthPath = (month: string) => `${root}/months/${encodeURIComponent(month)}`
  const jobPath = (jobId: string) => `${root}/recap-jobs/${encodeURIComponent(jobId)}`
  return {
    startRecap: (request) =>
      client.call(RecapJob, {
        method: 'post',
        path: `${root}/recap-jobs`,
        body: request,
      }),
    readRecapJob: (jobId) => client.call(RecapJob, { method: 'get', path: jobPath(jobId) }),
    listRecapJobs: () => client.call(RecapJobs, { method: 'get', path: `${root}/recap-jobs` }),
    cancelRecapJob: (jobId) => client.call(RecapJob, { method: 'delete', path: jobPath(jobId) }),
    saveRecap: (kind, query) => {
      const asked = Object.entries(query).map(
        ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
      )
      return client.read(`${root}/recaps/${kind}?${asked.join('&')}`)
    },
    checkRoster: (month) =>
      client.call(RosterCheck, {
        method: 'get',
        path: `${root}/roster-check?month=${encodeURIComponent(month)}`,
      }),
    explainDay: (employeeId, date) =>
      client.call(Explanation, {
        method: 'get',
        path: `${root}/people/${encodeURIComponent(employeeId)}/days/${encodeURIComponent(date)}`,
      }),
    readLetter: (month) =>
      client.call(MonthLetter, { method: 'get', path: `${monthPath(month)}/letter` }),
    recordLetter: (month, request) =>
      client.call(RecordedLetter, {
        method: 'post',
        path: `${monthPath(month)}/letter`,
        body: request,
      }),
    listClosedMonths: () => client.call(ClosedMonths, { method: 'get', path: `${root}/months` }),
    readMonth: (month) => client.call(MonthState, { method: 'get', path: monthPath(month) }),
    closeMonth: (month, request) =>
      client.call(ClosedMonth, {
        method: 'post',
        path: `${monthPath(month)}/close`,
        body: request,
      }),
    reopenMonth: (month, request) =>
      client.call(ReopenedMonth, {
        method: 'post',
        path: `${monthPath(month)}/reopen`,
        body: request,
      }),
    proposeHolidays: (year) =>
      client.call(HolidayProposals, {
        method: 'get',
        path: `${root}/holiday-proposals?year=${year}`,
      }),
    acceptChat: (acceptance) =>
      client.call(ChatOutcome, { method: 'post', path: `${root}/chats`, body: acceptance }),
    listImports: () => client.call(ImportList, { method: 'get', path: `${root}/imports` }),
    decideImport: (decision) =>
      client.call(ImportList, {
        method: 'post',
        path: `${root}/import-decisions`,
        body: decision,
      }),
    findOldAnswers: (query) =>
      client.call(OldAnswers, {
        method: 'post',
        path: `${root}/old-answers`,
        body: query,
      }),
    recordDeletion: (deletion) =>
      client.send({ method: 'post', path: `${root}/answer-deletions`, body: deletion }),
    listRegulations: () => client.call(Regulations, { method: 'get', path: `${root}/regulations` }),
    readCircular: (pasted) =>
      client.call(CircularReading, { method: 'post', path: `${root}/circulars`, body: pasted }),
    readClause: (asked) =>
      client.call(ClauseReading, { method: 'post', path: `${root}/clause-readings`, body: asked }),
    confirmClauses: (confirmation) =>
      client.call(ConfirmedClauses, {
        method: 'post',
        path: `${root}/clause-confirmations`,
        body: confirmation,
      }),
    confirmRegulation: (confirmation) =>
      client.call(ConfirmedRegulation, {
        method: 'post',
        path: `${root}/regulation-confirmations`,
        body: confirmation,
      }),
    listPersonalLinks: () =>
      client.call(PersonalLinks, { method: 'get', path: `${root}/personal-links` }),
    renewKey: (request) =>
      client.call(PersonalLinks, {
        method: 'post',
        path: `${root}/key-renewals`,
        body: request,
      }),
    listCorrections: () => client.call(Corrections, { method: 'get', path: `${root}/corrections` }),
    answerCorrection: (answer) =>
      client.call(Corrections, {
        method: 'post',
        path: `${root}/correction-answers`,
        body: answer,
      }),
    listRestrictions: () =>
      client.call(Restrictions, { method: 'get', path: `${root}/restrictions` }),
    restrictPerson: (request) =>
      client.call(Restrictions, { method: 'post', path: `${root}/restrictions`, body: request }),
    listReminders: () => client.call(Reminders, { method: 'get', path: `${root}/reminders` }),
    claimReminders: (request) =>
      client.call(ReminderClaims, { method: 'post', path: `${root}/reminders`, body: request }),
    settleReminders: (outcome) =>
      client.send({ method: 'post', path: `${root}/reminder-outcomes`, body: outcome }),
    listFilings: (query) =>
      client.call(Filings, { method: 'get', path: `${root}/filings${queryOf(query)}` }),
    attribute: (request) =>
      client.call(Filings, {
        method: 'post',
        path: `${root}/attributions`,
        body: request,
      }),
    readDesk: (withOthers) =>
      client.call(Desk, {
        method: 'get',
        path: `${root}/desk${withOthers ? '?others=yes' : ''}`,
      }),
    decideAtDesk: (request) =>
      client.call(DeskOutcome, {
        method: 'post',
        path: `${root}/desk`,
        body: request,
      }),
    readConfirmations: () =>
      client.call(Confirmations, { method: 'get', path: `${root}/confirmations` }),
    confirm: (request) =>
      client.call(Confirmations, {
        method: 'post',
        path: `${root}/confirmations`,
        body: request,
      }),
    readStatus: () => client.call(ConnectionStatus, { method: 'get', path: `${root}/status` }),
  }
}

function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}
