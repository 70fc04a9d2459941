import type { AgencyForm } from '../sample/agency-forms.ts'

const MOST_SECTIONS = 10

/**
 * Sends a public form as a browser does, section by section; answers by question key. Gives the HTTP
 * status of the last.
 */
export async function postForm(
  origin: string,
  form: AgencyForm,
  answers: Readonly<Record<string, readonly string[]>>,
): Promise<number> {
  const fields = new URLSearchParams()
  for (const [key, values] of Object.entries(answers)) {
    const questionId = form.questionIds[key]
    if (!questionId) throw new Error(`The form has no question "${key}"`)
    for (const value of values) fields.append(`entry.${Number.parseInt(questionId, 16)}`, value)
  }
  const url = `${origin}/forms/d/e/${form.publishedId}/formResponse`
  let history: string | undefined = '0'
  let status = 0
  for (let section = 0; history !== undefined && section <= MOST_SECTIONS; section += 1) {
    fields.set('pageHistory', history)
    const response = await fetch(url, { method: 'POST', body: fields })
    const page = await response.text()
    status = response.status
    // A form that is filed or refused shows no further section.
    const shown = /name="pageHistory" value="([^"]*)"/u.exec(page)?.[1]
    history = status === 200 ? shown : undefined
  }
  return status
}
