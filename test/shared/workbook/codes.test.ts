import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ROSTER_CODES } from '../../../shared/model/roster.ts'
import { rosterCodeCell } from '../../../shared/workbook/cells/roster-code-cell.ts'
import * as choiceLists from '../../../shared/workbook/choices.ts'
import type { Choice } from '../../../shared/workbook/tab-declaration.ts'

const { findChoiceKey, ...lists } = choiceLists
const LISTS: [string, readonly Choice[]][] = Object.entries(lists)

/** The text as somebody may type it: with blanks around it, in any mix of cases. */
function typed(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('', ' ', '  '), fc.array(fc.boolean(), { minLength: text.length }))
    .map(([blank, upper]) => {
      const letters = Array.from(text, (letter, index) =>
        upper[index] ? letter.toUpperCase() : letter.toLowerCase(),
      )
      return `${blank}${letters.join('')}${blank}`
    })
}

describe('rosterCodeCell', () => {
  it.each(ROSTER_CODES)('reads back %s, however it is typed', (code) => {
    fc.assert(
      fc.property(typed(code), (text) => {
        expect(rosterCodeCell(text)).toEqual({ ok: true, value: code })
      }),
    )
  })
})

describe('findChoiceKey', () => {
  it.each(LISTS)('reads back each choice of %s in both languages', (_, choices) => {
    for (const { key, title } of choices) {
      fc.assert(
        fc.property(fc.oneof(typed(title.id), typed(title.en), typed(key)), (text) => {
          expect(findChoiceKey(choices, text)).toBe(key)
        }),
      )
    }
  })
})
