import type { Localized } from '../model/language.ts'
import type { FormKind } from '../model/submission.ts'
import type { Choice } from './tab-declaration.ts'

export type QuestionKind =
  | 'text'
  | 'paragraph'
  | 'choice'
  | 'choices'
  | 'drop-down'
  | 'date'
  | 'time'

/** What Google checks of a text before it takes it, and what it tells who filled it in. */
export type AnswerCheck = { readonly help: Localized } & (
  | { readonly matches: string }
  | { readonly contains: string }
  | { readonly longest: number }
)

/**
 * What an answer may hold. Coordinates, health, words that people find themselves, and what proves who they
 * are, are sealed where they are kept; the rest stands as it is.
 */
export type AnswerContents = 'plain' | 'coordinates' | 'health' | 'words' | 'proof'

export interface QuestionDeclaration {
  /** Stable key; the worker binds it to Google's questionId once and keeps that. */
  readonly key: string
  readonly title: Localized
  readonly help?: Localized
  readonly kind: QuestionKind
  readonly holds: AnswerContents
  readonly required: boolean
  /** Of a text; without one, its length alone is checked. */
  readonly check?: AnswerCheck
  readonly choices?: readonly Choice[]
  /** By a choice's key, the section that it leads to, or `END`; any other leads on to the next. */
  readonly goTo?: Readonly<Record<string, string>>
  /** Nobody reads the answer: it only leads through the form. */
  readonly leadsOnly?: true
  /** What earlier versions asked in its place: set-up makes that question this one. */
  readonly former?: { readonly key: string; readonly title: Localized }
  /** Asked only where the form does not collect verified addresses. */
  readonly identity?: true
}

/** In place of a section's key: the form is sent. */
export const END = 'end'

/** A page of a form; what it requires is required of those alone who are led to it. */
export interface SectionDeclaration {
  /** Stable key, by which its page break is remembered. */
  readonly key: string
  /** Its heading; the first has none of its own. */
  readonly title: Localized
  readonly questions: readonly QuestionDeclaration[]
  /** The section that it leads to where no answer says otherwise; by default the next. */
  readonly next?: string
}

export interface FormDeclaration {
  readonly kind: FormKind
  readonly title: Localized
  readonly description: Localized
  readonly confirmation: Localized
  /** Descriptions and confirmations of earlier versions, which set-up replaces where they stand. */
  readonly former: {
    readonly description: readonly string[]
    readonly confirmation: readonly string[]
  }
  /** The form shows them one at a time, the first to everybody. */
  readonly sections: readonly [first: SectionDeclaration, ...others: SectionDeclaration[]]
  /** All of them, in order. */
  readonly questions: readonly QuestionDeclaration[]
}

/** The declaration of a form by its sections. */
export function declareForm(form: Omit<FormDeclaration, 'questions'>): FormDeclaration {
  return { ...form, questions: form.sections.flatMap(({ questions }) => questions) }
}

/** The section that everybody begins with, and the whole of a form that does not branch. */
export function startWith(
  questions: readonly QuestionDeclaration[],
  next?: string,
): SectionDeclaration {
  return { key: 'start', title: { id: '', en: '' }, questions, ...(next && { next }) }
}
