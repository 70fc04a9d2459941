import type { OptionList } from '../model/option-list.ts'
import { findChoiceKey } from '../workbook/choices.ts'
import type { Choice } from '../workbook/tab-declaration.ts'

/** A place in a list of options: what stands there, by which names, and the choice it is, if one. */
interface Place {
  readonly identity: string
  readonly key: string | undefined
  readonly names: readonly string[]
}

/**
 * Which choice each option of each list is, by its text, of one question's lists from the oldest on.
 * An option with a declared title's words, or understood before, is known by its text wherever it stands. One
 * that was renamed is known by its place: where the list is as long as the one before it (or as the
 * declared one) and every other option stands where it stood. Of several renamed at once, only those
 * that still hold their former name's words and no other's; one alone must not name another choice.
 */
export function understandOptions(
  choices: readonly Choice[],
  lists: readonly OptionList[],
): ReadonlyMap<string, string>[] {
  const known = new Map<string, string>()
  const declared = choices.map(({ key, title }) => ({
    identity: key,
    key,
    names: [title.id, title.en],
  }))
  let before: readonly Place[] = declared
  return lists.map(({ options }) => {
    const renamed = new Map([
      ...findRenamed(options, declared, choices, known),
      ...findRenamed(options, before, choices, known),
    ])
    for (const [text, key] of renamed) known.set(text, key)
    before = options.map((text) => placeOf(text, choices, known))
    return new Map(
      before.flatMap(({ names: [text], key }) => (text && key ? [[text, key] as const] : [])),
    )
  })
}

function findRenamed(
  options: readonly string[],
  base: readonly Place[],
  choices: readonly Choice[],
  known: ReadonlyMap<string, string>,
): [text: string, key: string][] {
  if (options.length !== base.length) return []
  const identities = new Set(base.map(({ identity }) => identity))
  const changed: { readonly text: string; readonly place: Place }[] = []
  for (const [index, place] of base.entries()) {
    const text = options[index]!
    const { identity } = placeOf(text, choices, known)
    if (identity === place.identity) continue
    // What the base has, but elsewhere, has moved: then no place tells what is new.
    if (identities.has(identity)) return []
    changed.push({ text, place })
  }
  return changed.flatMap(({ text, place }) => {
    const own = isNamed(text, place)
    const others = base.some((other) => other !== place && isNamed(text, other))
    const isSure = changed.length === 1 ? own || !others : own && !others
    return isSure && place.key ? [[text, place.key]] : []
  })
}

function placeOf(
  text: string,
  choices: readonly Choice[],
  known: ReadonlyMap<string, string>,
): Place {
  const key = findChoiceKey(choices, text) ?? known.get(text) ?? findByWords(choices, text)
  return { identity: key ?? `"${wordsOf(text)}"`, key, names: [text] }
}

/** "🏠 Rumah." holds the words of a title and no other: nothing was renamed, wherever it stands. */
function findByWords(choices: readonly Choice[], text: string): string | undefined {
  const words = wordsOf(text)
  if (words.trim() === '') return undefined
  return choices.find(({ title }) => [title.id, title.en].some((one) => wordsOf(one) === words))
    ?.key
}

/** Whether the text holds the words of a name of that place, one after the other. */
function isNamed(text: string, { names }: Place): boolean {
  return names.some((name) => wordsOf(text).includes(wordsOf(name)))
}

function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `
}
