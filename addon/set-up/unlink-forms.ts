import { FORM_KINDS, type FormKind } from '../../shared/model/submission.ts'
import {
  findLinkedForm,
  readResponseTabs,
  saveResponseTabs,
  type ResponseTab,
} from '../document-state.ts'
import { findPeoplesWork, findReferences } from './find-peoples-work.ts'
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
  /** Hold what people put beside the answers, which stands nowhere else. */
  readonly worked: readonly KeptTab[]
  /** Formulas of other tabs take from them, and would break. */
  readonly referred: readonly KeptTab[]
  /** Google does not let this person delete them: somebody protected them. */
  readonly refused: readonly string[]
  /** Of forms that this person may not open, or that are not Pantau's. */
  readonly ofOthers: readonly string[]
}

interface OpenedForm {
  readonly form: Form
  readonly kind: FormKind
}

/** A tab that is left, and where in it, or elsewhere, people find why. */
interface KeptTab {
  readonly title: string
  readonly places: readonly string[]
}

/**
 * Lets answers stay in Google Forms alone: the forms have no destination, and the tabs that Google
 * filled for them are deleted. Which tabs those are is remembered before the forms are unlinked, as
 * nothing tells it afterwards; cut off anywhere, the next time ends it. Nothing goes that stands nowhere
 * else, or on which other tabs rest.
 */
export function unlinkForms({ spreadsheet }: Pick<SetUpContext, 'spreadsheet'>): UnlinkedForms {
  const forms = openForms()
  const linked = findResponseTabs(spreadsheet)
  const own = linked.filter(({ formId }) => forms.has(formId))
  const known = readResponseTabs().filter((tab) => !own.some((one) => one.sheetId === tab.sheetId))
  if (own.length > 0) saveResponseTabs([...known, ...own])
  for (const { form } of forms.values()) if (hasDestination(form)) form.removeDestination()
  SpreadsheetApp.flush()

  const removed: string[] = []
  const fuller: string[] = []
  const worked: KeptTab[] = []
  const referred: KeptTab[] = []
  const refused: string[] = []
  const ofOthers = linked
    .filter(({ formId }) => !forms.has(formId))
    .map(({ sheetId }) => titleOf(spreadsheet, sheetId))
  const tabs = [...known, ...own]
  const standing = tabs.flatMap(({ sheetId }) => titleOf(spreadsheet, sheetId) || [])
  const references = findReferences(spreadsheet, standing)
  for (const tab of tabs) {
    const sheet = spreadsheet.getSheetById(tab.sheetId)
    const opened = forms.get(tab.formId)
    if (sheet && !opened) {
      ofOthers.push(sheet.getName())
      continue
    }
    if (sheet && opened) {
      const title = sheet.getName()
      const work = findPeoplesWork(sheet, opened)
      const formulas = references.get(title) ?? []
      if (countRows(sheet) > opened.form.getResponses().length) fuller.push(title)
      else if (work.length > 0) worked.push({ title, places: work })
      else if (formulas.length > 0) referred.push({ title, places: formulas })
      else if (tryDelete(spreadsheet, sheet)) removed.push(title)
      else refused.push(title)
      if (!removed.includes(title)) continue
    }
    saveResponseTabs(readResponseTabs().filter(({ sheetId }) => sheetId !== tab.sheetId))
  }
  return { removed, fuller, worked, referred, refused, ofOthers }
}

/** False where Google refuses, as it does where somebody else protected it. */
function tryDelete(spreadsheet: Spreadsheet, sheet: Sheet): boolean {
  try {
    spreadsheet.deleteSheet(sheet)
    return true
  } catch (error) {
    console.warn(`A tab of answers cannot be deleted: ${String(error)}`)
    return false
  }
}

/** Pantau's forms of this spreadsheet that this person may open, by id. */
function openForms(): Map<string, OpenedForm> {
  return new Map(
    FORM_KINDS.flatMap((kind): [string, OpenedForm][] => {
      const formId = findLinkedForm(kind)?.formId
      const form = formId === undefined ? undefined : findForm(formId)
      return form ? [[form.getId(), { form, kind }]] : []
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
