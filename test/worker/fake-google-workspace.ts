import type { FormAccess } from '../../shared/model/agency.ts'
import type { Month } from '../../shared/model/civil-date.ts'
import type { FileEditors } from '../../shared/model/file-editors.ts'
import type { RecapSheet } from '../../shared/recaps/recap-sheet.ts'
import { sheetIdOf, tabSlot, tabTitle } from '../../shared/workbook/sheet-id.ts'
import type { SheetProtection } from '../../shared/workbook/sheet-protection.ts'
import type { CellValue, TabRows } from '../../shared/workbook/tab-rows.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'
import { findHeaderRow } from '../../shared/workbook/header-row.ts'
import { findSheet } from '../../worker/google/find-sheet.ts'
import type { GaveWayError } from '../../worker/ports/work-records.ts'
import { recapTabOf } from '../../shared/recaps/recap-tab-of.ts'
import {
  GoogleError,
  type EmailCollection,
  type FileState,
  type FormResponse,
  type FormWatch,
  type WatchSuspension,
  type RestoredProtection,
  type GoogleWorkspace,
  type RegulationRows,
  type ReviewQueueRow,
  type TabReading,
} from '../../worker/ports/google-workspace.ts'

export interface FakeSheet {
  title: string
  rows: CellValue[][]
}

export interface FakeForm {
  title: string
  emailCollection: EmailCollection
  takesAnswers: boolean
  /** The spreadsheet to which its answers are copied. */
  linkedSheetId?: string
  /** Who may open it; undefined where nobody was let in. */
  access?: FormAccess
  questions: { questionId: string; title: string; options?: readonly string[] }[]
  responses: FormResponse[]
}

type Method = keyof GoogleWorkspace

/**
 * Google in memory: one spreadsheet, its forms, what the worker writes. `calls` counts; `fail` makes
 * a method fail so many times; `beforeWrite` runs in the middle of a write.
 */
export class FakeGoogleWorkspace implements GoogleWorkspace {
  spreadsheetId: string
  title = 'Lembar Pantau'
  locale = 'in_ID'
  timeZone = 'Asia/Makassar'
  /** Why it gives no token. */
  tokenFailure: GoogleError | undefined
  /** What its clock says; undefined where it says nothing. */
  nowMs: () => number | undefined = () => undefined
  readonly sheets = new Map<number, FakeSheet>()
  readonly forms = new Map<string, FakeForm>()
  /** By sheet id. */
  readonly recaps = new Map<number, RecapSheet>()
  readonly calls: Method[] = []
  /** By sheet id. */
  readonly protections = new Map<number, SheetProtection[]>()
  /** As last asked for. */
  wantedProtections: Parameters<GoogleWorkspace['protectSheets']>[1] = []
  /** As last asked for. */
  wantedViews: Parameters<GoogleWorkspace['renewFilterViews']>[1] = []
  /** What the next call has to restore. */
  readonly restored: RestoredProtection[] = []
  /** With whom the spreadsheet is shared. */
  editors: FileEditors = { accounts: [], groups: [], domains: [], anyone: false }
  fileState: FileState = { isTrashed: false, mayEdit: true }
  /** Ids of forms that lie in the bin. */
  readonly trashedForms = new Set<string>()
  /** Titles of sheets that were hidden. */
  readonly hidden = new Set<string>()
  /** What the worker keeps beside the cells. */
  anchors: string[] = []
  /** Ids of responses that a listing by time lacks. */
  readonly losesByTime = new Set<string>()
  /** From when on responses were listed, in order; undefined: all. */
  readonly listings: (string | undefined)[] = []
  beforeWrite: (() => Promise<void>) | undefined
  /** Of every watch that is asked for. */
  suspension: WatchSuspension = ''
  /** To which watches were asked for. */
  readonly topics = new Set<string>()
  private readonly failures: {
    method: Method
    error: GoogleError | GaveWayError
    times: number
  }[] = []

