import { About } from '../../shared/contract/about.ts'
import { FORM_KINDS } from '../../shared/model/submission.ts'
import type { AddonText } from '../../shared/text/id/addon.ts'
import { findLinkedForm } from '../document-state.ts'
import { FailureForPeople } from '../failure-for-people.ts'
import { isFormLost } from './is-form-lost.ts'
import { protectTabs } from './protect-tabs.ts'
import type { SetUpContext } from './set-up-context.ts'
import { findForm } from './set-up-form.ts'

/**
 * Lets the worker's account into the spreadsheet and the forms, and protects what HR keeps; answers
 * that account's address.
 */
export function shareWithWorker(context: SetUpContext): string {
  const { spreadsheet, text } = context
  const workerEmail = shareSpreadsheet(context)
  for (const kind of FORM_KINDS) {
    const linked = findLinkedForm(kind)
    if (!linked) throw new FailureForPeople(text.formsMissing)
    const form = findForm(linked.formId)
    // One that only others may open was shared by them.
    if (form) share(form, workerEmail, text)
    else if (isFormLost(kind, context)) throw new FailureForPeople(text.formsMissing)
  }
  protectTabs(spreadsheet, workerEmail)
  return workerEmail
}

/** Lets the worker's account into the spreadsheet alone; answers that account's address. */
export function shareSpreadsheet({ client, spreadsheet, text }: SetUpContext): string {
  const { workerEmail } = client.call(About, { method: 'get', path: '/v1/about' })
  const editors = spreadsheet.getEditors().map((editor) => editor.getEmail())
  if (!editors.includes(workerEmail)) share(spreadsheet, workerEmail, text)
  return workerEmail
}

function share(
  file: { addEditor(email: string): unknown },
  workerEmail: string,
  text: AddonText,
): void {
  try {
    file.addEditor(workerEmail)
  } catch (cause) {
    console.error(String(cause))
    throw new FailureForPeople(text.sharingRefused(workerEmail), { cause })
  }
}
