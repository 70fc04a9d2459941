import type { Hono } from 'hono'
import { describeAgency, describeForm, describeQuestion } from '../describe.ts'
import { entryOf, spreadsheetOf, type FormRecord } from '../forms/form-record.ts'
import { questionsOf } from '../forms/questions.ts'
import { localUserGrant } from '../oauth/token-endpoint.ts'
import type { Environment } from '../rest/api-routes.ts'
import type { Workspace } from '../workspace.ts'

/** `GET /workspace.json`: what there is and is to come, and how to get a token for a named user. */
export function registerDescriptionRoute(app: Hono<Environment>, ws: Workspace): void {
  app.get('/workspace.json', (c) =>
    c.json({
      now: ws.clock.now().toISOString(),
      scriptClientId: ws.tokens.scriptClientId,
      serviceAccount: ws.tokens.serviceAccount.email,
      tokens: {
        method: 'POST',
        url: `${ws.origin}/token`,
        contentType: 'application/x-www-form-urlencoded',
        fields: { grant_type: localUserGrant, user: 'name@example.go.id' },
        optionalFields: {
          scope: 'OAuth scopes with blanks between; all that are used when left out',
          audience: 'audience of the identity token; the script client id when left out',
        },
        answer: ['access_token', 'token_type', 'expires_in', 'id_token'],
        issuer: ws.origin,
        keys: `${ws.origin}/oauth2/v3/certs`,
      },
      spreadsheets: describeSpreadsheets(ws),
      forms: ws.forms.listForms().map((form) => describeFormRecord(ws, form)),
      preparing: ws.preparation.list().filter(({ state }) => state !== 'ready'),
    }),
  )
}

function describeSpreadsheets(ws: Workspace): object[] {
  return ws.sharing
    .listFiles()
    .filter(({ kind, trashed }) => kind === 'spreadsheet' && !trashed)
    .map(({ id, name }) => ({
      id,
      title: name,
      agency: agencyOf(ws, id),
      owner: ws.sharing.listPermissions(id).find(({ role }) => role === 'owner')?.email ?? null,
      url: `${ws.origin}/spreadsheets/d/${id}/edit`,
    }))
}

function describeFormRecord(ws: Workspace, form: FormRecord): object {
  const spreadsheetId = spreadsheetOf(form) ?? null
  return {
    id: form.formId,
    title: form.title,
    kind: describeForm(form.title),
    agency: spreadsheetId === null ? null : agencyOf(ws, spreadsheetId),
    publishedId: form.publishedId,
    viewform: `${ws.origin}/forms/d/e/${form.publishedId}/viewform`,
    spreadsheetId,
    emailCollectionType: form.emailCollectionType,
    isAcceptingResponses: form.published && form.extras.acceptingResponses,
    questions: questionsOf(form).map(({ questionId, title }) => ({
      questionId,
      entry: entryOf(questionId),
      key: describeQuestion(form.title, title),
      title,
    })),
  }
}

function agencyOf(ws: Workspace, spreadsheetId: string): string | null {
  return describeAgency((sheetId) => ws.readSheet(spreadsheetId, sheetId))
}
