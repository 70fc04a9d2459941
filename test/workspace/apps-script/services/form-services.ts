import { type Execution, ScriptError, type Services } from '../execution.ts'
import { getForm } from './get-form.ts'
import type { FormExtras, FormRecord } from '../../forms/form-record.ts'
import type { SubmittedResponse } from '../../forms/forms.ts'
import { addItem, listItems } from './item-services.ts'
import { appOf, callBuiltIn } from './call-api.ts'

const settings = new Set<string>([
  'allowResponseEdits',
  'confirmationMessage',
  'limitOneResponsePerUser',
  'progressBar',
  'showLinkToRespondAgain',
] satisfies (keyof FormExtras)[])

function update(
  execution: Execution,
  id: string,
  change: Parameters<Execution['ws']['forms']['updateForm']>[1],
): void {
  getForm(execution, id)
  execution.ws.forms.updateForm(id, change)
}

/**
 * The form, once it is published. Google documents the refusal for `setAcceptingResponses` and shows
 * it for others; here nothing of how people respond may be set before.
 */
function getPublished(execution: Execution, id: string): FormRecord {
  const form = getForm(execution, id)
  if (!form.published) throw new ScriptError('Operation not supported on unpublished form')
  return form
}

/** Throws where there is none, as Google documents of reading it; of removing it nobody tells. */
function getDestination(execution: Execution, id: string): NonNullable<FormRecord['destination']> {
  const { destination } = getForm(execution, id)
  if (!destination) throw new ScriptError('The form currently has no response destination.')
  return destination
}

/** A response as scripts know it: by the id that opens it again, not by that of the Forms API. */
function toResponseFacts({ editToken, lastSubmittedTime }: SubmittedResponse): {
  id: string
  submittedAtMs: number
} {
  return { id: editToken, submittedAtMs: Date.parse(lastSubmittedTime) }
}

function getResponse(execution: Execution, id: string, scriptId: string): SubmittedResponse {
  getForm(execution, id)
  const all = execution.ws.forms.listResponses(id)
  const found = all.find(({ editToken }) => editToken === scriptId)
  if (!found) throw new ScriptError('No response with the given ID could be found.')
  return found
}

/** FormApp and Form. */
export const formServices: Services = {
  'FormApp.create': (execution: Execution, title: string, published: boolean) => {
    if (typeof title !== 'string' || title === '') {
      throw new ScriptError('The title of a form must not be empty.')
    }
    const { user: owner, spreadsheetId: madeIn } = execution
    const { formId } = execution.ws.forms.createForm({ owner, title, published, madeIn })
    execution.ws.sharing.noteApp(formId, appOf(execution))
    return formId
  },
  'FormApp.openById': (execution: Execution, id: string) => getForm(execution, id).formId,
  'Form.getTitle': (execution: Execution, id: string) => getForm(execution, id).title,
  'Form.getDescription': (execution: Execution, id: string) => getForm(execution, id).description,
  'Form.getConfirmationMessage': (execution: Execution, id: string) =>
    getForm(execution, id).extras.confirmationMessage,
  'Form.getPublishedUrl': (execution: Execution, id: string) =>
    `${execution.ws.origin}/forms/d/e/${getPublished(execution, id).publishedId}/viewform`,
  'Form.getEditUrl': (execution: Execution, id: string) =>
    `${execution.ws.origin}/forms/d/${getForm(execution, id).formId}/edit`,
  'Form.setTitle': (execution: Execution, id: string, title: string) =>
    update(execution, id, { title }),
  'Form.setDescription': (execution: Execution, id: string, description: string) =>
    update(execution, id, { description }),
  'Form.setDestination': (
    execution: Execution,
    id: string,
    _type: string,
    spreadsheetId: string,
  ) => {
    getForm(execution, id)
    execution.ws.sharing.assertAccess(spreadsheetId, execution.user, 'spreadsheet', 'write')
    execution.ws.forms.linkDestination(id, spreadsheetId)
  },
  'Form.getDestinationId': (execution: Execution, id: string) => {
    return getDestination(execution, id).spreadsheetId
  },
  'Form.removeDestination': (execution: Execution, id: string) => {
    getDestination(execution, id)
    execution.ws.forms.removeDestination(id)
  },
  'Form.getResponses': (execution: Execution, id: string) => {
    getForm(execution, id)
    return execution.ws.forms.listResponses(id).map(toResponseFacts)
  },
  'Form.getResponse': (execution: Execution, id: string, scriptId: string) =>
    toResponseFacts(getResponse(execution, id, scriptId)),
  'Form.deleteResponse': (execution: Execution, id: string, scriptId: string) => {
    const { responseId } = getResponse(execution, id, scriptId)
    execution.ws.forms.deleteResponse(id, responseId)
  },
  'Form.addEditor': (execution: Execution, id: string, email: string) => {
    getForm(execution, id)
    execution.ws.sharing.share(id, email, 'writer')
  },
  'Form.setPublished': (execution: Execution, id: string, published: boolean) =>
    update(execution, id, {
      published,
      // Unpublishing also closes the form, and publishing opens it [FormApp reference].
      extras: { acceptingResponses: published },
    }),
  'Form.isPublished': (execution: Execution, id: string) => getForm(execution, id).published,
  'Form.setAcceptingResponses': (execution: Execution, id: string, acceptingResponses: boolean) => {
    getPublished(execution, id)
    update(execution, id, { extras: { acceptingResponses } })
  },
  'Form.isAcceptingResponses': (execution: Execution, id: string) =>
    getForm(execution, id).extras.acceptingResponses,
  'Form.collectsEmail': (execution: Execution, id: string) =>
    getForm(execution, id).emailCollectionType !== 'DO_NOT_COLLECT',
  'Form.setSetting': (execution: Execution, id: string, name: string, value: unknown) => {
    if (!settings.has(name)) {
      throw new ScriptError(`Form setting ${name} is not implemented by the local workspace`)
    }
    getPublished(execution, id)
    update(execution, id, { extras: { [name]: value } })
  },
  'Form.getItems': (execution: Execution, id: string) => listItems(getForm(execution, id)),
  'Form.addItem': addItem,
  'Form.deleteItem': (execution: Execution, id: string, index: number) =>
    batch(execution, id, { deleteItem: { location: { index } } }),
  'Form.moveItem': (execution: Execution, id: string, from: number, to: number) =>
    batch(execution, id, {
      moveItem: { originalLocation: { index: from }, newLocation: { index: to } },
    }),
}

function batch(execution: Execution, formId: string, request: object): void {
  callBuiltIn(execution, {
    method: 'forms.forms.batchUpdate',
    params: { formId },
    body: { requests: [request] },
  })
}
