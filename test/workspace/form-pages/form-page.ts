import { html } from 'hono/html'
import { entryOf, type FormRecord } from '../forms/form-record.ts'
import { sectionAfter, sectionsOf } from '../forms/sections.ts'
import { type Answers, questionIdOfItem } from './answers.ts'
import { type Markup, pageFrame } from './page-frame.ts'
import { itemCard } from './question-field.ts'

export interface FormPage {
  form: FormRecord
  answers: Answers
  /** By questionId, or `email`. */
  problems: Readonly<Record<string, string>>
  /** Signed-in account, if any. */
  account: string | undefined
  email: string
  editToken: string | undefined
  /** The sections that were passed, from 0, and last the one that is shown. */
  history: readonly number[]
}

/** The form to fill in; works without JavaScript and on a narrow phone. */
export function formPage(view: FormPage): Markup {
  const { form, answers, problems, history, editToken } = view
  const sections = sectionsOf(form)
  const section = history.at(-1) ?? 0
  const items = sections[section] ?? []
  const shown = new Set(items.map(questionIdOfItem))
  const carried = Object.entries(answers).flatMap(([questionId, values]) =>
    shown.has(questionId)
      ? []
      : values.map((value) => hidden(`entry.${entryOf(questionId)}`, value)),
  )
  const cards = items.map((item) => {
    const questionId = questionIdOfItem(item) ?? ''
    return itemCard(item, { values: answers[questionId] ?? [], problem: problems[questionId] })
  })
  const isLast = sectionAfter(form, section, answers) === 'submit'
  const back = html`<button class="plain" name="navigate" value="back" formnovalidate>
    Kembali
  </button>`
  const next = html`<button name="navigate" value="next">Berikutnya</button>`
  const needed = items.some((item) => item.questionItem?.question?.required === true)
  return pageFrame(
    form.title,
    html`<form method="post" action="/forms/d/e/${form.publishedId}/formResponse">
      <section class="card head">
        <h1>${form.title}</h1>
        ${form.description && section === 0 ? html`<p>${form.description}</p>` : ''}
        ${needed ? html`<p class="must">* Menunjukkan pertanyaan yang wajib diisi</p>` : ''}
        ${
          Object.keys(problems).length > 0
            ? html`<p class="problem" role="alert" data-testid="problems">
                Ada jawaban yang perlu diperbaiki.
              </p>`
            : ''
        }
      </section>
      ${emailCard(view)} ${cards} ${carried} ${hidden('pageHistory', history.join(','))}
      ${editToken === undefined ? '' : hidden('edit2', editToken)}
      ${
        form.extras.progressBar && sections.length > 1
          ? html`<progress max="${sections.length}" value="${section + 1}"></progress>`
          : ''
      }
      <div class="actions">
        ${history.length > 1 ? back : ''}
        ${isLast ? html`<button type="submit" data-testid="submit">Kirim</button>` : next}
      </div>
    </form>`,
  )
}

function emailCard({ form, account, email, problems, history }: FormPage): Markup {
  const kind = form.emailCollectionType
  if (kind === 'DO_NOT_COLLECT') return html``
  if (kind === 'VERIFIED') {
    return html`<section class="card">
      <p class="help">
        Masuk sebagai <b>${account ?? ''}</b>. Alamat ini direkam bersama jawaban Anda.
        <a href="/">Ganti akun</a>
      </p>
    </section>`
  }
  if (history.length > 1) return hidden('emailAddress', email)
  const problem = problems['email']
  return html`<fieldset class="card ${problem === undefined ? '' : 'wrong'}">
    <legend class="title">Email <span class="must">*</span></legend>
    <div>
      <p class="help">Alamat ini direkam bersama jawaban Anda.</p>
      <input
        type="email"
        name="emailAddress"
        value="${email}"
        aria-label="Email"
        autocomplete="email"
        required
      />
    </div>
    ${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
  </fieldset>`
}

function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}" />`
}
