/** What somebody at a browser is to do; a rehearsal does it from this alone. */
export type Deed =
  | { readonly kind: 'allow-edits'; readonly formId: string }
  | {
      readonly kind: 'send'
      readonly questionId: string
      readonly text: string
      /** With the account that made the form. */
      readonly isSignedIn?: boolean
    }
  | { readonly kind: 'send-as-it-is' }
  | { readonly kind: 'change'; readonly questionId: string; readonly text: string }
  | { readonly kind: 'delete-responses'; readonly formId: string }

export interface AskedDeed {
  /** One sentence that says what to do. */
  readonly sentence: string
  /** Where. */
  readonly link: string
  readonly deed: Deed
}

/** Who does what no program can. */
export interface Person {
  /** Resolves when it is done, or was tried and refused; false where they will not. */
  ask(asked: AskedDeed): Promise<boolean>
}
