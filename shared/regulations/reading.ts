import type { Localized } from '../model/language.ts'

/** What a text says, or what is wrong with it and what one may write. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Localized }

export function read<T>(value: T): Reading<T> {
  return { ok: true, value }
}

export function unread<T>(problem: Localized): Reading<T> {
  return { ok: false, problem }
}

const QUOTED = 60

/** What was typed, cut to a length that a message can bear. */
export function quoted(text: string): string {
  return `“${text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text}”`
}
