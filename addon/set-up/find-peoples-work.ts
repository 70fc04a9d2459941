import type { FormKind } from '../../shared/model/submission.ts'
import { getForm } from '../../shared/workbook/forms.ts'
import { quoteTitle } from './read-existing-sheets.ts'
import { getSheetsService } from './sheets-service.ts'

type Form = GoogleAppsScript.Forms.Form
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** What Google heads by itself beside the questions: an address, a score. */
const GOOGLES_OWN = /^(email|alamat email|nama pengguna|username|skor|score)\b/iu

/**
 * What people put into a tab of copied answers, as they would look for it: headers of columns that no
 * question has or had, and rows that are no answer's, as "7:7".
 */
export function findPeoplesWork(
  sheet: Sheet,
  { form, kind }: { readonly form: Form; readonly kind: FormKind },
): string[] {
  const [headers = [], ...rows] = sheet.getDataRange().getDisplayValues()
  const known = new Set(listTitles(form, kind).map(normalize))
  const columns = headers.flatMap((header, column) => {
    const isGoogles = column === 0 || known.has(normalize(header)) || GOOGLES_OWN.test(header)
    const isUsed = header !== '' || rows.some((row) => row[column] !== '')
    return isGoogles || !isUsed
      ? []
      : [header || `${columnLetters(column)}:${columnLetters(column)}`]
  })
  const strays = rows.flatMap((row, index) =>
    row[0] === '' && row.some((cell) => cell !== '') ? [`${index + 2}:${index + 2}`] : [],
  )
  return [...columns, ...strays]
}

/** Cells of other tabs whose formulas name one of these tabs, as "Rekap!B2", by the tab's title. */
export function findReferences(
  spreadsheet: Spreadsheet,
  titles: readonly string[],
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  if (titles.length === 0) return found
  const sheets = spreadsheet.getSheets().map((sheet) => sheet.getName())
  const { valueRanges = [] } =
    getSheetsService().Values?.batchGet(spreadsheet.getId(), {
      ranges: sheets.map(quoteTitle),
      valueRenderOption: 'FORMULA',
    }) ?? {}
  valueRanges.forEach(({ values = [] }, index) => {
    const inside = sheets[index] ?? ''
    values.forEach((row, rowIndex) => {
      row.forEach((cell: unknown, column) => {
        if (typeof cell !== 'string' || !cell.startsWith('=')) return
        for (const title of titles.filter((one) => one !== inside && names(cell, one))) {
          const place = `${inside}!${columnLetters(column)}${rowIndex + 1}`
          found.set(title, [...(found.get(title) ?? []), place])
        }
      })
    })
  })
  return found
}

/** Also within a text, as `INDIRECT` takes it. */
function names(formula: string, title: string): boolean {
  const text = formula.toLowerCase()
  return [`${title}!`, `${quoteTitle(title)}!`].some((name) => text.includes(name.toLowerCase()))
}

function listTitles(form: Form, kind: FormKind): string[] {
  const declared = getForm(kind).questions.flatMap(({ title, former }) =>
    [title, former?.title].flatMap((one) => (one ? [one.id, one.en] : [])),
  )
  return [...declared, ...form.getItems().map((item) => item.getTitle())]
}

function normalize(title: string): string {
  return title.trim().replace(/\s+/gu, ' ').toLowerCase()
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}
