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

export interface QuestionDeclaration {
  /** Stable key; the worker binds it to Google's questionId once and keeps that. */
  readonly key: string
  readonly title: Localized
  readonly help?: Localized
  readonly kind: QuestionKind
  readonly required: boolean
  /** Of a text; without one, its length alone is checked. */
  readonly check?: AnswerCheck
  readonly choices?: readonly Choice[]
  /** Asked only where the form does not collect verified addresses. */
  readonly identity?: true
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
  readonly questions: readonly QuestionDeclaration[]
}
