import type { Instant } from '../model/instant.ts'
import type { OptionList } from '../model/option-list.ts'
import type { FormKind, RawSubmission } from '../model/submission.ts'
import { findChoiceKey } from '../workbook/choices.ts'
import { getForm } from '../workbook/forms.ts'
import type { Choice } from '../workbook/tab-declaration.ts'
import { understandOptions } from './understand-options.ts'

/**
 * The submission with answers to choices by the choice's stable key where their text is none of its
 * titles but an option of the form: in the list of its day, else in one that was seen later or before,
 * since a list may be seen some time after it was changed. What none tells stays as it was chosen.
 */
export function nameOptions(raw: RawSubmission, lists: readonly OptionList[]): RawSubmission {
  const named = getForm(raw.formKind).questions.flatMap(({ key, choices }) => {
    const texts = raw.answers[key]
    if (!choices || !texts || isDeclared(choices, texts)) return []
    const its = lists.filter((list) => list.key === key)
    const keys = texts.map((text) => findOption(text, raw.lastSubmittedAt, choices, its) ?? text)
    return [[key, keys] as const]
  })
  if (named.length === 0) return raw
  return { ...raw, answers: { ...raw.answers, ...Object.fromEntries(named) } }
}

/** Whether an answer's text is an option that neither the declaration nor a list names. */
export function isUnseenOption(
  kind: FormKind,
  { key, texts }: { readonly key: string; readonly texts: readonly string[] },
  lists: readonly OptionList[],
): boolean {
  const choices = getForm(kind).questions.find((question) => question.key === key)?.choices
  if (!choices) return false
  const seen = new Set(lists.filter((list) => list.key === key).flatMap(({ options }) => options))
  return texts.some((text) => !seen.has(text) && findChoiceKey(choices, text) === undefined)
}

/** The lists that hold more than the declared titles: those by which answers may read differently. */
export function listRenamed(kind: FormKind, lists: readonly OptionList[]): readonly OptionList[] {
  const { questions } = getForm(kind)
  return lists.filter(({ key, options }) => {
    const choices = questions.find((question) => question.key === key)?.choices
    return choices !== undefined && !isDeclared(choices, options)
  })
}

function isDeclared(choices: readonly Choice[], texts: readonly string[]): boolean {
  return texts.every((text) => findChoiceKey(choices, text) !== undefined)
}

/** Of the lists, the one that held then, those seen later, and those before from the last on. */
function findOption(
  text: string,
  filedAt: Instant,
  choices: readonly Choice[],
  lists: readonly OptionList[],
): string | undefined {
  const understood = understandOptions(choices, lists)
  const held = Math.max(
    0,
    lists.findLastIndex(({ seenAt }) => seenAt <= filedAt),
  )
  const inOrder = [...understood.slice(held), ...understood.slice(0, held).toReversed()]
  return inOrder.find((keys) => keys.has(text))?.get(text)
}
