import type {
  About,
  Affected,
  AffectedQuery,
  Agencies,
  AskedClause,
  AttributionRequest,
  ChatAcceptance,
  ChatOutcome,
  CircularReading,
  ClauseConfirmation,
  ClauseReading,
  ClosedMonth,
  ClosedMonths,
  CloseRequest,
  ConfirmationRequest,
  Confirmations,
  ConfirmedClauses,
  ConfirmedRegulation,
  ConnectionStatus,
  CorrectionAnswer,
  RestrictionRequest,
  Restrictions,
  CorrectionRequest,
  Corrections,
  Desk,
  DeskOutcome,
  DeskQuery,
  DeskRequest,
  Enrolment,
  EnrolmentCheck,
  EnrolmentCheckRequest,
  EnrolmentRequest,
  Explanation,
  ExportQuery,
  Filings,
  FilingsQuery,
  Hint,
  HolidayProposals,
  ImportDecision,
  ImportList,
  KeyRenewalRequest,
  LetterRequest,
  MonthLetter,
  RecordedLetter,
  AnswerDeletion,
  OldAnswers,
  OldAnswersQuery,
  MadeUpCode,
  MadeUpContents,
  MadeUpFiled,
  MadeUpOffice,
  MadeUpQuery,
  MonthState,
  PastedCircular,
  PersonalData,
  PersonalLinks,
  RecapJob,
  RecapJobRequest,
  RecapJobs,
  RecapKind,
  RegulationConfirmation,
  Regulations,
  ReminderClaims,
  ReminderOutcome,
  ReminderRequest,
  Reminders,
  ReopenRequest,
  ReopenedMonth,
  RosterCheck,
  WhatIf,
  WhatIfRequest,
} from '../../shared/contract/index.ts'
import type { Language } from '../../shared/model/language.ts'
import type {
  HomeAnswer,
  OwnDataView,
  OwnDayView,
  OwnDeskView,
  OwnPageView,
  OwnPageWanted,
  OwnRemindersView,
  PageAddress,
} from './own-page.ts'
import type { RecapFile } from './recap-files.ts'

/** Who calls, by a verified identity token. What they may do the ledger says. */
export interface Caller {
  /** In lower case; a label, which may change. */
  readonly email: string
  /** Google's number of the account, which never changes. */
  readonly sub: string
}