  constructor(spreadsheetId = 'spreadsheet-1') {
    this.spreadsheetId = spreadsheetId
  }

  putTab(tab: TabRows): void {
    const [key, month] = tab.slot.split(':') as [string, Month?]
    const sheetId = sheetIdOf(getPeopleTab(key), month)
    this.sheets.set(sheetId, { title: tab.title, rows: tab.rows.map((row) => [...row]) })
  }

  /** As an earlier version left *Aturan*, whose row may change parameters: none has its clauses yet. */
  putFormerPolicies(rows: CellValue[][]): void {
    this.putTab({ slot: 'policies', title: 'Aturan', rows })
    this.sheets.delete(sheetIdOf(getPeopleTab('clauses')))
  }

  getTab(slot: string): FakeSheet {
    const [key, month] = slot.split(':') as [string, Month?]
    const sheet = this.sheets.get(sheetIdOf(getPeopleTab(key), month))
    if (!sheet) throw new Error(`No tab ${slot}`)
    return sheet
  }

  fail(method: Method, error: GoogleError | GaveWayError, times = 1): void {
    this.failures.push({ method, error, times })
  }

  countCalls(method: Method): number {
    return this.calls.filter((call) => call === method).length
  }

  async describeSpreadsheet(
    spreadsheetId: string,
  ): ReturnType<GoogleWorkspace['describeSpreadsheet']> {
    this.enter('describeSpreadsheet', spreadsheetId)
    const sheets = [...this.sheets].map(([sheetId, { title }]) => ({
      sheetId,
      title,
      rowCount: 1000,
      columnCount: 26,
      protections: this.protections.get(sheetId) ?? [],
      filterViews: [],
    }))
    return {
      title: this.title,
      timeZone: this.timeZone,
      locale: this.locale,
      sheets,
      anchors: [...this.anchors],
    }
  }

  async readTabs(
    ...[spreadsheetId, requests]: Parameters<GoogleWorkspace['readTabs']>
  ): Promise<TabReading[]> {
    this.enter('readTabs', spreadsheetId)
    return requests.map(({ tab, month }): TabReading => {
      const slot = tabSlot(tab, month)
      const standing = [...this.sheets].map(([sheetId, { title }]) => ({ sheetId, title }))
      const found = findSheet(standing, tab, month)
      if (!found) return { found: false, slot }
      const { sheetId, title } = found
      const rows = structuredClone(this.sheets.get(sheetId)?.rows ?? [])
      return { found: true, slot, sheetId, title, rows }
    })
  }

  async listFileEditors(spreadsheetId: string): Promise<FileEditors> {
    this.enter('listFileEditors', spreadsheetId)
    return this.editors
  }

  async readFileState(fileId: string): Promise<FileState> {
    const isSpreadsheet = fileId === this.spreadsheetId
    this.enter('readFileState', isSpreadsheet ? fileId : undefined)
    return isSpreadsheet
      ? this.fileState
      : { isTrashed: this.trashedForms.has(fileId), mayEdit: true }
  }

  async describeForm(formId: string): ReturnType<GoogleWorkspace['describeForm']> {
    this.enter('describeForm')
    const form = this.getForm(formId)
    const { title, emailCollection, takesAnswers, questions, linkedSheetId = '' } = form
    const responderUri = `https://docs.google.com/forms/d/e/${formId}/viewform`
    return {
      formId,
      title,
      emailCollection,
      takesAnswers,
      linkedSheetId,
      questions: structuredClone(questions),
      responderUri,
    }
  }

  async collectEmail(formId: string, collection: EmailCollection): Promise<EmailCollection> {
    this.enter('collectEmail')
    this.getForm(formId).emailCollection = collection
    return collection
  }

  async openForm(formId: string, access: FormAccess): Promise<FormAccess | null> {
    this.enter('openForm')
    this.getForm(formId).access = access
    return access
  }

