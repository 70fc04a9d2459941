import { randomInt } from 'node:crypto'
import { notImplemented } from '../api-error.ts'
import {
  findSheet,
  lastRowWithValue,
  newSheet,
  putCell,
  type Book,
  type Sheet,
  type StoredCell,
} from '../sheets/book.ts'
import { localeFacts } from '../sheets/number-format.ts'
import { serialOfInstant } from '../sheets/serial-date.ts'
import { readUserEntered } from '../sheets/user-entered.ts'
import type { FormRecord } from './form-record.ts'
import type { SubmittedResponse } from './submission.ts'
import { questionsOf, type FormQuestion } from './questions.ts'

type Destination = NonNullable<FormRecord['destination']>

/** Adds the response sheet, as Google does on linking: a frozen header and no rows. */
export function addResponseSheet(book: Book, form: FormRecord): Destination {
  const questions = questionsOf(form)
  const collectsEmail = form.emailCollectionType !== 'DO_NOT_COLLECT'
  const sheetId = randomInt(1, 2 ** 31 - 1)
  const columnCount = Math.max(2, 1 + Number(collectsEmail) + questions.length)
  const sheet = newSheet({
    sheetId,
    title: freeTitle(book),
    sheetType: 'GRID',
    gridProperties: { rowCount: 100, columnCount, frozenRowCount: 1 },
  })
  sheet.linkedFormId = form.formId
  book.sheets.unshift(sheet)
  const columns = questions.map(({ questionId }) => questionId)
  const destination = { spreadsheetId: book.id, sheetId, columns, collectsEmail }
  writeHeader(book, sheet, destination, questions)
  return destination
}

/** The sheet becomes an ordinary one. */
export function forgetForm(book: Book, sheetId: number): void {
  const sheet = findSheet(book, sheetId)
  if (sheet) delete sheet.linkedFormId
}

function freeTitle(book: Book): string {
  const stem = isIndonesian(book) ? 'Respons Formulir' : 'Form Responses'
  const taken = new Set(book.sheets.map(({ properties }) => properties.title))
  for (let number = 1; ; number += 1) {
    if (!taken.has(`${stem} ${number}`)) return `${stem} ${number}`
  }
}

function isIndonesian(book: Book): boolean {
  return /^(in|id)(_|$)/.test(book.properties.locale ?? '')
}

function writeHeader(
  book: Book,
  sheet: Sheet,
  { columns, collectsEmail }: Destination,
  questions: readonly FormQuestion[],
): void {
  const byId = new Map(questions.map(({ questionId, title }) => [questionId, title]))
  const address = isIndonesian(book) ? 'Alamat Email' : 'Email Address'
  const titles = [
    'Timestamp',
    ...(collectsEmail ? [address] : []),
    ...columns.map((id) => byId.get(id)),
  ]
  titles.forEach((title, column) => {
    // A question that is gone keeps its column and header.
    if (title !== undefined) putCell(sheet, 0, column, textCell(title))
  })
}

/**
 * Puts a response into its row: a new one after the last, an edited one over its earlier version.
 * Returns the 1-based row, or undefined where the sheet was deleted.
 */
export function writeResponse(
  book: Book,
  form: FormRecord,
  response: SubmittedResponse,
  before: SubmittedResponse | undefined,
): number | undefined {
  const { destination } = form
  const sheet = destination && findSheet(book, destination.sheetId)
  if (!sheet) return undefined
  const questions = questionsOf(form)
  const known = new Set(destination.columns)
  destination.columns.push(
    ...questions.map(({ questionId }) => questionId).filter((id) => !known.has(id)),
  )
  const grid = sheet.properties.gridProperties
  const offset = 1 + Number(destination.collectsEmail)
  grid.columnCount = Math.max(grid.columnCount, offset + destination.columns.length)
  writeHeader(book, sheet, destination, questions)
  const row = (before && findRow(book, sheet, before)) ?? Math.max(1, lastRowWithValue(sheet))
  grid.rowCount = Math.max(grid.rowCount, row + 1)
  putCell(sheet, row, 0, {
    userEnteredValue: { numberValue: timestampOf(book, response) },
    userEnteredFormat: {
      numberFormat: {
        type: 'DATE_TIME',
        pattern: `${localeFacts(book.properties.locale).datePattern} h:mm:ss`,
      },
    },
  })
  if (destination.collectsEmail) {
    putCell(
      sheet,
      row,
      1,
      response.respondentEmail ? textCell(response.respondentEmail) : undefined,
    )
  }
  const kinds = new Map(questions.map((question) => [question.questionId, question]))
  destination.columns.forEach((questionId, index) => {
    const answer = answerCell(book, kinds.get(questionId), response.answers[questionId])
    putCell(sheet, row, offset + index, answer)
  })
  return row + 1
}

function timestampOf(book: Book, { lastSubmittedTime }: SubmittedResponse): number {
  const instant = new Date(lastSubmittedTime)
  const serial = serialOfInstant(instant, book.properties.timeZone ?? 'Etc/GMT')
  const fraction = Number(`0.${lastSubmittedTime.slice(20, 26)}`) / 86_400
  return Number((serial + fraction).toPrecision(15))
}

/** Rows may have been sorted or moved: the row of a response is the one with its timestamp. */
function findRow(book: Book, sheet: Sheet, response: SubmittedResponse): number | undefined {
  const timestamp = timestampOf(book, response)
  const row = sheet.grid.findIndex(
    (cells) => cells?.[0]?.userEnteredValue?.numberValue === timestamp,
  )
  return row > 0 ? row : undefined
}

/** Google reads numbers in answers as numbers, so that long ones lose digits; formulas stay text. */
function answerCell(
  book: Book,
  question: FormQuestion | undefined,
  values: readonly string[] | undefined,
): StoredCell | undefined {
  if (!values?.length) return undefined
  const text = values.join(', ')
  if (text.startsWith('=') || question?.question.choiceQuestion) return textCell(text)
  const entry = readUserEntered(
    text.slice(0, 50_000),
    undefined,
    localeFacts(book.properties.locale),
    'answer',
  )
  if (entry.value?.formulaValue) throw notImplemented('a formula in an answer')
  if (!entry.value) return undefined
  return entry.format
    ? { userEnteredValue: entry.value, userEnteredFormat: { numberFormat: entry.format } }
    : { userEnteredValue: entry.value }
}

function textCell(text: string): StoredCell {
  return { userEnteredValue: { stringValue: text } }
}
