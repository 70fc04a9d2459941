import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { guardText } from '../../../worker/export/guard-text.ts'
import { toCsv } from '../../../worker/export/to-csv.ts'
import { READINGS, cellsOf, isRun } from './spreadsheet-program.ts'

const PAYLOADS = [
  "ok;=cmd|'/C calc'!A0;x",
  'ok,=1+1',
  'ok\t=1+1',
  'ok\n=1+1',
  'ok\r\n  +1',
  'ok;"=1+1',
  '";=1+1',
  '","=1+1',
  'a";"=1+1";"b',
  '＝1+1',
  '⩵1+1',
  '⁺1',
  '\u0001=1+1',
  '＂=1+1',
  'ok;＋1',
  '－SUM(1)',
  '＠SUM(A1)',
  '  =1',
  '\u00A0=1',
  '\u200B\uFEFF=1',
  '\u202E=1',
  '"=1',
  '\0=1',
  '\t=1',
  '- rapat\n- laporan',
  '+62 811-1234-5678',
]

/** What people paste, and what a program might take for the beginning of a formula. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from('=+-@＝＋－＠;,"\t\n\r\0 \u00A0\u200B\uFEFF\u202E\u2028\'|x1'),
        "=cmd|'/C calc'!A0",
      ),
    )
    .map((parts) => parts.join('')),
)
const value = fc.oneof({ weight: 4, arbitrary: text }, fc.integer(), fc.constant(null))
const grid = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 4 })

function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return toCsv({
    rows: rows.map((cells) => ({
      cells: cells.map((each) => ({ value: each, style: 'text' as const })),
    })),
  })
}

describe('a CSV read by any spreadsheet program (G9)', () => {
  it.each(READINGS)(
    'has no cell that is run, split at $separator, quotes heeded: $heedsQuotes',
    (reading) => {
      for (const payload of PAYLOADS) {
        const csv = csvOf([
          ['No', payload, 3],
          [payload, 'x', payload],
        ])

        expect(cellsOf(csv, reading).filter(isRun)).toEqual([])
      }
      fc.assert(
        fc.property(grid, (rows) => {
          expect(cellsOf(csvOf(rows), reading).filter(isRun)).toEqual([])
        }),
        { numRuns: 300 },
      )
    },
  )

  it('would run what is not guarded: each payload in at least one reading', () => {
    for (const payload of PAYLOADS) {
      const quoted = `"x","${payload.replaceAll('"', '""')}"\r\n"${payload.replaceAll('"', '""')}"\r\n`

      const run = READINGS.flatMap((reading) => cellsOf(quoted, reading).filter(isRun))

      expect([payload, run.length > 0]).toEqual([payload, true])
    }
  })
})

describe('guardText', () => {
  it.each([
    'Penata Muda / III-a',
    'Kadis; Sekretaris',
    '07.30–16.00',
    'a@b.go.id; c@d.go.id',
    'B-1159/DINKES/065.11/06/2021',
    '2 + 2 = 4',
    "Jum'at, 9 Juli 2021",
    '',
  ])('leaves %j as it is', (honest) => {
    expect(guardText(honest)).toBe(honest)
  })

  it('adds nothing but apostrophes', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(guardText(typed).replaceAll("'", '')).toBe(typed.replaceAll("'", ''))
      }),
    )
  })

  it('leaves a number a number and gives a telephone number its apostrophe', () => {
    expect(csvOf([[-5, '-5', '+62811']])).toBe('\uFEFF"-5","\'-5","\'+62811"\r\n')
  })
})
