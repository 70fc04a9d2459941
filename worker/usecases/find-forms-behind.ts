import { epochMsOf, type Instant } from '../../shared/model/instant.ts'
import type { Problem } from '../../shared/model/problem.ts'
import type { Agency, AgencyForm } from '../ports/store.ts'
import { getQuestions } from './bind-questions.ts'
import { instantNow, type Context } from './context.ts'
import { localizeWorker } from './worker-text.ts'

/** Forms whose responses were not read for longer than the alarm allows (G3). */
export function findFormsBehind(
  context: Pick<Context, 'clock' | 'behindAlarmSeconds'>,
  agency: Agency,
  forms: readonly AgencyForm[],
): AgencyForm[] {
  const earliest = epochMsOf(instantNow(context)) - context.behindAlarmSeconds * 1000
  return forms.filter((form) => epochMsOf(lastReadAt(agency, form)) < earliest)
}

/** What people must know of the forms: those behind, and questions that are no longer asked. */
export function describeFormProblems(
  agency: Agency,
  forms: readonly AgencyForm[],
  behind: readonly AgencyForm[],
): Problem[] {
  const late = behind.map((form): Problem => ({
    code: 'form-behind',
    where: { id: form.title, en: form.title },
    message: localizeWorker((text) =>
      text.formBehind(form.title, lastReadAt(agency, form), form.lastError),
    ),
  }))
  const incomplete = forms.flatMap((form) =>
    form.missingQuestions.map((key): Problem => {
      const title = getQuestions(form.kind).find((question) => question.key === key)?.title
      return {
        code: 'question-missing',
        where: { id: form.title, en: form.title },
        message: localizeWorker((text, language) =>
          text.questionMissing(form.title, title?.[language] ?? key),
        ),
      }
    }),
  )
  return [...late, ...incomplete]
}

function lastReadAt(agency: Agency, form: AgencyForm): Instant {
  return form.lastReadAt ?? agency.enrolledAt
}
