import { html } from 'hono/html'
import type { FormItem } from '../forms/form-record.ts'
import { entryOf } from '../forms/form-record.ts'
import { otherOption } from './answers.ts'
import type { Markup } from './page-frame.ts'

export interface FieldState {
  values: readonly string[]
  problem: string | undefined
}

type Question = NonNullable<NonNullable<FormItem['questionItem']>['question']>

interface Field {
  name: string
  required: boolean
  values: readonly string[]
  label: string
}

/** A question, or a heading between questions, as a card of the form. */
export function itemCard(item: FormItem, { values, problem }: FieldState): Markup {
  const question = item.questionItem?.question
  if (!question?.questionId) {
    return html`<section class="card">
      <h2>${item.title ?? ''}</h2>
      ${help(item)}
    </section>`
  }
  const name = `entry.${entryOf(question.questionId)}`
  const required = question.required === true
  const field = { name, required, values, label: item.title ?? '' }
  const mark = required ? html` <span class="must" title="Wajib diisi">*</span>` : ''
  return html`<fieldset
    class="card ${problem === undefined ? '' : 'wrong'}"
    data-question="${question.questionId}"
  >
    <legend class="title">${item.title ?? ''}${mark}</legend>
    <div>${help(item)} ${control(question, field)}</div>
    ${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
  </fieldset>`
}

function help(item: FormItem): Markup {
  return item.description ? html`<p class="help">${item.description}</p>` : html``
}

function control(question: Question, field: Field): Markup {
  const { name, label, values } = field
  const value = values[0] ?? ''
  const required = field.required ? 'required' : ''
  if (question.choiceQuestion) return choices(question.choiceQuestion, field)
  if (question.textQuestion?.paragraph === true) {
    return html`<textarea name="${name}" aria-label="${label}" rows="4" ${required}>
${value}</textarea>`
  }
  const type = question.dateQuestion ? 'date' : question.timeQuestion ? 'time' : 'text'
  return html`<input
    type="${type}"
    name="${name}"
    value="${value}"
    aria-label="${label}"
    ${required}
  />`
}

type Choice = NonNullable<Question['choiceQuestion']>

function choices(choice: Choice, field: Field): Markup {
  const options = choice.options ?? []
  const listed = options.flatMap((option) =>
    option.isOther === true || option.value === null || option.value === undefined
      ? []
      : [option.value],
  )
  if (choice.type === 'DROP_DOWN') return dropDown(listed, field)
  const type = choice.type === 'CHECKBOX' ? 'checkbox' : 'radio'
  const required = field.required && type === 'radio' ? 'required' : ''
  const typed = field.values.find((value) => !listed.includes(value))
  const rows = listed.map(
    (value) =>
      html`<label class="choice"
        ><input
          type="${type}"
          name="${field.name}"
          value="${value}"
          ${required}
          ${field.values.includes(value) ? 'checked' : ''}
        /><span>${value}</span></label
      >`,
  )
  if (!options.some((option) => option.isOther === true)) return html`${rows}`
  return html`${rows}
    <label class="choice"
      ><input
        type="${type}"
        name="${field.name}"
        value="${otherOption}"
        ${required}
        ${typed === undefined ? '' : 'checked'} /><span>Yang lain:</span
      ><input
        type="text"
        name="${field.name}.other_option_response"
        value="${typed ?? ''}"
        aria-label="${field.label}: yang lain"
    /></label>`
}

function dropDown(listed: string[], { name, label, values, required }: Field): Markup {
  const options = listed.map(
    (value) =>
      html`<option value="${value}" ${values.includes(value) ? 'selected' : ''}>${value}</option>`,
  )
  return html`<select name="${name}" aria-label="${label}" ${required ? 'required' : ''}>
    <option value="">Pilih</option>
    ${options}
  </select>`
}
