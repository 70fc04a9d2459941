import type { EmailCollection, FormDescription } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { FormReply } from './replies.ts'

const FIELDS = [
  'formId',
  'responderUri',
  'info(title,documentTitle)',
  'settings.emailCollectionType',
  'publishSettings',
  'items(title,questionItem.question.questionId,questionGroupItem.questions(questionId,rowQuestion.title))',
].join(',')

const EMAIL_COLLECTIONS: Readonly<Record<string, EmailCollection>> = {
  VERIFIED: 'verified',
  RESPONDER_INPUT: 'typed',
}

/** A form and its questions, whatever their order and titles are now; one read. */
export async function describeForm(calls: GoogleCalls, formId: string): Promise<FormDescription> {
  const form = await calls.read({
    api: 'forms',
    method: 'forms.forms.get',
    reply: FormReply,
    send: (options) => calls.forms.forms.get({ formId, fields: FIELDS }, options),
  })
  return {
    formId: form.formId,
    title: form.info?.title ?? form.info?.documentTitle ?? '',
    responderUri: form.responderUri,
    emailCollection: EMAIL_COLLECTIONS[form.settings?.emailCollectionType ?? ''] ?? 'none',
    // Forms from before publishing have no such settings.
    takesAnswers: form.publishSettings?.publishState.isAcceptingResponses ?? true,
    questions: form.items.flatMap(questionsOf),
  }
}

function questionsOf(item: FormReply['items'][number]): FormDescription['questions'] {
  if (item.questionItem) {
    return [{ questionId: item.questionItem.question.questionId, title: item.title }]
  }
  const rows = item.questionGroupItem?.questions ?? []
  return rows.map(({ questionId, rowQuestion }) => ({
    questionId,
    title: `${item.title}: ${rowQuestion?.title ?? ''}`,
  }))
}
