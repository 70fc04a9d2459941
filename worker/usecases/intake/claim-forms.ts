import { FORM_KINDS, type FormKind } from '../../../shared/model/submission.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import { DomainError } from '../../ports/domain-error.ts'
import type { FormDescription } from '../../ports/google-workspace.ts'
import type { Records } from '../../ports/store.ts'
import { bindQuestions, getQuestions } from './bind-questions.ts'
import { workerText } from '../worker-text.ts'

type NamedForms = Readonly<Record<FormKind, { readonly formId: string }>>

/**
 * Throws `DomainError` where a form is named twice, or another agency has it or had it: a form belongs
 * to one agency (G8). `agencyId` is undefined for an agency that is not enrolled yet.
 */
export async function assertFormsFree(
  records: Pick<Records, 'forms'>,
  agencyId: string | undefined,
  named: NamedForms,
): Promise<void> {
  for (const [index, { kind, title }] of FORMS.entries()) {
    const { formId } = named[kind]
    const first = FORMS.slice(0, index).find((earlier) => named[earlier.kind].formId === formId)
    if (first) {
      throw new DomainError('form-unfit', workerText('id').formTwice(first.title.id, title.id))
    }
    const owner = await records.forms.findOwner(formId)
    if (owner === undefined || owner === agencyId) continue
    throw new DomainError('form-taken', workerText('id').formTaken(title.id))
  }
}

/** Throws `DomainError` `form-unfit` for a form that asks nothing of its kind, or more of another. */
export function assertFormKind(kind: FormKind, form: FormDescription): void {
  const asked = countAsked(kind, form)
  const isBest = FORM_KINDS.every((other) => countAsked(other, form) <= asked)
  if (asked > 0 && isBest) return
  const title = FORMS.find((declared) => declared.kind === kind)?.title.id ?? kind
  throw new DomainError('form-unfit', workerText('id').formUnfit(form.title, title))
}

/** How many questions of that kind it asks; identity, which every form asks, does not count. */
function countAsked(kind: FormKind, form: FormDescription): number {
  const keys = new Set(Object.values(bindQuestions(kind, form, {}).bindings))
  return getQuestions(kind).filter(({ key, identity }) => !identity && keys.has(key)).length
}