/** What the HTTP layer and the command line can ask for. Refusals are `DomainError`. */
export interface Application {
  /** With the service account that the spreadsheet, where it is named, is to be shared with. */
  about(spreadsheetId?: string): Promise<About>
  /** Whether `enrol` would let the caller; asks Google nothing and uses no code up. */
  checkEnrolment(caller: Caller, request: EnrolmentCheckRequest): Promise<EnrolmentCheck>
  enrol(caller: Caller, request: EnrolmentRequest): Promise<Enrolment>
  /** Returns when the hint is durable; the reading follows on its own. */
  hint(caller: Caller, hint: Hint): Promise<{ readonly agencyId: string }>
  /**
   * Takes the word of Google's watch that answers came to a form, as a hint; `pusher` is whose token came with it.
   * Returns the agency's id; undefined where nothing is kept: the form is nobody's now, or another's to tell of.
   */
  noteAnswers(formId: string, pusher: string): Promise<string | undefined>
  requestRecap(caller: Caller, agencyId: string, request: RecapJobRequest): Promise<RecapJob>
  getRecapJob(caller: Caller, agencyId: string, jobId: string): Promise<RecapJob>
  listRecapJobs(caller: Caller, agencyId: string): Promise<RecapJobs>
  cancelRecapJob(caller: Caller, agencyId: string, jobId: string): Promise<RecapJob>
  listAffected(caller: Caller, agencyId: string, query: AffectedQuery): Promise<Affected>
  listCorrections(caller: Caller, agencyId: string): Promise<Corrections>
  answerCorrection(caller: Caller, agencyId: string, answer: CorrectionAnswer): Promise<Corrections>
  /** False for an address that opens nothing. */
  askCorrection(address: PageAddress, request: CorrectionRequest): Promise<boolean>
  listRestrictions(caller: Caller, agencyId: string): Promise<Restrictions>
  restrictPerson(
    caller: Caller,
    agencyId: string,
    request: RestrictionRequest,
  ): Promise<Restrictions>
  listPersonData(caller: Caller, agencyId: string, employeeId: string): Promise<PersonalData>
  listPersonalLinks(caller: Caller, agencyId: string): Promise<PersonalLinks>
  /** Makes a person's link, or everybody's, worth nothing; answers the new ones. */
  renewKey(caller: Caller, agencyId: string, request: KeyRenewalRequest): Promise<PersonalLinks>
  /** Of whom the day still asks something, of those whom the caller may remind. */
  listReminders(caller: Caller, agencyId: string): Promise<Reminders>
  /** Takes reminders upon the caller; a person has one a day at most. */
  claimReminders(
    caller: Caller,
    agencyId: string,
    request: ReminderRequest,
  ): Promise<ReminderClaims>
  settleReminders(caller: Caller, agencyId: string, outcome: ReminderOutcome): Promise<void>
  /** Rows of a year that *Hari Libur* lacks. */
  proposeHolidays(caller: Caller, agencyId: string, year: number): Promise<HolidayProposals>
  /** What was read of each export in *Mesin Absensi*. */
  listImports(caller: Caller, agencyId: string): Promise<ImportList>
  /** Whether an export that contradicts itself counts. */
  decideImport(caller: Caller, agencyId: string, decision: ImportDecision): Promise<ImportList>
  /** Takes down what somebody accepts of an exported chat. */
  acceptChat(caller: Caller, agencyId: string, acceptance: ChatAcceptance): Promise<ChatOutcome>
  findOldAnswers(caller: Caller, agencyId: string, query: OldAnswersQuery): Promise<OldAnswers>
  recordDeletion(caller: Caller, agencyId: string, deletion: AnswerDeletion): Promise<void>
  /** What waits for somebody's word, and what changed of late. */
  listConfirmations(caller: Caller, agencyId: string): Promise<Confirmations>
  /** Puts what waits in force; nobody raises themselves. */
  confirm(caller: Caller, agencyId: string, request: ConfirmationRequest): Promise<Confirmations>
  /** Filings that are nobody's, or those about a person. */
  listFilings(caller: Caller, agencyId: string, query: FilingsQuery): Promise<Filings>
  /** Says whose filings are; answers what is nobody's still. */
  attribute(caller: Caller, agencyId: string, request: AttributionRequest): Promise<Filings>
  /** *Aturan* and *Pasal* as they stand, and what there is to choose for a clause. */
  listRegulations(caller: Caller, agencyId: string): Promise<Regulations>
  /** A pasted circular, read apart; nothing is kept. */
  readCircular(caller: Caller, agencyId: string, pasted: PastedCircular): Promise<CircularReading>
  /** A clause read back before it counts; nothing is written. */
  readClause(caller: Caller, agencyId: string, asked: AskedClause): Promise<ClauseReading>
  /** The author's word on clauses that were read back; answers the rows to write then. */
  confirmClauses(
    caller: Caller,
    agencyId: string,
    confirmation: ClauseConfirmation,
  ): Promise<ConfirmedClauses>
  /** The author's word on a regulation that prolongs another, or is a template; answers its row of *Aturan*. */
  confirmRegulation(
    caller: Caller,
    agencyId: string,
    confirmation: RegulationConfirmation,
  ): Promise<ConfirmedRegulation>
  /** What waits for the caller's decision. */
  readDesk(caller: Caller, agencyId: string, query: DeskQuery): Promise<Desk>
  /** Decides by the caller's verified word; nobody decides what they filed or what is about them. */
  decideAtDesk(caller: Caller, agencyId: string, request: DeskRequest): Promise<DeskOutcome>
  /** Throws `agency-unknown` to whom the agency does not concern. */
  assertConcerned(caller: Caller, agencyId: string): Promise<void>
  /** Throws `agency-moved` to whom the agency concerns, where that spreadsheet is not its own any more. */
  refuseFormerFile(
    caller: Caller,
    asked: { readonly agencyId: string; readonly spreadsheetId: string },
  ): Promise<void>
  /** The agencies in which the caller has a role. */
  listAgencies(caller: Caller): Promise<Agencies>
  /** For HR of an agency, to enrol a made-up office with. */
  issueMadeUpCode(caller: Caller, agencyId: string): Promise<MadeUpCode>
  /** The caller's own. */
  showMadeUp(caller: Caller): Promise<MadeUpOffice>
  describeMadeUp(caller: Caller, query: MadeUpQuery): MadeUpContents
  /** Its people file until now. */
  fillMadeUp(caller: Caller): Promise<MadeUpFiled>
  /** Takes it out of the store, with all that is known of it. */
  takeOutMadeUp(caller: Caller): Promise<MadeUpOffice>
  getStatus(caller: Caller, agencyId: string): Promise<ConnectionStatus>
  checkRoster(caller: Caller, agencyId: string, month: string): Promise<RosterCheck>
  /** A month under changed parameters; nothing is written. */
  whatIf(caller: Caller, agencyId: string, request: WhatIfRequest): Promise<WhatIf>
  /** Why a person's day has its code. `date` is `YYYY-MM-DD`. */
  explainDay(
    caller: Caller,
    agencyId: string,
    day: { readonly employeeId: string; readonly date: string },
  ): Promise<Explanation>
  listClosedMonths(caller: Caller, agencyId: string): Promise<ClosedMonths>
  getMonthState(caller: Caller, agencyId: string, month: string): Promise<MonthState>
  closeMonth(
    caller: Caller,
    agencyId: string,
    request: CloseRequest & { readonly month: string },
  ): Promise<ClosedMonth>
  reopenMonth(
    caller: Caller,
    agencyId: string,
    request: ReopenRequest & { readonly month: string },
  ): Promise<ReopenedMonth>
  readLetter(caller: Caller, agencyId: string, month: string): Promise<MonthLetter>
  /** Number and date of the letter, or who received it. */
  recordLetter(
    caller: Caller,
    agencyId: string,
    request: LetterRequest & { readonly month: string },
  ): Promise<RecordedLetter>
  /** A recap as a file; nothing is written to the spreadsheet. */
  exportRecap(
    caller: Caller,
    agencyId: string,
    request: ExportQuery & { readonly kind: RecapKind },
  ): Promise<RecapFile>
  /** The page of whoever has that address; undefined where it opens nothing. */
  ownPage(address: PageAddress, wanted: OwnPageWanted): Promise<OwnPageView | undefined>
  /** Undefined for an address that opens nothing. */
  ownData(address: PageAddress, language: Language | undefined): Promise<OwnDataView | undefined>
  /** A day of theirs. `date` is `YYYY-MM-DD`. */
  ownDay(
    address: PageAddress,
    wanted: { readonly language: Language | undefined; readonly date: string },
  ): Promise<OwnDayView | undefined>
  /** What waits for their decision. */
  ownDesk(
    address: PageAddress,
    wanted: { readonly language: Language | undefined },
  ): Promise<OwnDeskView | undefined>
  /** Decides by the key of the page: the entry says so. */
  decideOnOwnDesk(
    address: PageAddress,
    wanted: { readonly language: Language | undefined; readonly request: DeskRequest },
  ): Promise<OwnDeskView | undefined>
  /** Where the person lives, as pasted; undefined where the address opens nothing. */
  setHome(address: PageAddress, pasted: string): Promise<HomeAnswer | undefined>
  /** Whom they may remind; with `employeeId` that person's message becomes theirs to send. */
  ownReminders(
    address: PageAddress,
    wanted: { readonly language: Language | undefined; readonly employeeId?: string },
  ): Promise<OwnRemindersView | undefined>
  /** Whether they want reminders; false where the address opens nothing. */
  chooseReminders(address: PageAddress, isWanted: boolean): Promise<boolean>
  /**
   * Their word, whether one is theirs; false where the address opens nothing. Throws `filing-unknown` for
   * what does not wait for it.
   */
  answerOwnClaim(
    address: PageAddress,
    answer: { readonly ref: string; readonly isTheirs: boolean },
  ): Promise<boolean>
  /** Their yes to those messages of a chat that they were shown. As `answerOwnClaim`. */
  acceptOwnChat(address: PageAddress, refs: readonly string[]): Promise<boolean>
  /** Their no to that one and to all that wait and were sent before it. As `answerOwnClaim`. */
  denyOwnClaims(address: PageAddress, newest: string): Promise<boolean>
  /** Ready: the store answers and no form is behind for longer than the alarm allows. */
  readiness(): Promise<{
    ready: boolean
    checks: readonly { name: string; ok: boolean; detail: string }[]
  }>
}
