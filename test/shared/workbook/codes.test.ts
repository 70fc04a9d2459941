import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { AMBIGUOUS_ROSTER_CODES, ROSTER_CODES } from '../../../shared/model/roster.ts'
import { COUNTED_CODES } from '../../../shared/recaps/attendance-counts.ts'
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
        expect(rosterCodeCell(text, ROSTER_CODES)).toEqual({ ok: true, value: code })
      }),
    )
  })
})

describe('the codes of roster and recap', () => {
  it('mean the same wherever both have them, and none is a letter of two meanings', () => {
    const inBoth = COUNTED_CODES.filter((code) => rosterCodeCell(code, ROSTER_CODES).ok)

    expect(inBoth.map((code) => rosterCodeCell(code, ROSTER_CODES))).toEqual(
      ['WFH', 'DL', 'C', 'SK', 'I', 'L'].map((value) => ({ ok: true, value })),
    )
    const letters: readonly string[] = [...ROSTER_CODES, ...COUNTED_CODES]
    expect(AMBIGUOUS_ROSTER_CODES.filter((letter) => letters.includes(letter))).toEqual([])
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
