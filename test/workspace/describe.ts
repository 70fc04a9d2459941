import type { FormKind } from '../../shared/model/submission.ts'
import { FORMS } from '../../shared/workbook/forms.ts'

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

function isTitle(title: { readonly id: string; readonly en: string }, written: string): boolean {
  const wanted = written.trim().toLowerCase()
  return title.id.toLowerCase() === wanted || title.en.toLowerCase() === wanted
}
