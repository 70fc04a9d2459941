import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { html } from 'hono/html'
import type { FormRecord } from '../forms/form-record.ts'
import {
  FormClosedError,
  SignInError,
  SubmissionError,
  type SubmittedResponse,
} from '../forms/forms.ts'
import type { Workspace } from '../workspace.ts'
import { sectionAfter, sectionsOf, sectionsPassed } from '../forms/sections.ts'
import { checkAnswers } from '../forms/submission-check.ts'
import { type Answers, type Fields, questionIdOfItem, readAnswers } from './answers.ts'
import { type FormPage, formPage } from './form-page.ts'
import { type Markup, messagePage } from './page-frame.ts'

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"

/** Google's public form pages: `GET …/viewform` and `POST …/formResponse`. */
export function registerFormRoutes(app: Hono, ws: Workspace): void {
  app.get('/forms/d/e/:publishedId/viewform', (c) => {
    const form = ws.forms.publicForm(c.req.param('publishedId'))
    if (!form) return missing(c)
    if (!ws.forms.mayRespond(form, accountOf(c))) return signInPage(c)
    if (isClosed(form)) return closed(c, form)
    const fields: Fields = { all: (name) => c.req.queries(name) ?? [] }
    const token = c.req.query('edit2')
    const start = token === undefined ? {} : findEdited(ws, form, token)?.answers
    if (!start) return refuseEdit(c, form)
    const view = newView(c, form, { ...copy(start), ...readAnswers(form, fields) })
    view.editToken = token
    view.email = c.req.query('emailAddress') ?? ''
    return send(c, formPage(view))
  })

  app.post('/forms/d/e/:publishedId/formResponse', async (c) => {
    const form = ws.forms.publicForm(c.req.param('publishedId'))
    if (!form) return missing(c)
    if (!ws.forms.mayRespond(form, accountOf(c))) return signInPage(c)
    if (isClosed(form)) return closed(c, form, 400)
    const fields = await readFields(c)
    const first = (name: string) => fields.all(name)[0]
    const view = newView(c, form, readAnswers(form, fields))
    view.email = first('emailAddress') ?? ''
    view.editToken = first('edit2') || undefined
    view.history = readHistory(form, first('pageHistory'))
    if (first('navigate') !== 'back') return goOn(c, ws, view)
    const history = view.history.slice(0, -1)
    return send(c, formPage({ ...view, history: history.length > 0 ? history : [0] }))
  })
}

/** Whoever names no section before, as a program may, has filled in the first alone. */
function readHistory(form: FormRecord, text: string | undefined): number[] {
  const count = sectionsOf(form).length
  const numbers = (text ?? '').split(',').map((part) => (part === '' ? Number.NaN : Number(part)))
  const sections = numbers.filter((part) => Number.isInteger(part) && part >= 0 && part < count)
  return sections.length > 0 ? sections : [0]
}

/** To the section that follows, once this one is filled in, or past the last: files the answers. */
function goOn(c: Context, ws: Workspace, view: FormPage): Response | Promise<Response> {
  const { form, answers, history } = view
  const section = history.at(-1) ?? 0
  const next = sectionAfter(form, section, answers)
  if (next === 'submit') return submit(c, ws, view)
  const { problems } = checkAnswers(form, sectionsOf(form)[section] ?? [], answers)
  if (Object.keys(problems).length > 0) return send(c, formPage({ ...view, problems }), 400)
  return send(c, formPage({ ...view, history: [...history, next] }))
}

function submit(c: Context, ws: Workspace, view: FormPage): Response | Promise<Response> {
  const { form, answers, account, editToken, email } = view
  const edited = editToken === undefined ? undefined : findEdited(ws, form, editToken)
  if (editToken !== undefined && !edited) return refuseEdit(c, form)
  try {
    const response = ws.forms.submitResponse(form.publishedId, {
      answers,
      email,
      ...(account ? { account } : {}),
      ...(edited ? { editOf: edited.responseId } : {}),
    })
    return send(c, confirmationPage(form, response))
  } catch (error) {
    if (error instanceof SignInError) return signInPage(c)
    if (error instanceof FormClosedError) return closed(c, form, 400)
    if (!(error instanceof SubmissionError)) throw error
    const { problems } = error
    const history = historyToProblem(form, answers, problems)
    return send(c, formPage({ ...view, account, problems, history }), 400)
  }
}

