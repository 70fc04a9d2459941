import type { EnrolledForms } from '../../shared/contract/enrolment.ts'
import { FORM_KINDS } from '../../shared/model/submission.ts'
import { saveLinkedForm } from '../document-state.ts'
import { requestEnrolment } from './enrol-agency.ts'
import { protectTabs } from './protect-tabs.ts'
import type { SetUpContext } from './set-up-context.ts'
import { shareSpreadsheet } from './share-with-worker.ts'

/**
 * Lets an agency go on in this spreadsheet, a copy of its own, before anything is changed in it: the
 * worker compares both. Only then its forms are taken over. Throws `FailureForPeople`.
 */
export function moveHere(context: SetUpContext, forms: EnrolledForms): void {
  // What Pantau protected in the copy is closed to it, too, until its maker lets it in.
  protectTabs(context.spreadsheet, shareSpreadsheet(context))
  requestEnrolment(context, forms)
  takeOverForms(forms)
}

/** No other forms are made in place of the agency's. */
export function takeOverForms(forms: EnrolledForms): void {
  for (const kind of FORM_KINDS) saveLinkedForm(kind, forms[kind])
}
