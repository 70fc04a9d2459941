import * as z from 'zod'
import { getSheetsService } from '../set-up/sheets-service.ts'

const MadeUpFile = z.object({
  spreadsheetId: z.string(),
  url: z.string(),
  code: z.string(),
  /** Also of an office that is not enrolled yet, of which the worker knows none. */
  formIds: z.array(z.string()),
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

export function rememberForm(file: MadeUpFile, formId: string): void {
  keep({ ...file, formIds: [...new Set([...file.formIds, formId])] })
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
    const file = { spreadsheetId, url: spreadsheetUrl, code, formIds: [] }
    keep(file)
    return file
  } finally {
    lock.releaseLock()
  }
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
