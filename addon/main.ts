import { parseMonth, type Month } from '../shared/model/civil-date.ts'
import type { PastedHoliday } from '../shared/model/roster.ts'
import type { Language } from '../shared/model/language.ts'
import type {
  ClosedMonth,
  MonthState,
  PersonalLinks,
  RecapJob,
  RecapJobRequest,
  ReopenedMonth,
  RosterCheck,
} from '../shared/contract/index.ts'
import type { Confirmations } from '../shared/contract/confirmations.ts'
import type { Filings } from '../shared/contract/filings.ts'
import type { Desk, DeskOutcome, DeskRequest } from '../shared/contract/desk.ts'
import type { ImportList } from '../shared/contract/imports.ts'
import { HolidayProposals } from '../shared/contract/holiday-proposals.ts'
import type { AddonText } from '../shared/text/id/addon.ts'
import { sheetIdOf } from '../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../shared/workbook/tabs.ts'
import { recapTabOf } from '../shared/recaps/recap-tab-of.ts'
import { getAddonText, languageOfLocale } from './addon-text.ts'
import { createAgencyRequests, type AgencyRequests } from './agency-requests.ts'
import { checkConnection as reportConnection, type ConnectionReport } from './check-connection.ts'
import { deleteOldAnswers as deleteOld, type DeletedAnswers } from './delete-old-answers.ts'
import { findEnrolledAgency, readLanguage } from './document-state.ts'
import { explainSelection as explain, type ExplainedSelection } from './explain-selection.ts'
import {
  acceptHolidays as appendHolidays,
  type AcceptedHoliday,
} from './holidays/accept-holidays.ts'
import { findEditHint, sendHint } from './hints.ts'
import { listPeople, listUnits } from './list-choices.ts'
import type { ListedPerson, ListedUnit } from './list-choices.ts'
import {
  listWrittenImports,
  readStaffMatches,
  saveStaffMatches,
  type WrittenImport,
} from './imports/remembered-imports.ts'
import {
  undoImport as takeOut,
  writeClockIns,
  writeHolidays,
  writePeople,
  type ImportTarget,
} from './imports/write-import.ts'
import { buildMenu } from './menu.ts'
import { addMonths, dateIn, monthIn, monthOfTitle } from './months.ts'
import { findMonthlyTab, listMonthsOf } from './roster/find-monthly-tab.ts'
import { acceptProposal as carryOver, readProposalState } from './roster/roster-proposal.ts'
import type { ProposalState } from './roster/roster-proposal.ts'
import { findPeopleTab } from './set-up/find-people-tab.ts'
import { removeFormerTriggers } from './set-up/install-triggers.ts'
import { SetUpInput, type SetUpContext } from './set-up/set-up-context.ts'
import { doSetUpStep, parseSetUpStep, SET_UP_STEPS, titleOfStep } from './set-up/set-up-steps.ts'
import type { StepOutcome } from './set-up/set-up-steps.ts'
import { readSettings } from './set-up/settings-tab.ts'
import { writeRosterTotals } from './roster/write-roster-totals.ts'
import { showDialog, showSidebar, type SidebarPage } from './show-sidebar.ts'
import { createWorkerClient, type WorkerClient } from './worker-client.ts'

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** In mode NONE only the menu may be built: no properties, no spreadsheet. */
export function onOpen(event?: { authMode?: GoogleAppsScript.Script.AuthMode }): void {
  const mayRead = event?.authMode !== undefined && event.authMode !== ScriptApp.AuthMode.NONE
  const language = mayRead ? readLanguage() : languageOfLocale(Session.getActiveUserLocale())
  buildMenu(getAddonText(language))
}

export function onInstall(event?: { authMode?: GoogleAppsScript.Script.AuthMode }): void {
  onOpen(event)
}

/** Installable trigger; edits of tabs that the worker does not read cost nothing. */
export function onSheetEdited(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  const spreadsheet = getSpreadsheet()
  const hint = findEditHint(spreadsheet.getId(), event, recentMonths(spreadsheet))
  if (hint) sendHint(getClient(), hint)
}

