import { findChoiceKey } from '../choices.ts'
import { findTooLong, readable, quoteTyped, unreadable } from '../cell-reading.ts'
import type { ReadCell } from '../cell-reading.ts'
import type { Choice } from '../tab-declaration.ts'

/** One of the choices, by its title in either language or its key. */
export function choiceCell<C extends Choice>(choices: readonly C[]): ReadCell<C['key']> {
  return (value) => {
    const tooLong = findTooLong(value)
    if (tooLong) return tooLong
    const key = findChoiceKey(choices, String(value))
    return key === undefined
      ? unreadable('choice-unknown', (text, language) =>
          text.choiceUnknown(
            quoteTyped(value),
            choices.map(({ title }) => title[language]).join(', '),
          ),
        )
      : readable(key)
  }
}
