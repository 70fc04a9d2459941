import type { EmailCollection, FormDescription } from '../ports/google-workspace.ts'
import type { GoogleCalls } from './google-calls.ts'
import { FormReply } from './replies.ts'

const FIELDS = [
  'formId',
  'responderUri',
  'linkedSheetId',
  'info(title,documentTitle)',
  'settings.emailCollectionType',
  'publishSettings',
  'items(title,questionItem.question(questionId,choiceQuestion.options(value,isOther)),questionGroupItem.questions(questionId,rowQuestion.title))',
].join(',')

const EMAIL_COLLECTIONS: Readonly<Record<string, EmailCollection>> = {
  VERIFIED: 'verified',
  RESPONDER_INPUT: 'typed',
}

/** A form and its questions, whatever their order and titles are now; one read. */
export async function describeForm(calls: GoogleCalls, formId: string): Promise<FormDescription> {
  const form = await calls.read({
    api: 'forms',
    file: formId,
    method: 'forms.forms.get',
    reply: FormReply,
    send: (options) => calls.forms.forms.get({ formId, fields: FIELDS }, options),
  })
  return {
    formId: form.formId,
    title: form.info?.title ?? form.info?.documentTitle ?? '',
    responderUri: form.responderUri,
    linkedSheetId: form.linkedSheetId,
    emailCollection: EMAIL_COLLECTIONS[form.settings?.emailCollectionType ?? ''] ?? 'none',
    // Forms from before publishing have no such settings.
    takesAnswers: form.publishSettings?.publishState.isAcceptingResponses ?? true,
    questions: form.items.flatMap(questionsOf),
  }
}

function questionsOf(item: FormReply['items'][number]): FormDescription['questions'] {
  if (item.questionItem) {
    const { questionId, choiceQuestion } = item.questionItem.question
    return [
      {
        questionId,
        title: item.title,
        ...(choiceQuestion && { options: optionsOf(choiceQuestion.options) }),
      },
    ]
  }
  const rows = item.questionGroupItem?.questions ?? []
  return rows.map(({ questionId, rowQuestion }) => ({
    questionId,
    title: `${item.title}: ${rowQuestion?.title ?? ''}`,
  }))
}

/** Without the option that people fill in themselves. */
function optionsOf(options: readonly { value?: string | undefined; isOther: boolean }[]): string[] {
  return options.flatMap(({ value, isOther }) => (isOther || value === undefined ? [] : [value]))
}