/**
 * Only triggers of earlier versions call it, each as whoever installed it, and Google mails that person
 * where it is gone: it removes them.
 */
export function onFormSubmitted(): void {
  removeFormerTriggers(getSpreadsheet())
}

export function showSetUp(): void {
  show('set-up', 'setUp')
}

export function showHolidays(): void {
  show('holidays', 'holidays')
}

export function showImports(): void {
  show('imports', 'imports')
}

export function showRosterCheck(): void {
  show('roster-check', 'rosterCheck')
}

export function showRosterProposal(): void {
  show('roster-proposal', 'rosterProposal')
}

export function showRecaps(): void {
  show('recaps', 'recaps')
}

export function showExplanation(): void {
  show('explanation', 'explanation')
}

/** Goes to *Temuan* of the month in view; where it is not made yet, offers to make it. */
export function showFindings(): void {
  const spreadsheet = getSpreadsheet()
  const month = monthInView(spreadsheet)
  const sheet = spreadsheet.getSheetById(recapTabOf({ key: 'findings', month }).sheetId)
  if (sheet) spreadsheet.setActiveSheet(sheet)
  else showRecaps()
}

export function showMonths(): void {
  show('months', 'months')
}

export function showDesk(): void {
  show('desk', 'desk')
}

export function showPersonalLinks(): void {
  show('personal-links', 'personalLinks')
}

export function showConfirmations(): void {
  show('confirmations', 'confirmations')
}

export function showFilings(): void {
  show('filings', 'filings')
}

export function showConnection(): void {
  show('connection', 'connection')
}

export function showHelp(): void {
  show('help', 'help')
}

export interface SetUpState {
  /** Null where this spreadsheet is not enrolled yet. */
  readonly agencyName: string | null
  readonly language: Language
  /** What stands in *Pengaturan*, by key. */
  readonly settings: Readonly<Record<string, string>>
  readonly steps: readonly { readonly step: string; readonly title: string }[]
}

export function readSetUp(language: Language = readLanguage()): SetUpState {
  const text = getAddonText(language)
  return {
    agencyName: findEnrolledAgency()?.agencyName ?? null,
    language,
    settings: readSettings(getSpreadsheet()),
    steps: SET_UP_STEPS.map((step) => ({ step, title: titleOfStep(step, text, language) })),
  }
}

/** One step of the set-up, by its name in `readSetUp().steps`; answers what is ready now. */
export function runSetUpStep(step: string, input: SetUpInput): StepOutcome {
  return doSetUpStep(parseSetUpStep(step), createSetUpContext(input))
}

/** All steps in a row, for spreadsheets set up by program. Throws at the first that fails. */
export function setUpWorkbook(input: SetUpInput = {}): {
  agencyId: string
  agencyName: string
  messages: string[]
} {
  const context = createSetUpContext(input)
  const messages = SET_UP_STEPS.map((step) => doSetUpStep(step, context).message)
  const { agencyId, agencyName } = getAgency(context.text)
  return { agencyId, agencyName, messages }
}

/** The months that can be chosen, newest first, the one in view, and the spreadsheet's time zone. */
export function readMonths(): { months: Month[]; selected: Month; timeZone: string } {
  const spreadsheet = getSpreadsheet()
  const selected = monthInView(spreadsheet)
  const roster = getPeopleTab('roster')
  const titled = spreadsheet.getSheets().flatMap((sheet) => {
    const month = monthOfTitle(sheet.getName())
    const isRoster = month && sheet.getSheetId() === sheetIdOf(roster, month)
    return isRoster ? [month] : []
  })
  const months = [...new Set([...titled, selected, monthIn(spreadsheet, now())])]
  const timeZone = spreadsheet.getSpreadsheetTimeZone()
  return { months: months.sort((a, b) => (a < b ? 1 : -1)), selected, timeZone }
}

export function startRecap(request: RecapJobRequest): RecapJob {
  return getRequests().startRecap(request)
}

export function readRecapJob(jobId: string): RecapJob {
  return getRequests().readRecapJob(jobId)
}

