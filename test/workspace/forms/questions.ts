import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import type { FormItem, FormRecord } from './form-record.ts'

export interface FormQuestion {
  readonly questionId: string
  readonly title: string
  readonly question: forms_v1.Schema$Question
}

/** The questions of a form in order. */
export function questionsOf(form: Pick<FormRecord, 'items'>): FormQuestion[] {
  return form.items.flatMap(questionOf)
}

function questionOf(item: FormItem): FormQuestion[] {
  const question = item.questionItem?.question
  const questionId = question?.questionId
  return question && questionId ? [{ questionId, title: item.title ?? '', question }] : []
}
