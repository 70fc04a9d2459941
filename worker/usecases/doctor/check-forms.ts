import type { CheckState } from '../../../shared/contract/index.ts'
import type { Problem } from '../../../shared/model/problem.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import { GoogleError } from '../../ports/google-workspace.ts'
import type { DoctorFinding } from '../../ports/operator.ts'
import { describeUse } from '../diagnostics/describe-form-problems.ts'
import { findWantedAccess, isSameAccess } from '../intake/tend-forms.ts'
import { finding, findingOf, findUnreachable } from './finding.ts'
import type { Visit, VisitedForm } from './visit.ts'

/**
 * Of each form whether it is in reach (`form-<kind>`, by which set-up knows one that is lost) and whether
 * people can use it (`form-use-<kind>`); one of which Google says nothing now is neither.
 */
export function checkForms(visit: Visit): DoctorFinding[] {
  return visit.forms.flatMap((visited) => checkForm(visit, visited))
}

function checkForm(
  visit: Visit,
  { form, failure, access, isTrashed }: VisitedForm,
): DoctorFinding[] {
  const { agency, context, followed } = visit
  const declared = FORMS.find(({ kind }) => kind === form.kind)?.title[agency.language]
  const title = form.title || (declared ?? form.kind)
  if (failure) {
    const found = findUnreachable(context, failure, {
      titled: 'form',
      code: `form-${form.kind}`,
      what: (text) => text.theForm(title),
    })
    return [found.state === 'unknown' ? { ...found, code: `form-unclear-${form.kind}` } : found]
  }
  const { settings } = followed.configuration
  const wanted = findWantedAccess(settings, form)
  const use = `form-use-${form.kind}`
  if (isTrashed) {
    return [
      finding('good', 'form', (text) => text.formReadable(title), `form-${form.kind}`),
      finding('broken', 'form', (text) => text.formTrashed(title), use),
    ]
  }
  const found: DoctorFinding[] = describeUse(form, settings)
    // Who may open it was read just now, and is told below where Google refused nothing.
    .filter(({ code }) => code !== 'form-not-open' || isRefused(visit, form.kind))
    .map((problem) => findingOf(stateOf(problem), 'form', { ...problem, code: use }))
  const isOpen =
    wanted && access && !(access instanceof GoogleError) && isSameAccess(access, wanted)
  if (access instanceof GoogleError) {
    found.push(
      finding(
        'unknown',
        'form',
        (text) => text.respondersUnknown(title, text.reasons[access.kind]),
        use,
      ),
    )
  } else if (wanted && !isOpen && !isRefused(visit, form.kind)) {
    found.push(finding('broken', 'form', (text) => text.formShut(title, wanted), use))
  }
  const reach = finding(
    'good',
    'form',
    (text) => (isOpen ? text.formOpen(title, wanted) : text.formReadable(title)),
    `form-${form.kind}`,
  )
  return [reach, ...found]
}

/** Whether Google refused to open it, which is told with what an administrator has to do. */
function isRefused({ forms }: Visit, kind: string): boolean {
  const opening = forms.find(({ form }) => form.kind === kind)?.form.opening
  return opening?.failure === 'denied' || opening?.failure === 'rejected'
}

function stateOf({ code }: Problem): CheckState {
  return code === 'email-collection-differs' || code === 'form-not-watched' ? 'look' : 'broken'
}