/** The newest job: a sidebar that was closed takes it up again, or shows how it ended. */
export function findLatestRecapJob(): RecapJob | null {
  return getRequests().listRecapJobs().jobs[0] ?? null
}

export interface RecapChoices {
  /** As `findLatestRecapJob`. */
  readonly latest: RecapJob | null
  /** Whether *Rekap Kabupaten* may be asked for. */
  readonly oversees: boolean
  readonly people: readonly ListedPerson[]
  readonly units: readonly ListedUnit[]
}

export function readRecapChoices(): RecapChoices {
  const { jobs, oversees } = getRequests().listRecapJobs()
  const spreadsheet = getSpreadsheet()
  const choices = { people: listPeople(spreadsheet), units: listUnits(spreadsheet) }
  return { latest: jobs[0] ?? null, oversees, ...choices }
}

export function cancelRecapJob(jobId: string): RecapJob {
  return getRequests().cancelRecapJob(jobId)
}

/** What waits for the decision of whoever uses the sidebar; as `hr`, if wanted, also on desks of others. */
export function readDesk(withOthers: boolean): Desk {
  return getRequests().readDesk(withOthers)
}

/** Decides, or takes back, by the word of whoever uses the sidebar. */
export function decideAtDesk(request: DeskRequest): DeskOutcome {
  return getRequests().decideAtDesk(request)
}

/** What lets somebody do more than before and waits for another's word. */
export function readConfirmations(): Confirmations {
  return getRequests().readConfirmations()
}

/** Puts these in force by the word of whoever uses the sidebar; answers what waits still. */
export function confirmRequests(ids: readonly string[]): Confirmations {
  return getRequests().confirm({ ids: [...ids] })
}

/** Filings that are nobody's, and who stands in *Pegawai* to give them to. */
export function readFilingChoices(): {
  readonly filings: Filings
  readonly people: readonly ListedPerson[]
} {
  return { filings: getRequests().listFilings({}), people: listPeople(getSpreadsheet()) }
}

/** Nobody's where `employeeId` is empty, else those about that person; `since` a date or empty. */
export function readFilings(employeeId: string, since: string): Filings {
  return getRequests().listFilings({ employeeId, since })
}

/** Whose these are, or with null nobody's, by the word of whoever uses the sidebar; answers what is nobody's still. */
export function attributeFilings(
  refs: readonly string[],
  employeeId: string | null,
  reason: string,
): Filings {
  return getRequests().attribute({ refs: [...refs], employeeId, reason })
}

/** Shows a tab; false where it is gone. */
export function openTab(sheetId: number): boolean {
  const spreadsheet = getSpreadsheet()
  const sheet = spreadsheet.getSheetById(sheetId)
  if (sheet) spreadsheet.setActiveSheet(sheet)
  return sheet !== null
}

export function readHolidayProposals(year: number): HolidayProposals {
  return getRequests().proposeHolidays(year)
}

/** Answers how many rows were written into *Hari Libur*. */
export function acceptHolidays(accepted: readonly AcceptedHoliday[]): number {
  const language = readLanguage()
  const spreadsheet = getSpreadsheet()
  const tab = { spreadsheet, language, text: getAddonText(language) }
  const count = appendHolidays(tab, HolidayProposals.shape.proposals.parse(accepted))
  // What a script writes fires no trigger.
  const spreadsheetId = spreadsheet.getId()
  if (count > 0) sendHint(getClient(), { spreadsheetId, changed: 'sheet' })
  return count
}

/** What the page needs to read what is pasted: whom *Pegawai* knows, and what was imported before. */
export interface ImportContext {
  readonly zone: string
  /** Today's date, and what tells since when the agency counts. */
  readonly today: string
  readonly countsFrom: string
  readonly rosterMonths: readonly string[]
  readonly employees: string[][]
  readonly units: string[][]
  readonly holidays: string[][]
  /** Columns of a staff list as the agency matched them, by plain header. */
  readonly matches: Readonly<Record<string, string>>
  readonly written: readonly WrittenImport[]
}