  async watchForm(formId: string, topic: string): Promise<FormWatch> {
    this.enter('watchForm')
    this.getForm(formId)
    this.topics.add(topic)
    return {
      expiresAt: new Date((this.nowMs() ?? 0) + 7 * 24 * 3_600_000).toISOString(),
      suspension: this.suspension,
    }
  }

  async readFormAccess(formId: string): Promise<FormAccess | null> {
    this.enter('readFormAccess')
    return this.getForm(formId).access ?? null
  }

  async checkTokens(): ReturnType<GoogleWorkspace['checkTokens']> {
    this.calls.push('checkTokens')
    const googleMs = this.nowMs()
    return {
      ...(googleMs !== undefined && { googleMs }),
      ...(this.tokenFailure && { failure: this.tokenFailure }),
    }
  }

  async listResponses(formId: string, since: string | undefined): Promise<FormResponse[]> {
    this.enter('listResponses')
    this.listings.push(since)
    const { responses } = this.getForm(formId)
    return responses.filter(
      ({ responseId, lastSubmittedTime }) =>
        since === undefined ||
        (Date.parse(lastSubmittedTime) >= Date.parse(since) && !this.losesByTime.has(responseId)),
    )
  }

  async appendReviews(
    spreadsheetId: string,
    month: Month,
    rows: readonly ReviewQueueRow[],
  ): Promise<number> {
    this.enter('appendReviews', spreadsheetId)
    await this.beforeWrite?.()
    const tab = getPeopleTab('reviews')
    const sheetId = sheetIdOf(tab, month)
    const sheet = this.sheets.get(sheetId) ?? {
      title: tabTitle(tab, 'id', month),
      rows: [tab.columns.map(({ title }) => title.id)],
    }
    this.sheets.set(sheetId, sheet)
    const standing = new Set(sheet.rows.flat())
    const missing = rows.filter(({ ref }) => !standing.has(ref))
    for (const { cells } of missing) sheet.rows.push(tab.columns.map(({ key }) => cells[key] ?? ''))
    return missing.length
  }

  async appendRegulations(
    ...[spreadsheetId, regulations]: Parameters<GoogleWorkspace['appendRegulations']>
  ): Promise<void> {
    this.enter('appendRegulations', spreadsheetId)
    await this.appendByNumber('policies', regulations)
  }

  async appendClauses(
    ...[spreadsheetId, regulations]: Parameters<GoogleWorkspace['appendClauses']>
  ): Promise<void> {
    this.enter('appendClauses', spreadsheetId)
    await this.appendByNumber('clauses', regulations)
  }

  /** Under the headers as they stand. */
  private async appendByNumber(
    slot: 'policies' | 'clauses',
    regulations: readonly RegulationRows[],
  ): Promise<void> {
    await this.beforeWrite?.()
    const tab = getPeopleTab(slot)
    const sheet = this.sheets.get(sheetIdOf(tab)) ?? {
      title: tabTitle(tab, 'id'),
      rows: [tab.columns.map(({ title }) => title.id)],
    }
    this.sheets.set(sheetIdOf(tab), sheet)
    const [headers = [], ...standing] = sheet.rows
    const columnOf = findHeaderRow([headers], tab.columns)?.columnOf ?? new Map<string, number>()
    const numbers = new Set(standing.map(([number]) => number))
    for (const { rows } of regulations.filter(({ number }) => !numbers.has(number))) {
      for (const cells of rows) {
        const row: CellValue[] = headers.map(() => '')
        for (const [key, column] of columnOf) row[column] = cells[key] ?? ''
        sheet.rows.push(row)
      }
    }
  }

  async removeCopies(
    ...[spreadsheetId, sheets]: Parameters<GoogleWorkspace['removeCopies']>
  ): Promise<void> {
    this.enter('removeCopies', spreadsheetId)
    for (const { sheetId, headerRow } of sheets) {
      const sheet = this.sheets.get(sheetId)
      if (!sheet) throw new GoogleError('rejected', `No grid with id: ${sheetId}`)
      const seen = new Set<string>()
      sheet.rows = sheet.rows.filter((row, index) => {
        const text = JSON.stringify(row)
        const isCopy = index > headerRow && seen.has(text)
        if (index > headerRow) seen.add(text)
        return !isCopy
      })
    }
  }

