import { FORM_KINDS } from '../../shared/model/submission.ts'
import {
  findLinkedForm,
  readResponseTabs,
  saveResponseTabs,
  type ResponseTab,
} from '../document-state.ts'
import type { SetUpContext } from './set-up-context.ts'
import { findForm } from './set-up-form.ts'

type Form = GoogleAppsScript.Forms.Form
type Sheet = GoogleAppsScript.Spreadsheet.Sheet
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet

/** Titles of tabs that held copies of answers, by what became of them. */
export interface UnlinkedForms {
  readonly removed: readonly string[]
  /** Hold more rows than their form has answers: nothing is deleted that stands nowhere else. */
  readonly fuller: readonly string[]
  /** Of forms that this person may not open, or that are not Pantau's. */
  readonly ofOthers: readonly string[]
}

/**
 * Lets answers stay in Google Forms alone: the forms have no destination, and the tabs that Google
 * filled for them are deleted. Which tabs those are is remembered before the forms are unlinked, as
 * nothing tells it afterwards; cut off anywhere, the next time ends it.
 */
export function unlinkForms({ spreadsheet }: Pick<SetUpContext, 'spreadsheet'>): UnlinkedForms {
  const forms = openForms()
  const linked = findResponseTabs(spreadsheet)
  const own = linked.filter(({ formId }) => forms.has(formId))
  const known = readResponseTabs().filter((tab) => !own.some((one) => one.sheetId === tab.sheetId))
  if (own.length > 0) saveResponseTabs([...known, ...own])
  for (const form of forms.values()) if (hasDestination(form)) form.removeDestination()
  SpreadsheetApp.flush()

  const removed: string[] = []
  const fuller: string[] = []
  const ofOthers = linked
    .filter(({ formId }) => !forms.has(formId))
    .map(({ sheetId }) => titleOf(spreadsheet, sheetId))
  for (const tab of [...known, ...own]) {
    const sheet = spreadsheet.getSheetById(tab.sheetId)
    const form = forms.get(tab.formId)
    if (sheet && !form) {
      ofOthers.push(sheet.getName())
      continue
    }
    if (sheet && form && countRows(sheet) > form.getResponses().length) {
      fuller.push(sheet.getName())
      continue
    }
    if (sheet) {
      removed.push(sheet.getName())
      spreadsheet.deleteSheet(sheet)
    }
    saveResponseTabs(readResponseTabs().filter(({ sheetId }) => sheetId !== tab.sheetId))
  }
  return { removed, fuller, ofOthers }
}

/** Pantau's forms of this spreadsheet that this person may open, by id. */
function openForms(): Map<string, Form> {
  return new Map(
    FORM_KINDS.flatMap((kind): [string, Form][] => {
      const formId = findLinkedForm(kind)?.formId
      const form = formId === undefined ? undefined : findForm(formId)
      return form ? [[form.getId(), form]] : []
    }),
  )
}

function findResponseTabs(spreadsheet: Spreadsheet): ResponseTab[] {
  return spreadsheet.getSheets().flatMap((sheet) => {
    const formId = /\/d\/(?!e\/)([\w-]+)/u.exec(sheet.getFormUrl() ?? '')?.[1]
    return formId === undefined ? [] : [{ sheetId: sheet.getSheetId(), formId }]
  })
}

function hasDestination(form: Form): boolean {
  try {
    return form.getDestinationId() !== ''
  } catch {
    // Google throws where a form has no destination.
    return false
  }
}

/** Each answer's row has its time in the first column; what people put beside them does not count. */
function countRows(sheet: Sheet): number {
  const rows = sheet.getLastRow() - 1
  if (rows < 1) return 0
  const times = sheet.getRange(2, 1, rows, 1).getValues()
  return times.filter(([time]) => time !== '').length
}

function titleOf(spreadsheet: Spreadsheet, sheetId: number): string {
  return spreadsheet.getSheetById(sheetId)?.getName() ?? ''
}
