import { describe, expect, it } from 'vitest'

import { pack, unpack } from '../../../worker/ports/packed.ts'

const ROWS = Array.from({ length: 12_000 }, (_, row) => ({
  cells: Array.from({ length: 40 }, (_, column) => ({ value: `${row} ${column}`, style: 'plain' })),
}))

describe('unpack', () => {
  it('gives again what was put in parts, whatever it is made of', async () => {
    const value = {
      sheets: [{ key: 'attendance', rows: ROWS.slice(0, 250), note: undefined }],
      kept: new Map([['findings', { rows: ROWS.slice(0, 101) }]]),
      ids: new Set(['e1']),
      bytes: new Uint8Array([1, 2]),
      at: null,
      none: [],
    }

    expect(await unpack(structuredClone(pack(value)))).toEqual(value)
  })

  it('leaves packed what was packed before: who asked opens one after the other', async () => {
    const sheet = { key: 'attendance', rows: ROWS.slice(0, 250) }

    const { sheets } = await unpack(structuredClone(pack({ sheets: [pack(sheet)] })))

    expect(sheets[0]!.bytes).toBeGreaterThan(10_000)
    expect(JSON.stringify(sheets)).not.toContain('plain')
    expect(await unpack(sheets[0]!)).toEqual(sheet)
  })

  it('gives again what was packed to be kept, in a fifth of the room', async () => {
    const sheet = { key: 'attendance', rows: ROWS.slice(0, 250) }

    const packed = structuredClone(pack(sheet, { toKeep: true }))

    expect(await unpack(packed)).toEqual(sheet)
    expect(packed.heldBytes).toBeLessThan(packed.bytes / 5)
    expect(packed.bytes).toBe(pack(sheet).bytes)
  })

  it.each([undefined, null, 'text', 7, [1, 2]])('gives %o as it is', async (value) => {
    expect(await unpack(structuredClone(pack(value)))).toEqual(value)
  })

  it('lets the thread do other things while it reads thousands of rows (G13)', async () => {
    const given = structuredClone(pack({ rows: ROWS }))
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)

    await unpack(given)
    clearInterval(timer)

    expect(turns).toBeGreaterThan(5)
  })
})