  async writeOwnColumn(
    ...[spreadsheetId, { tab, month, key, valuesOf }]: Parameters<GoogleWorkspace['writeOwnColumn']>
  ): Promise<void> {
    this.enter('writeOwnColumn', spreadsheetId)
    const { rows } = this.getTab(month ? `${tab.key}:${month}` : tab.key)
    const title = tab.columns.find((column) => column.key === key)?.title.id ?? key
    const header = rows[0]!
    if (!header.includes(title)) header.push(title)
    const column = header.indexOf(title)
    const values = valuesOf(rows)
    for (const [index, row] of rows.entries()) {
      while (row.length < column) row.push('')
      if (index > 0) row[column] = values.get(index) ?? ''
    }
  }

  /** Takes every protection for one that holds, but for those that a test calls restored. */
  async renewFilterViews(
    ...[spreadsheetId, sheets]: Parameters<GoogleWorkspace['renewFilterViews']>
  ): Promise<number> {
    this.enter('renewFilterViews', spreadsheetId)
    this.wantedViews = sheets
    return sheets.flatMap(({ wanted }) => wanted).length
  }

  async protectSheets(
    ...[spreadsheetId, sheets]: Parameters<GoogleWorkspace['protectSheets']>
  ): ReturnType<GoogleWorkspace['protectSheets']> {
    this.enter('protectSheets', spreadsheetId)
    this.wantedProtections = sheets
    return this.restored.splice(0)
  }

  async writeRecaps(
    ...[spreadsheetId, recaps]: Parameters<GoogleWorkspace['writeRecaps']>
  ): ReturnType<GoogleWorkspace['writeRecaps']> {
    this.enter('writeRecaps', spreadsheetId)
    await this.beforeWrite?.()
    return recaps.map((recap) => {
      const { sheetId, titles } = recapTabOf(recap)
      const title = titles.id
      this.recaps.set(sheetId, recap)
      const rows = recap.rows.map(({ cells }) => cells.map(({ box, value }) => box ?? value ?? ''))
      this.sheets.set(sheetId, { title, rows })
      const url = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit#gid=${sheetId}`
      return { sheetId, title, url, rowsWritten: recap.rows.length }
    })
  }

  async hideSheets(
    ...[spreadsheetId, { hidden, isOne }]: Parameters<GoogleWorkspace['hideSheets']>
  ): Promise<void> {
    this.enter('hideSheets', spreadsheetId)
    for (const { title } of this.sheets.values()) {
      if (!isOne(title)) continue
      if (hidden) this.hidden.add(title)
      else this.hidden.delete(title)
    }
  }

  async writeAnchor(spreadsheetId: string, text: string): Promise<void> {
    this.enter('writeAnchor', spreadsheetId)
    this.anchors = this.anchors.length > 0 ? this.anchors.map(() => text) : [text]
  }

  /** The text of a recap that was written, a line a row. */
  readRecap(key: RecapSheet['key']): string | undefined {
    const recap = [...this.recaps.values()].find((candidate) => candidate.key === key)
    return recap?.rows
      .map(({ cells }) => cells.map(({ value }) => value ?? '').join('\t'))
      .join('\n')
  }

  private getForm(formId: string): FakeForm {
    const form = this.forms.get(formId)
    if (!form) throw new GoogleError('not-found', `No form ${formId}`)
    return form
  }

  private enter(method: Method, spreadsheetId = this.spreadsheetId): void {
    this.calls.push(method)
    const failure = this.failures.find(
      (candidate) => candidate.method === method && candidate.times > 0,
    )
    if (failure) {
      failure.times -= 1
      throw failure.error
    }
    if (spreadsheetId !== this.spreadsheetId) {
      throw new GoogleError('not-found', `No spreadsheet ${spreadsheetId}`)
    }
  }
}
