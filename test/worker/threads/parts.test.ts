import { describe, expect, it } from 'vitest'

import { inParts, putTogether } from '../../../worker/threads/parts.ts'

const ROWS = Array.from({ length: 12_000 }, (_, row) => ({
  cells: Array.from({ length: 40 }, (_, column) => ({ value: `${row} ${column}`, style: 'plain' })),
}))

describe('putTogether', () => {
  it('gives again what was put in parts, whatever it is made of', async () => {
    const value = {
      sheets: [{ key: 'attendance', rows: ROWS.slice(0, 250), note: undefined }],
      kept: new Map([['findings', { rows: ROWS.slice(0, 101) }]]),
      ids: new Set(['e1']),
      bytes: new Uint8Array([1, 2]),
      at: null,
      none: [],
    }

    expect(await putTogether(structuredClone(inParts(value)))).toEqual(value)
  })

  it.each([undefined, null, 'text', 7, [1, 2]])('gives %o as it is', async (value) => {
    expect(await putTogether(structuredClone(inParts(value)))).toEqual(value)
  })

  it('lets the thread do other things while it reads thousands of rows (G13)', async () => {
    const given = structuredClone(inParts({ rows: ROWS }))
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)

    await putTogether(given)
    clearInterval(timer)

    expect(turns).toBeGreaterThan(5)
  })
})
