import type { FormKind } from '../../../shared/model/submission.ts'
import type { QuestionDeclaration } from '../../../shared/workbook/form-declaration.ts'
import { FORMS } from '../../../shared/workbook/forms.ts'
import type { FormDescription } from '../../ports/google-workspace.ts'
import type { AgencyForm } from '../../ports/form-records.ts'

export interface QuestionBindings {
  /** Stable key by questionId; also of questions that are no longer asked. */
  readonly bindings: Readonly<Record<string, string>>
  /** Keys of declared questions that are not asked and should be, of identity too. */
  readonly missing: readonly string[]
}

/**
 * Binds questions to their stable keys at first sight, by title in either language. A binding is kept
 * for good: a renamed question stays what it was; one made anew in place of a deleted one is bound too.
 * Only one that earlier versions asked becomes what took its place once it has that title.
 */
export function bindQuestions(
  kind: FormKind,
  form: Pick<FormDescription, 'questions'>,
  known: Readonly<Record<string, string>>,
): QuestionBindings {
  const bindings: Record<string, string> = { ...known }
  const declared = getQuestions(kind)
  const former = declared.flatMap((question) => question.former ?? [])
  const asked = new Set(
    form.questions.flatMap(({ questionId }) => {
      const key = bindings[questionId]
      return key === undefined ? [] : [key]
    }),
  )

  for (const { questionId, title } of form.questions) {
    const bound = bindings[questionId]
    if (bound !== undefined && !former.some(({ key }) => key === bound)) continue
    const question = [...declared, ...former].find((candidate) => isTitled(candidate, title))
    if (!question || asked.has(question.key)) continue
    bindings[questionId] = question.key
    asked.add(question.key)
  }

  // A form on one page, as earlier versions made it, needs none that lead through sections.
  const isLed = declared.some(({ key, leadsOnly }) => leadsOnly && asked.has(key))
  const missing = declared
    .filter(({ key, leadsOnly }) => !asked.has(key) && (isLed || !leadsOnly))
    .map(({ key }) => key)
  return { bindings, missing }
}

/** The declared questions of a form. */
export function getQuestions(kind: FormKind): readonly QuestionDeclaration[] {
  return FORMS.find((form) => form.kind === kind)?.questions ?? []
}

/** Whether a form asks who fills it in, as last seen; a ticket need not be given. */
export function isIdentityAsked({
  kind,
  missingQuestions,
}: Pick<AgencyForm, 'kind' | 'missingQuestions'>): boolean {
  return !getQuestions(kind).some(
    ({ key, identity, required }) => identity && required && missingQuestions.includes(key),
  )
}

/** Whether the question says who fills the form in, which a verified address does as well. */
export function isIdentity(kind: FormKind, key: string): boolean {
  return getQuestions(kind).some((question) => question.key === key && question.identity === true)
}

function isTitled({ title }: Pick<QuestionDeclaration, 'title'>, written: string): boolean {
  const wanted = normalize(written)
  return normalize(title.id) === wanted || normalize(title.en) === wanted
}

function normalize(title: string): string {
  return title.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
