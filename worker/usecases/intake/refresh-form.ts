import { isUnseenOption } from '../../../shared/intake/name-options.ts'
import { epochMsOf } from '../../../shared/model/instant.ts'
import type { FormDescription, FormResponse } from '../../ports/google-workspace.ts'
import type { AgencyForm } from '../../ports/form-records.ts'
import { bindQuestions } from './bind-questions.ts'
import { instantNow, type Context } from '../context.ts'
import { recordOptions } from './record-options.ts'

/** How often questions and settings are asked for where nothing that arrives raises the question. */
const DESCRIBE_EVERY_MS = 3_600_000

/**
 * The form as it is now. Asked of Google where `describe` and it is due; for an unknown question or
 * option; and always before an address is believed: whether Google verifies it is a setting that
 * people can change. An idle form in order is not asked about: its sweep costs one call.
 */
export async function refreshForm(
  context: Context,
  form: AgencyForm,
  responses: readonly FormResponse[],
  describe: boolean,
): Promise<AgencyForm> {
  const isNeeded = responses.some(
    ({ respondentEmail, answers }) =>
      respondentEmail !== undefined ||
      Object.entries(answers).some(([questionId, texts]) => {
        const key = form.bindings[questionId]
        return key === undefined || isUnseenOption(form.kind, { key, texts }, form.optionLists)
      }),
  )
  if (!isNeeded && !(describe && isDue(context, form))) return form
  return keepDescription(context, form, await context.google.describeForm(form.formId))
}

/** Keeps what Google says of the form. */
export async function keepDescription(
  context: Context,
  form: AgencyForm,
  description: FormDescription,
): Promise<AgencyForm> {
  const at = instantNow(context)
  const { bindings, missing } = bindQuestions(form.kind, description, form.bindings)
  const changes = {
    title: description.title,
    responderUri: description.responderUri,
    linkedSheetId: description.linkedSheetId,
    emailCollection: description.emailCollection,
    takesAnswers: description.takesAnswers,
    bindings,
    missingQuestions: missing,
    optionLists: recordOptions(form.optionLists, description, { bindings, at }),
    describedAt: at,
  }
  await context.store.transaction(async ({ forms, indexes }) => {
    await forms.update(form.agencyId, form.kind, changes)
    await indexes.recordForms(form.agencyId, at)
  })
  return { ...form, ...changes }
}

/** What is wrong with it is looked at each time, so that mending it shows; so is one whose clock was put back. */
function isDue(context: Context, form: AgencyForm): boolean {
  const { describedAt, missingQuestions, takesAnswers, linkedSheetId } = form
  const isWrong = missingQuestions.length > 0 || !takesAnswers || linkedSheetId !== ''
  if (describedAt === null || isWrong) return true
  const ageMs = epochMsOf(instantNow(context)) - epochMsOf(describedAt)
  return ageMs < 0 || ageMs >= DESCRIBE_EVERY_MS
}
