import type { Instant } from '../../../shared/model/instant.ts'
import type { OptionList } from '../../../shared/model/option-list.ts'
import type { FormDescription } from '../../ports/google-workspace.ts'

/** The lists with those that a form offers now and did not when it was last seen. */
export function recordOptions(
  lists: readonly OptionList[],
  { questions }: Pick<FormDescription, 'questions'>,
  { bindings, at }: { readonly bindings: Readonly<Record<string, string>>; readonly at: Instant },
): readonly OptionList[] {
  const seen = questions.flatMap(({ questionId, options }) => {
    const key = bindings[questionId]
    if (key === undefined || !options) return []
    const last = lists.findLast((list) => list.key === key)
    return last && isSame(last.options, options) ? [] : [{ key, seenAt: at, options }]
  })
  return seen.length > 0 ? [...lists, ...seen] : lists
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index])
}
