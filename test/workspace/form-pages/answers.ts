import type { FormItem, FormRecord } from '../forms/form-record.ts'
import { entryOf } from '../forms/form-record.ts'

/** Values of a form by questionId, as typed. */
export type Answers = Record<string, string[]>

export const otherOption = '__other_option__'

/** Reads the fields of a query or a posted form; `all` gives every value of a field. */
export interface Fields {
  all(name: string): string[]
}

function questionIds(form: FormRecord): string[] {
  return form.items.flatMap((item) => questionIdOfItem(item) ?? [])
}

export function questionIdOfItem(item: FormItem): string | undefined {
  return item.questionItem?.question?.questionId ?? undefined
}

/** Reads `entry.N` in Google's spellings: lists, other options, dates and times in parts. */
export function readAnswers(form: FormRecord, fields: Fields): Answers {
  const answers: Answers = {}
  for (const questionId of questionIds(form)) {
    const name = `entry.${entryOf(questionId)}`
    const values = fields.all(name).map((value) => {
      if (value !== otherOption) return value
      return fields.all(`${name}.other_option_response`)[0] ?? ''
    })
    const whole = values.filter((value) => value !== '')
    const composed = whole.length > 0 ? whole : composeParts(name, fields)
    if (composed.length > 0) answers[questionId] = composed
  }
  return answers
}

function composeParts(name: string, fields: Fields): string[] {
  const part = (suffix: string) => fields.all(`${name}_${suffix}`)[0] ?? ''
  const [year, month, day] = [part('year'), part('month'), part('day')]
  if (month !== '' && day !== '') {
    return [[year, month.padStart(2, '0'), day.padStart(2, '0')].filter(Boolean).join('-')]
  }
  const [hour, minute] = [part('hour'), part('minute')]
  if (hour !== '' && minute !== '') return [`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`]
  return []
}
