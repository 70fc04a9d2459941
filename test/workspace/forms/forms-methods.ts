import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { ApiError, invalidArgument } from '../api-error.ts'
import type { Sharing } from '../drive/sharing.ts'
import type { Call, Implementations } from '../rest/implementation.ts'
import { parseFieldMask, selects } from '../rest/field-mask.ts'
import { formsShapes } from '../rest/forms-shapes.ts'
import type { Database } from '../state/database.ts'
import { applyFormRequests } from './form-batch.ts'
import type { FormRecord } from './form-record.ts'
import type { FormStore } from './form-store.ts'
import { parseResponsePage, pageTokenAfter } from './response-page.ts'
import type { ResponseStore } from './response-store.ts'
import type { SubmittedResponse } from './submission.ts'

interface Dependencies {
  readonly database: Database
  readonly store: FormStore
  readonly responses: ResponseStore
  readonly sharing: Sharing
  readonly origin: () => string
}

export function createFormsMethods(dependencies: Dependencies): Implementations {
  const { database, store, responses, sharing, origin } = dependencies

  function openForm(call: Call, need: 'read' | 'write'): FormRecord {
    const formId = call.param('formId') ?? ''
    sharing.assertAccess(formId, call.actor.email, 'form', need)
    return store.get(formId)
  }

  return {
    'forms.forms.create'(call) {
      const { info, ...others } = call.body as forms_v1.Schema$Form
      if (Object.keys(others).length > 0 || info?.description) {
        throw invalidArgument(
          'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
        )
      }
      if (!info?.title) throw invalidArgument('info.title is required.')
      const form = store.add({
        owner: call.actor.email,
        title: info.title,
        documentTitle: info.documentTitle ?? info.title,
        // Google has made this the default from 30 June 2026 on, for forms made by programs.
        published: false,
      })
      sharing.noteApp(form.formId, call.actor.app)
      return showForm(form, origin())
    },
    'forms.forms.get': (call) => showForm(openForm(call, 'read'), origin()),
    'forms.forms.batchUpdate'(call) {
      const body = call.body as forms_v1.Schema$BatchUpdateFormRequest
      const form = openForm(call, 'write')
      const required = body.writeControl?.requiredRevisionId
      if (required && required !== revisionId(form)) {
        throw invalidArgument('The required revision ID does not match the latest revision.')
      }
      const replies = applyFormRequests(form, body.requests ?? [])
      form.revision += 1
      database.transaction(() => store.put(form))
      const response: forms_v1.Schema$BatchUpdateFormResponse = {
        replies,
        writeControl: { requiredRevisionId: revisionId(form) },
      }
      if (body.includeFormInResponse) response.form = showForm(form, origin())
      return response
    },
    'forms.forms.setPublishSettings'(call) {
      const body = call.body as forms_v1.Schema$SetPublishSettingsRequest
      const form = openForm(call, 'write')
      const mask = body.updateMask
        ? parseFieldMask(body.updateMask, { shapes: formsShapes, name: 'PublishSettings' })
        : true
      const { isPublished, isAcceptingResponses } = body.publishSettings?.publishState ?? {}
      if (typeof isPublished !== 'boolean' || typeof isAcceptingResponses !== 'boolean') {
        throw invalidArgument('isPublished and isAcceptingResponses must both be set.')
      }
      if (selects(mask, 'publishState.isPublished')) form.published = isPublished
      if (selects(mask, 'publishState.isAcceptingResponses')) {
        // Google forces it to false where the form is not published.
        form.extras.acceptingResponses = isAcceptingResponses && isPublished
      }
      store.put(form)
      return { formId: form.formId, publishSettings: showPublishing(form) }
    },
    'forms.forms.responses.list'(call) {
      const form = openForm(call, 'write')
      const { page, filter } = parseResponsePage(form.formId, {
        filter: call.param('filter'),
        pageSize: call.param('pageSize'),
        pageToken: call.param('pageToken'),
      })
      const found = responses.list({ ...page, limit: page.limit + 1 })
      const shown = found.slice(0, page.limit)
      const last = shown.at(-1)
      const answer: forms_v1.Schema$ListFormResponsesResponse = {}
      if (shown.length > 0) answer.responses = shown.map((response) => showResponse(form, response))
      if (found.length > page.limit && last) answer.nextPageToken = pageTokenAfter(last, filter)
      return answer
    },
    'forms.forms.responses.get'(call) {
      const form = openForm(call, 'write')
      const response = responses.find(form.formId, call.param('responseId') ?? '')
      if (!response) throw new ApiError(404, 'Requested entity was not found.')
      return showResponse(form, response)
    },
  }
}

function revisionId(form: FormRecord): string {
  return String(form.revision).padStart(8, '0')
}

/** A form as forms.get gives it; what is empty or false is left out. */
function showForm(form: FormRecord, origin: string): forms_v1.Schema$Form {
  const shown: forms_v1.Schema$Form = {
    formId: form.formId,
    info: {
      title: form.title,
      documentTitle: form.documentTitle,
      ...(form.description ? { description: form.description } : {}),
    },
    settings: { emailCollectionType: form.emailCollectionType },
    revisionId: revisionId(form),
    responderUri: `${origin}/forms/d/e/${form.publishedId}/viewform`,
    publishSettings: showPublishing(form),
  }
  if (form.items.length > 0) shown.items = form.items
  if (form.destination) shown.linkedSheetId = form.destination.spreadsheetId
  return shown
}

function showPublishing({ published, extras }: FormRecord): forms_v1.Schema$PublishSettings {
  return {
    publishState: {
      isPublished: published,
      isAcceptingResponses: published && extras.acceptingResponses,
    },
  }
}

function showResponse(
  { formId }: FormRecord,
  response: SubmittedResponse,
): forms_v1.Schema$FormResponse {
  const { responseId, createTime, lastSubmittedTime, respondentEmail, answers } = response
  return {
    formId,
    responseId,
    createTime,
    lastSubmittedTime,
    ...(respondentEmail === undefined ? {} : { respondentEmail }),
    answers: Object.fromEntries(
      Object.entries(answers).map(([questionId, values]) => [
        questionId,
        { questionId, textAnswers: { answers: values.map((value) => ({ value })) } },
      ]),
    ),
  }
}
