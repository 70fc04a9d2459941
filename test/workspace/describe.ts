import type { FormKind } from '../../shared/model/submission.ts'
import { FORMS } from '../../shared/workbook/forms.ts'
import { SETTINGS } from '../../shared/workbook/settings.ts'
import { sheetIdOf } from '../../shared/workbook/sheet-id.ts'
import { getPeopleTab } from '../../shared/workbook/tabs.ts'

/**
 * The product's stable key of a form's question, found by titles in either language, for
 * `/workspace.json`. Null where the form or question is not one of the product's.
 */
export function describeQuestion(formTitle: string, questionTitle: string): string | null {
  const form = FORMS.find(({ title }) => isTitle(title, formTitle))
  return form?.questions.find(({ title }) => isTitle(title, questionTitle))?.key ?? null
}

/** Which of the product's forms bears this title; null where none does. */
export function describeForm(formTitle: string): FormKind | null {
  return FORMS.find(({ title }) => isTitle(title, formTitle))?.kind ?? null
}

/** The agency's name as the settings tab of its spreadsheet gives it; null before set-up. */
export function describeAgency(readSheet: (sheetId: number) => unknown[][]): string | null {
  const setting = SETTINGS.find(({ key }) => key === 'agencyName')
  const rows = readSheet(sheetIdOf(getPeopleTab('settings')))
  const row = rows.find(
    ([name]) => setting && isTitle(setting.title, typeof name === 'string' ? name : ''),
  )
  const name = row?.[1]
  return typeof name === 'string' && name !== '' ? name : null
}

function isTitle(title: { readonly id: string; readonly en: string }, written: string): boolean {
  const wanted = written.trim().toLowerCase()
  return title.id.toLowerCase() === wanted || title.en.toLowerCase() === wanted
}
