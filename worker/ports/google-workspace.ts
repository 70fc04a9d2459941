import type { FormAccess } from '../../shared/model/agency.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import type { FileEditors } from '../../shared/model/file-editors.ts'
import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import type {
  ProtectionFault,
  SheetProtection,
  WantedProtection,
} from '../../shared/workbook/sheet-protection.ts'
import type { ReviewView, StandingGrid, StandingView } from '../../shared/workbook/review-views.ts'
import type { TabDeclaration } from '../../shared/workbook/tab-declaration.ts'
import type { CellValue, TabRows } from '../../shared/workbook/tab-rows.ts'

export interface TabRequest {
  readonly tab: Pick<TabDeclaration, 'key' | 'title' | 'monthly'>
  readonly month?: Month
}

/** A tab that was asked for, and whether it is there. */
export type TabReading =
  | ({ readonly found: true; readonly sheetId: number } & TabRows)
  | { readonly found: false; readonly slot: string }

export interface SheetDescription {
  readonly sheetId: number
  readonly title: string
  readonly rowCount: number
  readonly columnCount: number
  readonly protections: readonly SheetProtection[]
  readonly filterViews: readonly StandingView[]
}

/** A sheet's protection that was not as wanted and is now; e-mails in lower case. */
export interface RestoredProtection {
  readonly sheetId: number
  readonly fault: ProtectionFault
  /** Editors that it has now and had not, and the other way round. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Of responders' addresses: none, those Google verifies by sign-in, or those they type. */
export type EmailCollection = 'none' | 'verified' | 'typed'

export interface FormDescription {
  readonly formId: string
  readonly title: string
  readonly responderUri: string
  /** The spreadsheet to which Google copies its answers; empty where there is none. */
  readonly linkedSheetId: string
  readonly emailCollection: EmailCollection
  /** Whether it is published and open for answers. */
  readonly takesAnswers: boolean
  readonly questions: readonly {
    readonly questionId: string
    readonly title: string
    /** Texts of a choice question's options, without one that people fill in themselves. */
    readonly options?: readonly string[]
  }[]
}

/** Why Google tells nothing of a form that is watched (`Watch.errorType`); empty where it does. */
export type WatchSuspension = '' | 'not-authorized' | 'no-access' | 'other'

/** That Google tells a Pub/Sub topic of answers to a form, until it expires. */
export interface FormWatch {
  /** RFC 3339 as Google gives it. */
  readonly expiresAt: string
  readonly suspension: WatchSuspension
}

export interface FormResponse {
  readonly responseId: string
  /** RFC 3339 as Google gives it. */
  readonly createTime: string
  readonly lastSubmittedTime: string
  readonly respondentEmail?: string
  /** By questionId. */
  readonly answers: Readonly<Record<string, readonly string[]>>
}

export interface ReviewQueueRow {
  readonly ref: string
  /** By column key of the tab *Tinjauan*. */
  readonly cells: Readonly<Record<string, CellValue>>
}

/** A regulation as a row of *Aturan*, or its clauses as rows of *Pasal*. */
export interface RegulationRows {
  readonly number: string
  /** By column key of that tab. */
  readonly rows: readonly Readonly<Record<string, CellValue>>[]
}

/** A recap's tab as it stands now; `rowsWritten` counts rows with a value that differed. */
export interface WrittenRecap {
  readonly sheetId: number
  readonly title: string
  readonly url: string
  readonly rowsWritten: number
}

export interface FileState {
  /** Google deletes it for good after 30 days; until then it can be read and written to. */
  readonly isTrashed: boolean
  readonly mayEdit: boolean
}

/**
 * What the worker needs of Google. Every method may throw `GoogleError`. Writes converge: repeating
 * one after an unclear outcome leaves the same result (G5).
 */
export interface GoogleWorkspace {
  /** The spreadsheet's properties and its sheets; one read, with `once` not tried again. */
  describeSpreadsheet(
    spreadsheetId: string,
    patience?: { readonly once: boolean },
  ): Promise<{
    title: string
    timeZone: string
    locale: string
    sheets: readonly SheetDescription[]
    /** What `writeAnchor` last put there; several where another hand added to it. */
    anchors: readonly string[]
  }>
  /** Who can change the spreadsheet, each list in order; one call for a hundred of them. */
  listFileEditors(spreadsheetId: string): Promise<FileEditors>
  /** Whether a file lies in the bin, and whether the worker may change it; one read of Drive. */
  readFileState(fileId: string): Promise<FileState>
  /** Finds each tab by sheet id, else by title in either language; at most two reads for any number. */
  readTabs(spreadsheetId: string, requests: readonly TabRequest[]): Promise<TabReading[]>
  describeForm(formId: string): Promise<FormDescription>
  /** Sets what the form collects of addresses; returns what it collects then, as read back. */
  collectEmail(formId: string, collection: EmailCollection): Promise<EmailCollection>
  /**
   * Lets those open a published form whom `access` names, and nobody else but people named one by
   * one. Returns who may, as read back.
   */
  openForm(formId: string, access: FormAccess): Promise<FormAccess | null>
  /**
   * Has Google tell that topic of answers: takes the watch that stands, or makes one; renews it where it ends soon
   * or is suspended. One read where it is in order. What cannot be resumed is returned suspended.
   */
  watchForm(formId: string, topic: string): Promise<FormWatch>
  /** Who may open a published form without being named, as it stands: null: nobody, or several groups. One read. */
  readFormAccess(formId: string): Promise<FormAccess | null>
  /**
   * Asks for a new token of each kind, once; no API is called. `googleMs` is what Google's clock said, in
   * milliseconds since 1970, where it answered. Throws nothing of Google's: `failure` is why not.
   */
  checkTokens(): Promise<{ readonly failure?: GoogleError; readonly googleMs?: number }>
  /** The same by another of the worker's service accounts, where there are several. */
  ofAccount?(email: string): GoogleWorkspace
  /** All responses with `lastSubmittedTime >= since`, every page, in no promised order. */
  listResponses(formId: string, since: string | undefined): Promise<FormResponse[]>
  /**
   * Makes the monthly review tab where it is missing, then appends the rows whose ref does not stand
   * in the tab yet. Never changes a row that is there. Columns are found by header, so moved ones are
   * followed. Returns how many were appended.
   */
  appendReviews(
    spreadsheetId: string,
    month: Month,
    rows: readonly ReviewQueueRow[],
  ): Promise<number>
  /** Appends to *Aturan* the rows of each regulation whose number does not stand there; none that is there is changed. */
  appendRegulations(spreadsheetId: string, regulations: readonly RegulationRows[]): Promise<void>
  /**
   * Makes *Pasal* where it is missing, then appends the rows of each regulation of which none stands there,
   * all of them or none. Never changes a row that is there.
   */
  appendClauses(spreadsheetId: string, regulations: readonly RegulationRows[]): Promise<void>
  /**
   * Removes, in each sheet, the rows below `headerRow` that say in every cell what a row above them
   * says; Google compares at the moment of removing, so that what was typed meanwhile stays.
   */
  removeCopies(
    spreadsheetId: string,
    sheets: readonly { readonly sheetId: number; readonly headerRow: number }[],
  ): Promise<void>
  /**
   * Fills a column that the worker owns in a tab where people type, made where it is missing: cells that
   * `valuesOf` gives nothing for, by zero-based row, are emptied. Asks nothing more where all stand so.
   */
  writeOwnColumn(
    spreadsheetId: string,
    column: {
      readonly tab: TabDeclaration
      /** Of a monthly tab. */
      readonly month?: Month | undefined
      readonly key: string
      readonly valuesOf: (rows: TabRows['rows']) => ReadonlyMap<number, string>
    },
  ): Promise<void>
  /**
   * Protects the sheets as wanted; nothing is asked of Google where `standing`, as just described, is
   * so already. The file's owner is an editor whatever is wanted. Returns what had to be restored.
   */
  protectSheets(
    spreadsheetId: string,
    sheets: readonly (WantedProtection & { readonly standing: readonly SheetProtection[] })[],
  ): Promise<readonly RestoredProtection[]>
  /** Keeps a text of the worker's own with the spreadsheet, out of people's sight and reach. */
  writeAnchor(spreadsheetId: string, text: string): Promise<void>
  /** Hides the sheets whose titles `isOne` says, or shows them; nothing is written where they are so already. */
  hideSheets(
    spreadsheetId: string,
    sheets: { readonly hidden: boolean; readonly isOne: (title: string) => boolean },
  ): Promise<void>
  /**
   * Makes the sheets' filter views as wanted and leaves those of people alone; nothing is asked of Google
   * where they are so already, as just described. Returns how many were written.
   */
  renewFilterViews(
    spreadsheetId: string,
    sheets: readonly (StandingGrid & { readonly wanted: readonly ReviewView[] })[],
  ): Promise<number>
  /**
   * Makes the tabs where they are missing (protected, deterministic sheet ids), restores titles and
   * charts, and writes the rows that differ from what stands there, in one atomic batchUpdate where it
   * is not larger than Google recommends. One read where nothing changed. Returns the tabs, in order.
   */
  writeRecaps(spreadsheetId: string, recaps: readonly RecapSheet[]): Promise<WrittenRecap[]>
}

export type GoogleErrorKind =
  | 'unauthenticated'
  | 'denied'
  | 'not-found'
  | 'rejected'
  | 'rate-limited'
  | 'unavailable'

/** A call to Google failed for good: retries and read-backs are behind it. */
export class GoogleError extends Error {
  readonly kind: GoogleErrorKind
  /** After how long, from then on, Google wants to be asked again; 0 where it does not say. */
  readonly retryAfterMs: number

  constructor(
    kind: GoogleErrorKind,
    message: string,
    { retryAfterMs = 0, ...options }: ErrorOptions & { readonly retryAfterMs?: number } = {},
  ) {
    super(message, options)
    this.name = 'GoogleError'
    this.kind = kind
    this.retryAfterMs = retryAfterMs
  }
}

/** Whoever asked waits no longer, so the call was not sent, or not again: it says nothing of what was to be asked. */
export class OverdueError extends GoogleError {
  constructor(message: string, options?: { readonly retryAfterMs?: number }) {
    super('unavailable', message, options)
  }
}
