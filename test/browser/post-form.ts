import type { AgencyForm } from '../sample/agency-forms.ts'

/** Sends a public form as a browser does; answers by question key. Gives the HTTP status. */
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
  const response = await fetch(url, { method: 'POST', body: fields })
  await response.arrayBuffer()
  return response.status
}
