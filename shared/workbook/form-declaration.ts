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

export interface QuestionDeclaration {
  /** Stable key; the worker binds it to Google's questionId once and keeps that. */
  readonly key: string
  readonly title: Localized
  readonly help?: Localized
  readonly kind: QuestionKind
  readonly required: boolean
  readonly choices?: readonly Choice[]
  /** Asked only where the form does not collect verified addresses. */
  readonly identity?: true
}

export interface FormDeclaration {
  readonly kind: FormKind
  readonly title: Localized
  readonly description: Localized
  readonly confirmation: Localized
  readonly questions: readonly QuestionDeclaration[]
}
