import { describe, expect, it } from 'vitest'

import { inLines } from '../../../shared/text/in-lines.ts'

describe('inLines', () => {
  it.each([
    ['what has room', '800/12', 8, ['800/12']],
    ['behind a stroke', '800/12/SETDA', 8, ['800/12/', 'SETDA']],
    ['behind a space, which ends no line', 'Kepala Badan', 8, ['Kepala', 'Badan']],
    ['within a word that is longer than a line', 'ABCDEFGHIJ', 4, ['ABCD', 'EFGH', 'IJ']],
    ['nothing', '', 4, ['']],
  ])('breaks %s', (_, text, characters, lines) => {
    expect(inLines(text, characters)).toEqual(lines)
  })
})
