import type { CallRequest } from '../workspace/actor.ts'
import type { Workspace } from '../workspace/workspace.ts'

type Call = (request: CallRequest) => object

/** For each point, a workspace that is softer there than Google is. */
export const SOFTENED: Readonly<Record<string, (ws: Workspace) => void>> = {
  'atomic-batches': (ws) =>
    replaceCall(ws, 'sheets.spreadsheets.batchUpdate', (strict) => (request) => {
      let answer = {}
      for (const one of requestsOf(request)) answer = strict(withRequests(request, [one]))
      return answer
    }),
  'chosen-ids': (ws) =>
    replaceCall(ws, 'sheets.spreadsheets.batchUpdate', (strict) => (request) => {
      const chosen = /"(?:sheetId":20261126|metadataId":\d+),/gu
      const body = JSON.stringify(request.body).replaceAll(chosen, '')
      return strict({ ...request, body: JSON.parse(body) as unknown })
    }),
  'append-after-formats': (ws) =>
    replaceCall(ws, 'sheets.spreadsheets.batchUpdate', (strict) => (request) => {
      const requests = requestsOf(request)
      const appended = requests[0]?.['appendCells']
      if (!appended || requests.length > 1) return strict(request)
      const start = { sheetId: 0, rowIndex: 20, columnIndex: 0 }
      const { rows, fields } = appended as { rows: unknown; fields: unknown }
      return strict(withRequests(request, [{ updateCells: { start, rows, fields } }]))
    }),
  'locale-read-back': (ws) =>
    replaceCall(ws, 'sheets.spreadsheets.create', (strict) => (request) => {
      const body = request.body as { properties: object }
      const properties = { ...body.properties, locale: 'en_US' }
      return strict({ ...request, body: { ...body, properties } })
    }),
  protections: (ws) =>
    replaceCall(ws, 'sheets.spreadsheets.values.update', (strict) => (request) => {
      const fileId = String(request.params['spreadsheetId'])
      const owner = ws.sharing.listPermissions(fileId).find(({ role }) => role === 'owner')
      const { actor } = request
      return strict({ ...request, actor: actor && { ...actor, email: owner?.email ?? '' } })
    }),
  'publish-default': (ws) =>
    replaceCall(ws, 'forms.forms.create', (strict) => (request) => {
      const form = strict(request) as { formId: string }
      ws.forms.updateForm(form.formId, { published: true })
      const publishState = { isPublished: true, isAcceptingResponses: true }
      return { ...form, publishSettings: { publishState } }
    }),
  responders: (ws) => softenResponders(ws, (isOfDomain) => !isOfDomain),
  'domain-responders': (ws) => softenResponders(ws, (isOfDomain) => isOfDomain),
  'unpublished-forms': (ws) => {
    const submitResponse = ws.forms.submitResponse.bind(ws.forms)
    const publicForm = ws.forms.publicForm.bind(ws.forms)
    ws.forms.publicForm = (publishedId) => {
      const form = publicForm(publishedId)
      return (
        form && { ...form, published: true, extras: { ...form.extras, acceptingResponses: true } }
      )
    }
    ws.forms.submitResponse = (publishedId, submission) => {
      const form = publicForm(publishedId)
      if (!form || form.published) return submitResponse(publishedId, submission)
      ws.forms.updateForm(form.formId, { published: true })
      try {
        return submitResponse(publishedId, submission)
      } finally {
        ws.forms.updateForm(form.formId, { published: false })
      }
    }
  },
  'edited-responses': (ws) =>
    replaceCall(ws, 'forms.forms.responses.list', (strict) => (request) => {
      const answer = strict(request) as { responses?: { createTime: string }[] }
      if (!answer.responses) return answer
      const responses = answer.responses.map((one) => ({
        ...one,
        lastSubmittedTime: one.createTime,
      }))
      return { ...answer, responses }
    }),
  'prefilled-links': (ws) =>
    replaceCall(
      ws,
      'forms.forms.batchUpdate',
      (strict) => (request) =>
        requestsOf(request).some((one) => 'updateItem' in one)
          ? strict(withFormerOption(request))
          : strict(request),
    ),
  'deleted-responses': (ws) => {
    ws.forms.deleteResponse = () => undefined
  },
  'quota-answer': (ws) => {
    ws.quotas.count = () => undefined
  },
}

/** Lets everybody open those forms, by whether they are open to a domain. */
function softenResponders(ws: Workspace, isSofter: (isOfDomain: boolean) => boolean): void {
  const mayRespond = ws.forms.mayRespond.bind(ws.forms)
  ws.forms.mayRespond = (form, account) => {
    const responders = ws.sharing.listResponders(form.formId)
    return isSofter(responders.some(({ type }) => type === 'domain')) || mayRespond(form, account)
  }
}

/** The workspace calls `soft` in place of a method; what HTTP callers see is what that answers. */
function replaceCall(ws: Workspace, method: string, soft: (strict: Call) => Call): void {
  const call = ws.call.bind(ws)
  const replaced = soft((request) => call<object>(method, request))
  ws.call = (id, request) => (id === method ? replaced(request) : call(id, request)) as never
}

function requestsOf({ body }: CallRequest): Readonly<Record<string, unknown>>[] {
  return (body as { requests: Record<string, unknown>[] }).requests
}

function withRequests(request: CallRequest, requests: readonly object[]): CallRequest {
  return { ...request, body: { requests } }
}

/** The renamed option stays beside the new one. */
function withFormerOption(request: CallRequest): CallRequest {
  const body = JSON.stringify(request.body)
  const former = '"options":[{"value":"Kantor"},'
  return { ...request, body: JSON.parse(body.replace('"options":[', former)) as unknown }
}