function accountOf(c: Context): string | undefined {
  return getCookie(c, 'account') || undefined
}

function newView(c: Context, form: FormRecord, answers: Answers): FormPage {
  const account = accountOf(c)
  return { form, answers, problems: {}, account, email: '', editToken: undefined, history: [0] }
}

function findEdited(ws: Workspace, form: FormRecord, token: string): SubmittedResponse | undefined {
  if (!form.extras.allowResponseEdits) return undefined
  return ws.forms.findResponseByEditToken(form.publishedId, token)
}

function copy(answers: SubmittedResponse['answers']): Answers {
  return Object.fromEntries(Object.entries(answers).map(([key, values]) => [key, [...values]]))
}

async function readFields(c: Context): Promise<Fields> {
  const body = await c.req.parseBody({ all: true })
  return {
    all: (name) => [body[name] ?? []].flat().filter((value) => typeof value === 'string'),
  }
}

/** Up to the first section in which something is wrong. */
function historyToProblem(
  form: FormRecord,
  answers: Answers,
  problems: Readonly<Record<string, string>>,
): number[] {
  const sections = sectionsOf(form)
  const passed = sectionsPassed(form, answers)
  const found = passed.findIndex((section) =>
    sections[section]?.some((item) => (questionIdOfItem(item) ?? '') in problems),
  )
  return passed.slice(0, 'email' in problems ? 1 : Math.max(found, 0) + 1)
}

function isClosed(form: FormRecord): boolean {
  return !form.published || !form.extras.acceptingResponses
}

function closed(c: Context, form: FormRecord, status: 200 | 400 = 200): Promise<Response> {
  const message =
    form.extras.closedMessage ||
    `Formulir ${form.title} tidak lagi menerima jawaban. Hubungi pemilik formulir jika ini keliru.`
  // Google shows a closed form as an ordinary page; a submission to it is not taken.
  return send(c, messagePage(form.title, message), status)
}

function missing(c: Context): Promise<Response> {
  const message = 'Formulir ini tidak ada atau sudah dihapus.'
  return send(c, messagePage('Formulir tidak ditemukan', message), 404)
}

function refuseEdit(c: Context, form: FormRecord): Promise<Response> {
  return send(c, messagePage(form.title, 'Jawaban ini tidak dapat diubah lagi.'), 404)
}

/** Whoever is not signed in, or not with an account that may open the form, is asked to sign in. */
function signInPage(c: Context): Promise<Response> {
  const account = accountOf(c)
  const message = account
    ? `Akun ${account} tidak diizinkan membuka formulir ini. Masuk dengan akun lain.`
    : 'Anda harus masuk untuk membuka formulir ini.'
  const { pathname, search } = new URL(c.req.url)
  const path = `${pathname.replace(/formResponse$/u, 'viewform')}${search}`
  const link = html`<form method="post" action="/account" class="actions" data-testid="sign-in">
    <input type="hidden" name="continue" value="${path}" />
    <input type="email" name="email" aria-label="Email" required />
    <button>Masuk</button>
  </form>`
  return send(c, messagePage('Masuk', message, link), account ? 403 : 401)
}

function confirmationPage(form: FormRecord, response: SubmittedResponse): Markup {
  const { extras, publishedId } = form
  const path = `/forms/d/e/${publishedId}/viewform`
  const edit = html`<p>
    <a data-testid="edit" href="${path}?edit2=${encodeURIComponent(response.editToken)}"
      >Edit jawaban Anda</a
    >
  </p>`
  const again = html`<p><a data-testid="again" href="${path}">Kirim jawaban lain</a></p>`
  return messagePage(
    form.title,
    extras.confirmationMessage || 'Jawaban Anda telah direkam.',
    html`${extras.allowResponseEdits ? edit : ''}
    ${extras.limitOneResponsePerUser || !extras.showLinkToRespondAgain ? '' : again}`,
  )
}

async function send(
  c: Context,
  page: Markup,
  status: 200 | 400 | 401 | 403 | 404 = 200,
): Promise<Response> {
  c.header('content-security-policy', policy)
  c.header('cache-control', 'no-store')
  return c.html(await page, status)
}