export function readImportContext(): ImportContext {
  const spreadsheet = getSpreadsheet()
  const valuesOf = (key: string) =>
    findPeopleTab(spreadsheet, key)?.getDataRange().getDisplayValues() ?? []
  const { zone = '', countsFrom = '' } = readSettings(spreadsheet)
  return {
    zone,
    today: dateIn(spreadsheet, now()),
    countsFrom,
    rosterMonths: listMonthsOf(spreadsheet, getPeopleTab('roster')),
    employees: valuesOf('employees'),
    units: valuesOf('units'),
    holidays: valuesOf('holidays'),
    matches: readStaffMatches(),
    written: listWrittenImports(),
  }
}

/** What the worker reads in *Mesin Absensi*, the last export first. */
export function listImports(): ImportList {
  return getRequests().listImports()
}

/** Whether an export that contradicts itself counts. */
export function decideImport(block: string, counts: boolean): ImportList {
  return getRequests().decideImport({ block, counts })
}

/** Answers how many rows were written into *Mesin Absensi*. */
export function importClockIns(rows: readonly (readonly string[])[], summary: string): number {
  return hintOf(writeClockIns(getImportTarget(), rows, summary))
}

/** Answers how many people were added to *Pegawai*; how columns were matched is remembered. */
export function importPeople(
  people: readonly Readonly<Record<string, string>>[],
  matches: Readonly<Record<string, string>>,
  summary: string,
): number {
  saveStaffMatches(matches)
  return hintOf(writePeople(getImportTarget(), people, summary))
}

/** Answers how many rows were added to *Hari Libur*. */
export function importHolidays(holidays: readonly PastedHoliday[], summary: string): number {
  return hintOf(writeHolidays(getImportTarget(), holidays, summary))
}

/** Answers how many rows were taken out again. */
export function undoImport(id: string): number {
  return hintOf(takeOut(getImportTarget(), id))
}

/** Checks the roster and renews its totals and quota line; again where those moved the cells it names. */
export function checkRoster(month: string): RosterCheck {
  const requests = getRequests()
  const checked = requests.checkRoster(parseMonth(month))
  const hasMoved = writeRosterTotals(getSpreadsheet(), parseMonth(month), checked, readLanguage())
  return hasMoved ? requests.checkRoster(parseMonth(month)) : checked
}

/** Goes to a cell of the month's roster, as "H12"; false where the tab is gone. */
export function openRosterCell(month: string, cell: string): boolean {
  const sheet = findMonthlyTab(getSpreadsheet(), getPeopleTab('roster'), parseMonth(month))
  sheet?.getRange(cell).activate()
  return sheet !== null
}

/** What accepting the proposed roster would do; null where there is none. `unitCode` '' is all. */
export function readProposal(month: string, unitCode: string): ProposalState | null {
  return readProposalState(getProposal(month, unitCode))
}

/** Answers how many cells of the roster were filled. */
export function acceptProposal(month: string, unitCode: string, overwrite: boolean): number {
  const proposal = getProposal(month, unitCode)
  const count = carryOver(proposal, overwrite)
  // What a script writes fires no trigger.
  const spreadsheetId = proposal.spreadsheet.getId()
  if (count > 0) sendHint(getClient(), { spreadsheetId, changed: 'sheet' })
  return count
}

export function explainSelection(): ExplainedSelection {
  return explain(getSpreadsheet(), getRequests(), getAddonText(readLanguage()))
}

export function readMonth(month: string): MonthState {
  return getRequests().readMonth(parseMonth(month))
}

/** `unsureReason`: why days that are not sure were absences; empty where there are none. */
export function closeMonth(month: string, unsureReason: string): ClosedMonth {
  return getRequests().closeMonth(parseMonth(month), unsureReason ? { unsureReason } : {})
}

export function reopenMonth(month: string, reason: string): ReopenedMonth {
  return getRequests().reopenMonth(parseMonth(month), { reason })
}

export function listPersonalLinks(): PersonalLinks {
  return withAddresses(getRequests().listPersonalLinks())
}

