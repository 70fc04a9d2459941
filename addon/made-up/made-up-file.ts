import * as z from 'zod'
import { MadeUpForm } from '../../shared/contract/made-up.ts'
import { MADE_UP_AGENCY_CODE } from '../../shared/model/made-up-agency.ts'
import { readSettings } from '../set-up/settings-tab.ts'
import { getSheetsService } from '../set-up/sheets-service.ts'
import { whatRefusalMeans } from './bin-files.ts'

const MadeUpFile = z.object({
  spreadsheetId: z.string(),
  url: z.string(),
  code: z.string(),
  /** Also of an office that is not enrolled yet, of which the worker knows none. */
  forms: z.array(MadeUpForm),
})
/** The spreadsheet of this person's made-up office, its forms, and the code with which it is enrolled. */
export type MadeUpFile = z.infer<typeof MadeUpFile>

const PROPERTY = 'made-up'

/** A person's properties are the same in every spreadsheet. */
export function findMadeUpFile(): MadeUpFile | undefined {
  const text = PropertiesService.getUserProperties().getProperty(PROPERTY)
  const parsed = text ? MadeUpFile.safeParse(JSON.parse(text)) : undefined
  return parsed?.success ? parsed.data : undefined
}

export function rememberForm(file: MadeUpFile, form: MadeUpForm): void {
  const others = file.forms.filter(({ formId }) => formId !== form.formId)
  keep({ ...file, forms: [...others, form] })
}

function keep(file: MadeUpFile): void {
  PropertiesService.getUserProperties().setProperty(PROPERTY, JSON.stringify(file))
}

export function forgetMadeUpFile(): void {
  PropertiesService.getUserProperties().deleteProperty(PROPERTY)
}

/** Makes it, once, whoever presses how often. */
export function makeMadeUpFile(title: string, issueCode: () => string): MadeUpFile {
  const lock = LockService.getUserLock()
  lock.waitLock(30_000)
  try {
    const known = findMadeUpFile()
    if (known) return known
    const code = issueCode()
    const { spreadsheetId = '', spreadsheetUrl = '' } = getSheetsService().create({
      properties: { title },
    })
    const file = { spreadsheetId, url: spreadsheetUrl, code, forms: [] }
    keep(file)
    return file
  } finally {
    lock.releaseLock()
  }
}

/**
 * Whether it may go: not where it became another office's meanwhile, nor where this person may not look. Of
 * one that Google cannot show now it throws what Google says.
 */
export function mayGo({ spreadsheetId }: MadeUpFile): boolean {
  try {
    getSheetsService().get(spreadsheetId, { fields: 'spreadsheetId' })
  } catch (error) {
    const meaning = whatRefusalMeans(error)
    if (meaning === 'later') throw error
    return meaning === 'gone'
  }
  const { agencyCode, agencyName } = readSettings(SpreadsheetApp.openById(spreadsheetId))
  return agencyCode === MADE_UP_AGENCY_CODE || (!agencyCode && !agencyName)
}

/** Writes rows under the headers that set-up has just made; again, the same. */
export function writeContents(
  spreadsheetId: string,
  tabs: readonly {
    readonly sheetId: number
    readonly rows: readonly (readonly GoogleAppsScript.Sheets.Schema.ExtendedValue[])[]
  }[],
): void {
  const requests = tabs
    .filter(({ rows }) => rows.length > 0)
    .map(({ sheetId, rows }) => ({
      updateCells: {
        start: { sheetId, rowIndex: 1, columnIndex: 0 },
        rows: rows.map((row) => ({
          values: row.map((userEnteredValue) => ({ userEnteredValue })),
        })),
        fields: 'userEnteredValue',
      },
    }))
  getSheetsService().batchUpdate({ requests }, spreadsheetId)
}
