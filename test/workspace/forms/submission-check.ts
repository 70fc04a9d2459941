import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import type { FormItem, FormRecord, TextValidation } from './form-record.ts'
import type { Submission } from './submission.ts'
import { questionsOf } from './questions.ts'
import { sectionsOf, sectionsPassed } from './sections.ts'

const messages = {
  required: 'Pertanyaan ini wajib diisi',
  email: 'Masukkan alamat email yang valid',
  unknown: 'Pertanyaan tidak dikenal',
  option: 'Pilihan tidak tersedia',
  single: 'Hanya satu jawaban',
  date: 'Tanggal tidak valid',
  time: 'Waktu tidak valid',
  number: 'Harus berupa angka',
  pattern: 'Jawaban tidak sesuai format',
  length: 'Jawaban terlalu panjang',
}

/**
 * The answers that count, and what is wrong, by questionId (`email` for the address). Of a section
 * that is not passed nothing is asked, and nothing that was answered there is taken.
 */
export function checkSubmission(
  form: FormRecord,
  submission: Pick<Submission, 'answers'> & { readonly email: string | undefined },
): { answers: Record<string, string[]>; problems: Record<string, string> } {
  const passed = new Set(sectionsPassed(form, submission.answers))
  const items = sectionsOf(form).filter((_, index) => passed.has(index))
  const { answers, problems } = checkAnswers(form, items.flat(), submission.answers)
  const known = new Set(questionsOf(form).map(({ questionId }) => questionId))
  for (const questionId of Object.keys(submission.answers)) {
    if (!known.has(questionId)) problems[questionId] = messages.unknown
  }
  const { email } = submission
  if (
    form.emailCollectionType !== 'DO_NOT_COLLECT' &&
    !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email ?? '')
  ) {
    problems['email'] = messages.email
  }
  return { answers, problems }
}

/** The same for some items of the form, as when one goes on to the next section. */
export function checkAnswers(
  form: FormRecord,
  items: readonly FormItem[],
  given: Submission['answers'],
): { answers: Record<string, string[]>; problems: Record<string, string> } {
  const answers: Record<string, string[]> = {}
  const problems: Record<string, string> = {}
  for (const { questionId, question } of questionsOf({ items: [...items] })) {
    const values = (given[questionId] ?? []).filter((value) => value.trim() !== '')
    const problem =
      values.length === 0
        ? question.required && messages.required
        : checkAnswer(question, values, form.extras.validations[questionId])
    if (problem) problems[questionId] = problem
    else if (values.length > 0) answers[questionId] = values
  }
  return { answers, problems }
}

function checkAnswer(
  question: forms_v1.Schema$Question,
  values: readonly string[],
  validation: TextValidation | undefined,
): string | undefined {
  const { choiceQuestion, dateQuestion, timeQuestion, scaleQuestion } = question
  const [value = ''] = values
  if (values.length > 1 && choiceQuestion?.type !== 'CHECKBOX') return messages.single
  if (choiceQuestion) {
    const options = choiceQuestion.options ?? []
    const allowsOther = options.some(({ isOther }) => isOther)
    const allowed = new Set(options.map((option) => option.value))
    return allowsOther || values.every((item) => allowed.has(item)) ? undefined : messages.option
  }
  if (dateQuestion) {
    const pattern = dateQuestion.includeYear === false ? /^\d{2}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}$/
    return pattern.test(value) && isDate(value) ? undefined : messages.date
  }
  if (timeQuestion) return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : messages.time
  if (scaleQuestion) {
    const number = Number(value)
    const inScale = number >= (scaleQuestion.low ?? 0) && number <= (scaleQuestion.high ?? 0)
    return /^\d+$/.test(value) && inScale ? undefined : messages.option
  }
  return validation && checkText(value, validation)
}

function isDate(text: string): boolean {
  const full = text.length === 5 ? `2000-${text}` : text
  const date = new Date(`${full}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full)
}

function checkText(value: string, validation: TextValidation): string | undefined {
  const { pattern, isNumber, minimum, maximum, maximumLength, errorText } = validation
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    return errorText ?? messages.pattern
  }
  if (isNumber) {
    const number = Number(value.replace(',', '.'))
    const fits =
      Number.isFinite(number) && number >= (minimum ?? -Infinity) && number <= (maximum ?? Infinity)
    if (!fits) return errorText ?? messages.number
  }
  if (maximumLength !== undefined && value.length > maximumLength)
    return errorText ?? messages.length
  return undefined
}