/** Of one person or, without a number, of everybody. */
export function renewPersonalLinks(employeeId: string, reason: string): PersonalLinks {
  return withAddresses(getRequests().renewKey({ employeeId: employeeId || null, reason }))
}

/** The links as cards with QR codes, in a window from which the browser prints them. */
export function showCards(): void {
  const language = readLanguage()
  showDialog('cards', getAddonText(language).cards, language)
}

function withAddresses({ people, ...rest }: PersonalLinks): PersonalLinks {
  return { ...rest, people: people.map((one) => ({ ...one, page: PANTAU_WORKER_URL + one.page })) }
}

/** A few minutes' worth: what is left of Google's six stays for the last part. */
const DELETING_MS = 180_000

/** Deletes answers from Google Forms that were kept long enough; again as long as it `goesOn`. */
export function deleteOldAnswers(): DeletedAnswers {
  const endsAt = now().getTime() + DELETING_MS
  const { busy } = getAddonText(readLanguage())
  return deleteOld(getRequests(), { isTimeUp: () => now().getTime() >= endsAt, busy })
}

export function checkConnection(): ConnectionReport {
  const language = readLanguage()
  const text = getAddonText(language)
  return reportConnection({ spreadsheet: getSpreadsheet(), client: getClient(), text, language })
}

function show(page: SidebarPage, title: keyof AddonText['menu']): void {
  const language = readLanguage()
  showSidebar(page, getAddonText(language).menu[title], language)
}

function getImportTarget(): ImportTarget {
  const language = readLanguage()
  return { spreadsheet: getSpreadsheet(), language, text: getAddonText(language) }
}

/** What a script writes fires no trigger. */
function hintOf(count: number): number {
  const spreadsheetId = getSpreadsheet().getId()
  if (count > 0) sendHint(getClient(), { spreadsheetId, changed: 'sheet' })
  return count
}

function getProposal(month: string, unitCode: string) {
  const language = readLanguage()
  const text = getAddonText(language)
  return { spreadsheet: getSpreadsheet(), month: parseMonth(month), unitCode, language, text }
}

function createSetUpContext(unchecked: SetUpInput): SetUpContext {
  const input = SetUpInput.parse(unchecked)
  const spreadsheet = getSpreadsheet()
  const language = input.language ?? languageOf(spreadsheet)
  const text = getAddonText(language)
  const months = () => {
    const current = monthIn(spreadsheet, now())
    return [current, addMonths(current, 1)]
  }
  const client = createClient(text)
  return { spreadsheet, input, language, text, client, months }
}

/** What *Pengaturan* says goes first: in a copy of a spreadsheet nothing else is remembered. */
function languageOf(spreadsheet: Spreadsheet): Language {
  const { language } = readSettings(spreadsheet)
  return language === 'id' || language === 'en' ? language : readLanguage()
}

function getRequests(): AgencyRequests {
  const text = getAddonText(readLanguage())
  return createAgencyRequests(getClient(), getAgency(text).agencyId)
}

function getClient(): WorkerClient {
  return createClient(getAddonText(readLanguage()))
}

function createClient(text: AddonText): WorkerClient {
  return createWorkerClient(PANTAU_WORKER_URL, { spreadsheetId: getSpreadsheet().getId(), text })
}

function getAgency(text: AddonText): { agencyId: string; agencyName: string } {
  const agency = findEnrolledAgency()
  if (!agency) throw new Error(text.notSetUp)
  return agency
}

function getSpreadsheet(): Spreadsheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  if (!spreadsheet) throw new Error(getAddonText(readLanguage()).noSpreadsheet)
  return spreadsheet
}

function monthInView(spreadsheet: Spreadsheet): Month {
  return monthOfTitle(spreadsheet.getActiveSheet().getName()) ?? monthIn(spreadsheet, now())
}

function recentMonths(spreadsheet: Spreadsheet): Month[] {
  const current = monthIn(spreadsheet, now())
  return [-2, -1, 0, 1].map((count) => addMonths(current, count))
}

function now(): Date {
  return new Date()
}
